import type { Unit } from "./draft.ts";
import type { Kinship } from "./kinship.ts";
import { overlapLength } from "./overlap.ts";
import { isUnfinished, scoreContinuity, scoreFragment, type WordTest } from "./seam-score.ts";
import { findGluedByline } from "./signature.ts";
import { findSpeaker } from "./speaker.ts";

/** A run of units that may belong to another article: `host.units[start..end)` to the end of `target`. */
export interface Move {
  readonly host: number;
  readonly start: number;
  readonly end: number;
  readonly target: number;
}

/** An article while the order of its page is sought. */
export interface Piece {
  readonly headline: string;
  readonly units: readonly Unit[];
}

/** What speaks for and against a move; each is 0 or 1 unless it says otherwise. */
export interface MoveFeatures {
  /** Target ends in mid-sentence; and how well the run goes on with it. */
  readonly targetOpen: number;
  readonly completes: number;
  readonly overlap: number;
  /** The unit before the run is in mid-sentence; and how well the run goes on with it where it stands. */
  readonly beforeOpen: number;
  readonly tearsBefore: number;
  /** How much like the middle of a sentence the run begins, behind a finished one; and when target too is finished. */
  readonly fragment: number;
  readonly orphan: number;
  /** The unit before the run is in mid-sentence and the run is the host's end: it stays cut. */
  readonly leavesOpen: number;
  /** The halves of a sentence meet when the run is taken out from between them: how well they go on. */
  readonly reunites: number;
  readonly reunitesFragment: number;
  /** The run ends in mid-sentence. */
  readonly endsOpen: number;
  /** A byline stands before the run where it stands now. */
  readonly afterByline: number;
  /** The run ends with a byline, and the target had none; or had one. */
  readonly bringsByline: number;
  readonly secondByline: number;
  /** The target has signed, and the run brings no byline. */
  readonly afterTargetByline: number;
  /** The host is left without the byline that its end bore. */
  readonly takesByline: number;
  /** Natural logarithm of the ratio of words shared with target alone and with host alone, per length. */
  readonly pairs: number;
  readonly triples: number;
  readonly subject: number;
  readonly some: number;
  /** Square roots of the numbers of such words. */
  readonly triplesThere: number;
  readonly triplesHere: number;
  readonly subjectThere: number;
  readonly subjectHere: number;
  /** Who speaks in the run: named in the target and not in the host, and the other way about. */
  readonly speakerThere: number;
  readonly speakerHere: number;
  /** Target stands before the host, next to it or further; or behind it. */
  readonly previous: number;
  readonly earlier: number;
  readonly later: number;
  /** The run has more than one unit; natural logarithm of their number. */
  readonly units: number;
  /** Nothing but the lead stays in the host. */
  readonly leavesLead: number;
  /** Target has its lead alone. */
  readonly targetShort: number;
  readonly bias: number;
}

/** Seams and bylines around a run, read once for all of its targets. */
export interface RunFacts {
  readonly beforeOpen: boolean;
  readonly tearsBefore: number;
  readonly fragment: number;
  readonly reunites: number;
  readonly reunitesFragment: number;
  readonly endsOpen: boolean;
  readonly afterByline: boolean;
  readonly runSigned: boolean;
  readonly speaker: string | undefined;
}

/** Log odds as a feature: within ±2. */
function toFeature(logOdds: number): number {
  return Math.max(-2, Math.min(2, logOdds / 2));
}

/** Index of the last text of `units` before `end`, signatures left out; -1 when there is none. */
export function lastText(units: readonly Unit[], end: number): number {
  let index = end - 1;
  while (index >= 0 && units[index]?.kind === "byline") index -= 1;
  return index;
}

/** Whether what ends before `end` is signed, on a line of its own behind some text or behind the last sentence. */
export function isSigned(units: readonly Unit[], end: number): boolean {
  const last = units[end - 1];
  if (last?.kind === "byline") return lastText(units, end) >= 0;
  const byline = last ? findGluedByline(last.text, new Set()) : undefined;
  return byline !== undefined && (byline.hasRole || byline.likelihood >= 0.8);
}

