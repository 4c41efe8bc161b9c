import type { SourceText } from "../../src/model/source.ts";
import type { Unit } from "../../src/parse/page/draft.ts";
import type { Piece } from "../../src/parse/page/move.ts";
import type { PageLine } from "../../src/parse/page/page-line.ts";
import { textToLines } from "../../src/parse/page/text-to-lines.ts";

/** The raw lines of a file as they are read from it, without front matter and without findings. */
export function toSource(lines: readonly string[], path = "page.txt"): SourceText {
  const rest = { frontMatter: {}, frontMatterLineCount: 0, diagnostics: [] };
  return { path, sha256: "", encoding: "utf-8", bom: false, lines, ...rest };
}

/** The lines of a page with these raw lines; blank ones are left out. */
export function toLines(...raw: readonly string[]): PageLine[] {
  return textToLines(toSource(raw));
}

/** The one line that a raw line is. */
export function toLine(raw: string): PageLine {
  const [line] = toLines(raw);
  if (!line) throw new Error("a blank line is none");
  return line;
}

/** A unit of text that stands alone on its line of the file. */
export function toUnit(text: string, line = 1, rest: Partial<Unit> = {}): Unit {
  const pieces = [{ line, start: 0, end: text.length }];
  return { kind: "text", text, printed: text, line, pieces, afterSeam: false, ...rest };
}

/** An article with a paragraph a line, its headline on line `first`. */
export function toPiece(headline: string, texts: readonly string[], first = 1): Piece {
  return { headline, units: texts.map((text, index) => toUnit(text, first + 1 + index)) };
}
