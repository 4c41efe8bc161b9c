import { type WordRun, wholeWords } from "./whole-words.ts";

/** Length of the runs that are compared: the shortest full name of most people, and of most names of projects. */
export const RUN = 3;

/** An article as it is compared with others. */
export interface ComparedText {
  /** The headline. */
  readonly title: string;
  /** The headline, then the start of the body. */
  readonly text: string;
  /** {@link runsOf} the text. */
  readonly runs: Int32Array;
  /** Those of the headline: a shared run counts only where it is in one of the two headlines. */
  readonly headline: Int32Array;
  /** Where the text names people, in UTF-16 units, in order. */
  readonly names: readonly (readonly [start: number, end: number])[];
}

/**
 * The words to show of what two texts share: of each stretch of shared runs, as far as both go on alike, the whole words between names;
 * the longest. Empty where they say nothing.
 *
 * @param isShared Whether the run at a place of the first text is rare and the other's too.
 */
export function sharedTerm(entry: ComparedText, other: ComparedText, isShared: (place: number) => boolean): string {
  let best = "";
  let start = -1;
  for (let i = 0; i <= entry.runs.length; i++) {
    const run = entry.runs[i] ?? 0;
    const rare = isShared(i) && (entry.headline.includes(run) || other.headline.includes(run));
    if (rare && start < 0) start = i;
    if (rare || start < 0) continue;
    const alike = extended(entry.text, start, i + RUN - 1, other.text);
    if (alike.text.length > best.length && !isColumn(alike.text, entry, other))
      for (const term of withoutNames(alike, entry).map(wholeWords)) if (term.length > best.length) best = term;
    start = -1;
  }
  return best;
}

/** Whether what two texts share is their headline as a whole: the name of a column, which tells nothing of either. */
function isColumn(alike: string, { title }: ComparedText, other: ComparedText): boolean {
  return alike === title && title === other.title;
}

/** The stretch of a text as far as another text, where it holds the same words, goes on alike in Chinese; empty where it does not hold them. */
function extended(text: string, start: number, end: number, other: string): WordRun {
  const at = other.indexOf(text.slice(start, end));
  if (at < 0) return { text: "", start, before: ["", ""], after: ["", ""] };
  const alike = (i: number) => isHan(text.charCodeAt(i)) && text[i] === other[at + i - start];
  let from = start;
  let to = end;
  while (from > 0 && alike(from - 1)) from--;
  while (to < text.length && alike(to)) to++;
  const shift = at - start;
  return {
    text: text.slice(from, to),
    start: from,
    before: [text.slice(0, from), other.slice(0, from + shift)],
    after: [text.slice(to), other.slice(to + shift)],
  };
}

/** Pieces of a stretch between the names of people, which are reasons of their own. */
function withoutNames(stretch: WordRun, { names }: ComparedText): WordRun[] {
  const pieces: WordRun[] = [];
  let from = 0;
  const cut = (to: number) => {
    const [head, text, tail] = [stretch.text.slice(0, from), stretch.text.slice(from, to), stretch.text.slice(to)];
    const before = stretch.before.map((each) => each + head);
    const after = stretch.after.map((each) => tail + each);
    if (text !== "") pieces.push({ text, start: stretch.start + from, before, after });
  };
  for (const [start, end] of names) {
    const [first, last] = [start - stretch.start, end - stretch.start];
    if (last <= 0 || first >= stretch.text.length) continue;
    cut(Math.max(from, first));
    from = Math.max(from, last);
  }
  cut(stretch.text.length);
  return pieces;
}

/** Hash of the run that starts at each place of a text where {@link RUN} characters follow; 0 where they are not all Chinese. */
export function runsOf(text: string): Int32Array {
  const runs = new Int32Array(Math.max(0, text.length - RUN + 1));
  let chinese = 0;
  for (let i = 0; i < text.length; i++) {
    chinese = isHan(text.charCodeAt(i)) ? chinese + 1 : 0;
    if (chinese >= RUN) runs[i - RUN + 1] = runHash(text, i - RUN + 1);
  }
  return runs;
}

/** A number for the {@link RUN} characters at a place. Two runs may share one by chance; terms are checked against the text. */
function runHash(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 1;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
