import type { ParsedArticle } from "../../model/article.ts";
import type { PageReading, ParsedPage } from "../../model/page.ts";
import type { RuleId } from "../../model/rules.ts";

/** A parsed page before it is judged as a whole. */
export interface UnjudgedPage extends Omit<ParsedPage, "reading"> {
  readonly reading: Omit<PageReading, "estimate" | "sure">;
}

/** Characters of an article that is a stray line rather than news. */
const SHORT_ARTICLE = 40;
/** Characters of a paragraph that is a line of a list, of a dialogue or of a form. */
const SHORT_PARAGRAPH = 16;
/** Paragraphs from which up an article may hold several. */
const LONG_ARTICLE = 12;

/** Every feature by its name, 0..1 each: a share of the page's articles or lines, a mean doubt, or 1 where it holds for the page. */
export type PageFeatures = ReturnType<typeof toPageFeatures>;

function lengthOf({ paragraphs }: ParsedArticle): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** A doubt up to here is none. */
const NO_DOUBT = 0.001;

/** A doubt on the scale of its logarithm, 0..1: of pages whose every line is sure to one in a thousand hardly any is wrong, of others many. */
function scaleDoubt(doubt: number): number {
  return 1 - Math.log(Math.max(doubt, NO_DOUBT)) / Math.log(NO_DOUBT);
}

function headDoubt({ decisions }: ParsedArticle): number {
  const heads = decisions.filter(({ rule }) => rule === "headline" || rule === "kicker" || rule === "deck");
  return 1 - Math.min(1, ...heads.map(({ confidence }) => confidence));
}

function textDoubt({ paragraphs }: ParsedArticle): number {
  return 1 - Math.min(1, ...paragraphs.map(({ confidence }) => confidence));
}

/** Share of the lines that hold text which are no part of an article's head or body. */
function furnitureShare(lines: ParsedPage["lines"]): number {
  const printed = lines.filter(({ role }) => role !== "blank");
  const dropped = printed.filter(({ role }) => role === "furniture" || role === "dropped");
  return dropped.length / Math.max(1, printed.length);
}

/** What speaks for and against a page having been understood. */
export function toPageFeatures({ articles: all, lines, diagnostics, reading }: UnjudgedPage) {
  // A part that goes on from another page has its head there: only a page of nothing else is judged by such parts.
  const whole = all.filter(({ jumps = [] }) => !jumps.some(({ direction }) => direction === "from"));
  const articles = whole.length > 0 ? whole : all;
  const count = Math.max(1, articles.length);
  const share = (holds: (article: ParsedArticle) => boolean) => articles.filter(holds).length / count;
  const mean = (measure: (article: ParsedArticle) => number) =>
    articles.reduce((sum, article) => sum + measure(article), 0) / count;
  const found = (rule: RuleId) => Math.min(1, diagnostics.filter((finding) => finding.rule === rule).length / count);
  const flagged = (flag: string) =>
    share(({ paragraphs }) => paragraphs.some(({ flags }) => (flags as readonly string[]).includes(flag)));
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const shortOnes = paragraphs.filter(({ text, flags }) => text.length < SHORT_PARAGRAPH && !flags.includes("subhead"));
  return {
    headDoubt: mean(headDoubt),
    worstHead: Math.max(0, ...articles.map(headDoubt)),
    textDoubt: mean(textDoubt),
    lineDoubt: scaleDoubt(reading.lineDoubt),
    noHeadline: share(({ headline }) => headline === ""),
    noDay: share(({ dateAsPrinted }) => dateAsPrinted === null),
    kicker: share(({ kicker }) => kicker !== null),
    deck: share(({ deck }) => deck !== null),
    shortArticle: share((article) => lengthOf(article) < SHORT_ARTICLE),
    longArticle: share((article) => article.paragraphs.length > LONG_ARTICLE),
    shortParagraphs: shortOnes.length / Math.max(1, paragraphs.length),
    subhead: flagged("subhead"),
    joined: flagged("column-break"),
    moved: flagged("continuation"),
    repeated: flagged("repeat"),
    missing: found("text-missing"),
    undecided: found("continuation-undecided"),
    bylineUnsure: found("byline-unsure"),
    caption: share(({ captions }) => captions.length > 0),
    furniture: furnitureShare(lines),
    print: reading.lines === "print" ? 1 : 0,
    mixed: reading.lines === "mixed" ? 1 : 0,
    traditional: reading.script === "simplified" ? 0 : 1,
    layoutUnsure: found("layout-unsure") > 0 ? 1 : 0,
    single: articles.length === 1 ? 1 : 0,
    none: articles.length === 0 ? 1 : 0,
  };
}
