import { isHanCode } from "../../text/characters.ts";
import { foldWidth } from "../../text/fold.ts";
import type { PageLine } from "../page/page-line.ts";

/** Characters around a line that tell how its paper sets marks. */
const REACH = 160;
/** So many pause marks stand there at least, and of other marks hardly one to eight of them. */
const FEWEST = 8;
const PER_OTHER = 8;
/** Characters from which a line that ends with a pause is a paragraph. */
const SHORTEST_PARAGRAPH = 16;

interface Marks {
  readonly length: number;
  readonly pauses: number;
  readonly others: number;
}

const PAUSE = "、".charCodeAt(0);
const OTHERS = new Set(Array.from(",，。;；", (mark) => mark.charCodeAt(0)));

function countMarks({ text }: PageLine): Marks {
  let [pauses, others] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHanCode(code)) continue;
    if (code === PAUSE) pauses += 1;
    else if (OTHERS.has(code)) others += 1;
  }
  return { length: text.length, pauses, others };
}

/** Whether the text around line `at` has pause marks where others have commas and stops. */
function isPaused(at: number, marks: readonly Marks[]): boolean {
  let { pauses = 0, others = 0 } = marks[at] ?? {};
  for (const step of [-1, 1]) {
    for (let next = at + step, reached = 0; reached < REACH && marks[next]; next += step) {
      const { length, ...found } = marks[next] as Marks;
      pauses += found.pauses;
      others += found.others;
      reached += length;
    }
  }
  return pauses >= FEWEST && others * PER_OTHER <= pauses;
}

function withText(line: PageLine, text: string): PageLine {
  return text === line.text ? line : { ...line, text, folded: foldWidth(text) };
}

/**
 * Papers of before 1949 have one mark, `、`, for all pauses. Where the text around a line is set so, the line is read with commas
 * in its place; what is printed stays. Offsets stay.
 */
export function readOldPauses(lines: readonly PageLine[]): PageLine[] {
  const marks = lines.map(countMarks);
  return lines.map((line, at) =>
    (marks[at]?.pauses ?? 0) > 0 && isPaused(at, marks) ? withText(line, line.text.replaceAll("、", "，")) : line,
  );
}

/** Paragraphs that print ends with a pause mark, read with the stop that others end with. Offsets stay. */
export function readOldStops(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line) =>
    line.text.length >= SHORTEST_PARAGRAPH && line.text.endsWith("，") && line.printed.trimEnd().endsWith("、")
      ? withText(line, `${line.text.slice(0, -1)}。`)
      : line,
  );
}
