import type { Unit } from "../page/draft.ts";
import { type Move, type Piece, REACH } from "../page/move.ts";
import type { Speaker } from "../page/speaker.ts";
import type { Seams } from "../seam/seams.ts";
import type { Kinship } from "../words/kinship.ts";
import { addLeans } from "../words/lean.ts";

/** What speaks for and against a move; each is 0 or 1 unless it says otherwise. */
export interface MoveFeatures {
  /** Target ends in mid-sentence; and how well the run goes on with it. */
  readonly targetOpen: number;
  readonly completes: number;
  /** How much like the middle of a sentence the run begins, where neither the unit before it nor target ends in one. */
  readonly orphan: number;
  /** The unit before the run is in mid-sentence, the run is the host's end, and nothing else on the page goes on with it. */
  readonly leavesOpen: number;
  /** How much better the cut sentence before the run goes on behind it than with it. */
  readonly reunites: number;
  /** It stands inside the host, between whole sentences. */
  readonly between: number;
  /** It is to stand inside target. */
  readonly inside: number;
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
  /** The run is signed and stands inside the host, whose end is signed too; or is not. */
  readonly signedInside: number;
  readonly lastByline: number;
  /** How much like the middle of a sentence the run begins where target ends in one; and what follows it, when the halves around it meet. */
  readonly startsInside: number;
  readonly restInside: number;
  /** Target ends in mid-sentence, and the run begins with less than paragraphs have, behind a whole sentence: `志愿服务。` */
  readonly startsWithRest: number;
  /** Natural logarithm of the number of its units. */
  readonly units: number;
  /**
   * Natural logarithms of the ratio of words shared with target alone and with host alone, per length, summed over its units:
   * one that belongs to the host takes from the sum, so that it tells where the run begins and ends.
   */
  readonly pairs: number;
  readonly subject: number;
  /** Square roots of the numbers of words it shares with one headline and lead, and not with the other. */
  readonly leadThere: number;
  readonly leadHere: number;
  /**
   * Who speaks in the run: named in the target and not in the host, and the other way about. A bare name, which a paper
   * prints only of someone it has introduced, says most, also behind the rest of a cut sentence.
   */
  readonly bareSpeakerThere: number;
  readonly speakerThere: number;
  readonly speakerHere: number;
  /** Target stands before the host, next to it or further; or behind it. */
  readonly previous: number;
  readonly earlier: number;
  readonly later: number;
  /** Nothing but the lead stays in the host. */
  readonly leavesLead: number;
  /** The run is signed where the host has signed at its top; or would be where the target has. */
  readonly foreignByline: number;
  readonly topTargetByline: number;
  readonly bias: number;
}

/** Seams and bylines around a run, read once for all of its targets. */
export interface RunFacts {
  readonly beforeOpen: boolean;
  /** Whether the sentence before it is left without an end. */
  readonly staysOpen: boolean;
  readonly fragment: number;
  readonly reunites: number;
  readonly restInside: number;
  readonly endsOpen: boolean;
  readonly afterByline: boolean;
  readonly runSigned: boolean;
  readonly speaker: Speaker | undefined;
  /** Who else speaks in the run by a bare name that what is left of the host does not hold. */
  readonly laterSpeaker: Speaker | undefined;
  /** Whether what is left of the host names the speaker; its length in characters. */
  readonly speakerHere: boolean;
  readonly restLength: number;
  /** Whether the host's end is signed. */
  readonly hostSigned: boolean;
}

/** Log odds of beginning in mid-sentence below which a unit is not asked what it goes on with. */
export const LEAST_FRAGMENT = -2;

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
export function isRunSigned(units: readonly Unit[], end: number, seams: Seams): boolean {
  const last = units[end - 1];
  if (last?.kind === "byline") return lastText(units, end) >= 0;
  return last !== undefined && seams.isSigned(last);
}

/**
 * Whether a text of another article within reach goes on with the cut sentence of `before`, and `next` does not: tails that
 * changed places.
 */
function goesOnElsewhere(before: Unit, next: Unit, host: number, pieces: readonly Piece[], seams: Seams): boolean {
  if (seams.continuity(before, next) > 0) return false;
  const isBehind = (unit: Unit) => seams.fragment(unit) >= LEAST_FRAGMENT && seams.goesOn(before, unit);
  for (let index = Math.max(0, host - REACH); index <= host + REACH; index += 1)
    if (index !== host && pieces[index]?.units.some(isBehind)) return true;
  return false;
}

/** Reads what stands around a run in its host. */
export function readRun(host: number, start: number, end: number, pieces: readonly Piece[], seams: Seams): RunFacts {
  const units = pieces[host]?.units ?? [];
  const before = units[lastText(units, start)];
  const [first, after, last] = [units[start], units[end], units[end - 1]];
  const beforeOpen = before !== undefined && seams.isUnfinished(before) && !isRunSigned(units, start, seams);
  const speaker = first && seams.speaker(first);
  const isHere = (who: Speaker) => isNamed(who, units, 0, start) || isNamed(who, units, end);
  const later = units.slice(start + 1, end).flatMap((unit) => seams.speaker(unit) ?? []);
  return {
    beforeOpen,
    staysOpen: beforeOpen && end === units.length && !(first && goesOnElsewhere(before, first, host, pieces, seams)),
    fragment: first ? toFeature(seams.fragment(first)) : 0,
    reunites:
      beforeOpen && after && first ? toFeature(seams.continuity(before, after) - seams.continuity(before, first)) : 0,
    restInside: beforeOpen && after ? toFeature(seams.fragment(after)) : 0,
    endsOpen: last !== undefined && seams.isUnfinished(last) && !isRunSigned(units, end, seams) && !seams.maySign(last),
    afterByline: units[start - 1]?.kind === "byline" || (start > 0 && isRunSigned(units, start, seams)),
    runSigned: isRunSigned(units, end, seams),
    speaker,
    laterSpeaker: later.find((who) => who.isBare && !isHere(who)),
    speakerHere: speaker !== undefined && isHere(speaker),
    restLength: textLength(units, 0, start) + textLength(units, end, units.length),
    hostSigned: isRunSigned(units, units.length, seams),
  };
}

