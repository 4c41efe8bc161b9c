import assert from "node:assert/strict";
import { test } from "node:test";
import { toBoard } from "../../../src/parse/order/move-candidates.ts";
import { findRuns } from "../../../src/parse/order/move-runs.ts";
import { findTargets } from "../../../src/parse/order/move-targets.ts";
import type { Piece } from "../../../src/parse/page/move.ts";
import { toPiece, toUnit } from "../make-lines.ts";

const TEXT = "渡口添了一班新船,从早到晚不停,两岸的人都说好。";
const OPEN = "县里的人还到渡口实地查看村容村貌及相";
const REST = "关农业产业项目开展情况,听取了汇报。";

/** Every run of an article as the places it begins and ends at. */
function runs(host: number, pieces: readonly Piece[]): string[] {
  const board = toBoard(pieces);
  const found = findRuns(host, board, findTargets(host, pieces, board.places));
  return found.flatMap(({ end, starts }) => starts.map((start) => `${start}-${end}`));
}

test("every end of an article behind its lead may be the tail of another", () => {
  const pieces = [toPiece("渡口", [TEXT]), toPiece("水闸", [TEXT, TEXT, TEXT], 10)];
  assert.deepEqual(new Set(runs(1, pieces)), new Set(["1-3", "2-3"]));
});

test("what stands between the halves of a sentence may be one", () => {
  const pieces = [toPiece("渡口", [TEXT, OPEN, TEXT, REST, TEXT]), toPiece("水闸", [TEXT], 10)];
  assert.ok(runs(0, pieces).includes("2-3"));
  assert.ok(!runs(0, [toPiece("渡口", [TEXT, TEXT, TEXT, TEXT]), toPiece("水闸", [TEXT], 10)]).includes("2-3"));
});

test("what a broken-off sentence elsewhere asks for may be one, and what is signed inside the article", () => {
  const asked = [toPiece("渡口", [TEXT, OPEN]), toPiece("水闸", [TEXT, REST, TEXT, TEXT], 10)];
  assert.ok(runs(1, asked).includes("1-2"));
  const signed = [toPiece("渡口", [TEXT]), toPiece("水闸", [TEXT, `${TEXT}崔璐`, TEXT, TEXT], 10)];
  assert.ok(runs(1, signed).includes("1-2"));
});

test("a run never holds the lead, never begins with a signature, and is not endless", () => {
  const units = [
    toUnit(TEXT, 10),
    toUnit("崔璐", 11, { kind: "byline" }),
    ...Array.from({ length: 30 }, (_, at) => toUnit(TEXT, 12 + at)),
  ];
  const found = runs(1, [toPiece("渡口", [TEXT]), { headline: "水闸", units }]).map((run) =>
    run.split("-").map(Number),
  );
  for (const [start = 0, end = 0] of found) {
    assert.ok(start >= 1 && start < end && end <= units.length);
    assert.ok(start !== 1 && end - start < 12, `${start}-${end}`);
  }
});

test("an article of its lead alone has none to give", () => {
  assert.deepEqual(runs(1, [toPiece("渡口", [TEXT]), toPiece("水闸", [TEXT], 10)]), []);
});
