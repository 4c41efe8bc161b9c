import type { PrintLine } from "./print-line.ts";

/** Widths of columns that are looked for, in characters: from the narrowest of old papers to a full page of typescript. */
const NARROWEST = 8;
const WIDEST = 47;
/** Below this a run of lines of one length is as likely verse or a list: more of them are asked for. */
const NARROW = 12;

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

/** What it costs to take lines for a column, for verse, to leave one, and to go over into another. */
const ENTER = -5;
const ENTER_NARROW = -12;
const ENTER_VERSE = -5;
const LEAVE = -3;
/** Where all columns of a page are of one width, what that width costs once, and each of them by itself. */
const CHOOSE_ONE = -4;
const ENTER_ONE = -2;

/** How the lines of a stretch are read: each by itself, as verse or a list, or as a column of print. */
interface State {
  readonly width: number;
  readonly enter: number;
  readonly score: (line: PrintLine, next: PrintLine | undefined) => number;
}

/** Natural logarithm of a chance where `happens`, of its opposite where not. */
function logOf(happens: boolean, chance: number): number {
  return Math.log(happens ? chance : 1 - chance);
}

/** How likely the marks of prose inside a line are in running text, and the cut of a word at its end. */
function scoreProse({ length, hasMark, cutsWord, endsSentence }: PrintLine): number {
  const mark = 1 - (1 - 1 / MARK_DISTANCE) ** Math.max(1, length - 2);
  return logOf(hasMark, mark) + (endsSentence ? 0 : logOf(cutsWord, CUTS));
}

function scoreLoose({ hasMark, cutsWord }: PrintLine): number {
  return logOf(hasMark, MARK_IN_VERSE) + logOf(cutsWord, CUTS_NONE);
}

/** How well a line reads as one of no column: a paragraph, what a column's end left of one, a head. */
function scoreParagraph(line: PrintLine): number {
  if (line.endsSentence) return PARAGRAPH + scoreProse(line) + (line.lacksIndent ? NOT_INDENTED : 0);
  const broken = BROKEN + scoreProse(line);
  return line.length <= LONGEST_HEAD ? Math.max(broken, HEAD + scoreLoose(line)) : broken;
}

/** How well a line reads as one of verse or a list. */
function scoreVerse(line: PrintLine): number {
  if (line.length > LONGEST_VERSE) return TOO_LONG;
  const more = Math.max(0, line.length - USUAL_VERSE) * PER_CHARACTER_MORE;
  return VERSE + more + (line.endsSentence ? VERSE_STOP : VERSE_OPEN) + scoreLoose(line);
}

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

/** How well a line reads as one of a column of `width` characters. */
function scoreLine(line: PrintLine, next: PrintLine | undefined, width: number): number {
  const off = Math.round(line.length) - width;
  if (off > 2) return TOO_LONG;
  if (off >= -2 && !line.isApart) {
    return FULL + (AT_WIDTH[off] ?? 0) + (line.endsSentence ? FULL_STOP : FULL_OPEN) + scoreProse(line);
  }
  if (!line.isApart && isFull(line, next, width)) return FULL + BEFORE_WORD + scoreProse(line);
  const last = LAST - Math.log(width - 3);
  return line.endsSentence ? last + LAST_STOP + scoreProse(line) : last + LAST_OPEN + scoreLoose(line);
}

function toState(width: number, enter: number): State {
  return { width, enter, score: (line, next) => scoreLine(line, next, width) };
}

/** Place of the state of lines that are read each by itself. */
const PLAIN = 0;
const PLAIN_STATE: State = { width: 0, enter: 0, score: scoreParagraph };
const NO_COLUMNS: readonly State[] = [PLAIN_STATE, { width: 0, enter: ENTER_VERSE, score: scoreVerse }];

const WIDTHS = Array.from({ length: WIDEST - NARROWEST + 1 }, (_, index) => NARROWEST + index);