function textLength(units: readonly Unit[], start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i += 1) length += units[i]?.text.length ?? 0;
  return length;
}

function isNamed({ name }: Speaker, units: readonly Unit[], start = 0, end = units.length): boolean {
  for (let i = start; i < end; i += 1) if (units[i]?.text.includes(name)) return true;
  return false;
}

/** A place of an article to which a run may be moved, most often its end, read once for all runs. */
export interface TargetFacts {
  readonly end: Unit | undefined;
  readonly open: boolean;
  readonly signed: boolean;
  readonly length: number;
}

/** First halves of sentences are seldom shorter. */
const SHORT = 20;

function isShort({ kind, text }: Unit): boolean {
  return kind === "subhead" || text.length < SHORT;
}

/** Whole paragraphs are seldom shorter. */
const SHORT_REST = 14;

/** Short lines without a stop, in a row, that make verse or a list. */
const LIST = 3;

/** Whether a unit is the last of such lines, and no first half of a sentence. */
function isListed(units: readonly Unit[], index: number, seams: Seams): boolean {
  if (index + 1 < LIST) return false;
  return units.slice(index + 1 - LIST, index + 1).every((unit) => isShort(unit) && seams.isUnfinished(unit));
}

/** Reads the place behind the first `at` units of an article. */
export function readTarget({ units }: Piece, at: number, seams: Seams): TargetFacts {
  const last = lastText(units, at);
  const end = units[last];
  const signed = isRunSigned(units, at, seams);
  const open = end !== undefined && seams.isUnfinished(end) && !signed && !isListed(units, last, seams);
  return { end, open, signed, length: textLength(units, 0, units.length) };
}

/**
 * Reads the features of a move. One literal: this is done for every run and every target. `kinships` are those of the last
 * unit of the run, of the last two, and so on up to the whole run.
 */
export function findMoveFeatures(
  move: Move,
  pieces: readonly Piece[],
  run: RunFacts,
  target: TargetFacts,
  kinships: readonly Kinship[],
  seams: Seams,
): MoveFeatures {
  const host = pieces[move.host]?.units ?? [];
  const targetUnits = pieces[move.target]?.units ?? [];
  const [first, next] = [host[move.start], targetUnits[move.at]];
  const isTail = move.end === host.length;
  const isThere = run.speaker !== undefined && isNamed(run.speaker, targetUnits);
  const completes = target.open && target.end && first ? toFeature(seams.continuity(target.end, first)) : 0;
  const isLaterThere = target.open && run.laterSpeaker !== undefined && isNamed(run.laterSpeaker, targetUnits);
  const [there, here] = [target.length, run.restLength];
  const whole = kinships.at(-1);
  return {
    targetOpen: target.open ? 1 : 0,
    completes,
    orphan: run.beforeOpen || target.open ? 0 : run.fragment,
    leavesOpen: run.staysOpen ? 1 : 0,
    reunites: run.reunites,
    between: isTail || run.beforeOpen ? 0 : 1,
    inside: next ? 1 : 0,
    endsOpen: run.endsOpen ? 1 : 0,
    afterByline: run.afterByline ? 1 : 0,
    bringsByline: run.runSigned && !target.signed ? 1 : 0,
    secondByline: run.runSigned && target.signed ? 1 : 0,
    afterTargetByline: !run.runSigned && target.signed ? 1 : 0,
    takesByline: run.runSigned && isTail && !run.afterByline ? 1 : 0,
    signedInside: run.runSigned && !isTail && run.hostSigned ? 1 : 0,
    lastByline: run.runSigned && !isTail && !run.hostSigned ? 1 : 0,
    startsInside: target.open ? run.fragment : 0,
    restInside: run.restInside,
    startsWithRest: target.open && !run.beforeOpen && first && first.text.length < SHORT_REST ? 1 : 0,
    units: Math.log(move.end - move.start),
    pairs: addLeans(kinships, there, here, ({ onlyPairs }) => onlyPairs),
    subject: addLeans(kinships, there, here, ({ subject }) => subject),
    leadThere: Math.sqrt(whole?.other.lead ?? 0),
    leadHere: Math.sqrt(whole?.host.lead ?? 0),
    bareSpeakerThere: isLaterThere || (run.speaker?.isBare && isThere && !run.speakerHere) ? 1 : 0,
    speakerThere: isThere && !run.speakerHere && !run.speaker?.isBare ? 1 : 0,
    speakerHere: run.speakerHere && !isThere ? 1 : 0,
    previous: move.target === move.host - 1 ? 1 : 0,
    earlier: move.target < move.host - 1 ? 1 : 0,
    later: move.target > move.host ? 1 : 0,
    leavesLead: move.start <= 1 && isTail ? 1 : 0,
    foreignByline: run.runSigned && pieces[move.host]?.signsAtTop ? 1 : 0,
    topTargetByline: run.runSigned && pieces[move.target]?.signsAtTop ? 1 : 0,
    bias: 1,
  };
}
