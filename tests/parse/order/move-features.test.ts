import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findMoveFeatures,
  isRunSigned,
  lastText,
  readRun,
  readTarget,
} from "../../../src/parse/order/move-features.ts";
import type { Move, Piece } from "../../../src/parse/page/move.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toPiece, toUnit } from "../make-lines.ts";

const OPEN = "县里的人还到渡口实地查看村容村貌及相";
const REST = "关农业产业项目开展情况,听取了汇报。";
const TEXT = "渡口添了一班新船,从早到晚不停,两岸的人都说好。";
const BYLINE = toUnit("崔璐", 9, { kind: "byline" });

const withByline = (piece: Piece): Piece => ({ ...piece, units: [...piece.units, BYLINE] });

function features(pieces: readonly Piece[], move: Move) {
  const seams = createSeams(pieces, () => false);
  const run = readRun(move.host, move.start, move.end, pieces, seams);
  const target = readTarget(pieces[move.target] as Piece, move.at, seams);
  return findMoveFeatures(move, pieces, run, target, [], seams);
}

test("the last text of an article stands before its signatures", () => {
  const { units } = withByline(toPiece("渡口", [TEXT, TEXT]));
  assert.equal(lastText(units, 3), 1);
  assert.equal(lastText(units, 1), 0);
  assert.equal(lastText([BYLINE], 1), -1);
});

test("an article is signed on a line of its own behind text, or behind its last sentence", () => {
  const { units } = withByline(toPiece("渡口", [TEXT, `${TEXT}贺立新`]));
  const seams = createSeams([], () => false);
  assert.ok(isRunSigned(units, 3, seams) && isRunSigned(units, 2, seams) && !isRunSigned(units, 1, seams));
  assert.ok(!isRunSigned([BYLINE], 1, seams));
});

test("a target that ends in mid-sentence is open, and a run that goes on with it completes it", () => {
  const pieces = [toPiece("渡口", [TEXT, OPEN]), toPiece("水闸", [TEXT, REST], 10)];
  const found = features(pieces, { host: 1, start: 1, end: 2, target: 0, at: 2 });
  assert.deepEqual(
    [found.targetOpen, found.completes > 0, found.previous, found.later, found.earlier],
    [1, true, 1, 0, 0],
  );
  const [, whole] = [
    0,
    features([toPiece("渡口", [TEXT]), toPiece("水闸", [TEXT, REST], 10)], {
      host: 1,
      start: 1,
      end: 2,
      target: 0,
      at: 1,
    }),
  ];
  assert.deepEqual([whole.targetOpen, whole.completes], [0, 0]);
});

test("a run between the halves of a sentence lets them meet", () => {
  const pieces = [toPiece("渡口", [OPEN, TEXT, REST]), toPiece("水闸", [TEXT], 10)];
  const found = features(pieces, { host: 0, start: 1, end: 2, target: 1, at: 1 });
  assert.ok(found.reunites > 0 && found.later === 1);
  assert.equal(found.between, 0);
});

test("signatures are told by where they stand: before the run, at its end, at the target's end", () => {
  const signedRun = [toPiece("渡口", [TEXT]), withByline(toPiece("水闸", [TEXT, TEXT], 10))];
  const brings = features(signedRun, { host: 1, start: 1, end: 3, target: 0, at: 1 });
  assert.deepEqual([brings.bringsByline, brings.takesByline, brings.secondByline], [1, 1, 0]);
  const behind = [toPiece("渡口", [TEXT]), { headline: "水闸", units: [toUnit(TEXT, 10), BYLINE, toUnit(REST, 12)] }];
  assert.equal(features(behind, { host: 1, start: 2, end: 3, target: 0, at: 1 }).afterByline, 1);
  const signedTarget = [withByline(toPiece("渡口", [TEXT])), toPiece("水闸", [TEXT, REST], 10)];
  assert.equal(features(signedTarget, { host: 1, start: 1, end: 2, target: 0, at: 2 }).afterTargetByline, 1);
});

test("a bare name that only the target has introduced speaks for it", () => {
  const pieces = [
    toPiece("渡口", [`船工郑海波在渡口二十年。${TEXT}`]),
    toPiece("水闸", [TEXT, "郑海波说,船稳当最要紧,跳板也要勤换。"], 10),
  ];
  const found = features(pieces, { host: 1, start: 1, end: 2, target: 0, at: 1 });
  assert.deepEqual([found.bareSpeakerThere, found.speakerHere], [1, 0]);
  const here = [pieces[0] as Piece, toPiece("水闸", [`船工郑海波在。${TEXT}`, "郑海波说,船稳当最要紧。"], 10)];
  assert.equal(features(here, { host: 1, start: 1, end: 2, target: 0, at: 1 }).bareSpeakerThere, 0);
});

test("nothing but the lead stays, or the run stands inside the target", () => {
  const pieces = [toPiece("渡口", [TEXT, TEXT]), toPiece("水闸", [TEXT, REST], 10)];
  const found = features(pieces, { host: 1, start: 1, end: 2, target: 0, at: 1 });
  assert.deepEqual([found.leavesLead, found.inside], [1, 1]);
  assert.equal(features(pieces, { host: 1, start: 1, end: 2, target: 0, at: 2 }).inside, 0);
});

test("every feature is a finite number", () => {
  const pieces = [toPiece("渡口", [TEXT, OPEN]), toPiece("水闸", [TEXT, REST, "。"], 10)];
  for (const [name, value] of Object.entries(features(pieces, { host: 1, start: 1, end: 3, target: 0, at: 2 })))
    assert.ok(Number.isFinite(value), name);
});
