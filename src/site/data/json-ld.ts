import type { Settings } from "../../model/settings.ts";
import { headlineText } from "../article/headline.ts";
import type { IssueRef } from "../article/issue-name.ts";
import type { ArticleData } from "../pages/article-page.ts";

/** A schema.org object; what is not known is left out, never guessed. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** The newspaper: its printed name where there is one, else the archive's own description of it. */
export function newspaperLd(name: string | null, settings: Settings): JsonLd {
  return known({
    "@type": "Newspaper",
    name: name ?? settings.newspaper,
    inLanguage: "zh-Hans",
    locationCreated: settings.place === "" ? undefined : { "@type": "Place", name: settings.place },
  });
}

/** An issue of the newspaper. Its printing date stands only where printed or catalogued; event dates are its coverage. */
export function issueLd(issue: IssueRef, settings: Settings): JsonLd {
  const { facts } = issue;
  return known({
    "@type": "PublicationIssue",
    issueNumber: (facts.issue ?? facts.totalIssue)?.toString(),
    datePublished: facts.date,
    temporalCoverage: coverage(issue.firstDate, issue.lastDate),
    image: issue.scan ? absolute(issue.scan.address, settings) : undefined,
    url: absolute(issue.address, settings),
    isPartOf: newspaperLd(facts.newspaper ?? null, settings),
  });
}

/** An article, with its issue and newspaper. */
export function articleLd(article: ArticleData, address: string, settings: Settings): JsonLd {
  return known({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: headlineText(article.headline),
    alternativeHeadline: article.kicker ?? article.deck ?? undefined,
    author:
      article.bylines.length === 0
        ? undefined
        : article.bylines.map(({ name, address: page }) =>
            known({ "@type": "Person", name, url: absolute(page, settings) }),
          ),
    articleSection: article.section ?? undefined,
    dateline: [article.credit, article.date.asPrinted].filter((part) => part !== null).join(" ") || undefined,
    datePublished: article.issue.facts.date,
    temporalCoverage: coverage(article.date.edtf, article.date.edtf),
    printPage: article.page.pageNumber?.toString(),
    inLanguage: "zh-Hans",
    identifier: article.id,
    image: imagesOf(article.scans, settings),
    url: absolute(address, settings),
    isPartOf: issueLd(article.issue, settings),
  });
}

/** Addresses of scans; undefined where there are none, or no address of the site is known. */
function imagesOf(scans: ArticleData["scans"], settings: Settings): string[] | undefined {
  const addresses = scans.flatMap(({ address }) => absolute(address, settings) ?? []);
  return addresses.length === 0 ? undefined : addresses;
}

/** A page that collects others. */
export function collectionLd(name: string, address: string, settings: Settings): JsonLd {
  return known({
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    url: absolute(address, settings),
    about: newspaperLd(null, settings),
  });
}

/** Address with the site's own before it; undefined where the site has none. */
export function absolute(address: string, settings: Settings): string | undefined {
  return settings.baseUrl === null ? undefined : settings.baseUrl + address;
}

/** Coverage as ISO 8601: a date or an interval. Dates without a year say nothing to it. */
function coverage(first: string | null, last: string | null): string | undefined {
  if (first === null || last === null || first.includes("X") || last.includes("X")) return undefined;
  return first === last ? first : `${first.split("/")[0]}/${last.split("/").at(-1)}`;
}

function known(fields: Record<string, unknown>): JsonLd {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
