import { cutsWord, type PrintLine } from "./print-line.ts";

/** Natural logarithms of how likely a line's end is, by how far its length is from the column's width: -2 to 2. */
const AT_WIDTH: Readonly<Record<number, number>> = {
  [-2]: Math.log(0.11),
  [-1]: Math.log(0.27),
  0: Math.log(0.45),
  1: Math.log(0.12),
  2: Math.log(0.03),
};
/** A line that a long word or number, moved whole into the next line, left short. */
const BEFORE_WORD = Math.log(0.04);

/** Shares of the lines in a column: full ones, last ones of paragraphs; how often each ends with a stop. */
const FULL = Math.log(0.74);
const LAST = Math.log(0.2);
const FULL_STOP = Math.log(0.06);
const FULL_OPEN = Math.log(0.94);
const LAST_STOP = Math.log(0.85);
/** Heads, names, rows of a list stand in columns too. */
const LAST_OPEN = Math.log(0.15);
/** A line longer than its column is none of it. */
const TOO_LONG = -25;
/** How often the end of a column's line cuts a word; a head, verse or list hardly does. */
const CUTS = 0.4;
const CUTS_NONE = 0.03;
/** Characters from one mark of prose to the next, on average; heads, verse and lists have fewer inside their lines. */
const MARK_DISTANCE = 11;
const MARK_IN_VERSE = 0.12;

/** A paragraph a line: up to some ninety characters are as likely one as another, and all but a few end with a stop. */
const PARAGRAPH = Math.log(0.75 / 90);
const BROKEN = Math.log(0.1 / 90);
/** A paragraph that is not indented, on a page whose paragraphs are. */
const NOT_INDENTED = Math.log(0.15);
/** Lines of a head or list, up to 36 characters. */
const HEAD = Math.log(0.2 / 32 + 0.1 / 90);
const LONGEST_HEAD = 36;
/** Verse and lists: lines up to a dozen characters, seldom longer ones, never more than 22. */
const VERSE = Math.log(1 / 13);
const USUAL_VERSE = 12;
const PER_CHARACTER_MORE = -0.25;
const LONGEST_VERSE = 22;
const VERSE_STOP = Math.log(0.15);
const VERSE_OPEN = Math.log(0.85);

/** How much shorter than its column a full line may be, in characters. */
export const MOST_SHORT = 2;

/**
 * Whether print ended a line because it was full: it is at most `slack` characters shorter than its column, or the word that the
 * next one begins with had no room in it.
 */
export function isFull(line: PrintLine, next: PrintLine | undefined, width: number, slack = MOST_SHORT): boolean {
  return (
    width - line.length <= slack || (next !== undefined && next.firstWord > 1 && line.length + next.firstWord > width)
  );
}

/** A line with what its likelihood rests on whatever column it may stand in. */
export interface WeighedLine {
  readonly line: PrintLine;
  readonly next: PrintLine | undefined;
  /** How likely its inner marks and the cut at its end are in running text; a natural logarithm. */
  readonly prose: number;
  /** How likely they are in a head, verse or list. */
  readonly loose: number;
}

/** Natural logarithm of a chance where `happens`, of its opposite where not. */
function logOf(happens: boolean, chance: number): number {
  return Math.log(happens ? chance : 1 - chance);
}

/** Weighs what does not depend on a column. */
export function weighLine(line: PrintLine, next: PrintLine | undefined): WeighedLine {
  const { length, hasMark, endsSentence } = line;
  const isCut = cutsWord(line, next);
  const mark = 1 - (1 - 1 / MARK_DISTANCE) ** Math.max(1, length - 2);
  return {
    line,
    next,
    prose: logOf(hasMark, mark) + (endsSentence ? 0 : logOf(isCut, CUTS)),
    loose: logOf(hasMark, MARK_IN_VERSE) + logOf(isCut, CUTS_NONE),
  };
}

/** How well a line reads as one of no column: a paragraph, what a column's end left of one, a head; a natural logarithm. */
export function scoreParagraph({ line, prose, loose }: WeighedLine): number {
  if (line.isRow) return 0;
  if (line.endsSentence) return PARAGRAPH + prose + (line.lacksIndent ? NOT_INDENTED : 0);
  return line.length <= LONGEST_HEAD ? Math.max(BROKEN + prose, HEAD + loose) : BROKEN + prose;
}

/** How well a line reads as one of verse or a list; a natural logarithm. */
export function scoreVerse({ line, loose }: WeighedLine): number {
  if (line.isRow) return 0;
  if (line.length > LONGEST_VERSE) return TOO_LONG;
  const more = Math.max(0, line.length - USUAL_VERSE) * PER_CHARACTER_MORE;
  return VERSE + more + (line.endsSentence ? VERSE_STOP : VERSE_OPEN) + loose;
}

/** How well a line reads as one of a column of `width` characters; a natural logarithm. */
export function scoreInColumn({ line, next, prose, loose }: WeighedLine, width: number): number {
  if (line.isRow) return 0;
  const off = Math.round(line.length) - width;
  if (off > 2) return TOO_LONG;
  if (off >= -2 && !line.isApart) {
    return FULL + (AT_WIDTH[off] ?? 0) + (line.endsSentence ? FULL_STOP : FULL_OPEN) + prose;
  }
  if (!line.isApart && isFull(line, next, width)) return FULL + BEFORE_WORD + prose;
  const last = LAST - Math.log(width - 3);
  return line.endsSentence ? last + LAST_STOP + prose : last + LAST_OPEN + loose;
}
