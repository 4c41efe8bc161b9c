import type { ParsedArticle } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import type { PageGroup } from "./group-pages.ts";
import type { KnownPage } from "./page-summary.ts";
import { canonicalText, compareFiles, distinctIds, groupBy, hashId, type Named } from "./stable-id.ts";
import { toTurnOfYear } from "./turn-of-year.ts";

/** Characters of the first paragraph that an id is made of: a lead, without the end that later repairs may lengthen. */
const LEAD_LENGTH = 80;

/** Ids of an archive. */
export interface Ids {
  /** For each page, of its articles in order. */
  readonly articles: ReadonlyMap<KnownPage, readonly string[]>;
  /** For each group of pages. */
  readonly issues: ReadonlyMap<PageGroup, string>;
  /** Pages and articles that stand in the archive twice. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives every article and issue an id made of its own text and its printed identity, never of the order or the names of other files. */
export function namePages(groups: readonly PageGroup[]): Ids {
  const pages = groups.flatMap((group) => group.pages);
  const named = pages.flatMap((page) => ownIds(page).map((id): Named => ({ id, path: page.page.source.path })));
  const ids = distinctIds(named);
  const articles = new Map<KnownPage, readonly string[]>();
  let start = 0;
  for (const page of pages) {
    articles.set(page, ids.slice(start, start + page.page.articles.length));
    start += page.page.articles.length;
  }
  return { articles, issues: nameIssues(groups), diagnostics: twinFindings(pages, named) };
}

/** Ids that a page alone gives its articles; a text that stands on it twice gets a number. */
function ownIds({ page, identity }: KnownPage): string[] {
  const counts = new Map<string, number>();
  return page.articles.map((article) => {
    const id = hashId([identity ?? "", ...articleWords(article)].join("\n"));
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

function articleWords({ headline, paragraphs }: ParsedArticle): string[] {
  return [canonicalText(headline), canonicalText(paragraphs[0]?.text ?? "").slice(0, LEAD_LENGTH)];
}

function nameIssues(groups: readonly PageGroup[]): Map<PageGroup, string> {
  const known = groups.filter(({ identity }) => identity !== null);
  const alone = groups.filter(({ identity }) => identity === null);
  const ids = distinctIds(
    alone.map(({ pages }): Named => {
      const page = pages[0] as KnownPage;
      return { id: pageId(page), path: page.page.source.path };
    }),
  );
  return new Map([
    ...known.map((group) => [group, group.identity ?? ""] as const),
    ...alone.map((group, i) => [group, ids[i] ?? ""] as const),
  ]);
}

/** `2025-04-3k9f2m`: year and month by the page's own evidence, and a hash of its first article. */
function pageId({ page, clues, folder }: KnownPage): string {
  const { latest } = toTurnOfYear(clues.days.filter((day) => day !== null));
  const first = page.articles[0];
  const words = first ? articleWords(first) : page.source.lines.map(canonicalText);
  const month = latest && folder !== "undated" ? `-${String(latest.month).padStart(2, "0")}` : "";
  return `${folder}${month}-${hashId(words.join("\n"), 6)}`;
}

/** Share of a page's articles that another file holds too, from which the page counts as given twice. */
const TWIN_SHARE = 0.5;

function twinFindings(pages: readonly KnownPage[], named: readonly Named[]): Diagnostic[] {
  const owners = pages.flatMap((page) => page.page.articles.map((_, index) => ({ page, index })));
  const groups = [...groupBy(named.keys(), (i) => named[i]?.id).values()].filter((group) => group.length > 1);
  /** For each later file, its twins with the first file that holds them. */
  const twins = groups.flatMap((group) => {
    const sorted = group.sort((a, b) => compareFiles(named[a]?.path ?? "", named[b]?.path ?? ""));
    const first = owners[sorted[0] ?? 0];
    return sorted.slice(1).flatMap((i) => (owners[i] && first ? [{ ...owners[i], first }] : []));
  });
  return [...groupBy(twins, ({ page }) => page)].flatMap(([page, own]) => {
    const path = page.page.source.path;
    const firstPath = own[0]?.first.page.page.source.path ?? "";
    if (own.length >= page.page.articles.length * TWIN_SHARE) {
      return [diagnose("page-twice", path, `the page is also ${firstPath}`)];
    }
    return own.map(({ index, first }) => {
      const line = page.page.lines.find((account) => account.article === index && account.role === "headline")?.number;
      const message = `the article also stands in ${first.page.page.source.path}`;
      return diagnose("article-twice", path, message, {
        line: line ?? 0,
        quote: page.page.articles[index]?.headline ?? "",
      });
    });
  });
}
