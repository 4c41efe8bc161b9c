import type { Jump, Paragraph, ParsedArticle } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Decision } from "../../model/evidence.ts";
import type { ParsedPage } from "../../model/page.ts";
import { diagnose } from "../../model/rules.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageOfIssue } from "./page-summary.ts";

/** An article by the indexes of its page in the issue and of itself in the page. */
export interface ArticlePlace {
  readonly page: number;
  readonly article: number;
}

/** Two parts of one article. */
export interface Join {
  /** The part that is continued. */
  readonly from: ArticlePlace;
  /** The part that continues it, and is no article of its own. */
  readonly to: ArticlePlace;
  readonly jump: Jump;
}

/** What a part is marked with while its other half is not known. */
const MISSING = "text-missing";

/** Findings of a page without those of text that a jump line says is elsewhere: it is joined, or the jump is reported. */
export function withoutJumpSeams({ source, articles, diagnostics }: ParsedPage): Diagnostic[] {
  const seams = new Set(
    articles.flatMap(({ jumps = [], paragraphs }) =>
      jumps.flatMap(({ direction }) => {
        const spans = direction === "to" ? paragraphs.at(-1)?.spans : paragraphs[0]?.spans;
        return spans?.map(({ line }) => line) ?? [];
      }),
    ),
  );
  return diagnostics.filter(({ rule, source: path, line }) => {
    return rule !== MISSING || path !== source.path || !seams.has(line);
  });
}

/** A part of an article with the jump line at its end or start. */
interface Part extends ArticlePlace {
  readonly jump: Jump;
  readonly pageNumber: number | null;
  readonly headline: string;
  readonly path: string;
}

/** Finds which parts of an issue's articles continue each other; jump lines that lead nowhere are reported. */
export function findJoins(pages: readonly PageOfIssue[]): {
  joins: readonly Join[];
  diagnostics: readonly Diagnostic[];
} {
  const continued = toParts(pages, "to");
  const continuing = new Set(toParts(pages, "from"));
  const joins: Join[] = [];
  const unmatched: Part[] = [];
  for (const part of continued) {
    const match = findContinuation(part, [...continuing]);
    if (!match) {
      unmatched.push(part);
      continue;
    }
    continuing.delete(match);
    joins.push({ from: place(part), to: place(match), jump: part.jump });
  }
  const diagnostics = [...unmatched, ...continuing].map(({ path, jump }) =>
    diagnose("jump-unmatched", path, `no part of this article was found ${where(jump)}`, {
      line: jump.line,
      quote: jump.quote,
    }),
  );
  return { joins, diagnostics };
}

function place({ page, article }: Part): ArticlePlace {
  return { page, article };
}

function where({ page, direction }: Jump): string {
  const which = page === null ? "another page" : `page ${page}`;
  return direction === "to" ? `that goes on from here on ${which}` : `that ends on ${which} and goes on here`;
}

function toParts(pages: readonly PageOfIssue[], direction: Jump["direction"]): Part[] {
  return pages.flatMap(({ page, facts }, p) =>
    page.articles.flatMap((article, a) => {
      const jump = article.jumps?.find((candidate) => candidate.direction === direction);
      if (!jump) return [];
      const pageNumber = article.pageNumber ?? facts.page ?? null;
      return [{ page: p, article: a, jump, pageNumber, headline: article.headline, path: page.source.path }];
    }),
  );
}

/** Headlines of two parts share this much when they are one article's; a continued part often has a shorter headline or none. */
const LEAST_LIKENESS = 0.3;

