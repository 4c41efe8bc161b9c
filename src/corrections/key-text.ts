import type { Quote } from "../model/act.ts";
import type { SourceText } from "../model/source.ts";
import { UNSEEN } from "../text/characters.ts";
import { foldWidth } from "../text/fold.ts";

/** A place in the lines of a file: before character `at` (UTF-16) of line `line` (1-based). */
export interface Point {
  readonly line: number;
  readonly at: number;
}

/** A stretch of the lines of a file; it may go over the ends of lines. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** What no quote is compared by: white space, line ends, what shows nothing, marks of headings and of bold type. */
const PASSED_OVER = new RegExp(`[\\s⏎#*${UNSEEN}]`, "u");
const ALL_PASSED_OVER = new RegExp(PASSED_OVER, "gu");

/** A text as quotes are compared: half-width forms, without what recognition and editing put in and leave out at random. */
export function toKey(text: string): string {
  return foldWidth(text).replace(ALL_PASSED_OVER, "");
}

/** A quote as it is compared. */
export interface KeyQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The quote as it is compared. */
export function toKeyQuote({ exact, prefix = "", suffix = "" }: Quote): KeyQuote {
  return { exact: toKey(exact), prefix: toKey(prefix), suffix: toKey(suffix) };
}

/** What of a raw file is searched for quotes. */
export type KeySource = Pick<SourceText, "path" | "lines" | "frontMatterLineCount">;

/** The lines of a file as one text in which quotes are found, with the way back. */
export interface KeyText {
  /** Path of the file. */
  readonly path: string;
  readonly text: string;
  /** The lines as they stand. */
  readonly lines: readonly string[];
  /** The stretch that `text.slice(from, to)` stands for; of nothing, the place before `from` that is nearest to what precedes it. */
  readonly range: (from: number, to: number) => Range;
}

/** A raw file as {@link KeyText}, its front matter left out. */
export function toKeyText({ path, lines, frontMatterLineCount: skipped }: KeySource): KeyText {
  let text = "";
  const lineOf: number[] = [];
  const atOf: number[] = [];
  lines.forEach((raw, index) => {
    if (index < skipped) return;
    const folded = foldWidth(raw);
    for (let at = 0; at < folded.length; at += 1) {
      const unit = folded.charAt(at);
      if (PASSED_OVER.test(unit)) continue;
      text += unit;
      lineOf.push(index + 1);
      atOf.push(at);
    }
  });
  const before = (at: number): Point => ({ line: lineOf[at] ?? lines.length, at: atOf[at] ?? 0 });
  const behind = (at: number): Point => ({ line: lineOf[at] ?? skipped + 1, at: (atOf[at] ?? -1) + 1 });
  return {
    path,
    text,
    lines,
    range: (from, to) => {
      if (from < to) return { start: before(from), end: behind(to - 1) };
      const place = behind(from - 1);
      return { start: place, end: place };
    },
  };
}

/** The text of a stretch, `⏎` for each end of a line that shows something; blank lines left out. */
export function sliceRange({ lines }: Pick<KeyText, "lines">, { start, end }: Range): string {
  if (start.line === end.line) return (lines[start.line - 1] ?? "").slice(start.at, end.at);
  const first = (lines[start.line - 1] ?? "").slice(start.at);
  const between = lines.slice(start.line, end.line - 1).filter((line) => line.trim() !== "");
  return [first, ...between, (lines[end.line - 1] ?? "").slice(0, end.at)].join("⏎");
}

/** Lines of a stretch that show something, 1-based. */
export function linesOfRange({ lines }: Pick<KeyText, "lines">, { start, end }: Range): number[] {
  const numbers: number[] = [];
  for (let line = start.line; line <= end.line; line += 1) {
    if ((lines[line - 1] ?? "").trim() !== "") numbers.push(line);
  }
  return numbers;
}
