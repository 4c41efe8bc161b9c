import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import type { Archive } from "../../src/model/archive.ts";
import { ADDRESSES, articleAddress, printedPageAddress } from "../../src/site/address/urls.ts";
import { renderSite, SETTINGS } from "./sample-archives.ts";
import { archiveOfPages, type Dating, datedPages } from "./years-archive.ts";

// The whole of a generated site is walked, and what it says is compared with what its articles say: with plain code that shares nothing
// with that which makes the lists.

interface Dated {
  readonly address: string;
  readonly year: number | null;
  /** `2024-10-09`, `XXXX-10-09`: every day of its event. */
  readonly days: readonly string[];
  readonly month: string | null;
  readonly bylines: readonly string[];
  readonly issue: string;
  readonly page: string;
  readonly text: string;
}

function plainArticles(archive: Archive): Dated[] {
  return archive.issues.flatMap((issue) =>
    issue.pages.flatMap((page) =>
      page.articles.map((article) => ({
        address: articleAddress(article),
        year: article.year,
        days: daysBetween(article.date),
        month:
          article.date === null && article.year === issue.year && issue.month !== null
            ? `${issue.year}-${two(issue.month)}`
            : null,
        bylines: article.bylines,
        issue: `issues/${issue.folder}/${issue.id}.html`,
        page: printedPageAddress(issue, page),
        text: [article.headline, ...article.paragraphs.map(({ text }) => text)].join("\n"),
      })),
    ),
  );
}

/** Every day of an EDTF date, in a leap year where none is known. */
function daysBetween(edtf: string | null): string[] {
  if (edtf === null) return [];
  const [first = "", last = first] = edtf.split("/");
  const time = (day: string) =>
    Date.parse(`${day.replace("XXXX", day === last && last.slice(5) < first.slice(5) ? "2025" : "2024")}T00:00:00Z`);
  const days: string[] = [];
  for (let at = time(first); at <= time(last); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push(first.startsWith("XXXX") ? `XXXX${day.slice(4)}` : day);
  }
  return days;
}

const two = (n: number) => String(n).padStart(2, "0");

