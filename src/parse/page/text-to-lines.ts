import type { Span } from "../../model/article.ts";
import type { SourceText } from "../../model/source.ts";
import { foldWidth } from "../../text/fold.ts";
import { type PageLine, slicePieces } from "./page-line.ts";

/** Blank lines that show a seam between column crops, where one blank line stands between lines. */
const SEAM = 3;

/** `# `, `##`, `## `: a heading mark of any depth; a hash before a digit or a letter is text (`#1楼`). */
const HEADING_PATTERN = /^\s*(#{1,6})(?=[\s\p{Script=Han}“《【〈*]|$)\s*/u;

const BOLD_MARK = "**";
/** Anything but white space and the characters that take no width. */
const NOT_BLANK = /[^\s\u200b-\u200d\u2060\ufeff]/;
const INDENT = /^(?:[\u3000]{1,4}| {2,8}|\t)/;

/** Whether the text that begins with `raw`, blanks and all, is indented. */
export function isIndented(raw: string): boolean {
  return INDENT.test(raw);
}

/** Whether a raw line shows nothing: white space and characters without width. */
export function isBlank(raw: string): boolean {
  return !NOT_BLANK.test(raw);
}

/** Stretches of `raw`, line `line` of the file, from `from` on without the bold marks, when these come in pairs. */
function withoutBold(raw: string, line: number, from: number): Span[] {
  const to = raw.length;
  const marks: number[] = [];
  for (let at = raw.indexOf(BOLD_MARK, from); at >= 0 && at + 2 <= to; at = raw.indexOf(BOLD_MARK, at + 2))
    marks.push(at);
  if (marks.length === 0 || marks.length % 2 === 1) return [{ line, start: from, end: to }];
  const starts = [from, ...marks.map((mark) => mark + 2)];
  const ends = [...marks, to];
  return starts
    .map((start, index) => ({ line, start, end: ends[index] ?? to }))
    .filter((piece) => piece.start < piece.end);
}

/** The stretches without the white space at both ends of what they hold. */
function trimPieces(raw: string, pieces: readonly Span[]): Span[] {
  const text = pieces.map((piece) => raw.slice(piece.start, piece.end)).join("");
  return slicePieces(pieces, text.length - text.trimStart().length, text.trimEnd().length);
}

function rawToLine(raw: string, number: number, blanksBefore: number): PageLine {
  const heading = HEADING_PATTERN.exec(raw);
  const pieces = trimPieces(raw, withoutBold(raw, number, heading?.[0].length ?? 0));
  const text = pieces.map((piece) => raw.slice(piece.start, piece.end)).join("");
  return {
    number,
    text,
    folded: foldWidth(text),
    pieces,
    depth: heading?.[1]?.length ?? 0,
    isBold: pieces.length === 1 && raw.trim().startsWith(BOLD_MARK) && raw.trim().endsWith(BOLD_MARK),
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
    if (isBlank(raw)) blanks += 1;
    else {
      lines.push(rawToLine(raw, index + 1, blanks));
      blanks = 0;
    }
  });
  return lines;
}
