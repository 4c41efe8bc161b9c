import { bindActs } from "../corrections/bind-acts.ts";
import { type KeySource, toKey } from "../corrections/key-text.ts";
import type { Act, WrittenAct } from "../model/act.ts";
import { findHunks, type Hunk } from "./find-hunks.ts";
import { isCut, type LineEdit, LineNow } from "./line-now.ts";
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
 * @param acts Those of the page.
 */
export function textToActs(typed: TypedLine, source: KeySource, acts: readonly WrittenAct[]): GivenAct[] {
  const { line, kind } = typed;
  const { held } = bindActs(acts, source);
  const now = new LineNow(source.lines[line - 1] ?? "", line, held);
  // An error of the print stays as it stands: there is nothing to part.
  const wanted = kind === "erratum" ? typed.text.replace(/[\r\n]/gu, "") : typed.text.replaceAll("\r", "");
  const before = kind === "erratum" ? now.text.replaceAll("\n", "") : now.text;
  const context = { now, wanted, line, kind, quoter: new Quoter(source), acts };
  return toClusters(findHunks(before, wanted), now.edits).flatMap((cluster) => clusterActs(cluster, context));
}

/** Changes that touch the same earlier edits, and those. */
interface Cluster {
  readonly hunks: Hunk[];
  readonly edits: LineEdit[];
}

function toClusters(hunks: readonly Hunk[], edits: readonly LineEdit[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const hunk of hunks) {
    const touched = edits.filter((edit) => touches(hunk, edit));
    const last = clusters.at(-1);
    if (last && touched.some((edit) => last.edits.includes(edit))) {
      last.hunks.push(hunk);
      last.edits.push(...touched.filter((edit) => !last.edits.includes(edit)));
    } else clusters.push({ hunks: [hunk], edits: touched });
  }
  return clusters;
}

/** Whether the act of a change would speak of the same place as an earlier one: acts that begin at one place contradict each other. */
function touches(hunk: Hunk, { from, to, start, end }: LineEdit): boolean {
  if (hunk.start < to && hunk.end > from) return true;
  if (from === to && hunk.start <= from && hunk.end >= to) return true;
  return (hunk.start === hunk.end && hunk.start === from) || (start === end && hunk.start === to);
}

/** What the acts of a line are made from. */
interface LineContext {
  readonly now: LineNow;
  readonly wanted: string;
  readonly line: number;
  readonly kind: TypedLine["kind"];
  readonly quoter: Quoter;
  readonly acts: readonly WrittenAct[];
}

function clusterActs({ hunks, edits }: Cluster, context: LineContext): GivenAct[] {
  const { now, wanted, line, kind, quoter, acts } = context;
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return [];
  const from = Math.min(first.start, ...edits.map((edit) => edit.from));
  const to = Math.max(last.end, ...edits.map((edit) => edit.to));
  // Outside of changes the two texts run alike, so that offsets lead from one to the other.
  const reads = wanted.slice(first.newStart - (first.start - from), last.newEnd + (to - last.end));
  const [start, end] = now.toRaw(from, to, edits);
  const isMere = isUnquotable(now.raw.slice(start, end)) && isUnquotable(reads);
  const isCutChanged = edits.length > 0 || reads.includes("\n");
  if (isMere && isCutChanged && edits.every(isCut)) return cutActs(start, reads, edits, context);
  const [replaced, ...others] = edits;
  const isBack = reads === now.raw.slice(start, end);
  const said = isBack ? [] : wordAct({ start, end, reads }, line);
  const taken = (said.length > 0 ? others : edits).flatMap(({ act }) => takeBack(act, acts));
  const replaces = replaced ? { replaces: replaced.act.id } : {};
  const elsewhere = edits.flatMap((edit) => edit.elsewhere.flatMap((part) => wordAct(part, part.line)));
  return [...said.map((act) => ({ ...act, ...replaces })), ...taken, ...elsewhere];

  function wordAct(stretch: Stretch, on: number): GivenAct[] {
    return toWordAct(stretch, on, kind, quoter);
  }
}

