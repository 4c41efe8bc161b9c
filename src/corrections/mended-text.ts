import type { Span } from "../model/article.ts";

/** A stretch of a raw line that is read otherwise; `start` is `end` where something is put between two characters. */
export interface Edit {
  /** 1-based line; UTF-16 offsets into it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What is read there; a line end parts the raw line into two lines of text. */
  readonly reads: string;
  /** Id of the act that says so; absent for a mere cut. */
  readonly act?: string;
}

/** A stretch of a mended line with what it is of the raw one. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Present where an edit stands. */
  readonly edit?: Edit;
}

/** The lines of a file as editors say they are printed, with the way from each of their characters to the raw line and back. */
export interface MendedText {
  /** As many as the raw lines; one may hold line ends. */
  readonly lines: readonly string[];
  /** The raw stretches that a stretch of a mended line stands for, with what is read there where it is something else. */
  readonly toRaw: (span: Span) => Span[];
  /** The stretch of a mended line that a stretch of its raw line became. */
  readonly toMended: (span: Span) => Span;
}

/** Reads a line with its edits, in the order of their places; of two that overlap the first holds. */
function toSegments(raw: string, edits: readonly Edit[]): Segment[] {
  const segments: Segment[] = [];
  let [from, start] = [0, 0];
  const add = (end: number, length: number, edit?: Edit) => {
    segments.push({ from, to: from + length, start, end, ...(edit ? { edit } : {}) });
    from += length;
    start = end;
  };
  for (const edit of edits) {
    if (edit.end < start) continue;
    const at = Math.max(start, edit.start);
    if (at > start) add(at, at - start);
    add(Math.max(at, edit.end), edit.reads.length, edit);
  }
  if (start < raw.length) add(raw.length, raw.length - start);
  return segments;
}

/** Puts edits into the lines of a file. */
export function mendText(rawLines: readonly string[], edits: readonly Edit[]): MendedText {
  const byLine = new Map<number, Segment[]>();
  const ordered = [...edits].sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
  for (const { line } of ordered) {
    if (!byLine.has(line)) {
      const own = ordered.filter((edit) => edit.line === line);
      byLine.set(line, toSegments(rawLines[line - 1] ?? "", own));
    }
  }
  const lines = rawLines.map((raw, index) => {
    const segments = byLine.get(index + 1);
    return segments ? segments.map(({ start, end, edit }) => edit?.reads ?? raw.slice(start, end)).join("") : raw;
  });
  const lengthOf = (line: number) => lines[line - 1]?.length ?? 0;
  return {
    lines,
    toRaw: (span) => {
      const segments = byLine.get(span.line);
      return segments ? spanToRaw(span, segments, lengthOf(span.line)) : [span];
    },
    toMended: (span) => {
      const segments = byLine.get(span.line);
      return segments ? { ...span, ...stretchToMended(span, segments) } : span;
    },
  };
}

function spanToRaw(span: Span, segments: readonly Segment[], lineLength: number): Span[] {
  const found: Span[] = [];
  for (const { from, to, start, end, edit } of segments) {
    const [first, last] = [Math.max(from, span.start), Math.min(to, span.end)];
    // What was taken out at the end of a line belongs to what stands before it.
    const isAtEnd = from === to && from === span.end && from === lineLength;
    if (first > last || (first === last && !(from === to && (from < span.end || isAtEnd)))) continue;
    if (!edit) found.push({ ...span, start: start + first - from, end: start + last - from });
    else if (edit.act === undefined) continue;
    else found.push(editToRaw(span, { from, start, end }, edit, first, last));
  }
  if (span.end > lineLength) found.push(endOfLine(span, segments, lineLength));
  return found;
}

/** The share of an edit; its first character stands for all of the raw stretch. */
function editToRaw(
  span: Span,
  { from, start, end }: Omit<Segment, "to">,
  edit: Edit,
  first: number,
  last: number,
): Span {
  const reads = edit.reads.slice(first - from, last - from);
  return { ...span, start: first === from ? start : end, end, reads, ...(edit.act ? { act: edit.act } : {}) };
}

/** A stretch behind the last character of a line stands for its end. */
function endOfLine(span: Span, segments: readonly Segment[], lineLength: number): Span {
  const rawLength = segments.at(-1)?.end ?? 0;
  const beyond = Math.max(0, span.start - lineLength);
  return { ...span, start: rawLength + beyond, end: rawLength + span.end - lineLength };
}

function stretchToMended({ start, end }: Span, segments: readonly Segment[]): { start: number; end: number } {
  const place = (at: number, isEnd: boolean) => {
    const within = segments.find((each) =>
      isEnd ? at > each.start && at <= each.end : at >= each.start && at < each.end,
    );
    const segment = within ?? (at === 0 ? segments[0] : segments.at(-1));
    if (!segment) return at;
    if (segment.edit) return isEnd ? segment.to : segment.from;
    return Math.min(segment.to, segment.from + Math.max(0, at - segment.start));
  };
  const [from, to] = [place(start, false), place(end, true)];
  return { start: Math.min(from, to), end: Math.max(from, to) };
}
