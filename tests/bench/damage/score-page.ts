import type { ParsedArticle, Span } from "../../../src/model/article.ts";
import type { PrintedDate, PrintedDay } from "../../../src/model/date.ts";
import type { ParsedPage } from "../../../src/model/page.ts";
import type { GoldArticle } from "./article.ts";
import type { GeneratedPage } from "./generate-page.ts";
import { pageToTrueLines } from "./page-to-drafts.ts";

/** Kinds of decision that are counted apart. */
export type DecisionKind = "boundary" | "headline" | "date" | "byline" | "join" | "move" | "repeat" | "subhead";

/** What was found and right, found and wrong, and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** How a parsed page compares with its gold. */
export interface PageScore {
  readonly articles: number;
  readonly articlesRight: number;
  readonly tallies: Readonly<Record<DecisionKind, Tally>>;
  /** An undamaged page, and whether a move spoilt it. */
  readonly undamaged: boolean;
  readonly harmed: boolean;
  /** Displaced tails with hard evidence (anything but words alone), and those whose two articles are wholly right in order. */
  readonly hardTails: number;
  readonly hardTailsRight: number;
  /** For each article that is wrong: its headline and what is wrong. */
  readonly faults: readonly string[];
}

/** Text as it is compared: width of marks and white space make no difference. */
function toComparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** Names in the dateline may stand in the text or be taken out of it: both are as printed. */
function withoutDatelineNames(text: string): string {
  return text.replace(/^(.{0,16}?)\([^()]{2,30}\)/u, "$1").replace(/^(.{0,4}讯)记者[^\d]{2,8}?(?=\d)/u, "$1");
}

function dayToText({ month, day }: PrintedDay): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return day === undefined ? two(month) : `${two(month)}-${two(day)}`;
}

function dateToText(date: PrintedDate | null): string | null {
  if (!date) return null;
  return date.end ? `${dayToText(date.start)}/${dayToText(date.end)}` : dayToText(date.start);
}

function bodyFault(article: ParsedArticle, gold: GoldArticle): string | undefined {
  const found = article.paragraphs.map(({ text }, i) => (i === 0 ? withoutDatelineNames : String)(toComparable(text)));
  const wanted = gold.body.map((text, i) => (i === 0 ? withoutDatelineNames : String)(toComparable(text)));
  const at = wanted.findIndex((text, i) => text !== found[i]);
  if (at < 0 && found.length === wanted.length) return undefined;
  const i = at < 0 ? wanted.length : at;
  const differs = [...(wanted[i] ?? "")].findIndex((char, n) => char !== found[i]?.charAt(n));
  const from = Math.max(0, differs - 8);
  const show = (text: string | undefined) => text?.slice(from, from + 28) ?? "—";
  return `body ${found.length}/${wanted.length} at ${i}: ${show(found[i])} ≠ ${show(wanted[i])}`;
}

function faultsOf(article: ParsedArticle | undefined, gold: GoldArticle): string[] {
  if (!article) return ["boundary: no article begins here"];
  const faults: string[] = [];
  if (toComparable(article.headline) !== toComparable(gold.headline)) faults.push(`headline: ${article.headline}`);
  if (dateToText(article.printedDate) !== gold.date) faults.push(`date: ${article.dateAsPrinted} ≠ ${gold.date}`);
  if (article.bylines.join() !== gold.byline.join()) faults.push(`byline: ${article.bylines} ≠ ${gold.byline}`);
  const body = bodyFault(article, gold);
  return body === undefined ? faults : [...faults, body];
}

function tallySets(found: ReadonlySet<string>, wanted: ReadonlySet<string>): Tally {
  const right = [...found].filter((item) => wanted.has(item)).length;
  return { right, wrong: found.size - right, missed: wanted.size - right };
}

function tallyValues(pairs: readonly (readonly [string, string])[]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const [found, wanted] of pairs) {
    if (found !== "" && found === wanted) tally.right += 1;
    else {
      if (found !== "") tally.wrong += 1;
      if (wanted !== "") tally.missed += 1;
    }
  }
  return tally;
}

function spansToLines(spans: readonly Span[]): number[] {
  return spans.map((span) => span.line).filter((line, i, all) => i === 0 || line !== all[i - 1]);
}

function linePairs(paragraphs: Iterable<readonly number[]>): Set<string> {
  const pairs = new Set<string>();
  for (const lines of paragraphs) for (let i = 1; i < lines.length; i += 1) pairs.add(`${lines[i - 1]}>${lines[i]}`);
  return pairs;
}