/** The one part that fits: its page and the page it names agree, and among several the headline decides. */
function findContinuation(part: Part, candidates: readonly Part[]): Part | undefined {
  const fitting = candidates.filter(
    (other) =>
      !(other.page === part.page && other.article === part.article) &&
      mayBe(part.jump.page, other.pageNumber) &&
      mayBe(other.jump.page, part.pageNumber),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return isSurePart(part, only) ? only : undefined;
  const ranked = fitting
    .map((other) => ({ other, likeness: likeness(part.headline, other.headline) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  return best && best.likeness >= LEAST_LIKENESS && best.likeness > (second?.likeness ?? 0) ? best.other : undefined;
}

/** Whether the only part that fits is one: under no headline or a like one, or on the very page that the jump names. */
function isSurePart(part: Part, other: Part): boolean {
  if (other.headline === "" || likeness(part.headline, other.headline) >= LEAST_LIKENESS) return true;
  return other.pageNumber !== null && other.pageNumber === part.jump.page;
}

function mayBe(named: number | null, actual: number | null): boolean {
  return named === null || actual === null || named === actual;
}

/** Share of the shorter headline's pairs of characters that the other one has: 0..1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

function pairs(text: string): Set<string> {
  return new Set([...text].slice(1).map((character, i) => [...text][i] + character));
}

/** One article of two parts. The first part's headline and date hold; a sentence cut by the jump is one again. */
export function joinParts(
  first: ParsedArticle,
  second: ParsedArticle,
  jump: Jump,
  paths: readonly [string, string],
): ParsedArticle {
  const decision: Decision = {
    rule: "jump",
    confidence: 0.95,
    lines: [jump.line],
    evidence: [
      {
        kind: "jump",
        quote: jump.quote,
        source: paths[0],
        line: jump.line,
        says: "The article goes on on another page.",
      },
    ],
  };
  const continued = second.paragraphs.map((paragraph) => fromFile(paragraph, paths));
  const last = first.paragraphs.at(-1);
  const next = continued[0];
  const isCut = isCutBetween(first, second);
  const joined =
    isCut && last && next ? [...first.paragraphs.slice(0, -1), joinParagraphs(last, next, decision)] : first.paragraphs;
  const rest = isCut
    ? continued.slice(1)
    : continued.map((paragraph, i) => (i === 0 ? flagged(paragraph, decision) : paragraph));
  return {
    ...first,
    bylines: [...new Set([...first.bylines, ...second.bylines])],
    bylineAsPrinted: [first.bylineAsPrinted, second.bylineAsPrinted].filter(Boolean).join(" ") || null,
    paragraphs: [...joined, ...rest],
    captions: [...first.captions, ...second.captions],
    ...joinCorrections(first, second),
    ...joinDecided(first, second, paths),
    decisions: [...first.decisions, decision, ...second.decisions.filter(({ rule }) => rule === "byline")],
  };
}

/** The corrections of both parts; the head of the second one is not shown. */
function joinCorrections(first: ParsedArticle, second: ParsedArticle): Pick<ParsedArticle, "corrections"> {
  const further = (second.corrections ?? []).filter(({ start }) => start === undefined);
  const corrections = [...(first.corrections ?? []), ...further];
  return corrections.length > 0 ? { corrections } : {};
}

/** What editors decided about both parts; lines of the second one are of its own file. */
function joinDecided(
  first: ParsedArticle,
  second: ParsedArticle,
  [one, other]: readonly [string, string],
): Pick<ParsedArticle, "decided"> {
  const further = (second.decided ?? []).map((each) => (one === other ? each : { source: other, ...each }));
  const decided = [...(first.decided ?? []), ...further];
  return decided.length > 0 ? { decided } : {};
}

/** Whether the jump cut a sentence: the last paragraph of the first part and the first of the second are one. */
export function isCutBetween(first: ParsedArticle, second: ParsedArticle): boolean {
  const last = first.paragraphs.at(-1);
  return (
    last !== undefined && second.paragraphs.length > 0 && !last.flags.includes("subhead") && !endsSentence(last.text)
  );
}

function fromFile(paragraph: Paragraph, [first, second]: readonly [string, string]): Paragraph {
  if (first === second) return paragraph;
  return { ...paragraph, spans: paragraph.spans.map((span) => ({ source: second, ...span })) };
}

function joinParagraphs(last: Paragraph, next: Paragraph, decision: Decision): Paragraph {
  const flags = [...last.flags, "jump" as const, ...next.flags].filter((flag) => flag !== MISSING);
  return {
    ...last,
    text: last.text + next.text,
    spans: [...last.spans, ...next.spans],
    flags: [...new Set(flags)],
    confidence: decision.confidence,
    decisions: [...last.decisions, decision, ...next.decisions].filter(({ rule }) => rule !== MISSING),
    ...(last.repeats || next.repeats ? { repeats: [...(last.repeats ?? []), ...(next.repeats ?? [])] } : {}),
  };
}

function flagged(paragraph: Paragraph, decision: Decision): Paragraph {
  return {
    ...paragraph,
    flags: [...new Set(["jump" as const, ...paragraph.flags])],
    decisions: [decision, ...paragraph.decisions],
  };
}
