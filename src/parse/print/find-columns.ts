import { readByline } from "../recognise/byline.ts";
import {
  isFull,
  MOST_SHORT,
  scoreInColumn,
  scoreParagraph,
  scoreVerse,
  type WeighedLine,
  weighLine,
} from "./line-likelihood.ts";
import type { PrintLine } from "./print-line.ts";

/** Widths of columns that are looked for, in characters: from the narrowest of old papers to a full page of typescript. */
const NARROWEST = 8;
const WIDEST = 47;
/** Below this a run of lines of one length is as likely verse or a list: more of them are asked for. */
const NARROW = 12;

/** What it costs to take lines for a column, for verse, to leave one, and to go over into another. */
const ENTER = -5;
const ENTER_NARROW = -12;
const ENTER_VERSE = -5;
const LEAVE = -3;
/** Where all columns of a page are of one width, what that width costs once, and each of them by itself. */
const CHOOSE_ONE = -4;
const ENTER_ONE = -2;

/** More than sums of the same numbers differ by where they are added in another order. */
const ROUNDING = 1e-6;

/** How the lines of a stretch are read: each by itself, as verse or a list, or as a column of print. */
interface State {
  /** 0 where they stand in no column. */
  readonly width: number;
  readonly enter: number;
  /** How well each line of the page reads so. */
  readonly scores: Float64Array;
}

/** `score` gives how well a line reads in a column of `width` characters. */
function toState(
  width: number,
  enter: number,
  lines: readonly WeighedLine[],
  score: (line: WeighedLine, width: number) => number,
): State {
  const scores = new Float64Array(lines.length);
  lines.forEach((line, at) => {
    scores[at] = score(line, width);
  });
  return { width, enter, scores };
}

/** Place of the state of lines that are read each by itself. */
const PLAIN = 0;

/** Full lines of one width that go on in the next, without which lines of like length are chance. */
const FEWEST = 3;
/** Old papers end paragraphs with a pause mark: lines that nearly all do are no sign of print. */
const PAUSE_END = /[、,，]$/u;
const MOST_PAUSES = 0.75;
/** `二、正确处理…的关系`: headings of one kind are of one length too. */
const NUMBERED = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]/u;

/**
 * What it gains at most to read some stretches of lines in a column rather than each line by itself, where every stretch costs `enter`;
 * below 0 where it loses.
 */
function mostGain({ scores }: State, plain: State, enter: number): number {
  let [outside, inside, most] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < scores.length; at += 1) {
    inside = Math.max(inside, outside + enter) + (scores[at] as number) - (plain.scores[at] as number);
    const left = at === scores.length - 1 ? inside : inside + LEAVE;
    most = Math.max(most, left);
    outside = Math.max(outside, left);
  }
  return most;
}

/** What a stretch costs in a narrow column more than in others. */
function costOfNarrow(width: number): number {
  return width < NARROW ? ENTER_NARROW - ENTER : 0;
}

/**
 * Whether a page may read better with a column than without, by itself or as the one column of the page: what is left out here is in
 * no likeliest reading.
 */
function mayHold(state: State, plain: State): boolean {
  if (mostGain(state, plain, state.enter) > -ROUNDING) return true;
  return mostGain(state, plain, ENTER_ONE + costOfNarrow(state.width)) + CHOOSE_ONE > -ROUNDING;
}

/** Lines of nearly `width`, whose number by their length is `count`. */
function countNear(count: Uint32Array, width: number): number {
  let sum = 0;
  for (let at = width - MOST_SHORT; at <= width + MOST_SHORT; at += 1) sum += count[at] ?? 0;
  return sum;
}

/**
 * Widths that enough lines in mid-sentence have for a column of them, and with one at least that the next line may go on from:
 * it is no longer than a line of that column.
 */
function findWidths(lines: readonly PrintLine[]): number[] {
  const count = new Uint32Array(WIDEST + MOST_SHORT + 1);
  const goOn = new Uint32Array(count.length);
  lines.forEach(({ length, endsSentence, isApart }, index) => {
    const whole = Math.round(length);
    if (endsSentence || isApart || whole >= count.length) return;
    count[whole] = (count[whole] as number) + 1;
    const next = lines[index + 1];
    if (next && next.length <= whole + 2 * MOST_SHORT) goOn[whole] = (goOn[whole] as number) + 1;
  });
  const widths = Array.from({ length: WIDEST - NARROWEST + 1 }, (_, index) => NARROWEST + index);
  return widths.filter((width) => countNear(count, width) >= FEWEST && countNear(goOn, width) > 0);
}

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

/** The lines that stand in a column of `width` by the look of it: full, and in mid-sentence. */
function findRunning(states: readonly State[], state: State, lines: readonly PrintLine[]): PrintLine[] {
  return lines.filter((line, at) => {
    if (states[at] !== state || line.isApart || line.endsSentence || NUMBERED.test(line.line.text)) return false;
    return isFull(line, lines[at + 1], state.width);
  });
}

/** The columns of a page in which hardly a line is full and goes on in the next. */
function findChance(states: readonly State[], lines: readonly PrintLine[]): ReadonlySet<State> {
  const columns = [...new Set(states)].filter(({ width }) => width > 0);
  return new Set(
    columns.filter((state) => {
      const running = findRunning(states, state, lines);
      const pauses = running.filter(({ line }) => PAUSE_END.test(line.text)).length;
      return running.length < FEWEST || pauses > running.length * MOST_PAUSES;
    }),
  );
}

