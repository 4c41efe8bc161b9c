import { ENOUGH } from "../../weights/by-hand.ts";
import { MOVE_WEIGHTS } from "../../weights/weights.ts";
import type { Unit } from "../page/draft.ts";
import { type Move, type Piece, REACH } from "../page/move.ts";
import { createScale } from "../seam/scale.ts";
import type { Seams } from "../seam/seams.ts";
import { countArticle } from "../words/article-words.ts";
import { WordIndex } from "../words/word-index.ts";
import { enoughToMove } from "./enough-to-move.ts";
import {
  type Board,
  findMoveCandidates,
  type MoveCandidate,
  NO_ORDER,
  type PinnedOrder,
  toBoard,
} from "./move-candidates.ts";
import { lastText, type MoveFeatures } from "./move-features.ts";

/** Text that was given back to its article, or might be. */
export interface Continuation {
  /** Articles by their place on the page. */
  readonly host: number;
  readonly target: number;
  readonly units: readonly Unit[];
  /** The last text of the target, which it goes on from. */
  readonly after: Unit | undefined;
  /** What stood behind it in the host. */
  readonly rest: Unit | undefined;
  /** 0..1 */
  readonly confidence: number;
  /** Names of the features that spoke for it, the strongest first. */
  readonly reasons: readonly (keyof MoveFeatures)[];
}

/** A page whose displaced text stands with its articles. */
export interface Restored {
  readonly pieces: readonly Piece[];
  readonly moved: readonly Continuation[];
  /** Runs that may belong to another article, left where they stand. */
  readonly undecided: readonly Continuation[];
  readonly seams: Seams;
}

interface Scored extends MoveCandidate {
  readonly score: number;
  /** How far the score is above what this kind of evidence must reach. */
  readonly margin: number;
}

/** Displaced tails are few: a page that would need more moves than this is no misread page but another kind of text. */
const MOST_MOVES_PER_ARTICLE = 0.5;

const WEIGHTS: readonly (readonly [keyof MoveFeatures, number])[] = Object.entries(MOVE_WEIGHTS) as [
  keyof typeof MOVE_WEIGHTS,
  number,
][];

const weigh = createScale(MOVE_WEIGHTS);

function bestMove(host: number, board: Board): Scored | undefined {
  let best: Scored | undefined;
  for (const { move, features } of findMoveCandidates(host, board)) {
    const score = weigh(features);
    if (!best || score > best.score) best = { move, features, score, margin: score - enoughToMove(features) };
  }
  return best;
}

function toReasons(features: MoveFeatures): (keyof MoveFeatures)[] {
  const gains = WEIGHTS.map(([name, weight]) => ({ name, gain: weight * features[name] })).filter(
    ({ gain }) => gain > 0.5,
  );
  return gains.sort((a, b) => b.gain - a.gain).map(({ name }) => name);
}

function toContinuation({ move, features, score }: Scored, pieces: readonly Piece[]): Continuation {
  const target = pieces[move.target]?.units ?? [];
  return {
    host: move.host,
    target: move.target,
    units: pieces[move.host]?.units.slice(move.start, move.end) ?? [],
    after: target[lastText(target, move.at)],
    rest: pieces[move.host]?.units[move.end],
    confidence: 1 / (1 + Math.exp(-score)),
    reasons: toReasons(features),
  };
}

function movePieces(pieces: readonly Piece[], { host, start, end, target, at }: Move): Piece[] {
  const run = pieces[host]?.units.slice(start, end) ?? [];
  return pieces.map((piece, index) => {
    if (index === host) return { ...piece, units: [...piece.units.slice(0, start), ...piece.units.slice(end)] };
    if (index !== target) return piece;
    return { ...piece, units: [...piece.units.slice(0, at), ...run, ...piece.units.slice(at)] };
  });
}

/** The page behind a move; the counts of its words are brought up to date in place. */
export function applyMove(board: Board, move: Move): Board {
  const ends = [move.host, move.target];
  for (const index of ends) countArticle(board.words, board.pieces, index, -1);
  const pieces = movePieces(board.pieces, move);
  for (const index of ends) countArticle(board.words, pieces, index, 1);
  return { ...board, pieces };
}

/** Articles whose best move changes when `move` is made: all within reach of its two ends. */
function isTouched(index: number, move: Move): boolean {
  return Math.abs(index - move.host) <= REACH || Math.abs(index - move.target) <= REACH;
}

/**
 * Gives displaced tails back to their articles. The surest move of the page is made first and its neighbours are weighed
 * anew, until no move is sure enough; what is left of some likelihood is reported. `index` holds the words of the page; what
 * editors decided stays.
 */
export function returnContinuations(
  page: readonly Piece[],
  index = new WordIndex(),
  pinned: PinnedOrder = NO_ORDER,
): Restored {
  let board = toBoard(page, index, pinned);
  const moved: Continuation[] = [];
  const best = page.map((_, host) => bestMove(host, board));
  const most = Math.ceil(page.length * MOST_MOVES_PER_ARTICLE);
  while (moved.length < most) {
    const top = best.reduce((a, b) => (b && (!a || b.margin > a.margin) ? b : a), undefined);
    if (!top || top.margin < 0) break;
    moved.push(toContinuation(top, board.pieces));
    board = applyMove(board, top.move);
    for (const index of best.keys()) if (isTouched(index, top.move)) best[index] = bestMove(index, board);
  }
  const undecided = best.flatMap((candidate) =>
    candidate && candidate.score >= ENOUGH.toReport ? [toContinuation(candidate, board.pieces)] : [],
  );
  return { pieces: board.pieces, moved, undecided, seams: board.seams };
}