/** Reads what stands around a run in its host. */
export function readRun(units: readonly Unit[], start: number, end: number, stands: WordTest): RunFacts {
  const before = units[lastText(units, start)];
  const [first, after, last] = [units[start], units[end], units[end - 1]];
  const beforeOpen = before !== undefined && isUnfinished(before) && !isSigned(units, start);
  return {
    beforeOpen,
    tearsBefore: beforeOpen && first ? toFeature(scoreContinuity(before, first, stands)) : 0,
    fragment: first ? toFeature(scoreFragment(first)) : 0,
    reunites: beforeOpen && after ? toFeature(scoreContinuity(before, after, stands)) : 0,
    reunitesFragment: beforeOpen && after ? toFeature(scoreFragment(after)) : 0,
    endsOpen: last !== undefined && isUnfinished(last) && !isSigned(units, end),
    afterByline: units[start - 1]?.kind === "byline" || (start > 0 && isSigned(units, start)),
    runSigned: isSigned(units, end),
    speaker: first ? findSpeaker(first.text) : undefined,
  };
}

function ratio(there: number, here: number, thereLength: number, hereLength: number): number {
  return Math.log((there + 0.5) / (thereLength + 400)) - Math.log((here + 0.5) / (hereLength + 400));
}

function textLength(units: readonly Unit[], start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i += 1) length += units[i]?.text.length ?? 0;
  return length;
}

function isNamed(name: string, piece: Piece, except?: { start: number; end: number }): boolean {
  return piece.units.some((unit, i) => !(except && i >= except.start && i < except.end) && unit.text.includes(name));
}

/** Reads the features of a move. */
export function findMoveFeatures(
  move: Move,
  pieces: readonly Piece[],
  run: RunFacts,
  kinship: Kinship,
  stands: WordTest,
): MoveFeatures {
  const host = pieces[move.host] as Piece;
  const target = pieces[move.target] as Piece;
  const first = host.units[move.start] as Unit;
  const targetEnd = target.units[lastText(target.units, target.units.length)];
  const targetOpen = targetEnd !== undefined && isUnfinished(targetEnd) && !isSigned(target.units, target.units.length);
  const targetSigned = isSigned(target.units, target.units.length);
  const [hereLength, thereLength] = [
    textLength(host.units, 0, host.units.length) - textLength(host.units, move.start, move.end),
    textLength(target.units, 0, target.units.length),
  ];
  const { other, host: own } = kinship;
  const there = run.speaker !== undefined && isNamed(run.speaker, target);
  const here = run.speaker !== undefined && isNamed(run.speaker, host, move);
  const isTail = move.end === host.units.length;
  return {
    targetOpen: targetOpen ? 1 : 0,
    completes: targetOpen ? toFeature(scoreContinuity(targetEnd, first, stands)) : 0,
    overlap: targetEnd && overlapLength(targetEnd.text, first.text) > 0 ? 1 : 0,
    beforeOpen: run.beforeOpen ? 1 : 0,
    tearsBefore: run.tearsBefore,
    fragment: run.beforeOpen ? 0 : run.fragment,
    orphan: run.beforeOpen || targetOpen ? 0 : run.fragment,
    leavesOpen: run.beforeOpen && isTail ? 1 : 0,
    reunites: run.reunites,
    reunitesFragment: run.reunitesFragment,
    endsOpen: run.endsOpen ? 1 : 0,
    afterByline: run.afterByline ? 1 : 0,
    bringsByline: run.runSigned && !targetSigned ? 1 : 0,
    secondByline: run.runSigned && targetSigned ? 1 : 0,
    afterTargetByline: !run.runSigned && targetSigned ? 1 : 0,
    takesByline: run.runSigned && isTail && !run.afterByline ? 1 : 0,
    pairs: ratio(other.onlyPairs, own.onlyPairs, thereLength, hereLength),
    triples: ratio(other.onlyTriples, own.onlyTriples, thereLength, hereLength),
    subject: ratio(other.subject, own.subject, thereLength, hereLength),
    some: ratio(other.some, own.some, thereLength, hereLength),
    triplesThere: Math.sqrt(other.onlyTriples),
    triplesHere: Math.sqrt(own.onlyTriples),
    subjectThere: Math.sqrt(other.subject),
    subjectHere: Math.sqrt(own.subject),
    speakerThere: there && !here ? 1 : 0,
    speakerHere: here && !there ? 1 : 0,
    previous: move.target === move.host - 1 ? 1 : 0,
    earlier: move.target < move.host - 1 ? 1 : 0,
    later: move.target > move.host ? 1 : 0,
    units: Math.log(move.end - move.start),
    leavesLead: move.start <= 1 && isTail ? 1 : 0,
    targetShort: target.units.length <= 2 ? 1 : 0,
    bias: 1,
  };
}
