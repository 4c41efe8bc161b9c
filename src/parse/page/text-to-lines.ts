import type { Span } from "../../model/article.ts";
import type { SourceText } from "../../model/source.ts";
import { UNSEEN } from "../../text/characters.ts";
import { findUnseen, foldForms, foldWidth } from "../../text/fold.ts";
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

/** Stretches of `raw`, line `line` of the file, behind `from` that are read: without bold marks and what is `unseen`. */
function findPrint(raw: string, line: number, from: number, unseen: readonly Gap[]): Span[] {
  const bold = findBold(raw, from);
  if (bold.length + unseen.length === 0) return from < raw.length ? [{ line, start: from, end: raw.length }] : [];
  const gaps = [...bold, ...unseen].sort((a, b) => a.start - b.start);
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

function rawToLine(raw: string, number: number, blanksBefore: number): PageLine {
  const heading = HEADING_PATTERN.exec(raw);
  const unseen = findUnseen(raw);
  const pieces = trimPieces(raw, findPrint(raw, number, heading?.[0].length ?? 0, unseen));
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
  let blanks = 0;
  source.lines.forEach((raw, index) => {
    if (index < source.frontMatterLineCount) return;
    for (const { text, from } of toParts(raw)) {
      if (isBlank(text)) {
        if (from === 0) blanks += 1;
        continue;
      }
      lines.push(shiftLine(rawToLine(text, index + 1, blanks), from));
      blanks = 0;
    }
  });
  return lines;
}

/** A raw line, or the lines into which an editor parted it, each with the place where it begins. */
function toParts(raw: string): { readonly text: string; readonly from: number }[] {
  if (!raw.includes("\n")) return [{ text: raw, from: 0 }];
  let from = 0;
  return raw.split("\n").map((text) => {
    const part = { text, from };
    from += text.length + 1;
    return part;
  });
}

/** The line as a part of a raw line that begins `from` units behind its start. */
function shiftLine(line: PageLine, from: number): PageLine {
  if (from === 0) return line;
  const pieces = line.pieces.map((piece) => ({ ...piece, start: piece.start + from, end: piece.end + from }));
  return { ...line, pieces, margin: from };
}
