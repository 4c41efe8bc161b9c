import { memo, memoPairs } from "../../memo.ts";
import { endsSentence } from "../../text/sentence.ts";
import { lookUpAcross } from "../../text/word-break.ts";
import { isCellRow } from "../page/cell-row.ts";
import type { Unit } from "../page/draft.ts";
import { readLineEnd } from "../page/line-end.ts";
import { readLineStart } from "../page/line-start.ts";
import type { Piece } from "../page/move.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import type { Speaker } from "../page/speaker.ts";
import { findGluedByline } from "../recognise/signature.ts";
import { overlapLength } from "../words/overlap.ts";
import type { WordTest } from "../words/word-index.ts";
import { scoreFragment } from "./fragment-score.ts";
import { nameSigns, readAllSigns } from "./seam-features.ts";
import {
  findCircumstances,
  type JoinFeatures,
  NEVER,
  REPEATS,
  type Seam,
  scoreContinuity,
  scoreJoin,
  scoreKind,
  scoreLines,
} from "./seam-score.ts";

/** What is asked again and again about the units of a page and the places where they meet; each answer is kept. */
export interface Seams {
  /** Whether a unit's last sentence does not end in it, as far as the unit alone can say; true for every sub-heading without a stop. */
  readonly isUnfinished: (unit: Unit) => boolean;
  /** Whether a signature likely stands behind its last stop. */
  readonly isSigned: (unit: Unit) => boolean;
  /** Whether what stands behind its last stop may be a signature as well as the start of a cut sentence. */
  readonly maySign: (unit: Unit) => boolean;
  /** Who speaks where it begins. */
  readonly speaker: (unit: Unit) => Speaker | undefined;
  /** Log odds that it begins in mid-sentence, by its own words and its label. */
  readonly fragment: (unit: Unit) => number;
  /** Log odds that a column end cut one sentence between two units that follow each other. */
  readonly join: (before: Unit, after: Unit) => number;
  /** What those odds are made of. */
  readonly joinFeatures: (before: Unit, after: Unit) => JoinFeatures;
  /** Log odds that `after` goes on with the cut sentence at the end of `before`, wherever on the page the two stand. */
  readonly continuity: (before: Unit, after: Unit) => number;
  /** Whether `after` likely goes on with the cut sentence at the end of `before`: what {@link continuity} says, sooner said. */
  readonly goesOn: (before: Unit, after: Unit) => boolean;
  /** Says that the seams between `before` and each of `afters` will be asked for: the words across them are looked up at once. */
  readonly expect: (before: Unit, afters: readonly Unit[]) => void;
  /** Characters with which `after` repeats the end of `before`. */
  readonly overlap: (before: Unit, after: Unit) => number;
}

/** `2024年5月6日` alone: the date of a notice. */
const DATE_LINE_PATTERN = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** Sub-headings that have no other beside them in their article. */
function findLone(pieces: readonly Piece[]): ReadonlySet<Unit> {
  const subheads = pieces.map(({ units }) => units.filter(({ kind }) => kind === "subhead"));
  return new Set(subheads.flatMap((list) => (list.length === 1 ? list : [])));
}

/** A line of verse is shorter; so are most replies in a dialogue. */
const SHORT = 20;
/** Units on each side that are looked at, and how many short ones among them make verse; all of them at its ends. */
const BESIDE = 3;
const MANY_SHORT = 4;

/** Units that stand among others as short as themselves: verse, where each line is a unit of its own. */
function findVerse(pieces: readonly Piece[]): ReadonlySet<Unit> {
  const verse = new Set<Unit>();
  for (const { units } of pieces) {
    const lines = units.filter(({ kind }) => kind !== "byline");
    const isShort = lines.map(({ kind, text }) => kind === "text" && text.length < SHORT);
    lines.forEach((unit, index) => {
      const around = isShort.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
      const [beside, short] = [around.length - 1, around.filter(Boolean).length - 1];
      if (isShort[index] && beside >= BESIDE && short >= Math.min(beside, MANY_SHORT)) verse.add(unit);
    });
  }
  return verse;
}

