import type { Unit } from "../page/draft.ts";
import type { Piece } from "../page/move.ts";
import type { Seams } from "../seam/seams.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { isRunSigned, LEAST_FRAGMENT, lastText } from "./move-features.ts";
import type { Target } from "./move-targets.ts";

/** Longest run that is moved, in units. */
const MOST_UNITS = 8;

/** Most runs between halves of sentences that are weighed for one article. */
const MOST_INNER_RUNS = 10;

/** Most places of an article at which runs are weighed because an open sentence asks for them, or a signature ends them. */
const MOST_ASKED = 2;
const MOST_SIGNED = 2;

/** How much better (log odds) a sentence must go on behind such a run than with it; a little worse is chance. */
const LEAST_GAIN = -3;

/** Log odds below which two lines are no halves of one sentence even when they are made to meet. */
const LEAST_JOIN = -3;

/** Log odds below which a line taken for a sub-heading and another are no halves of one sentence: it stands before whole paragraphs. */
const LEAST_SUBHEAD_JOIN = 0;

/** Log odds from which up a unit may be what an open sentence elsewhere asks for. */
const LEAST_ASKED = -1.2;

/** Words that a unit shares with an article that breaks off, and with no third, from which up the text around it is weighed. */
const LEAST_SHARED = 2;

/** Units before and behind it that such runs reach. */
const KIN_REACH = 3;

/** What of a page tells its runs. */
interface RunBoard {
  readonly pieces: readonly Piece[];
  readonly words: ArticleWords;
  readonly seams: Seams;
}

/** Runs of units that may be moved and share their end, by the units they start with. */
export interface Runs {
  readonly end: number;
  readonly starts: readonly number[];
  /** The one article to which they may belong; undefined for any. */
  readonly target?: number;
}

/**
 * Runs that stand between the halves of a sentence: it goes on behind the run rather than with it. The likeliest few of an
 * article; a text in which many sentences seem to is a list, not a misread page.
 */
function findInnerRuns(units: readonly Unit[], seams: Seams): Runs[] {
  const found: { runs: Runs; gain: number }[] = [];
  for (let before = lastText(units, 1) < 0 ? 1 : 0; before < units.length - 2; before += 1) {
    const [cut, next] = [units[before] as Unit, units[before + 1] as Unit];
    if (!seams.isUnfinished(cut) || next.kind === "byline") continue;
    const leastJoin = cut.kind === "subhead" ? LEAST_SUBHEAD_JOIN : LEAST_JOIN;
    seams.expect(cut, units.slice(before + 1, before + 2 + MOST_UNITS));
    for (let end = before + 2; end < units.length && end <= before + 1 + MOST_UNITS; end += 1) {
      const rest = units[end] as Unit;
      const gain = seams.continuity(cut, rest) - seams.continuity(cut, next);
      if (gain > LEAST_GAIN && seams.join(cut, rest) > leastJoin)
        found.push({ runs: { end, starts: [before + 1] }, gain });
    }
  }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_INNER_RUNS)
    .map(({ runs }) => runs);
}

/** Runs that open with what another article's cut sentence asks for, and end before the article does. */
function findAskedRuns(units: readonly Unit[], first: number, targets: readonly Target[], seams: Seams): Runs[] {
  const asking = targets.flatMap(({ index, facts }) => (facts.open && facts.end ? [{ index, end: facts.end }] : []));
  const asked: { start: number; target: number; odds: number }[] = [];
  for (let start = first + 1; asking.length > 0 && start < units.length - 1; start += 1) {
    const unit = units[start] as Unit;
    if (seams.fragment(unit) < LEAST_FRAGMENT) continue;
    for (const { index, end } of asking) {
      const odds = seams.continuity(end, unit);
      if (odds > LEAST_ASKED) asked.push({ start, target: index, odds });
    }
  }
  const likeliest = asked.sort((a, b) => b.odds - a.odds).slice(0, MOST_ASKED);
  return likeliest.flatMap(({ start, target }) => {
    const length = Math.min(MOST_UNITS, units.length - 1 - start);
    return Array.from({ length }, (_, index) => ({ end: start + index + 1, starts: [start], target }));
  });
}

/** Runs that end with a signature before the article does. */
function findSignedRuns(units: readonly Unit[], first: number, seams: Seams): Runs[] {
  const ends: number[] = [];
  for (let end = first + 2; end < units.length; end += 1) {
    if (units[end]?.kind !== "byline" && isRunSigned(units, end, seams)) ends.push(end);
  }
  return ends.slice(0, MOST_SIGNED).map((end) => ({ end, starts: textsBetween(units, first + 1, end) }));
}

/** Places before `end` at which a run of at most {@link MOST_UNITS} may begin. */
function textsBetween(units: readonly Unit[], first: number, end: number): number[] {
  const starts: number[] = [];
  for (let start = Math.max(first, end - MOST_UNITS); start < end; start += 1) {
    if (units[start]?.kind !== "byline") starts.push(start);
  }
  return starts;
}

/** Words of a unit that stand in its own article and in one other alone; `sum` is the places of the two on the page, added up. */
function countShared(unit: Unit, sum: number, { ofUnit, spread, places }: ArticleWords): number {
  let count = 0;
  for (const word of ofUnit.get(unit) ?? []) if (spread[word] === 2 && places[word] === sum) count += 1;
  return count;
}

/**
 * Runs inside the article around what is most like an article that breaks off: its tail, though nothing where they meet
 * says so.
 */
function findKinRuns(
  host: number,
  units: readonly Unit[],
  first: number,
  targets: readonly Target[],
  words: ArticleWords,
) {
  const runs: Runs[] = [];
  const open = new Set(targets.flatMap(({ index, facts }) => (facts.open ? [index] : [])));
  for (const index of open) {
    let [kin, most] = [-1, LEAST_SHARED - 1];
    for (let at = first + 1; at < units.length - 1; at += 1) {
      const shared = countShared(units[at] as Unit, host + index, words);
      if (shared > most) [kin, most] = [at, shared];
    }
    if (kin < 0) continue;
    for (let end = kin + 1; end < units.length && end <= kin + KIN_REACH; end += 1) {
      runs.push({ end, starts: textsBetween(units, Math.max(first + 1, kin - KIN_REACH), kin + 1), target: index });
    }
  }
  return runs;
}

/** All runs of an article that may be the tail of another: those at its end, and those that something inside it gives away. */
export function findRuns(host: number, { pieces, words, seams }: RunBoard, targets: readonly Target[]): Runs[] {
  const units = pieces[host]?.units ?? [];
  const first = lastText(units, 1) < 0 ? 1 : 0;
  const tails = { end: units.length, starts: textsBetween(units, first + 1, units.length) };
  const runs = [
    tails,
    ...findInnerRuns(units, seams),
    ...findSignedRuns(units, first, seams),
    ...findAskedRuns(units, first, targets, seams),
    ...findKinRuns(host, units, first, targets, words),
  ];
  return runs.filter(({ starts }) => starts.length > 0);
}
