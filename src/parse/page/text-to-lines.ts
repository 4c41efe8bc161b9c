import type { Span } from "../../model/article.ts";
import type { SourceText } from "../../model/source.ts";
import { UNSEEN } from "../../text/characters.ts";
import { findUnseen, foldForms, foldWidth } from "../../text/fold.ts";
import { findMarkup, type LineMarkup, type MarkupKind } from "../markup/find-markup.ts";
import { type PageLine, slicePieces } from "./page-line.ts";
import { toPrinted } from "./printed-text.ts";

/** Blank lines that show a seam between column crops, where one blank line stands between lines. */
const SEAM = 3;

/** `# `, `##`, `## `: a heading mark of any depth; a hash before a digit or a letter is text (`#1楼`). */
const HEADING_PATTERN = new RegExp(
  `^[\\s${UNSEEN}]*(#{1,6})(?:[\\s${UNSEEN}]+#{1,6})*(?=[\\s${UNSEEN}\\p{Script=Han}“《【〈*]|$)\\s*`,
  "u",
);

const BOLD_MARK = "**";
/** Anything but white space, what shows nothing, and joiners that join nothing. */
const NOT_BLANK = new RegExp(`[^\\s${UNSEEN}\\x85\\u200c\\u200d]`, "u");
const INDENT = /^(?:[\u3000]{1,4}| {2,8}|\t)/;

/** Whether the text that begins with `raw`, blanks and all, is indented. */
export function isIndented(raw: string): boolean {
  return INDENT.test(raw);
}

/** Whether a raw line shows nothing: white space and characters without width. */
export function isBlank(raw: string): boolean {
  return !NOT_BLANK.test(raw);
}

/** A stretch of a raw line that is left out. */
type Gap = Pick<Span, "start" | "end">;

/** Places of the bold marks of `raw` behind `from`; none where they do not come in pairs. */
function findBold(raw: string, from: number): Gap[] {
  const marks: Gap[] = [];
  for (let at = raw.indexOf(BOLD_MARK, from); at >= 0; at = raw.indexOf(BOLD_MARK, at + BOLD_MARK.length))
    marks.push({ start: at, end: at + BOLD_MARK.length });
  return marks.length % 2 === 0 ? marks : [];
}

/** Stretches of `raw`, line `line` of the file, behind `from` that are read: without bold marks and what is `leftOut`. */
function findPrint(raw: string, line: number, from: number, leftOut: readonly Gap[]): Span[] {
  const bold = findBold(raw, from);
  if (bold.length + leftOut.length === 0) return from < raw.length ? [{ line, start: from, end: raw.length }] : [];
  const gaps = [...bold, ...leftOut].sort((a, b) => a.start - b.start);
  const starts = [from, ...gaps.map(({ end }) => end)];
  const ends = [...gaps.map(({ start }) => start), raw.length];
  return starts
    .map((start, index) => ({ line, start: Math.max(from, start), end: ends[index] ?? raw.length }))
    .filter((piece) => piece.start < piece.end);
}

