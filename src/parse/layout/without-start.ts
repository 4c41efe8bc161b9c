import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { isIndented } from "../page/text-to-lines.ts";

/**
 * A line without its first `length` UTF-16 units, which a program set before it: what is left knows where its column begins and
 * whether it is indented. None where nothing is left: it was a blank line.
 */
export function withoutStart(line: PageLine, length: number): PageLine[] {
  const text = sliceLine(line, length);
  const margin = (line.pieces[0]?.start ?? 0) + length;
  return text ? [{ ...text, margin, isIndented: isIndented(line.text.slice(length)) }] : [];
}
