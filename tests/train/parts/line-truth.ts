import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import type { PageLine as ParsedLine } from "../../../src/parse/page/page-line.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import type { PageLine } from "../../bench/damage/page-line.ts";

/** A line as the parser reads it, with what is true of it. */
export interface TrueLine {
  readonly read: ParsedLine;
  readonly truth: PageLine;
}

/** All lines of a generated page as the parser reads them, in the order of the file. */
export function toLines(page: GeneratedPage): ParsedLine[] {
  return textToLines(bytesToSource(Buffer.from(page.text, "utf8"), "page.txt"));
}

/** Those of the lines of a page that are text of its articles. */
export function toTextLines(page: GeneratedPage, lines: readonly ParsedLine[] = toLines(page)): TrueLine[] {
  return lines.flatMap((read) => {
    const truth = page.lines[read.number - 1];
    return truth?.role === "body" ? [{ read, truth }] : [];
  });
}
