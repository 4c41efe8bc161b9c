import type { LabelAct, MoveAct, PlacedAct, SeamAct, TextAct, WrittenAct } from "../model/act.ts";
import type { Span } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { NO_PINS, type Pins } from "../model/pins.ts";
import type { ActPlace } from "./anchor-act.ts";
import { type KeySource, linesOfRange, type Range, sliceRange, toKey, toKeyText } from "./key-text.ts";
import { type Edit, type MendedText, mendText } from "./mended-text.ts";
import { type HeldAct, settleActs } from "./settle-acts.ts";

/** The acts of a page, made ready for the parser. */
export interface BoundActs {
  /** The lines as editors say they are printed. */
  readonly mended: MendedText;
  /** What the reading of those lines has to agree with. */
  readonly pins: Pins;
  /** The acts that hold, each at each of its places. */
  readonly held: readonly HeldAct[];
  /** Every act with what became of it. */
  readonly placed: readonly PlacedAct[];
  readonly findings: readonly Diagnostic[];
}

/** What holds for a page that nobody corrected: its text as scanned, and nothing that its reading must follow. */
function unbound({ lines }: KeySource): BoundActs {
  return { mended: mendText(lines, []), pins: NO_PINS, held: [], placed: [], findings: [] };
}

/** Finds the acts of a page in its text, and says what they change in it and what they demand of its reading. Never throws. */
export function bindActs(acts: readonly WrittenAct[], source: KeySource): BoundActs {
  if (acts.length === 0) return unbound(source);
  const page = toKeyText(source);
  const { held, placed, findings } = settleActs(acts, page);
  const edits = held.flatMap(({ act, place }): Edit[] => {
    if (!place) return [];
    if (act.act === "misread" || act.act === "missing" || act.act === "erratum")
      return toEdits(act, place.quote, source.lines);
    return act.act === "seam" && act.to === "apart" ? toCut(place, source.lines) : [];
  });
  const mended = mendText(source.lines, edits);
  return { mended, pins: toPins(held, source, mended), held, placed, findings };
}

/** The stretch of each line of a range that shows something. */
function toSpans({ start, end }: Range, source: Pick<KeySource, "lines">): Span[] {
  return linesOfRange(source, { start, end }).map((line) => ({
    line,
    start: line === start.line ? start.at : 0,
    end: line === end.line ? end.at : (source.lines[line - 1]?.length ?? 0),
  }));
}

/** What an act on the text changes, line by line; where it says another number of lines, all of it goes to the first. */
function toEdits({ id, act, to }: TextAct, range: Range, lines: readonly string[]): Edit[] {
  // An error of the print stays; its place is marked.
  if (act === "erratum")
    return toSpans(range, { lines }).map((span) => ({ ...span, reads: sliceRange({ lines }, toRange(span)), act: id }));
  const reads = to.replaceAll("⏎", "\n");
  const spans =
    act === "missing"
      ? [{ line: range.start.line, start: range.start.at, end: range.start.at }]
      : toSpans(range, { lines });
  const parts = reads.split("\n");
  return spans.map((span, index) => {
    const own = parts.length === spans.length ? parts[index] : index === 0 ? reads : "";
    return { ...span, reads: own ?? "", act: id };
  });
}

function toRange({ line, start, end }: Span): Range {
  return { start: { line, at: start }, end: { line, at: end } };
}

/** Parts one raw line into two lines of text, where the seam lies inside it. */
function toCut({ quote, next }: ActPlace, lines: readonly string[]): Edit[] {
  if (!next || quote.end.line !== next.start.line || next.start.at < quote.end.at) return [];
  const { line, at } = next.start;
  const between = (lines[line - 1] ?? "").slice(quote.end.at, at);
  return toKey(between) === "" ? [{ line, start: at, end: at, reads: "\n" }] : [];
}

function lastOf(range: Range, source: Pick<KeySource, "lines">): Span {
  const spans = toSpans(range, source);
  return spans.at(-1) ?? { line: range.end.line, start: range.end.at, end: range.end.at };
}

function firstOf(range: Range, source: Pick<KeySource, "lines">): Span {
  return toSpans(range, source)[0] ?? { line: range.start.line, start: range.start.at, end: range.start.at };
}

/** A held act of one kind with its place. */
type At<A> = { readonly act: A; readonly place: ActPlace };

function toPins(held: readonly HeldAct[], source: KeySource, { toMended }: MendedText): Pins {
  const of = <A>(kind: string) => held.filter(({ act, place }) => act.act === kind && place) as unknown as At<A>[];
  const last = (range: Range) => toMended(lastOf(range, source));
  const first = (range: Range) => toMended(firstOf(range, source));
  return {
    labels: of<LabelAct>("label").flatMap(({ act, place }) =>
      toSpans(place.quote, source).map((span) => ({ at: toMended(span), label: act.to })),
    ),
    seams: of<SeamAct>("seam").flatMap(({ act, place: { quote, next } }) =>
      next ? [{ before: last(quote), after: first(next), isJoined: act.to === "join" }] : [],
    ),
    moves: of<MoveAct>("move").flatMap(({ act, place: { quote, next, to } }) => {
      const run = { start: quote.start, end: next?.end ?? quote.end };
      if (act.to !== "here" && !to) return [];
      return [{ run: toSpans(run, source).map(toMended), behind: to ? last(to) : null }];
    }),
    repeats: of<SeamAct>("repeat").flatMap(({ act, place: { quote, next } }) =>
      next ? [{ text: first(quote), of: first(next), isRepeat: (act.to as string) === "same" }] : [],
    ),
  };
}
