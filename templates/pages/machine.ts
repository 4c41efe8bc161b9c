import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { issueTitle } from "../../src/site/article/issue-name.ts";
import type { FeedData, FeedEntry } from "../../src/site/data/feeds.ts";
import type { SitemapData } from "../../src/site/data/site-files.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { type Words, wordsOf } from "../../src/site/words/words.ts";
import { html } from "../html.ts";

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
/** Atom demands a time for every entry, and there is none in an archive that states no day at all. */
const NO_DAY = "1970-01-01";

/** What was added last, as Atom or JSON Feed. */
export function renderFeed(page: PageModel<FeedData>, settings: Settings): string {
  const words = wordsOf(settings);
  return page.data.format === "atom" ? atom(page.data, settings, words) : jsonFeed(page.data, settings, words);
}

function atom({ entries, newestDay }: FeedData, settings: Settings, words: Words): string {
  const base = settings.baseUrl ?? "";
  const dayOf = ({ added }: FeedEntry) => added?.last ?? newestDay ?? NO_DAY;
  return `${XML}${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>${words.frame.feedTitle(settings.newspaper)}</title>
<id>${base}</id>
<link href="${base}${ADDRESSES.home}"/>
<link rel="self" type="application/atom+xml" href="${base}${ADDRESSES.atom}"/>
<updated>${toTime(entries.map(dayOf).sort().at(-1) ?? NO_DAY)}</updated>
<author><name>${words.frame.siteName(settings.newspaper)}</name></author>
${entries.map(
  (entry) => html`<entry>
<title>${issueTitle(entry.issue, words)}</title>
<id>${base}${entry.id}</id>
<link href="${base}${entry.issue.address}"/>
${entry.added && html`<published>${toTime(entry.added.first)}</published>\n`}<updated>${toTime(dayOf(entry))}</updated>
<summary>${summary(entry, words)}</summary>
</entry>
`,
)}</feed>
`}`;
}

function jsonFeed({ entries }: FeedData, settings: Settings, words: Words): string {
  const base = settings.baseUrl ?? "";
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: words.frame.feedTitle(settings.newspaper),
    home_page_url: base + ADDRESSES.home,
    feed_url: base + ADDRESSES.jsonFeed,
    language: "zh-Hans",
    items: entries.map(({ issue, id, added, ...entry }) => ({
      id: base + id,
      url: base + issue.address,
      title: issueTitle(issue, words),
      content_text: summary(entry, words),
      ...(added && { date_published: toTime(added.first), date_modified: toTime(added.last) }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** A day as a moment, for the record of additions keeps no hour. */
function toTime(day: string): string {
  return `${day}T00:00:00Z`;
}

function summary({ headlines }: Pick<FeedEntry, "headlines">, words: Words): string {
  return headlines.map(headlineText).join(words.frame.semicolon);
}

/** A sitemap, or the index of sitemaps. */
export function renderSitemap(page: PageModel<SitemapData>, settings: Settings): string {
  const { index, addresses } = page.data;
  const [list, item] = index ? ["sitemapindex", "sitemap"] : ["urlset", "url"];
  const items = addresses.map((address) => `<${item}><loc>${html`${settings.baseUrl}${address}`}</loc></${item}>\n`);
  return `${XML}<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join("")}</${list}>\n`;
}

/** `robots.txt` */
export function renderRobots(_page: PageModel, settings: Settings): string {
  const sitemap = settings.baseUrl === null ? "" : `Sitemap: ${settings.baseUrl}${ADDRESSES.sitemap}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** The description of the site's search for the browser's own search box. */
export function renderOpenSearch(_page: PageModel, settings: Settings): string {
  const words = wordsOf(settings);
  return `${XML}${html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${settings.newspaper.slice(0, 16)}</ShortName><Description>${words.frame.searchLabel}</Description><InputEncoding>UTF-8</InputEncoding><Url type="text/html" template="${settings.baseUrl}${ADDRESSES.search}?q={searchTerms}"/></OpenSearchDescription>
`}`;
}
