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

/** Words are so long at most, on the whole; names in a row are as short. */
const LONGEST_WORD = 2.8;
/** A mark of a sentence alone: between words that a program parted, and between no names in a row. */
const MARK = /^[,.。、;:!?“”]$/u;
const FEWEST_MARKS = 2;

/** Its words between blanks, marks among them; undefined for a line that is not set so. */
function toWords({ folded }: PageLine): LineStretch[] | undefined {
  const runs = findRuns(folded);
  const length = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return runs.length >= FEWEST_CHARACTERS && length <= runs.length * LONGEST_WORD ? runs : undefined;
}

function hasMarks({ folded }: PageLine, runs: readonly LineStretch[]): boolean {
  return runs.filter(({ from, to }) => MARK.test(folded.slice(from, to))).length >= FEWEST_MARKS;
}

/** Blanks between the runs of a line where they are fewest. */
function narrowestGap(runs: readonly LineStretch[]): number {
  return Math.min(...runs.slice(1).map(({ from }, index) => from - (runs[index]?.to ?? 0)));
}

/** The line without the narrow gaps between its characters or words; wider ones are blanks of the print, one of each stays. */
function closeUp(line: PageLine, runs: readonly LineStretch[], gap: number): PageLine {
  const stretches = runs.map(({ from, to }, index) => {
    const next = runs[index + 1]?.from ?? to;
    return { from, to: next - to > gap ? to + 1 : to };
  });
  return keepStretches(line, stretches) ?? line;
}

/** How a program may have parted a text: how a line is read so, and which line shows it; what is said of it. */
interface Parting {
  readonly read: (line: PageLine) => LineStretch[] | undefined;
  readonly shows: (line: PageLine, runs: readonly LineStretch[]) => boolean;
  readonly message: string;
}

const PARTINGS: readonly Parting[] = [
  { read: toCharacters, shows: () => true, message: "a blank stands between all characters" },
  { read: toWords, shows: hasMarks, message: "a blank stands between all words" },
];

/** Takes the blanks out of text that has some between all of its characters or all of its words, as programs copy or part it. */
export function closeSpacedText(lines: readonly PageLine[]): Layout {
  for (const parting of PARTINGS) {
    const closed = closeParted(lines, parting);
    if (closed) return closed;
  }
  return { lines, findings: [] };
}

function closeParted(lines: readonly PageLine[], { read, shows, message }: Parting): Layout | undefined {
  const spaced = lines.map(read);
  const isProse = (runs: readonly LineStretch[] | undefined) => runs !== undefined && runs.length >= PROSE;
  const prose = lines.findIndex((line, index) => isProse(spaced[index]) && shows(line, spaced[index] ?? []));
  if (prose < 0) return undefined;
  const gap = narrowestGap(spaced[prose] ?? []);
  const isWholePage = spaced.filter((runs) => runs !== undefined).length >= lines.length * WHOLE_PAGE;
  const closed = lines.map((line, index) => {
    const runs = spaced[index];
    return runs && (isWholePage || isProse(runs)) ? closeUp(line, runs, gap) : line;
  });
  return { lines: closed, findings: [{ isMended: true, message, line: lines[prose]?.number ?? 0 }] };
}
