import { findDate } from "../text/chinese-date.ts";
import type { Unit } from "./draft.ts";
import { createKinshipRoom, type KinshipRoom, measureKinships } from "./kinship.ts";
import { opensItem } from "./list-item.ts";
import type { Move, Piece } from "./move.ts";
import {
  findMoveFeatures,
  lastText,
  type MoveFeatures,
  type RunFacts,
  readRun,
  readTarget,
  type TargetFacts,
} from "./move-features.ts";
import { type PageWords, readPageWords, standsOnPage } from "./page-words.ts";
import { createSeams, type Seams } from "./seams.ts";

/** Longest run that is moved, in units. */
const MOST_UNITS = 8;

/** Most runs between halves of sentences that are weighed for one article. */
const MOST_INNER_RUNS = 10;

/** Most runs between whole paragraphs. */
const MOST_CALLED_RUNS = 16;

/** How much better (log odds) a sentence must go on behind such a run than with it; a little worse is chance. */
const LEAST_GAIN = -3;

/** Log odds below which two lines are no halves of one sentence even when they are made to meet. */
const LEAST_JOIN = -3;

/** How many articles before and behind its host a run's own article is looked for. */
const REACH_BACK = 2;
const REACH_ON = 1;

/** How many more where the article ends in mid-sentence, and so asks for its tail. */
const REACH_FURTHER = 3;

/** Articles between which text can move at all. */
export const REACH = REACH_BACK + REACH_FURTHER;

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

/**
 * Runs that stand between the halves of a sentence: it goes on behind the run rather than with it. The likeliest few of an
 * article; a text in which many sentences seem to is a list, not a misread page.
 */
function findInnerRuns(units: readonly Unit[], seams: Seams): Runs[] {
  const found: { runs: Runs; gain: number }[] = [];
  for (let before = lastText(units, 1) < 0 ? 1 : 0; before < units.length - 2; before += 1) {
    const [cut, next] = [units[before] as Unit, units[before + 1] as Unit];
    if (!seams.isUnfinished(cut) || next.kind === "byline") continue;
    for (let end = before + 2; end < units.length && end <= before + 1 + MOST_UNITS; end += 1) {
      const rest = units[end] as Unit;
      const gain = seams.continuity(cut, rest) - seams.continuity(cut, next);
      if (gain > LEAST_GAIN && seams.join(cut, rest) > LEAST_JOIN)
        found.push({ runs: { end, starts: [before + 1] }, gain });
    }
  }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_INNER_RUNS)
    .map(({ runs }) => runs);
}

/** Log odds from which up a cut sentence asks for a run between whole paragraphs, where nothing else tells that it is displaced. */
const LEAST_CALL = -1.5;

/** Runs between whole paragraphs that begin with the rest of another article's cut sentence. */
function findCalledRuns(units: readonly Unit[], cuts: readonly Unit[], seams: Seams): Runs[] {
  const found: { runs: Runs; call: number }[] = [];
  for (let start = lastText(units, 1) < 0 ? 2 : 1; start < units.length - 1; start += 1) {
    const [before, first] = [units[start - 1] as Unit, units[start] as Unit];
    if (first.kind !== "text" || before.kind === "byline" || seams.isUnfinished(before)) continue;
    const call = Math.max(...cuts.map((cut) => seams.continuity(cut, first)));
    if (call < LEAST_CALL) continue;
    for (let end = start + 1; end < units.length && end <= start + MOST_UNITS; end += 1) {
      found.push({ runs: { end, starts: [start] }, call });
    }
  }
  return found
    .sort((a, b) => b.call - a.call)
    .slice(0, MOST_CALLED_RUNS)
    .map(({ runs }) => runs);
}

function findRuns(units: readonly Unit[], cuts: readonly Unit[], seams: Seams): Runs[] {
  const first = lastText(units, 1) < 0 ? 1 : 0;
  const tails: number[] = [];
  for (let start = Math.max(first + 1, units.length - MOST_UNITS); start < units.length; start += 1) {
    if (units[start]?.kind !== "byline") tails.push(start);
  }
  const inner = findInnerRuns(units, seams);
  const called = cuts.length > 0 ? findCalledRuns(units, cuts, seams) : [];
  return [...(tails.length > 0 ? [{ end: units.length, starts: tails }] : []), ...inner, ...called];
}

/** Longest line that may be a headline or label which was not recognised: `公 告`. */
const LONGEST_HEAD = 20;

/** Whether a text belongs where it stands by its form: an item of a list, or the day under the signature of a notice. */
function staysInPlace({ text }: Unit): boolean {
  return opensItem(text) || findDate(text)?.length === text.length;
}

/**
 * Whether a run opens with what may be the head of an article of its own: where no sentence at target's end asks for it, a
 * short line without a stop or a sub-heading behind a byline.
 */
function mayOpenArticle(unit: Unit | undefined, run: RunFacts, target: TargetFacts, seams: Seams): boolean {
  if (!unit || target.open) return false;
  if (unit.kind === "subhead") return run.afterByline;
  return unit.text.length <= LONGEST_HEAD && seams.isUnfinished(unit);
}

/** Whether an article holds the very same line: `会议还研究了其他事项。` stands in many, and is no tail of another. */
function saysAlready(piece: Piece | undefined, unit: Unit | undefined): boolean {
  return piece?.units.some(({ text }) => text === unit?.text) ?? false;
}

interface Target {
  readonly index: number;
  readonly end: TargetFacts;
}

function findTargets(host: number, pieces: readonly Piece[], seams: Seams): Target[] {
  const targets: Target[] = [];
  for (let index = host - REACH_BACK - REACH_FURTHER; index <= host + REACH_ON + REACH_FURTHER; index += 1) {
    const piece = pieces[index];
    if (!piece || index === host || piece.units.length === 0) continue;
    const end = readTarget(piece, seams);
    const isNear = index >= host - REACH_BACK && index <= host + REACH_ON;
    if (isNear || end.open) targets.push({ index, end });
  }
  return targets;
}

/** All moves of runs of one article that are worth weighing. */
export function findMoveCandidates(host: number, { pieces, words, seams, room }: Board): MoveCandidate[] {
  const units = pieces[host]?.units ?? [];
  const targets = findTargets(host, pieces, seams);
  const indexes = targets.map(({ index }) => index);
  const cuts = targets.flatMap(({ end }) => (end.open && end.end ? [end.end] : []));
  const runs = targets.length > 0 ? findRuns(units, cuts, seams) : [];
  const spans = runs.map(({ starts, end }) => ({ start: Math.min(...starts), end }));
  const kinships = measureKinships(host, spans, indexes, pieces, words, room);
  const candidates: MoveCandidate[] = [];
  runs.forEach(({ end, starts }, r) => {
    const read = starts.flatMap((start) => {
      const first = units[start];
      return first && !staysInPlace(first) ? [{ start, first, run: readRun(units, start, end, seams) }] : [];
    });
    targets.forEach(({ index: target, end: targetEnd }, t) => {
      for (const { start, first, run } of read) {
        const [kinship, tail] = [kinships[r]?.[t]?.[end - start - 1], kinships[r]?.[t]?.[end - start - 2]];
        if (!kinship || saysAlready(pieces[target], first) || mayOpenArticle(first, run, targetEnd, seams)) continue;
        const move = { host, start, end, target };
        candidates.push({ move, features: findMoveFeatures(move, pieces, run, targetEnd, kinship, tail, seams) });
      }
    });
  });
  return candidates;
}
