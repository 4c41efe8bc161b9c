import { applyMove } from "../../../src/parse/order/continuation.ts";
import { type Board, findMoveCandidates, toBoard } from "../../../src/parse/order/move-candidates.ts";
import type { Unit } from "../../../src/parse/page/draft.ts";
import type { Move, Piece } from "../../../src/parse/page/move.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import type { PageLine } from "../../bench/damage/page-line.ts";
import { toVector } from "../logistic.ts";
import { toParsedDrafts } from "./parsed-drafts.ts";

/** All moves that a page may begin with, or go on with, and those of them that are right; none where the page is in order. */
export interface MoveChoice {
  /** For each move its features, in the order of their names. */
  readonly moves: readonly Float64Array[];
  readonly right: ReadonlySet<number>;
}

/** More moves than this no generated page needs. */
const MOST_MOVES = 4;

/** What is truly so on a page that the parser has divided. */
interface Truth {
  readonly lineOf: (unit: Unit | undefined) => PageLine | undefined;
  /** For each piece the article its lead belongs to; a lead is never displaced. */
  readonly articles: readonly (number | null | undefined)[];
}

function readTruth(page: GeneratedPage, pieces: readonly Piece[]): Truth {
  const lineOf = (unit: Unit | undefined) => (unit ? page.lines[unit.line - 1] : undefined);
  const lead = ({ units }: Piece) => units.find(({ kind }) => kind === "text");
  return { lineOf, articles: pieces.map((piece) => lineOf(lead(piece))?.article) };
}

/** Where a line stands in its article. */
function placeOf(line: PageLine | undefined): number {
  return (line?.paragraph ?? Number.MAX_SAFE_INTEGER / 1e5) * 1e4 + (line?.offset ?? 0);
}

/** Whether a move gives one article's whole text in the host back to it, where it belongs in its order. */
function isRight({ host, start, end, target, at }: Move, { pieces }: Board, { lineOf, articles }: Truth): boolean {
  const [article, units] = [articles[target], pieces[host]?.units ?? []];
  if (article === undefined || article === articles[host]) return false;
  const isOurs = (unit: Unit | undefined) => lineOf(unit)?.article === article;
  if (!units.slice(start, end).every(isOurs) || isOurs(units[start - 1]) || isOurs(units[end])) return false;
  const own = (pieces[target]?.units ?? []).map((unit) => (isOurs(unit) ? lineOf(unit) : undefined));
  const isTold = (line: PageLine | undefined) => line !== undefined && line.paragraph !== null;
  const [first, last] = [placeOf(lineOf(units[start])), placeOf(lineOf(units[end - 1]))];
  const isBefore = own.slice(0, at).every((line) => !isTold(line) || placeOf(line) <= first);
  return isBefore && own.slice(at).every((line) => !isTold(line) || placeOf(line) >= last);
}

/** The choices that bring the text of a page in order, one move after the other, as the parser's own labels divide it. */
export function toMoveChoices(page: GeneratedPage, names: readonly string[]): MoveChoice[] {
  let board = toBoard(toParsedDrafts(page));
  const truth = readTruth(page, board.pieces);
  const choices: MoveChoice[] = [];
  while (choices.length < MOST_MOVES) {
    const candidates = board.pieces.flatMap((_, host) => findMoveCandidates(host, board));
    const right = new Set([...candidates.keys()].filter((at) => isRight(candidates[at]?.move as Move, board, truth)));
    const moves = candidates.map(({ features }) => toVector(names, features));
    if (moves.length > 0) choices.push({ moves, right });
    const [next] = right;
    if (next === undefined) break;
    board = applyMove(board, candidates[next]?.move as Move);
  }
  return choices;
}

function dot(features: Float64Array, weights: Float64Array): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
}

/** Log-probability of the right moves, or of none, under `weights`; its gradient is added to `gradient`. */
export function addGradient({ moves, right }: MoveChoice, weights: Float64Array, gradient: Float64Array): number {
  const scores = moves.map((features) => dot(features, weights));
  const top = Math.max(0, ...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const none = Math.exp(-top);
  const all = shares.reduce((sum, share) => sum + share, none);
  const truth = right.size === 0 ? none : [...right].reduce((sum, at) => sum + (shares[at] as number), 0);
  for (const [at, features] of moves.entries()) {
    const share = shares[at] as number;
    const slope = (right.has(at) ? share / truth : 0) - share / all;
    features.forEach((value, n) => {
      gradient[n] = (gradient[n] as number) + slope * value;
    });
  }
  return Math.log(Math.max(truth / all, Number.MIN_VALUE));
}
