import type { Unit } from "./draft.ts";
import { measureKinships } from "./kinship.ts";
import { findMoveFeatures, lastText, type Move, type MoveFeatures, type Piece, readRun } from "./move-features.ts";
import { countPageWords, countWords, type PageWords, standsOnPage } from "./page-words.ts";
import { isUnfinished, scoreSeam, type WordTest } from "./seam-score.ts";

/** Longest run that is moved, in units. */
const MOST_UNITS = 8;

/** How many articles before and behind its host a run's own article is looked for. */
const REACH_BACK = 3;
const REACH_ON = 2;

/** A move with what speaks for and against it. */
export interface MoveCandidate {
  readonly move: Move;
  readonly features: MoveFeatures;
}

/** A page whose order is sought, with the words of its articles. */
export interface Board {
  readonly pieces: readonly Piece[];
  readonly words: PageWords;
  readonly stands: WordTest;
}

/** Sets up the search for the order of a page. */
export function toBoard(pieces: readonly Piece[]): Board {
  const words = countPageWords(pieces.map(({ units, headline }) => countWords(units, headline)));
  return { pieces, words, stands: (word) => standsOnPage(words, word) };
}

/** Ends that a run may have: the article's own, and wherever the sentence cut before the run goes on. */
function runEnds(units: readonly Unit[], stands: WordTest): { end: number; starts: number[] }[] {
  const first = lastText(units, 1) < 0 ? 1 : 0;
  const tails: number[] = [];
  for (let start = Math.max(first + 1, units.length - MOST_UNITS); start < units.length; start += 1) tails.push(start);
  const ends = [{ end: units.length, starts: tails }];
  for (let before = first; before < units.length - 2; before += 1) {
    const cut = units[before] as Unit;
    if (!isUnfinished(cut)) continue;
    for (let end = before + 2; end < units.length && end <= before + 1 + MOST_UNITS; end += 1) {
      if (scoreSeam(cut, units[end] as Unit, stands) > 0) ends.push({ end, starts: [before + 1] });
    }
  }
  return ends;
}

/** Whether a run may open with this unit: it is text, or a sub-heading. */
function opensRun(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind !== "byline";
}

/** All moves of runs of one article that are worth weighing. */
export function findMoveCandidates(host: number, board: Board): MoveCandidate[] {
  const { pieces, words, stands } = board;
  const units = pieces[host]?.units ?? [];
  const candidates: MoveCandidate[] = [];
  const targets = pieces.flatMap((_, index) =>
    index !== host && index >= host - REACH_BACK && index <= host + REACH_ON ? [index] : [],
  );
  for (const { end, starts } of runEnds(units, stands)) {
    const runs = new Map(
      starts.filter((start) => opensRun(units[start])).map((start) => [start, readRun(units, start, end, stands)]),
    );
    const most = end - Math.min(...starts, end);
    if (runs.size === 0) continue;
    for (const target of targets) {
      const [own, other] = [words.articles[host], words.articles[target]];
      if (!own || !other || pieces[target]?.units.length === 0) continue;
      const kinships = measureKinships(units, end, most, own, other, words);
      for (const [start, run] of runs) {
        const kinship = kinships[end - start - 1];
        const move = { host, start, end, target };
        if (kinship) candidates.push({ move, features: findMoveFeatures(move, pieces, run, kinship, stands) });
      }
    }
  }
  return candidates;
}
