import type { ParsedPage } from "../../model/page.ts";
import { type DraftReading, findDecision, type ReadingContext, reason } from "./draft-reading.ts";
import { findEnds, findOpenEnds, type OpenEnd } from "./open-ends.ts";

/** Most other places that a passage is offered. */
const MOST_PLACES = 2;

/** All lines of the paragraphs that begin on these lines: a passage as it was moved. */
function linesOfRun({ articles }: ParsedPage, firsts: readonly number[]): number[] {
  const lines = articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ spans }) =>
      spans.some(({ line }) => firsts.includes(line)) ? spans.map(({ line }) => line) : [],
    ),
  );
  const [first, last] = [Math.min(...firsts), Math.max(...firsts)];
  // A joined paragraph also holds lines from elsewhere: the run goes on only as far as it stands together in the file.
  const own = new Set(lines);
  let end = last;
  while (own.has(end + 1)) end += 1;
  return [first, end];
}

function behind(
  { quoter, page, decision }: ReadingContext,
  { line, headline, quote }: OpenEnd,
  code: string,
): DraftReading {
  const says = code === "open-end" ? "The text there breaks off in mid-sentence." : "The article ends there.";
  return {
    code: "behind",
    values: { headline, line },
    reasons: [reason(code, line, quote, says)],
    acts: [{ act: "move", ...quoter.run(linesOfRun(page, decision.lines)), to: quoter.line(line) }],
  };
}

/** Where a moved passage may stand instead: where it stood, or behind another end. */
export function movedReadings(context: ReadingContext): DraftReading[] {
  const { decision, page, quoter } = context;
  const run = linesOfRun(page, decision.lines);
  const stays: DraftReading = {
    code: "stays",
    values: { line: decision.line },
    reasons: [reason("printed-there", decision.line, "", "It stands there in the file.")],
    acts: [{ act: "move", ...quoter.run(run), to: "here" }],
  };
  return [stays, ...otherPlaces(context)];
}

function otherPlaces(context: ReadingContext): DraftReading[] {
  const { decision, page } = context;
  const target = findDecision(decision, page)?.evidence[0]?.values?.["line"];
  const isElsewhere = ({ line }: OpenEnd) => line !== target && !decision.lines.includes(line);
  return findOpenEnds(page, decision.line)
    .filter(isElsewhere)
    .slice(0, MOST_PLACES)
    .map((end) => behind(context, end, "open-end"));
}

/** Readings of a passage that was left where it stands: one for each place to which it may belong. */
export function undecidedReadings(context: ReadingContext): DraftReading[] {
  const { decision, page } = context;
  const evidence = findDecision(decision, page)?.evidence ?? [];
  const target = Number(evidence[0]?.values?.["line"] ?? 0);
  const ends = findEnds(page, decision.line);
  const proposed = [...findOpenEnds(page, decision.line), ...ends].find(({ line }) => line === target);
  const first = target > 0 ? behind(context, proposed ?? endAt(page, target), "goes-on-from") : undefined;
  const others = [
    ...otherPlaces(context),
    ...ends.filter(({ line }) => line < decision.line).map((end) => behind(context, end, "article-end")),
  ];
  return [...(first ? [first] : []), ...others.filter(({ values }) => values["line"] !== target)];
}

function endAt({ articles, lines, source }: ParsedPage, line: number): OpenEnd {
  const article = lines[line - 1]?.article ?? 0;
  return {
    line,
    article,
    headline: articles[article]?.headline ?? "",
    quote: (source.lines[line - 1] ?? "").slice(-16),
  };
}

/** The reading that two joined lines are two sentences; none where the decision does not name two lines. */
export function apartReadings({ decision, quoter }: ReadingContext): DraftReading[] {
  const [line, next] = decision.lines;
  if (line === undefined || next === undefined) return [];
  return [
    {
      code: "apart",
      values: { line, next },
      reasons: [],
      acts: [{ act: "seam", quote: quoter.line(line), next: quoter.line(next), to: "apart" }],
    },
  ];
}

/** What may complete a sentence that breaks off or begins in the middle: the paragraph beside it, or an open end elsewhere. */
export function lostReadings(context: ReadingContext): DraftReading[] {
  const { decision, page, quoter } = context;
  const paragraphs = page.articles[decision.article ?? -1]?.paragraphs ?? [];
  const place = paragraphs.findIndex(({ spans }) => spans.some(({ line }) => line === decision.line));
  const [own, before, after] = [paragraphs[place], paragraphs[place - 1], paragraphs[place + 1]];
  const isStart = own?.spans[0]?.line === decision.line && decision.message.includes("begins");
  const [one, other] = isStart ? [before, own] : [own, after];
  const [line, next] = [one?.spans.at(-1)?.line, other?.spans[0]?.line];
  const joins: DraftReading[] =
    line === undefined || next === undefined
      ? []
      : [
          {
            code: "join",
            values: { line, next },
            reasons: [reason("stands-beside", line, one?.text.slice(-16) ?? "", "The two stand one behind the other.")],
            acts: [{ act: "seam", quote: quoter.line(line), next: quoter.line(next), to: "join" }],
          },
        ];
  return [...joins, ...(isStart ? otherPlaces(context) : [])];
}

/** A text that was folded as a repeat may be one of its own. */
export function repeatReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const evidence = findDecision(decision, page)?.evidence[0];
  const of = Number(evidence?.values?.["line"] ?? decision.lines[1] ?? 0);
  if (of === 0) return [];
  return [
    {
      code: "no-repeat",
      values: { line: decision.line, next: of },
      reasons: [],
      acts: [{ act: "repeat", quote: quoter.line(decision.line), next: quoter.line(of), to: "different" }],
    },
  ];
}
