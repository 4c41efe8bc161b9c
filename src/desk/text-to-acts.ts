import type { KeySource } from "../corrections/key-text.ts";
import type { HeldAct } from "../corrections/settle-acts.ts";
import { findHunks, type Hunk } from "./find-hunks.ts";
import { type LineEdit, LineNow } from "./line-now.ts";
import { Quoter } from "./page/quoter.ts";
import type { GivenAct } from "./view/reading.ts";

/** What an editor typed for a line: what is printed there, or what the print should say. */
export interface TypedLine {
  /** 1-based. */
  readonly line: number;
  /** A line end parts the line into two. */
  readonly text: string;
  readonly kind: "misread" | "erratum";
}

/** Characters before lost text that its act quotes. */
const MISSING_BEFORE = 8;

/**
 * The acts that have a line read as an editor typed it: what is read otherwise, what was lost, where it is cut; acts that said
 * something else of the same characters are replaced or taken back, all others stay.
 *
 * @param held Acts that hold on the page.
 */
export function textToActs(typed: TypedLine, source: KeySource, held: readonly HeldAct[]): GivenAct[] {
  const { line, kind } = typed;
  const parts = typed.text.replaceAll("\r", "").split("\n");
  const now = new LineNow(source.lines[line - 1] ?? "", line, held);
  const wanted = parts.join("");
  const hunks = findHunks(now.text, wanted);
  const quoter = new Quoter(source);
  const words = toClusters(hunks, now.edits).flatMap((cluster) =>
    wordActs(cluster, { now, wanted, line, kind, quoter }),
  );
  return kind === "erratum" ? words : [...words, ...cutActs(parts, hunks, now, line, quoter)];
}

/** Changes that touch the same earlier edits, and those. */
interface Cluster {
  readonly hunks: Hunk[];
  readonly edits: LineEdit[];
}

function toClusters(hunks: readonly Hunk[], edits: readonly LineEdit[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const hunk of hunks) {
    const touched = edits.filter(({ from, to }) =>
      from === to ? hunk.start <= from && hunk.end >= to : hunk.start < to && hunk.end > from,
    );
    const last = clusters.at(-1);
    if (last && touched.some((edit) => last.edits.includes(edit))) {
      last.hunks.push(hunk);
      last.edits.push(...touched.filter((edit) => !last.edits.includes(edit)));
    } else clusters.push({ hunks: [hunk], edits: touched });
  }
  return clusters;
}

/** What the acts of a line are made from. */
interface LineContext {
  readonly now: LineNow;
  readonly wanted: string;
  readonly line: number;
  readonly kind: TypedLine["kind"];
  readonly quoter: Quoter;
}

function wordActs({ hunks, edits }: Cluster, { now, wanted, line, kind, quoter }: LineContext): GivenAct[] {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return [];
  const from = Math.min(first.start, ...edits.map((edit) => edit.from));
  const to = Math.max(last.end, ...edits.map((edit) => edit.to));
  // Outside of changes the two texts run alike, so that offsets lead from one to the other.
  const reads = wanted.slice(first.newStart - (first.start - from), last.newEnd + (to - last.end));
  const [start, end] = now.toRaw(from, to, edits);
  const taken = edits.map(({ act }) => ({ act: "undo", to: act.id }));
  if (reads === now.raw.slice(start, end)) return taken;
  const replaces = edits[0] ? { replaces: edits[0].act.id } : {};
  const others = edits.flatMap(({ elsewhere }) =>
    elsewhere.map((part) => ({ act: "misread", quote: quoter.part(part.line, part.start, part.end), to: part.reads })),
  );
  return [{ ...wordAct(start, end, reads, { now, line, kind, quoter }), ...replaces }, ...taken.slice(1), ...others];
}

function wordAct(
  start: number,
  end: number,
  reads: string,
  { now: { raw }, line, kind, quoter }: Pick<LineContext, "now" | "line" | "kind" | "quoter">,
): GivenAct {
  if (start < end) return { act: kind, quote: quoter.part(line, start, end), to: reads };
  if (kind === "misread") {
    return { act: "missing", quote: quoter.part(line, Math.max(0, start - MISSING_BEFORE), start), to: reads };
  }
  // What the print left out is noted at the character beside it.
  const at = Math.max(0, start - 1);
  const beside = raw.slice(at, at + 1);
  const to = start > 0 ? beside + reads : reads + beside;
  return { act: kind, quote: quoter.part(line, at, at + 1), to };
}

/** Acts for the places where a line is to be cut and is not, and the other way round. */
function cutActs(
  parts: readonly string[],
  hunks: readonly Hunk[],
  now: LineNow,
  line: number,
  quoter: Quoter,
): GivenAct[] {
  let length = 0;
  const wanted = parts.slice(0, -1).flatMap((part) => {
    length += part.length;
    const at = now.toRawPlace(toBefore(length, hunks));
    return at > 0 && at < now.raw.length ? [at] : [];
  });
  const gone = now.cuts.filter(({ at }) => !wanted.includes(at)).map(({ act }) => ({ act: "undo", to: act.id }));
  const made = wanted.flatMap((at, place) => {
    if (now.cuts.some((cut) => cut.at === at)) return [];
    const [start, end] = [wanted[place - 1] ?? 0, wanted[place + 1] ?? now.raw.length];
    return [{ act: "seam", quote: quoter.part(line, start, at), next: quoter.part(line, at, end), to: "apart" }];
  });
  return [...gone, ...made];
}

/** The place of the text before the changes that became a place of the text behind them. */
function toBefore(at: number, hunks: readonly Hunk[]): number {
  const hunk = hunks.findLast(({ newStart }) => newStart <= at);
  if (!hunk) return at;
  return at < hunk.newEnd ? hunk.end : hunk.end + (at - hunk.newEnd);
}
