import type { PageLine } from "../page/page-line.ts";
import { keepStretches, type LineStretch } from "../page/slice-line.ts";
import type { Layout } from "./layout.ts";

/** A line of prose holds so many characters at least; fewer set apart are a name or a title set wide. */
const PROSE = 20;
/** From here up nearly all characters of a line stand alone. */
const NEARLY_ALL = 0.9;
/** From this share of the lines up the whole page is set so, its names and titles, too. */
const WHOLE_PAGE = 0.7;
const FEWEST_CHARACTERS = 3;

/** The stretches between the blanks of `text`. */
function findRuns(text: string): LineStretch[] {
  const runs: LineStretch[] = [];
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf(" ", from);
    const to = blank < 0 ? text.length : blank;
    if (to > from) runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}

/** Its characters between single blanks; undefined for a line that is not set so. */
function toCharacters({ folded }: PageLine): LineStretch[] | undefined {
  const runs = findRuns(folded);
  const alone = runs.filter(({ from, to }) => to - from === 1 || folded.codePointAt(from) !== folded.charCodeAt(from));
  return runs.length >= FEWEST_CHARACTERS && alone.length >= runs.length * NEARLY_ALL ? runs : undefined;
}

/** The line without the single blanks between its characters; wider gaps are blanks of the print, one of each stays. */
function closeUp(line: PageLine, runs: readonly LineStretch[]): PageLine {
  const stretches = runs.map(({ from, to }, index) => {
    const next = runs[index + 1]?.from ?? to;
    return { from, to: next - to > 1 ? to + 1 : to };
  });
  return keepStretches(line, stretches) ?? line;
}

/** Takes the blanks out of text that has one between all of its characters, as some programs copy it. */
export function closeSpacedText(lines: readonly PageLine[]): Layout {
  const spaced = lines.map(toCharacters);
  const prose = spaced.findIndex((runs) => runs !== undefined && runs.length >= PROSE);
  if (prose < 0) return { lines, findings: [] };
  const isWholePage = spaced.filter((runs) => runs !== undefined).length >= lines.length * WHOLE_PAGE;
  const closed = lines.map((line, index) => {
    const runs = spaced[index];
    return runs && (isWholePage || runs.length >= PROSE) ? closeUp(line, runs) : line;
  });
  const message = "a blank stands between all characters";
  return { lines: closed, findings: [{ isMended: true, message, line: lines[prose]?.number ?? 0 }] };
}
