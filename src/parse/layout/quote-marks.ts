import type { PageLine } from "../page/page-line.ts";
import type { Layout } from "./layout.ts";
import { withoutStart } from "./without-start.ts";

/** `> text`, `>> text`: what a letter or a forum quotes. */
const QUOTE_MARK = /^(?:> ?){1,6}/u;
/** Fewer lines may begin so by chance. */
const FEWEST = 3;

/** Takes the marks off with which a letter or a forum quotes a text, where every line has them. */
export function dropQuoteMarks(lines: readonly PageLine[]): Layout {
  const lengths = lines.map(({ folded }) => QUOTE_MARK.exec(folded)?.[0].length ?? 0);
  if (lines.length < FEWEST || lengths.includes(0)) return { lines, findings: [] };
  const rest = lines.flatMap((line, index) => withoutStart(line, lengths[index] as number));
  const message = "every line begins with a mark of quoting";
  return { lines: rest, findings: [{ isMended: true, message, line: lines[0]?.number ?? 0 }] };
}