/** The stretches without the white space at both ends of what they hold. */
function trimPieces(raw: string, pieces: readonly Span[]): Span[] {
  const text = pieces.map((piece) => raw.slice(piece.start, piece.end)).join("");
  return slicePieces(pieces, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Whether all of a line that is printed in one stretch stands in bold marks. */
function isBold(raw: string, pieces: readonly Span[]): boolean {
  return pieces.length === 1 && raw.trim().startsWith(BOLD_MARK) && raw.trim().endsWith(BOLD_MARK);
}

/** `raw` with what its markup leaves out as blanks, each in its place. */
function withBlanks(raw: string, gaps: readonly Gap[]): string {
  return gaps.reduce((text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), raw);
}

function rawToLine(raw: string, number: number, blanksBefore: number, markup: readonly Gap[]): PageLine {
  const heading = HEADING_PATTERN.exec(markup.length === 0 ? raw : withBlanks(raw, markup));
  const unseen = findUnseen(raw);
  const pieces = trimPieces(raw, findPrint(raw, number, heading?.[0].length ?? 0, [...unseen, ...markup]));
  const shown = pieces.map((piece) => raw.slice(piece.start, piece.end)).join("");
  const text = foldForms(shown);
  return {
    number,
    printed: unseen.length === 0 ? shown : toPrinted(pieces, raw),
    text,
    folded: foldWidth(text),
    pieces,
    depth: heading?.[1]?.length ?? 0,
    isBold: isBold(raw, pieces),
    isIndented: isIndented(raw),
    afterSeam: blanksBefore >= SEAM,
  };
}

/**
 * The lines of a page that show something, in order, markup taken off and front matter left out.
 *
 * @example `# 县政府专题会议召开` → depth 1, text `县政府专题会议召开`
 */
export function textToLines(source: SourceText): PageLine[] {
  const lines: PageLine[] = [];
  const markup = findMarkup(source.lines.slice(source.frontMatterLineCount));
  let blanks = 0;
  source.lines.forEach((raw, index) => {
    if (index < source.frontMatterLineCount) return;
    for (const { text, from, gaps, kind } of toParts(raw, markup.get(index - source.frontMatterLineCount))) {
      if (isBlank(text)) {
        if (from === 0) blanks += 1;
        continue;
      }
      const line = shiftLine(rawToLine(text, index + 1, blanks, gaps), from);
      lines.push(kind ? { ...line, markup: kind } : line);
      blanks = 0;
    }
  });
  return lines;
}

/** A part of a raw line that is read as a line. */
interface RawPart {
  readonly text: string;
  /** Where it begins in the raw line. */
  readonly from: number;
  /** What its markup leaves out, counted from there. */
  readonly gaps: readonly Gap[];
  readonly kind?: MarkupKind;
}

/** The parts of a raw line between `breaks`: where an editor parted it, or a block of its markup ends. */
function partAt(raw: string, breaks: readonly number[], skip: number, gaps: readonly Gap[]): RawPart[] {
  const starts = [0, ...breaks.map((at) => at + skip)];
  return starts.map((from, place) => {
    const to = breaks[place] ?? raw.length;
    const inside = gaps
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
    return { text: raw.slice(from, to), from, gaps: inside };
  });
}

function toParts(raw: string, markup: LineMarkup | undefined): RawPart[] {
  if (markup) return toMarkedParts(raw, markup);
  if (!raw.includes("\n")) return [{ text: raw, from: 0, gaps: [] }];
  return partAt(
    raw,
    [...raw.matchAll(/\n/gu)].map(({ index }) => index),
    1,
    [],
  );
}

/** The blocks of a raw line with markup, each with what it is; a line of marks alone is one. */
function toMarkedParts(raw: string, { gaps, breaks, captions, hasFigure }: LineMarkup): RawPart[] {
  const parted = [...raw.matchAll(/\n/gu)].map(({ index }) => index);
  const parts = partAt(
    raw,
    [...breaks, ...parted].sort((a, b) => a - b),
    0,
    gaps,
  );
  const shown = parts.filter((part) => !isBlank(withBlanks(part.text, part.gaps)));
  if (shown.length === 0) return [{ text: raw, from: 0, gaps: [], kind: hasFigure ? "figure" : "marks" }];
  const isCaption = ({ from, text }: RawPart) =>
    captions.some(({ start, end }) => start < from + text.length && end > from);
  return shown.map((part) => (isCaption(part) ? { ...part, kind: "caption" } : part));
}

/** The line as a part of a raw line that begins `from` units behind its start. */
function shiftLine(line: PageLine, from: number): PageLine {
  if (from === 0) return line;
  const pieces = line.pieces.map((piece) => ({ ...piece, start: piece.start + from, end: piece.end + from }));
  return { ...line, pieces, margin: from };
}
