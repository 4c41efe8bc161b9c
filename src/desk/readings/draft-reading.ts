import type { Decision } from "../../model/evidence.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { Quoter } from "../page/quoter.ts";
import type { OpenDecision } from "../view/open-decision.ts";
import type { Reading, Reason } from "../view/reading.ts";

/** A reading before it was tried. */
export type DraftReading = Omit<Reading, "changes">;

/** What the readings of a decision are made from. */
export interface ReadingContext {
  readonly decision: OpenDecision;
  readonly page: ParsedPage;
  readonly quoter: Quoter;
}

/** Gives what a place may be beside what it is, the likeliest first. */
export type ReadingMaker = (context: ReadingContext) => DraftReading[];

/** The parser's own decision behind an open one. */
export function findDecision({ rule, lines, article }: OpenDecision, { articles }: ParsedPage): Decision | undefined {
  const of = article === null ? articles : articles.slice(article, article + 1);
  return of
    .flatMap(({ decisions, paragraphs }) => [...decisions, ...paragraphs.flatMap((paragraph) => paragraph.decisions)])
    .find((each) => each.rule === rule && each.lines[0] === lines[0]);
}

/** What speaks for the page as it is: the parser's evidence, else what the finding says. */
export function reasonsOf(decision: OpenDecision, page: ParsedPage): Reason[] {
  const { line, quote, message } = decision;
  const evidence = findDecision(decision, page)?.evidence ?? [];
  if (evidence.length === 0) return [reason("finding", line, quote, message), ...besideReasons(decision)];
  return evidence.map(({ kind, line, quote, says }) => ({ code: kind, line, quote, says }));
}

/** The words of another place that bear on a decision, with where they stand. */
export function besideReasons({ beside }: OpenDecision): Reason[] {
  if (!beside) return [];
  const { quote, source, line } = beside;
  return [{ code: "beside", line: 0, quote, says: "another place says", place: `${source}:${line}` }];
}

/** A reason that the desk itself found. */
export function reason(code: string, line: number, quote: string, says: string): Reason {
  return { code, line, quote, says };
}
