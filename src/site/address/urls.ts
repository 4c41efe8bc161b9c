import type { Issue, Page } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { Scan } from "../../model/scan.ts";
import type { SourceText } from "../../model/source.ts";

/** Addresses of the pages there is one of. All addresses are below the site's root and name their file. */
export const ADDRESSES = {
  home: "index.html",
  dates: "dates.html",
  undated: "dates/unknown.html",
  people: "people.html",
  posts: "posts.html",
  series: "series.html",
  places: "places.html",
  bylines: "bylines.html",
  search: "search.html",
  today: "today.html",
  about: "about.html",
  review: "review.html",
  clippings: "clippings.html",
  offline: "offline.html",
  unsaved: "unsaved.html",
  notFound: "404.html",
  style: "assets/site.css",
  script: "assets/site.js",
  searchScript: "assets/search.js",
  highlightScript: "assets/highlight.js",
  wordScript: "assets/word.js",
  reportScript: "assets/report.js",
  scanScript: "assets/scan.js",
  clipScript: "assets/clip.js",
  clippingsScript: "assets/clippings.js",
  offlineScript: "assets/offline.js",
  serviceWorker: "service-worker.js",
  corrections: "data/corrections.ndjson",
  annotations: "data/annotations.ndjson",
  datapackage: "data/datapackage.json",
  atom: "feed.xml",
  sitemap: "sitemap.xml",
  robots: "robots.txt",
  openSearch: "opensearch.xml",
  addresses: "data/addresses.ndjson",
  jsonFeed: "feed.json",
  manifest: "manifest.webmanifest",
  icon: "assets/icon.svg",
} as const;

/** Sides in pixels of the icons that browsers ask for before they install a site. */
export const ICON_SIDES = [192, 512] as const;

/** `assets/icon-192.png` */
export function pngIconAddress(side: number): string {
  return `assets/icon-${side}.png`;
}

/** Page of an article: `articles/2025/k3f9.html` */
export function articleAddress(article: Pick<Article, "folder" | "id">): string {
  return `articles/${article.folder}/${article.id}.html`;
}

/** `issues/2025/k3f9.html` */
export function issueAddress(issue: Pick<Issue, "folder" | "id">): string {
  return `issues/${issue.folder}/${issue.id}.html`;
}

/** The articles of an issue as data, beside its page: `issues/2025/k3f9.json` */
export function issueDataAddress(issue: Pick<Issue, "folder" | "id">): string {
  return `issues/${issue.folder}/${issue.id}.json`;
}

/** Citations of all articles of an issue in one file: `issues/2025/k3f9.ris`, `….bib` */
export function issueCitationsAddress(issue: Pick<Issue, "folder" | "id">, ending: string): string {
  return `issues/${issue.folder}/${issue.id}.${ending}`;
}

/**
 * Where a printed page (版) stands: the issue's own address when it is the only one, else a page of its own, named by its
 * number, or by what its file holds where two pages of an issue claim the same number or none. Of files that hold the very
 * same, the later ones of the issue are numbered.
 */
export function printedPageAddress(issue: Issue, page: Page): string {
  if (issue.pages.length === 1) return issueAddress(issue);
  const alone = issue.pages.filter((other) => other.pageNumber === page.pageNumber).length === 1;
  const name = page.pageNumber !== null && alone ? `p${page.pageNumber}` : fileName(issue, page);
  return `issues/${issue.folder}/${issue.id}_${name}.html`;
}

function fileName({ pages }: Issue, page: Page): string {
  const nameOf = ({ source }: Page) => source.sha256.slice(0, 8);
  const twins = pages.filter((other) => nameOf(other) === nameOf(page));
  const place = twins.findIndex(({ source }) => source.path === page.source.path);
  return place > 0 ? `${nameOf(page)}-${place + 1}` : nameOf(page);
}

/** The nth part of the contents of a printed page that holds very many articles, 2 the first beside the page itself. */
export function contentsAddress(pageAddress: string, part: number): string {
  return pageAddress.replace(/\.html$/, `_c${part}.html`);
}

/** The raw file as it came: named by its content, so that any file name and any move of the file is fine. */
export function sourceAddress(source: Pick<SourceText, "sha256">): string {
  return `sources/${source.sha256.slice(0, 16)}.txt`;
}

/** A scan as it came: named by its content, and by the form that it has whatever its file is called. */
export function scanAddress({ sha256, form }: Pick<Scan, "sha256" | "form">): string {
  return `scans/${sha256.slice(0, 16)}.${form}`;
}

/** The cover made of a scan, for lists. */
export function coverAddress({ sha256 }: Pick<Scan, "sha256">): string {
  return `scans/${sha256.slice(0, 16)}-cover.jpg`;
}

/** `dates/2025.html` */
export function yearAddress(year: number): string {
  return `dates/${year}.html`;
}

/** `dates/2025-04.html` */
export function monthAddress(year: number, month: number): string {
  return `dates/${year}-${twoDigits(month)}.html`;
}

/** A day of all years: `today/04-03.html` */
export function dayOfYearAddress(month: number, day: number): string {
  return `today/${twoDigits(month)}-${twoDigits(day)}.html`;
}

/** Anchor of a day on its month's page: `d2025-04-03` */
export function dayAnchor(year: number, month: number, day: number): string {
  return `d${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** All findings of one rule, where there are many: `review/text-missing.html` */
export function doubtsAddress(rule: string): string {
  return `review/${rule}.html`;
}

/** Everybody whom articles of a year name: `people/year-2024.html` */
export function peopleYearAddress(year: number): string {
  return `people/year-${year}.html`;
}

/** `bylines/none.html` */
export const UNSIGNED_ADDRESS = "bylines/none.html";

/** The nth page of a list, 1 the oldest: `bylines/x.html` → `bylines/x_1.html` */
export function partAddress(address: string, part: number): string {
  return address.replace(/\.html$/, `_${part}.html`);
}

/**
 * Link from one page to another, as a relative address that works on any server and without one.
 *
 * `linkTo("articles/2024/a.html", "articles/2024/b.html")` → `b.html`, to `index.html` → `../../index.html`
 */
export function linkTo(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  if (to.length > folder.length && to.startsWith(folder)) return to.slice(folder.length);
  let prefix = "";
  for (let i = from.indexOf("/"); i >= 0; i = from.indexOf("/", i + 1)) prefix += "../";
  return prefix + to;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

/** Anchor of a raw line on the page that shows its file: `L35` */
export function sourceAnchor(line: number): string {
  return `L${line}`;
}

/** Anchor of an article on the page of its issue or printed page: `a-k3f9` */
export function articleAnchor(id: string): string {
  return `a-${id}`;
}

/** Anchor of the record of editing on the page of a printed page. */
export const RECORD_ANCHOR = "rec";

/** Anchor of the raw lines of a printed page, and of its scans where it has any. */
export const SOURCE_ANCHOR = "src";