/** Log odds from which up a text goes on with a cut sentence. */
const GOES_ON = 1;

/** Whether no sentence goes on into a unit, whatever stands before it. */
function standsAlone({ kind, text }: Unit): boolean {
  return kind === "byline" || isCellRow(text);
}

/** Log odds of a seam that an editor decided: more than any evidence has. */
const PINNED = 30;

/** Reads the seams of one page; `stands` knows its words, `pinned` what editors decided. */
export function createSeams(pieces: readonly Piece[], stands: WordTest, pinned: PinIndex = NOTHING_PINNED): Seams {
  const lone = findLone(pieces);
  const verse = findVerse(pieces);
  const signature = memo((unit: Unit) => findGluedByline(unit.text, new Set()));
  const isSigned = memo((unit: Unit) => {
    const byline = signature(unit);
    return byline !== undefined && (byline.hasRole || byline.likelihood >= 0.8);
  });
  const pin = (before: Unit, after: Unit) => {
    const isJoined = pinned.isJoined(before.pieces, after.pieces);
    return isJoined === undefined ? undefined : isJoined ? PINNED : -PINNED;
  };
  const isUnfinished = memo((unit: Unit) => {
    if (pinned.goesOn(unit.pieces)) return true;
    if (
      unit.kind === "byline" ||
      (unit.start?.stopAfter ?? endsSentence(unit.text)) ||
      DATE_LINE_PATTERN.test(unit.text)
    )
      return false;
    return !signature(unit)?.hasRole;
  });
  // Nearly every unit brings along what was read of its line.
  const readStart = memo((unit: Unit) => readLineStart(unit.text));
  const readEnd = memo((unit: Unit) => readLineEnd(unit.text));
  const start = (unit: Unit) => unit.start ?? readStart(unit);
  const end = (unit: Unit) => unit.end ?? readEnd(unit);
  const seam = memoPairs(
    (before: Unit, after: Unit): Seam => ({
      signs: readAllSigns(end(before), start(after), stands),
      overlap: overlapLength(before.text, after.text),
    }),
  );
  const goesOn = (before: Unit, after: Unit) => {
    const kind = scoreKind(after);
    const isRepeat = overlapLength(before.text, after.text) > 0;
    return kind + (isRepeat ? REPEATS : scoreLines(end(before), start(after), stands, GOES_ON - kind)) > GOES_ON;
  };
  const circumstances = (before: Unit, after: Unit) =>
    findCircumstances(
      before,
      after,
      { isSigned: isSigned(before), isLone: lone.has(before), isVerse: verse.has(before) },
      seam(before, after),
    );
  return {
    isUnfinished,
    isSigned,
    maySign: (unit) => signature(unit) !== undefined,
    speaker: (unit) => start(unit).speaker,
    fragment: memo((unit: Unit) =>
      standsAlone(unit) ? NEVER : scoreKind(unit) + scoreFragment(start(unit), unit.text.length),
    ),
    join: memoPairs((before: Unit, after: Unit) => {
      const joins = isUnfinished(before) && !standsAlone(after);
      return pin(before, after) ?? (joins ? scoreJoin(seam(before, after), circumstances(before, after)) : NEVER);
    }),
    joinFeatures: (before, after) => ({ ...nameSigns(seam(before, after).signs), ...circumstances(before, after) }),
    continuity: memoPairs((before: Unit, after: Unit) => {
      const odds = pin(before, after);
      return odds ?? (standsAlone(after) ? NEVER : scoreKind(after) + scoreContinuity(seam(before, after)));
    }),
    goesOn: memoPairs((before: Unit, after: Unit) => {
      const odds = pin(before, after);
      return odds === undefined ? !standsAlone(after) && goesOn(before, after) : odds > GOES_ON;
    }),
    expect: (before, afters) => lookUpAcross(afters.map((after) => [end(before).words, start(after).words] as const)),
    overlap: (before, after) =>
      pinned.isRepeat(after.pieces, before.pieces) === false ? 0 : seam(before, after).overlap,
  };
}
