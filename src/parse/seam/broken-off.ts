import type { LineEnd } from "../page/line-end.ts";
import type { LineStart } from "../page/line-start.ts";
import type { PageLine } from "../page/page-line.ts";
import type { Byline } from "../recognise/byline.ts";
import type { WordTest } from "../words/word-index.ts";
import { scoreStarts } from "./seam-score.ts";

/** What is asked of a line to find sentences that break off. */
interface MeetingLine {
  readonly line: PageLine;
  /** UTF-16 units. */
  readonly length: number;
  readonly start: LineStart;
  /** Undefined for a line that ends its sentence. */
  readonly end: LineEnd | undefined;
  readonly endsSentence: boolean;
  /** The line read as a signature and nothing else. */
  readonly byline: Byline | undefined;
  /** A signature behind the last stop of a longer line. */
  readonly glued: Byline | undefined;
  /** How likely its first words stand in the middle of a sentence, 0..1. */
  readonly isFragment: number;
}

/** Log odds from which up there is hardly a doubt. */
const SURE = 3;
/** Longer first halves are no lines of a head, and need not be asked. */
const LONGEST_HALF = 40;
/** Shorter second halves are signatures, items of lists and the like. */
const SHORTEST_REST = 12;
/** Lines that may be second halves: the likeliest of a page, and how likely at least. */
const MOST_RESTS = 8;
const LEAST_FRAGMENT = 0.05;

/** Whether a text ends with a line: with its sentence, or with a signature. */
function isOver(line: MeetingLine | undefined): boolean {
  return line !== undefined && (line.endsSentence || line.glued !== undefined || line.byline !== undefined);
}

/** Lines that may open in mid-sentence behind an ended text, the likeliest first. */
function findRests(facts: readonly MeetingLine[]): MeetingLine[] {
  const rests = facts.filter(({ length, isFragment }, index) => {
    return length >= SHORTEST_REST && isFragment >= LEAST_FRAGMENT && isOver(facts[index - 1]);
  });
  return rests.sort((a, b) => b.isFragment - a.isFragment).slice(0, MOST_RESTS);
}

/**
 * For each short line behind an ended text how likely a line elsewhere on the page goes on with its sentence, 0..1; 0 for
 * all others. A first half whose rest was displaced stands last in its article, and looks like the first line of a head.
 */
export function findBrokenOff(facts: readonly MeetingLine[], stands: WordTest): number[] {
  const rests = findRests(facts);
  return facts.map(({ length, line, end }, index) => {
    if (!end || length > LONGEST_HALF || line.depth > 0 || !isOver(facts[index - 1])) return 0;
    const others = rests.filter((rest) => rest !== facts[index + 1]);
    return Math.max(
      0,
      Math.min(
        1,
        Math.max(
          0,
          ...scoreStarts(
            end,
            others.map(({ start }) => start),
            stands,
            0,
          ),
        ) / SURE,
      ),
    );
  });
}
