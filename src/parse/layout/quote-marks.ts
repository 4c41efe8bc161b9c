import type { PageLine } from "../page/page-line.ts";
import type { Layout } from "./layout.ts";
import { withoutStart } from "./without-start.ts";

/** `> text`, `>> text`: what a letter or a forum quotes; `| text`: a row of a table that has one cell. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(?:> ?){1,6}/u, "every line begins with a mark of quoting"],
  [/^[|│] ?(?![^|│]*[|│] ?[^|│ ])/u, "every line begins with the bar of a table"],
];
/** Fewer lines may begin so by chance. */
const FEWEST = 3;

/** Takes the marks off with which a letter or a forum quotes a text, or a table of one cell bars its rows, where every line has them. */
export function dropQuoteMarks(lines: readonly PageLine[]): Layout {
  for (const [mark, message] of MARKS) {
    const lengths = lines.map(({ folded }) => mark.exec(folded)?.[0].length ?? 0);
    if (lines.length < FEWEST || lengths.includes(0)) continue;
    const rest = lines.flatMap((line, index) => withoutStart(line, lengths[index] as number));
    return { lines: rest, findings: [{ isMended: true, message, line: lines[0]?.number ?? 0 }] };
  }
  return { lines, findings: [] };
}
