import assert from "node:assert/strict";
import { test } from "node:test";
import { findMoveCandidates, toBoard } from "../../../src/parse/order/move-candidates.ts";
import type { Piece } from "../../../src/parse/page/move.ts";
import { toPiece } from "../make-lines.ts";

const TEXT = "渡口添了一班新船,从早到晚不停,两岸的人都说好。";
const OPEN = "县里的人还到渡口实地查看村容村貌及相";
const REST = "关农业产业项目开展情况,听取了汇报。";

const moves = (host: number, pieces: readonly Piece[]) =>
  findMoveCandidates(host, toBoard(pieces)).map(
    ({ move: { start, end, target, at } }) => `${start}-${end}>${target}:${at}`,
  );

test("a tail may move to the end of an article that breaks off", () => {
  const pieces = [toPiece("渡口", [TEXT, OPEN], 1), toPiece("水闸", [TEXT, REST], 10)];
  assert.ok(moves(1, pieces).includes("1-2>0:2"));
  const [candidate] = findMoveCandidates(1, toBoard(pieces));
  assert.equal(candidate?.features.targetOpen, 1);
});

test("what one article's broken-off sentence asks for is weighed for that article alone", () => {
  const pieces = [
    toPiece("渡口", [TEXT, OPEN], 1),
    toPiece("水闸", [TEXT, REST, TEXT, TEXT], 10),
    toPiece("梨园", [TEXT], 20),
  ];
  const inside = moves(1, pieces).filter((move) => move.startsWith("1-2"));
  assert.deepEqual(new Set(inside), new Set(["1-2>0:2"]));
});

test("what belongs where it stands by its form stays: an item of a list, the day of a notice", () => {
  for (const form of ["▲渡口添了一班船,两岸的人都说好。", "2024年9月3日"]) {
    assert.deepEqual(moves(1, [toPiece("渡口", [TEXT, OPEN], 1), toPiece("水闸", [TEXT, form], 10)]), [], form);
  }
});

test("a line that may be the head of an article of its own stays where no sentence asks for it", () => {
  const closed = [toPiece("渡口", [TEXT, TEXT], 1), toPiece("水闸", [TEXT, "招聘公告", TEXT], 10)];
  assert.ok(!moves(1, closed).some((move) => move.startsWith("1-")));
});

test("text that the other article holds already is no tail of it", () => {
  const same = "会议还研究了渡口的其他事项,定下了开航的日子。";
  assert.deepEqual(moves(1, [toPiece("渡口", [TEXT, same], 1), toPiece("水闸", [TEXT, same], 10)]), []);
});

test("a gap inside an article takes only what goes on with its sentence far better than what stands there", () => {
  const opens = "会议听取了渡口的汇报,决定再添一班船。";
  const pieces = [toPiece("渡口", [OPEN, opens], 1), toPiece("水闸", [TEXT, REST], 10)];
  assert.ok(moves(1, pieces).includes("1-2>0:1"));
  const other = [
    toPiece("渡口", [OPEN, opens], 1),
    toPiece("水闸", [TEXT, "会议要求,水闸要按时放水,账目要记清。"], 10),
  ];
  assert.ok(!moves(1, other).includes("1-2>0:1"));
});

test("a page of one article has no move", () => {
  assert.deepEqual(moves(0, [toPiece("渡口", [TEXT, OPEN, REST])]), []);
});
