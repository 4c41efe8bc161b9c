import { findDate } from "../../text/chinese-date.ts";
import type { Unit } from "../page/draft.ts";
import { opensItem } from "../page/list-item.ts";
import type { Move, Piece } from "../page/move.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import { createSeams, type Seams } from "../seam/seams.ts";
import { type ArticleWords, readArticleWords } from "../words/article-words.ts";
import { createKinshipRoom, type KinshipRoom, measureKinships } from "../words/kinship.ts";
import { WordIndex } from "../words/word-index.ts";
import {
  findMoveFeatures,
  LEAST_FRAGMENT,
  type MoveFeatures,
  type RunFacts,
  readRun,
  type TargetFacts,
} from "./move-features.ts";
import { findRuns, type Runs } from "./move-runs.ts";
import { findTargets, type PlacesOf, readPlaces, type Target } from "./move-targets.ts";

/** A move with what speaks for and against it. */
export interface MoveCandidate {
  readonly move: Move;
  readonly features: MoveFeatures;
}

/** A page whose order is sought, with its words and its seams. */
export interface Board {
  readonly pieces: readonly Piece[];
  readonly words: ArticleWords;
  readonly seams: Seams;
  readonly room: KinshipRoom;
  readonly places: PlacesOf;
  /** Units whose place editors decided. */
  readonly fixed: ReadonlySet<Unit>;
}

/** What editors decided about the order of a page. */
export interface PinnedOrder {
  readonly pinned: PinIndex;
  readonly fixed: ReadonlySet<Unit>;
}

/** What editors decided of a page's order where they decided nothing. */
export const NO_ORDER: PinnedOrder = { pinned: NOTHING_PINNED, fixed: new Set() };

/** Sets up the search for the order of a page, whose words `index` holds. */
export function toBoard(
  pieces: readonly Piece[],
  index = new WordIndex(),
  { pinned, fixed }: PinnedOrder = NO_ORDER,
): Board {
  const words = readArticleWords(pieces, index);
  const seams = createSeams(pieces, (word) => index.find(word) >= 0, pinned);
  return { pieces, words, seams, room: createKinshipRoom(words), places: readPlaces(seams), fixed };
}

/** Longest line that may be a headline or label which was not recognised: `公 告`. */
const LONGEST_HEAD = 20;

/** Whether a text belongs where it stands by its form: an item of a list, or the day under the signature of a notice. */
function staysInPlace({ text }: Unit): boolean {
  return opensItem(text) || findDate(text)?.length === text.length;
}

/**
 * Whether a run opens with what may be the head of an article of its own: where no sentence at target's end asks for it, and
 * none goes on behind it, a short line without a stop or a sub-heading behind a byline.
 */
function mayOpenArticle(unit: Unit, run: RunFacts, target: TargetFacts, seams: Seams): boolean {
  if (target.open || run.reunites > 0) return false;
  if (unit.kind === "subhead") return run.afterByline;
  return unit.text.length <= LONGEST_HEAD && seams.isUnfinished(unit);
}

/** Whether an article holds the very same line: `会议还研究了其他事项。` stands in many, and is no tail of another. */
function saysAlready(piece: Piece | undefined, unit: Unit): boolean {
  return piece?.units.some(({ text }) => text === unit.text) ?? false;
}

/** Log odds by which a text must go on with a broken-off sentence, and how much better than what stands behind it. */
const LEAST_FILL = 1;
const LEAST_BETTER = 2.5;

/** A gap inside an article takes only text that goes on with its sentence, and far better than what stands there. */
function fillsGap({ at, facts, index }: Target, unit: Unit, pieces: readonly Piece[], seams: Seams): boolean {
  const next = pieces[index]?.units[at];
  if (!next || !facts.end) return true;
  if (seams.fragment(unit) < LEAST_FRAGMENT) return false;
  const odds = seams.continuity(facts.end, unit);
  return odds > LEAST_FILL && odds > seams.continuity(facts.end, next) + LEAST_BETTER;
}

/** Whether the run that begins with `first` may be moved to a place at all. */
function mayMove(first: Unit, run: RunFacts, target: Target, { pieces, seams }: Board): boolean {
  if (mayOpenArticle(first, run, target.facts, seams)) return false;
  return fillsGap(target, first, pieces, seams) && !saysAlready(pieces[target.index], first);
}

function isFixed(run: readonly Unit[], { fixed }: Board): boolean {
  return fixed.size > 0 && run.some((unit) => fixed.has(unit));
}

/** A run with a place to which it may be moved. */
interface Pair {
  readonly start: number;
  readonly end: number;
  readonly run: RunFacts;
  readonly target: Target;
}

/** The places to which runs of one end may be moved. */
function pairRuns(host: number, { end, starts, target: only }: Runs, targets: readonly Target[], board: Board): Pair[] {
  const units = board.pieces[host]?.units ?? [];
  const asked = only === undefined ? targets : targets.filter(({ index }) => index === only);
  return starts.flatMap((start) => {
    const first = units[start];
    if (!first || staysInPlace(first) || isFixed(units.slice(start, end), board)) return [];
    const run = readRun(host, start, end, board.pieces, board.seams);
    return asked.flatMap((target) => (mayMove(first, run, target, board) ? [{ start, end, run, target }] : []));
  });
}

/** All moves of runs of one article that are worth weighing. */
export function findMoveCandidates(host: number, board: Board): MoveCandidate[] {
  const { pieces, words, seams, room, places } = board;
  const targets = findTargets(host, pieces, places);
  const runs = targets.length > 0 ? findRuns(host, board, targets) : [];
  const groups = runs.map((one) => pairRuns(host, one, targets, board)).filter((pairs) => pairs.length > 0);
  const articles = [...new Set(groups.flatMap((pairs) => pairs.map(({ target }) => target.index)))];
  const spans = groups.map((pairs) => ({
    start: Math.min(...pairs.map(({ start }) => start)),
    end: pairs[0]?.end ?? 0,
  }));
  const kinships = measureKinships(host, spans, articles, pieces, words, room);
  return groups.flatMap((pairs, group) =>
    pairs.flatMap(({ start, end, run, target }) => {
      const known = kinships[group]?.[articles.indexOf(target.index)]?.slice(0, end - start) ?? [];
      const move = { host, start, end, target: target.index, at: target.at };
      return [{ move, features: findMoveFeatures(move, pieces, run, target.facts, known, seams) }];
    }),
  );
}