/** Characters of a head that found no room in its line; a name beside it is longer or known as one. */
const LONGEST_REST = 3;

const OPENS_WITH_HAN = /^\p{Script=Han}/u;

/**
 * Whether line `at` fills a column of `width` and the few characters below it, before a gap, are its rest: a head that is wider than
 * its column, wherever it stands on the page.
 */
function hasRest(at: number, width: number, lines: readonly PrintLine[]): boolean {
  const [line, rest, next] = [lines[at] as PrintLine, lines[at + 1], lines[at + 2]];
  if (!rest || line.isApart || rest.isApart || line.endsSentence || rest.endsSentence || rest.gap > 0) return false;
  if (rest.length > LONGEST_REST || (next && next.gap === 0) || !OPENS_WITH_HAN.test(rest.line.text)) return false;
  return Math.abs(line.length - width) <= 1 && !readByline(rest.line.text);
}

/** From here up, of lines that stand in no column, so many as long as one beside them are verse or a list set in its width. */
const MOST_AS_LONG = 0.5;

/**
 * The states with those of short lines beside a column taken back that look like verse there and are the heads, furniture and last lines
 * of its print: hardly one is as long as the column is wide.
 */
function withoutShortRows(states: readonly State[], plain: State, lines: readonly PrintLine[]): State[] {
  const found = [...states];
  const stretches = toStretches(states);
  stretches.forEach(({ state, from, to }, place) => {
    if (state === plain || state.width > 0) return;
    const width = Math.max(stretches[place - 1]?.state.width ?? 0, stretches[place + 1]?.state.width ?? 0);
    const asLong = lines.slice(from, to).filter(({ length }) => length > width - MOST_SHORT).length;
    if (width > 0 && asLong <= (to - from) * MOST_AS_LONG) found.fill(plain, from, to);
  });
  return found;
}

/** Widths of the lines, columns by chance taken back, and others stretched over what stands beside them and fits into them. */
function toWidths(found: readonly State[], plain: State, lines: readonly PrintLine[]): number[] {
  const chance = findChance(found, lines);
  const bare = found.map((state) => (chance.has(state) ? plain : state));
  const states = withoutShortRows(bare, plain, lines);
  for (const { state, from, to } of toStretches(states)) {
    if (state.width === 0) continue;
    const fits = (at: number) => states[at] === plain && (lines[at]?.length ?? WIDEST) <= state.width + MOST_SHORT;
    for (let at = from - 1; fits(at); at -= 1) states[at] = state;
    for (let at = to; fits(at); at += 1) states[at] = state;
  }
  const columns = [...new Set(states)].filter(({ width }) => width > 0);
  states.forEach((own, at) => {
    const column = own === plain && columns.find(({ width }) => hasRest(at, width, lines));
    if (column) states.splice(at, 2, column, column);
  });
  return states.map(({ width }) => width);
}

interface Reading {
  readonly states: readonly State[];
  readonly score: number;
}

/** The likeliest way to read all `count` lines in `states`, by dynamic programming: time grows with lines times states. */
function readLines(count: number, states: readonly State[]): Reading {
  const scores = Float64Array.from(states, ({ enter }) => enter);
  const from = new Uint8Array(count * states.length);
  for (let index = 0; index < count; index += 1) {
    const best = placeOfBest(scores);
    const left = (scores[best] as number) + (best === PLAIN ? 0 : LEAVE);
    for (let place = 0; place < states.length; place += 1) {
      const { enter, scores: own } = states[place] as State;
      const stay = scores[place] as number;
      const isChanged = index > 0 && left + enter > stay;
      from[index * states.length + place] = isChanged ? best : place;
      scores[place] = (isChanged ? left + enter : stay) + (own[index] as number);
    }
  }
  let place = placeOfBest(scores);
  const score = scores[place] ?? 0;
  const found: State[] = [];
  for (let index = count - 1; index >= 0; index -= 1) {
    found[index] = states[place] as State;
    place = from[index * states.length + place] as number;
  }
  return { states: found, score };
}

/** Place of the highest score, the first of equal ones. */
function placeOfBest(scores: Float64Array): number {
  let best = 0;
  for (let place = 1; place < scores.length; place += 1)
    if ((scores[place] as number) > (scores[best] as number)) best = place;
  return best;
}

/** How the lines of a page stand in columns of print. */
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
  const widths = findWidths(lines);
  if (widths.length === 0) return { widths: lines.map(() => 0), score: Number.NEGATIVE_INFINITY };
  const weighed = lines.map((line, index) => weighLine(line, lines[index + 1]));
  const plain = toState(0, 0, weighed, scoreParagraph);
  const noColumns = [plain, toState(0, ENTER_VERSE, weighed, scoreVerse)];
  const all = widths
    .map((width) => toState(width, ENTER + costOfNarrow(width), weighed, scoreInColumn))
    .filter((state) => mayHold(state, plain));
  let best = readLines(lines.length, [...noColumns, ...all]);
  for (const state of all) {
    const one = { ...state, enter: ENTER_ONE + costOfNarrow(state.width) };
    const { states, score } = readLines(lines.length, [...noColumns, one]);
    if (score + CHOOSE_ONE > best.score) best = { states, score: score + CHOOSE_ONE };
  }
  return { widths: toWidths(best.states, plain, lines), score: best.score };
}