/** What each list of the site has to hold, by its address: articles by theirs. */
function plainLists(articles: readonly Dated[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  const add = (list: string, { address }: Dated) => lists.set(list, (lists.get(list) ?? new Set()).add(address));
  for (const article of articles) {
    const months =
      article.days.length > 0
        ? article.days.map((day) => day.slice(0, 7))
        : article.month === null
          ? []
          : [article.month];
    const isKnown = article.days.length > 0 ? !article.days[0]?.startsWith("X") : article.year !== null;
    if (!isKnown) {
      add("dates/unknown.html", article);
      add(`dates/unknown.html#m${Number(article.days[0]?.slice(5, 7) ?? 0)}`, article);
    } else for (const month of months) add(`dates/${month}.html`, article).get("");
    if (isKnown)
      for (const year of months.length > 0 ? months.map((month) => month.slice(0, 4)) : [article.year])
        add(`dates/${year}.html`, article);
    for (const day of article.days) {
      add(`today/${day.slice(5)}.html`, article);
      if (isKnown) add(`dates/${day.slice(0, 7)}.html#d${day}`, article);
    }
    for (const name of article.bylines) {
      add(`byline ${name}`, article);
      add(`byline ${name} ${article.year}`, article);
    }
    if (article.bylines.length === 0) add("bylines/none.html", article);
    add(article.issue, article);
    if (article.page !== article.issue) add(article.page, article);
  }
  return lists;
}

const LINK = /<a [^>]*?href="([^"#]*)(#[^"]*)?"([^>]*)>(.*?)<\/a>/gs;
/** What names a link in words: its label, else its text. */
function wordsOf(attributes: string, text: string): string {
  return /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text.replace(/<[^>]*>/g, "").trim();
}

interface Link {
  readonly to: string;
  readonly anchor: string;
  readonly words: string;
  /** Small print behind it, which tells apart what has the same headline. */
  readonly beside: string;
  /** The figure of articles that stands in its label or beside it. */
  readonly count: number | null;
}

function linksOf(address: string, html: string): Link[] {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return [...main.matchAll(LINK)].map(([whole, href = "", anchor = "", attributes = "", text = ""], _i) => {
    const words = wordsOf(attributes + whole, text);
    const at = main.indexOf(whole) + whole.length;
    const small = /^ <small>(.*?)<\/small>/s.exec(main.slice(at, at + 400))?.[1] ?? "";
    const count = /^(?:\d+\s版 )?(\d+)\s篇/.exec(small)?.[1] ?? /(\d+)篇$/.exec(words)?.[1];
    const to = href === "" ? address : posix.normalize(posix.join(posix.dirname(address), href));
    return { to, anchor, words, beside: small, count: count === undefined ? null : Number(count) };
  });
}

for (const [dating, count] of [
  ["half", 1000],
  ["dated", 300],
  ["undated", 300],
] as const satisfies readonly (readonly [Dating, number])[]) {
  const archive = archiveOfPages(datedPages(count, dating));
  const articles = plainArticles(archive);
  const lists = plainLists(articles);
  const files = renderSite(archive, SETTINGS);
  const pages = [...files].filter(([address]) => address.endsWith(".html"));
  const links = new Map(pages.map(([address, { text }]) => [address, linksOf(address, text)]));
  const name = `${dating}, ${count} articles`;

  test(`${name}: the pages were read as they were printed`, () => {
    assert.equal(articles.length, count);
  });

  test(`${name}: every figure beside a link is the number of articles in what it leads to`, () => {
    let checked = 0;
    const wrong: string[] = [];
    for (const [address, all] of links) {
      for (const { to, anchor, words, count: shown } of all) {
        if (shown === null) continue;
        if (to.startsWith("places/")) {
          const held = articles.filter(({ text }) => text.includes(words)).length;
          if (held !== shown) wrong.push(`${address}: ${words} shows ${shown}, stands in ${held}`);
          checked++;
          continue;
        }
        const year = /^people\/year-(\d{4})/.exec(address)?.[1];
        const list = year
          ? `byline ${words} ${year}`
          : to.startsWith("people/") || (to.startsWith("bylines/") && to !== "bylines/none.html")
            ? `byline ${words}`
            : /^dates\/(?:\d{4}-\d\d|unknown)(?:_\d+)?\.html/.test(to) && anchor !== ""
              ? `${to.replace(/_\d+/, "")}${anchor}`
              : to;
        checked++;
        const held = lists.get(list)?.size ?? 0;
        if (held !== shown) wrong.push(`${address}: ${words} → ${list} shows ${shown}, holds ${held}`);
      }
    }
    assert.ok(checked > count / 10, `${checked}`);
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  test(`${name}: every list holds what it has to`, () => {
    const wrong: string[] = [];
    for (const [list, expected] of lists) {
      if (list.includes("#") || list.startsWith("byline ") || /^dates\/\d{4}\.html$/.test(list)) continue;
      const held = new Set(
        [...files].flatMap(([address]) =>
          address.replace(/_c?\d{1,4}\.html$/, ".html") === list ? articlesIn(address) : [],
        ),
      );
      const missing = [...expected].filter((address) => !held.has(address));
      const more = [...held].filter((address) => !expected.has(address));
      if (missing.length + more.length > 0)
        wrong.push(`${list}: lacks ${missing.length}, has ${more.length} too many of ${expected.size}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  /** Articles that a page lists, not those that its neighbours name. */
  function articlesIn(address: string): string[] {
    return (links.get(address) ?? []).flatMap(({ to }) => (to.startsWith("articles/") ? [to] : []));
  }

  test(`${name}: no page has two links of the same words to different places`, () => {
    const alike: string[] = [];
    for (const [address, all] of links) {
      const seen = new Map<string, string>();
      for (const { to, anchor, words: said, beside } of all) {
        // Two reports may have one headline: the small print behind it, or the issue above it, tells them apart.
        if (to.startsWith("articles/") && (beside === "" || to === address)) continue;
        const words = `${said} ${to.startsWith("articles/") ? beside : ""}`;
        const target = to + (to === address || anchor.startsWith("#d") ? anchor : "");
        const before = seen.get(words);
        if (before !== undefined && before !== target) alike.push(`${address}: ${words} → ${before}, ${target}`);
        seen.set(words, target);
      }
    }
    assert.deepEqual(alike.slice(0, 20), []);
  });

  test(`${name}: no list is empty, and nothing says 0`, () => {
    for (const [address, { text }] of pages) {
      // Lists that script fills.
      if (address === ADDRESSES.search || address === ADDRESSES.offline) continue;
      const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
      assert.doesNotMatch(main, /<(?:ul|ol|dl|tbody)[^>]*>\s*<\/(?:ul|ol|dl|tbody)>/, address);
      assert.doesNotMatch(main, /(?<![\d.])0 ?(?:版|篇|个)/, address);
    }
  });

  test(`${name}: what the front page counts is there`, () => {
    const text = files.get(ADDRESSES.home)?.text ?? "";
    const issues = archive.issues.flatMap(({ pages: all }) => all);
    const signers = new Set(articles.flatMap(({ bylines }) => bylines));
    const days = new Set(articles.flatMap((article) => article.days.filter((day) => !day.startsWith("X"))));
    assert.ok(text.includes(`${issues.length}\u00a0版 ${count}\u00a0篇`));
    assert.ok(text.includes(`${signers.size}\u00a0个署名`));
    assert.ok(text.includes(`${articles.filter(({ bylines }) => bylines.length === 0).length}\u00a0篇未署名`));
    assert.equal(/(\d+)\s个记事日/.exec(text)?.[1] ?? "0", String(days.size));
  });

  test(`${name}: pages of years and months add up`, () => {
    const pagesOf = (year: number | null, month?: number) =>
      archive.issues
        .filter((issue) => issue.year === year && (month === undefined || issue.month === month))
        .flatMap((issue) => issue.pages).length;
    const rows = [
      ...(files.get(ADDRESSES.home)?.text ?? "").matchAll(
        /<tr><th scope="row">(?:<a [^>]*>)?(\d{4}).*?<td>(\d+)(?=<tr|<\/table)/gs,
      ),
    ];
    assert.deepEqual(
      rows.map(([, year, sum]) => [year, sum]),
      [...new Set(archive.issues.flatMap(({ year }) => year ?? []))]
        .sort()
        .map((year) => [String(year), String(pagesOf(year))]),
    );
    for (const [row, year] of rows) {
      for (const [, month, held] of row.matchAll(/dates\/\d{4}-(\d\d)\.html" aria-label="[^"]*，(\d+)版/g))
        assert.equal(pagesOf(Number(year), Number(month)), Number(held));
    }
    for (const [, year, held] of (files.get(ADDRESSES.dates)?.text ?? "").matchAll(
      /id="y(\d{4})"><a [^>]*>.*?<\/a> <small>(\d+)\s版/g,
    ))
      assert.equal(pagesOf(Number(year)), Number(held));
  });

  test(`${name}: the figure in the title of a list is that of the list`, () => {
    let checked = 0;
    for (const [address, { text }] of pages) {
      const shown = /<h1[^>]*>[^<]*<small>(\d+)\s篇/.exec(text);
      if (!shown) continue;
      const list =
        address.startsWith("people/") || (address.startsWith("bylines/") && address !== "bylines/none.html")
          ? `byline ${/<h1[^>]*>([^<]*?) ?<small/.exec(text)?.[1]}`
          : address;
      assert.equal(lists.get(list)?.size, Number(shown[1]), address);
      checked++;
    }
    assert.ok(checked > 100, `${checked}`);
  });

  test(`${name}: a year that is given is the year in which it was`, () => {
    const printedOf = new Map(datedPages(count, dating).map(({ path, printed }) => [path, printed]));
    const wrong: string[] = [];
    let given = 0;
    for (const article of archive.issues.flatMap(({ pages: all }) => all.flatMap((page) => page.articles))) {
      const printed = printedOf.get(article.source);
      if (article.year === null || !printed) continue;
      given++;
      // Of an event that lasts the year of its last day: the one nearest to the printing.
      const month = Number(article.date?.split("/").at(-1)?.slice(5, 7) ?? printed.month);
      const year = printed.year + Math.sign(Math.trunc((printed.month - month) / 6));
      if (article.year !== year)
        wrong.push(`${article.source} ${article.date}: ${article.year}, printed ${printed.year}-${printed.month}`);
    }
    if (dating !== "undated") assert.ok(given >= count / 2, `${given}`);
    assert.deepEqual(wrong.slice(0, 20), []);
  });
}
