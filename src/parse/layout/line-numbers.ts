import type { PageLine } from "../page/page-line.ts";
import { isIndented } from "../page/text-to-lines.ts";
import type { Layout } from "./layout.ts";
import { withoutStart } from "./without-start.ts";

/** `  1  text`, `001| text`, `12: text`, `3. text`, `[03] text`, `3<tab>text`: a number that a listing counts its lines with. */
const NUMBER =
  /^(?:0{0,5}(?<number>\d{1,6})(?<mark> ?[|:│] ?|\.(?: {1,2}|$)|\t| {1,2}|$)|[[【]0{0,5}(?<boxed>\d{1,6})[\]】] ?)/u;
/** Fewer lines say nothing: two may begin with figures. */
const FEWEST = 4;
const FEWEST_WITH_BAR = 3;
/** Behind numbers with a dot, as points of a text have them, lines are those of print where so many are nearly as long as the longest. */
const FEWEST_WITH_DOT = 8;
const MOST_FULL = 0.5;
const NEARLY = 3;
const SHORTEST_FULL = 12;
/** From this share of the lines up most are numbered, and those that are not leave a doubt. */
const MOST = 0.8;

interface Numbered {
  readonly line: PageLine;
  readonly number: number;
  readonly length: number;
  readonly hasBar: boolean;
  readonly hasDot: boolean;
}

function readNumber(line: PageLine): Numbered | undefined {
  const match = NUMBER.exec(line.folded);
  if (!match || line.depth > 0) return undefined;
  const { number, mark = "", boxed } = match.groups ?? {};
  const hasBar = boxed !== undefined || /[|:│]/u.test(mark);
  return { line, number: Number(number ?? boxed), length: match[0].length, hasBar, hasDot: mark.startsWith(".") };
}

/** Whether the numbers of two lines count the lines between them, blank ones counted or not. */
function counts(before: Numbered, after: Numbered): boolean {
  const step = after.number - before.number;
  return step === 1 || step === after.line.number - before.line.number;
}

/** Whether numbers with a dot stand before lines of print, and not before points of a text or titles of a list. */
function countsPrint(numbered: readonly Numbered[]): boolean {
  const lengths = numbered.map(({ line, length }) => line.text.length - length);
  const longest = Math.max(...lengths);
  const full = lengths.filter((length) => length >= longest - NEARLY).length;
  return numbered.length >= FEWEST_WITH_DOT && longest >= SHORTEST_FULL && full >= lengths.length * MOST_FULL;
}

/** Editions number every fifth or tenth line. */
const STEPS = [5, 10];
const FEWEST_STEPS = 3;

/** The numbers before every fifth or tenth line, each of which counts the lines before it; none where one does not. */
function readSteps(lines: readonly PageLine[]): Numbered[] {
  const places = new Map(lines.map((line, place) => [line, place]));
  const numbered = lines.flatMap((line) => readNumber(line) ?? []).filter(({ hasDot }) => !hasDot);
  const [first] = numbered;
  if (!first || numbered.length < FEWEST_STEPS || !STEPS.includes(first.number)) return [];
  const counted = numbered.every((each, index) => {
    const before = numbered[index - 1];
    if (!before) return true;
    const between = (places.get(each.line) ?? 0) - (places.get(before.line) ?? 0);
    return (
      each.number - before.number === first.number &&
      [between, each.line.number - before.line.number].includes(first.number)
    );
  });
  return counted ? numbered : [];
}

/** A line beside the column of the numbers, its indent measured from where that ends: `margin` UTF-16 units of `raw`, its whole line. */
function besideNumbers(line: PageLine, margin: number, raw: string): PageLine {
  const start = line.pieces[0]?.start ?? 0;
  return start < margin ? line : { ...line, margin, isIndented: isIndented(raw.slice(margin, start)) };
}

/**
 * Takes the numbers off that count the lines of a file; numbers that count points of a text stay, as not all lines have one.
 *
 * @param rawLines every line of the file
 */
export function dropLineNumbers(lines: readonly PageLine[], rawLines: readonly string[] = []): Layout {
  const steps = new Map(readSteps(lines).map((each) => [each.line, each]));
  const [fifth] = steps.values();
  if (fifth) {
    const margin = Math.max(...Array.from(steps.values(), ({ line, length }) => (line.pieces[0]?.start ?? 0) + length));
    const rest = lines.flatMap((line) => {
      const numbered = steps.get(line);
      return numbered
        ? withoutStart(line, numbered.length)
        : [besideNumbers(line, margin, rawLines[line.number - 1] ?? "")];
    });
    const message = `${steps.size} lines begin with numbers that count them by ${fifth.number}`;
    return { lines: rest, findings: [{ isMended: true, message, line: fifth.line.number }] };
  }
  const numbered = lines.flatMap((line) => readNumber(line) ?? []);
  const fewest = numbered.every(({ hasBar }) => hasBar) ? FEWEST_WITH_BAR : FEWEST;
  if (numbered.length < fewest || numbered.length < lines.length * MOST) return { lines, findings: [] };
  if (numbered.some(({ hasDot }) => hasDot) && !countsPrint(numbered)) return { lines, findings: [] };
  const isRising = numbered.every((line, index) => {
    const before = numbered[index - 1];
    return before === undefined || counts(before, line);
  });
  const line = numbered[0]?.line.number ?? 0;
  if (numbered.length < lines.length || !isRising) {
    const steps = numbered.filter((each, index) => index > 0 && counts(numbered[index - 1] as Numbered, each)).length;
    if (steps < numbered.length * MOST) return { lines, findings: [] };
    const message = `${numbered.length} of ${lines.length} lines begin with a number that counts them, the others do not`;
    return {
      lines,
      findings: [{ isMended: false, message, line, mend: "take the numbers off the lines, then add the file again" }],
    };
  }
  const message = `the ${numbered.length} lines begin with numbers that count them`;
  return {
    lines: numbered.flatMap((each) => withoutStart(each.line, each.length)),
    findings: [{ isMended: true, message, line }],
  };
}
