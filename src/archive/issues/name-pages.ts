import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { scannedHeadline } from "../pages/scanned-text.ts";
import { canonicalText, compareFiles, distinctIds, groupBy, hashId, type Named } from "../pages/stable-id.ts";
import { toTurnOfYear } from "../years/turn-of-year.ts";
import type { PageGroup } from "./group-pages.ts";
import type { KnownPage } from "./page-summary.ts";

/** Stable ids of all articles and issues of an archive, and what was found while they were given. */
export interface Ids {
  /** For each page, of its articles in order; neither this nor the next holds what it knows. */
  readonly articles: WeakMap<KnownPage, readonly string[]>;
  /** For each group of pages. */
  readonly issues: WeakMap<PageGroup, string>;
  /** Pages and articles that stand in the archive twice. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives every article and issue an id made of its own text and its printed identity, never of the order or the names of other files. */
export function namePages(groups: readonly PageGroup[]): Ids {
  const pages = groups.flatMap((group) => group.pages);
  const named = pages.flatMap((page) => ownIds(page).map((id): Named => ({ id, path: page.page.source.path })));
  const ids = distinctIds(named);
  const articles = new WeakMap<KnownPage, readonly string[]>();
  let start = 0;
  for (const page of pages) {
    articles.set(page, ids.slice(start, start + page.page.articles.length));
    start += page.page.articles.length;
  }
  return { articles, issues: nameIssues(groups), diagnostics: twinFindings(pages, named) };
}

/** Ids that a page alone gives its articles; a text that stands on it twice gets a number. */
function ownIds(page: KnownPage): string[] {
  const counts = new Map<string, number>();
  return page.page.articles.map((_, index) => {
    const id = hashId([page.identity ?? "", ...articleWords(page, index)].join("\n"));
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

function articleWords({ page, leads }: KnownPage, index: number): string[] {
  const article = page.articles[index];
  return [canonicalText(article ? scannedHeadline(article) : ""), leads[index] ?? ""];
}

function nameIssues(groups: readonly PageGroup[]): WeakMap<PageGroup, string> {
  const known = groups.filter(({ identity }) => identity !== null);
  const alone = groups.filter(({ identity }) => identity === null);
  const ids = distinctIds(
    alone.map(({ pages }): Named => {
      const page = pages[0] as KnownPage;
      return { id: pageId(page), path: page.page.source.path };
    }),
  );
  return new WeakMap([
    ...known.map((group) => [group, group.identity ?? ""] as const),
    ...alone.map((group, i) => [group, ids[i] ?? ""] as const),
  ]);
}

/** `2025-04-3k9f2m`: year and month by the page's own evidence, and a hash of its first article. */
function pageId(known: KnownPage): string {
  const { page, clues, folder } = known;
  const { latest } = toTurnOfYear(clues.days.filter((day) => day !== null));
  const words = page.articles.length > 0 ? articleWords(known, 0) : page.source.lines.map(canonicalText);
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
      const zhHans = `与 ${firstPath} 是同一版，都保留`;
      return [diagnose("page-twice", path, `the page is also ${firstPath}`, { zhHans })];
    }
    return own.map(({ index, first }) => {
      const line = page.page.lines.find((account) => account.article === index && account.role === "headline")?.number;
      const message = `the article also stands in ${first.page.page.source.path}`;
      return diagnose("article-twice", path, message, {
        line: line ?? 0,
        quote: page.page.articles[index]?.headline ?? "",
        zhHans: `此篇又见 ${first.page.page.source.path}，都保留`,
      });
    });
  });
}