/** Columns of any widths, and those of one width alone. */
const ALL_WIDTHS = [...NO_COLUMNS, ...WIDTHS.map((width) => toState(width, width < NARROW ? ENTER_NARROW : ENTER))];
const ONE_WIDTH = WIDTHS.map((width) => [
  ...NO_COLUMNS,
  toState(width, ENTER_ONE + (width < NARROW ? ENTER_NARROW - ENTER : 0)),
]);

/** Full lines of one width that go on in the next, without which lines of like length are chance. */
const FEWEST = 3;

/** A stretch of lines that are read alike; its width is 0 where they stand in no column. */
interface Stretch {
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

function toStretches(states: readonly State[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0, at = 1; at <= states.length; at += 1) {
    if (at < states.length && states[at] === states[from]) continue;
    const state = states[from];
    if (state) stretches.push({ state, from, to: at });
    from = at;
  }
  return stretches;
}

/** The states in which hardly a line of the page is full and goes on in the next. */
function findChance(states: readonly State[], lines: readonly PrintLine[]): ReadonlySet<State> {
  const count = new Map<State, number>();
  states.forEach((state, at) => {
    const line = lines[at] as PrintLine;
    const goesOn = !line.isApart && !line.endsSentence && isFull(line, lines[at + 1], state.width);
    count.set(state, (count.get(state) ?? 0) + (goesOn ? 1 : 0));
  });
  return new Set([...count].filter(([{ width }, lines]) => width > 0 && lines < FEWEST).map(([state]) => state));
}

/** Widths of the lines, columns by chance taken back, and others stretched over what stands beside them and fits into them. */
function toWidths(found: readonly State[], lines: readonly PrintLine[]): number[] {
  const chance = findChance(found, lines);
  const states = found.map((state) => (chance.has(state) ? PLAIN_STATE : state));
  for (const { state, from, to } of toStretches(states)) {
    if (state.width === 0) continue;
    const fits = (at: number) =>
      states[at] === PLAIN_STATE && (lines[at]?.length ?? WIDEST) <= state.width + MOST_SHORT;
    for (let at = from - 1; fits(at); at -= 1) states[at] = state;
    for (let at = to; fits(at); at += 1) states[at] = state;
  }
  return states.map(({ width }) => width);
}

interface Reading {
  readonly states: readonly State[];
  readonly score: number;
}

/** The likeliest way to read all lines in `states`, by dynamic programming: time grows with lines times states. */
function readLines(lines: readonly PrintLine[], states: readonly State[]): Reading {
  let scores = states.map(({ enter }) => enter);
  const from: Uint8Array[] = [];
  lines.forEach((line, index) => {
    const best = scores.indexOf(Math.max(...scores));
    const left = (scores[best] ?? 0) + (best === PLAIN ? 0 : LEAVE);
    const steps = new Uint8Array(states.length);
    scores = states.map(({ enter, score }, state) => {
      const stay = scores[state] ?? 0;
      const isChanged = index > 0 && left + enter > stay;
      steps[state] = isChanged ? best : state;
      return (isChanged ? left + enter : stay) + score(line, lines[index + 1]);
    });
    from.push(steps);
  });
  let state = scores.indexOf(Math.max(...scores));
  const score = scores[state] ?? 0;
  const found: State[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    found[index] = states[state] as State;
    state = from[index]?.[state] ?? PLAIN;
  }
  return { states: found, score };
}

/** Columns of a page. */
export interface Columns {
  /** Width of the column each line stands in, in characters; 0 for lines that are paragraphs or heads by themselves. */
  readonly widths: readonly number[];
  /** Natural logarithm of how likely the lines are, read so. */
  readonly score: number;
}

/**
 * Finds the columns of print that the lines of a page stand in: of all ways to part the page into columns of one width each, and
 * lines that are none, the likeliest. Pages have columns of one width more often than of several. Time grows with lines times widths.
 */
export function findColumns(lines: readonly PrintLine[]): Columns {
  let best = readLines(lines, ALL_WIDTHS);
  for (const states of ONE_WIDTH) {
    const { states: found, score } = readLines(lines, states);
    if (score + CHOOSE_ONE > best.score) best = { states: found, score: score + CHOOSE_ONE };
  }
  return { widths: toWidths(best.states, lines), score: best.score };
}
