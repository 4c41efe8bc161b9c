import type { Unit } from "./draft.ts";
import { createKinshipRoom, type KinshipRoom, measureKinships } from "./kinship.ts";
import type { Move, Piece } from "./move.ts";
import { findMoveFeatures, lastText, type MoveFeatures, readRun, readTarget } from "./move-features.ts";
import { type PageWords, readPageWords, standsOnPage } from "./page-words.ts";
import { createSeams, type Seams } from "./seams.ts";

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

/** A page whose order is sought, with its words and its seams. */
export interface Board {
  readonly pieces: readonly Piece[];
  readonly words: PageWords;
  readonly seams: Seams;
  readonly room: KinshipRoom;
}

/** Sets up the search for the order of a page. */
export function toBoard(pieces: readonly Piece[]): Board {
  const words = readPageWords(pieces);
  return { pieces, words, seams: createSeams((word) => standsOnPage(words, word)), room: createKinshipRoom(words) };
}

/** Runs of one end: that of the article, or the place where the sentence cut before the run goes on. */
interface Runs {
  readonly end: number;
  readonly starts: readonly number[];
}

function findRuns(units: readonly Unit[], seams: Seams): Runs[] {
  const first = lastText(units, 1) < 0 ? 1 : 0;
  const tails: number[] = [];
  for (let start = Math.max(first + 1, units.length - MOST_UNITS); start < units.length; start += 1) {
    if (units[start]?.kind !== "byline") tails.push(start);
  }
  const runs: Runs[] = tails.length > 0 ? [{ end: units.length, starts: tails }] : [];
  for (let before = first; before < units.length - 2; before += 1) {
    const cut = units[before] as Unit;
    if (!seams.isUnfinished(cut) || units[before + 1]?.kind === "byline") continue;
    for (let end = before + 2; end < units.length && end <= before + 1 + MOST_UNITS; end += 1) {
      if (seams.join(cut, units[end] as Unit) > 0) runs.push({ end, starts: [before + 1] });
    }
  }
  return runs;
}

/** Whether an article holds the very same line: `会议还研究了其他事项。` stands in many, and is no tail of another. */
function saysAlready(piece: Piece | undefined, unit: Unit | undefined): boolean {
  return piece?.units.some(({ text }) => text === unit?.text) ?? false;
}

/** All moves of runs of one article that are worth weighing. */
export function findMoveCandidates(host: number, { pieces, words, seams, room }: Board): MoveCandidate[] {
  const units = pieces[host]?.units ?? [];
  const candidates: MoveCandidate[] = [];
  for (const { end, starts } of findRuns(units, seams)) {
    const runs = starts.map((start) => readRun(units, start, end, seams));
    for (let target = Math.max(0, host - REACH_BACK); target <= host + REACH_ON; target += 1) {
      if (target === host || (pieces[target]?.units.length ?? 0) === 0) continue;
      const facts = readTarget(pieces[target] as Piece, seams);
      const kinships = measureKinships({ host, target, start: Math.min(...starts), end }, pieces, words, room);
      starts.forEach((start, index) => {
        const [run, kinship] = [runs[index], kinships[end - start - 1]];
        if (saysAlready(pieces[target], units[start])) return;
        const move = { host, start, end, target };
        if (run && kinship)
          candidates.push({ move, features: findMoveFeatures(move, pieces, run, facts, kinship, seams) });
      });
    }
  }
  return candidates;
}