/** Takes an act back, with those whose place it took: else they would hold again. */
function takeBack(act: Act, acts: readonly WrittenAct[]): GivenAct[] {
  const ids = new Set([act.id]);
  for (let replaced = act.replaces; replaced !== undefined && !ids.has(replaced); ) {
    ids.add(replaced);
    replaced = acts.find((each) => each.act.id === replaced)?.act.replaces;
  }
  return [...ids].map((to) => ({ act: "undo", to }));
}

/** A stretch of a raw line with what is read there. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly reads: string;
}

/** The act that says what is read on a stretch of a line; none where that changes nothing that a quote can tell. */
function toWordAct(stretch: Stretch, line: number, kind: TypedLine["kind"], quoter: Quoter): GivenAct[] {
  const raw = quoter.key.lines[line - 1] ?? "";
  const { start, end, reads } = withoutEdges(stretch, raw);
  if (!isUnquotable(raw.slice(start, end))) return [{ act: kind, quote: quoter.part(line, start, end), to: reads }];
  if (isUnquotable(reads)) return toSpaceAct(stretch, line, kind, quoter);
  const before = raw.slice(0, start);
  if (kind === "misread" && !isUnquotable(before)) {
    return [{ act: "missing", quote: quoter.part(line, Math.max(0, start - MISSING_BEFORE), start), to: reads }];
  }
  // At the start of a line, and of what the print itself left out, it is told at the character beside it.
  const at = isUnquotable(before) ? nextQuotable(raw, end) : before.trimEnd().length - 1;
  const beside = raw.slice(at, at + 1);
  if (beside === "") return [];
  const to = at < start ? beside + reads : reads + beside;
  return [{ act: kind, quote: quoter.part(line, at, at + 1), to }];
}

/** White space that is more, or less, than printed: told with the characters on both sides; none at an end of the line, where it shows nothing. */
function toSpaceAct({ start, end, reads }: Stretch, line: number, kind: TypedLine["kind"], quoter: Quoter): GivenAct[] {
  const raw = quoter.key.lines[line - 1] ?? "";
  const [before, after] = [raw.slice(Math.max(0, start - 1), start), raw.slice(end, end + 1)];
  if (raw.slice(start, end) === reads || isUnquotable(before) || isUnquotable(after)) return [];
  return [{ act: kind, quote: quoter.part(line, start - 1, end + 1), to: before + reads + after }];
}

/** Whether a text holds nothing that a quote is found by. */
function isUnquotable(text: string): boolean {
  return toKey(text) === "";
}

function nextQuotable(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && isUnquotable(raw.charAt(at))) at += 1;
  return at;
}

/** A stretch without what quotes pass over at its edges, where the file and the new reading agree on that. */
function withoutEdges(stretch: Stretch, raw: string): Stretch {
  let { start, reads } = stretch;
  let end = Math.min(stretch.end, raw.length);
  const agrees = (one: string, other: string) => one === other && isUnquotable(one);
  while (start < end && reads !== "" && agrees(raw.charAt(start), reads.charAt(0))) {
    start += 1;
    reads = reads.slice(1);
  }
  while (start < end && reads !== "" && agrees(raw.charAt(end - 1), reads.slice(-1))) {
    end -= 1;
    reads = reads.slice(0, -1);
  }
  return { start, end, reads };
}

/** Parts a line at a place, or no more: nothing but that changed there. */
function cutActs(
  at: number,
  reads: string,
  edits: readonly LineEdit[],
  { now, line, quoter }: LineContext,
): GivenAct[] {
  if (!reads.includes("\n")) return edits.map(({ act }) => ({ act: "undo", to: act.id }));
  if (edits.length > 0) return [];
  const cuts = now.edits.filter(isCut).map(({ start }) => start);
  const [from, to] = [cuts.findLast((cut) => cut < at) ?? 0, cuts.find((cut) => cut > at) ?? now.raw.length];
  if (isUnquotable(now.raw.slice(from, at)) || isUnquotable(now.raw.slice(at, to))) return [];
  return [{ act: "seam", quote: quoter.part(line, from, at), next: quoter.part(line, at, to), to: "apart" }];
}
