import assert from "node:assert/strict";
import { test } from "node:test";
import { applyMove, returnContinuations } from "../../../src/parse/order/continuation.ts";
import { toBoard } from "../../../src/parse/order/move-candidates.ts";
import type { Piece } from "../../../src/parse/page/move.ts";
import { toPiece } from "../make-lines.ts";

const FERRY = [
  "本报讯 6月1日,葛家渡添了一班新船,渡船每天跑八趟。",
  "船工宋大河说,渡船换了机器,过河的挑担人比去年多了一倍,还要在岸边",
] as const;
const FERRY_TAIL = "石阶上装一排渡灯,让晚归的挑担人看清跳板,渡船也好靠岸。";
const ORCHARD = [
  "本报讯 6月8日,梨园村嫁接了三百棵果树,果农剪枝浇水。",
  "果农彭小林把蜂箱摆在坡上,梨花的香味飘出几里地,蜂蜜也卖了好价钱。",
] as const;
const page = (): Piece[] => [toPiece("葛家渡添船", FERRY, 1), toPiece("梨园嫁接", [...ORCHARD, FERRY_TAIL], 10)];
const texts = (pieces: readonly Piece[]) => pieces.map(({ units }) => units.map(({ text }) => text));

test("a displaced tail is given back to the article that breaks off, with what spoke for it", () => {
  const { pieces, moved, undecided } = returnContinuations(page());
  assert.deepEqual(texts(pieces), [[...FERRY, FERRY_TAIL], [...ORCHARD]]);
  const [item] = moved;
  assert.deepEqual([item?.host, item?.target, item?.units.map(({ line }) => line), item?.after?.line], [1, 0, [13], 3]);
  assert.ok(item?.reasons.includes("targetOpen") && (item?.confidence ?? 0) > 0.5);
  assert.deepEqual(undecided, []);
});

test("a page that stands in order stays as it is", () => {
  const whole = [toPiece("葛家渡添船", [...FERRY, FERRY_TAIL], 1), toPiece("梨园嫁接", ORCHARD, 10)];
  const { pieces, moved } = returnContinuations(whole);
  assert.deepEqual([texts(pieces), moved], [texts(whole), []]);
  assert.deepEqual(returnContinuations([]).pieces, []);
});

test("a move puts the run at its place, and nothing is lost or doubled", () => {
  const pieces = page();
  const { pieces: after } = applyMove(toBoard(pieces), { host: 1, start: 2, end: 3, target: 0, at: 1 });
  assert.deepEqual(texts(after), [[FERRY[0], FERRY_TAIL, FERRY[1]], [...ORCHARD]]);
  assert.deepEqual(texts(pieces), texts(page()));
});

test("the counts of words behind a move are those of the page as it stands then", () => {
  const board = applyMove(toBoard(page()), { host: 1, start: 2, end: 3, target: 0, at: 2 });
  const fresh = toBoard(board.pieces);
  // The words of a page are numbered in the order of its texts: what must agree is how many stand in one article, in two.
  const spread = (of: typeof board) => [...of.words.spread].sort((a, b) => a - b);
  const total = (of: typeof board) => [...of.words.total].sort((a, b) => a - b);
  assert.deepEqual([spread(board), total(board)], [spread(fresh), total(fresh)]);
});