/** Lines of text that stand in another article than the head above them says. */
function foreignLines(roles: readonly { head: boolean; text: boolean; article: number | null }[]): Set<string> {
  const foreign = new Set<string>();
  let host: number | null = null;
  roles.forEach(({ head, text, article }, index) => {
    if (head) host = article;
    else if (text && article !== host) foreign.add(String(index + 1));
  });
  return foreign;
}

function goldSets(page: GeneratedPage) {
  const roles = page.lines.map((line) => ({
    head: line?.role === "headline",
    text: line?.role === "body",
    article: line?.article ?? null,
  }));
  const heads = new Map<number, number>();
  page.lines.forEach((line, index) => {
    if (line?.role === "headline" && line.article !== null && !heads.has(line.article))
      heads.set(line.article, index + 1);
  });
  const linesWith = (role: string) =>
    new Set(page.lines.flatMap((line, index) => (line?.role === role ? [String(index + 1)] : [])));
  return { heads, move: foreignLines(roles), repeat: linesWith("repeat"), subhead: linesWith("subhead") };
}

function foundSets(parsed: ParsedPage) {
  const heads = new Map<number, number>();
  for (const line of parsed.lines) {
    if (line.role === "headline" && line.article !== null && !heads.has(line.number))
      heads.set(line.number, line.article);
  }
  const firstHeads = new Set<string>();
  const seen = new Set<number>();
  for (const [number, article] of heads) if (!seen.has(article)) firstHeads.add(String(number)) && seen.add(article);
  const roles = parsed.lines.map(({ role, article }) => ({
    head: role === "headline",
    text: role === "body",
    article,
  }));
  const paragraphs = parsed.articles.flatMap((article) => article.paragraphs);
  const subhead = paragraphs
    .filter(({ flags }) => flags.includes("subhead"))
    .map(({ spans }) => String(spans[0]?.line));
  const repeat = parsed.lines.filter((line) => line.repeats !== undefined || line.reason?.startsWith("repeats"));
  return {
    heads,
    firstHeads,
    move: foreignLines(roles),
    join: linePairs(paragraphs.map(({ spans }) => spansToLines(spans))),
    repeat: new Set(repeat.map((line) => String(line.number))),
    subhead: new Set(subhead),
  };
}

/** Compares what the parser made of a generated page with its gold. */
export function scorePage(page: GeneratedPage, parsed: ParsedPage): PageScore {
  const [gold, found] = [goldSets(page), foundSets(parsed)];
  const articles = page.gold.map((_, i) => parsed.articles[found.heads.get(gold.heads.get(i) ?? 0) ?? -1]);
  const faults = page.gold.map((item, i) => faultsOf(articles[i], item));
  const values = (read: (article: ParsedArticle) => string, want: (item: GoldArticle) => string) =>
    tallyValues(page.gold.map((item, i) => [articles[i] ? read(articles[i]) : "", want(item)]));
  const hard = page.tails.filter(({ evidence }) => evidence !== "none");
  const hasBody = (i: number) => !faults[i]?.some((fault) => /^(?:body|boundary)/u.test(fault));
  return {
    articles: page.gold.length,
    articlesRight: faults.filter((list) => list.length === 0).length,
    tallies: {
      boundary: tallySets(found.firstHeads, new Set([...gold.heads.values()].map(String))),
      headline: values(
        (a) => toComparable(a.headline),
        (g) => toComparable(g.headline),
      ),
      date: values(
        (a) => dateToText(a.printedDate) ?? "",
        (g) => g.date ?? "",
      ),
      byline: values(
        (a) => a.bylines.join(),
        (g) => g.byline.join(),
      ),
      join: tallySets(found.join, linePairs(pageToTrueLines(page).flat())),
      move: tallySets(found.move, gold.move),
      repeat: tallySets(found.repeat, gold.repeat),
      subhead: tallySets(found.subhead, gold.subhead),
    },
    undamaged: page.undamaged,
    harmed: page.undamaged && found.move.size > 0,
    hardTails: hard.length,
    hardTailsRight: hard.filter(({ article, host }) => hasBody(article) && hasBody(host)).length,
    faults: faults.flatMap((list, i) => (list.length > 0 ? [`${page.gold[i]?.headline} · ${list.join(" · ")}`] : [])),
  };
}
