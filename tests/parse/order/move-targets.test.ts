import assert from "node:assert/strict";
import { test } from "node:test";
import { findTargets, readPlaces } from "../../../src/parse/order/move-targets.ts";
import { REACH_BACK, REACH_FURTHER, REACH_ON } from "../../../src/parse/page/move.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toPiece } from "../make-lines.ts";

const TEXT = "渡口添了一班新船,从早到晚不停,两岸的人都说好。";
const OPEN = "县里的人还到渡口实地查看村容村貌及相";
const seams = createSeams([], () => false);
const placesOf = readPlaces(seams);

test("an article takes text at its end, and where a sentence breaks off inside it", () => {
  assert.deepEqual(
    placesOf(toPiece("渡口", [TEXT, TEXT])).map(({ at }) => at),
    [2],
  );
  const places = placesOf(toPiece("渡口", [OPEN, "会议听取了渡口的汇报,决定再添一班船。"]));
  assert.deepEqual(
    places.map(({ at, facts }) => [at, facts.open]),
    [
      [2, false],
      [1, true],
    ],
  );
});

test("the places of an article are read once, those of a changed one anew", () => {
  const piece = toPiece("渡口", [TEXT]);
  assert.equal(placesOf(piece), placesOf(piece));
  assert.notEqual(placesOf({ ...piece }), placesOf(piece));
});

test("a text in which many sentences break off is a list, and has no place inside", () => {
  const list = toPiece("渡口", Array.from({ length: 4 }, () => [`${OPEN}部`, "会议听取了渡口的汇报,决定添船"]).flat());
  assert.equal(placesOf(list).length, 1);
});

test("articles near the host are asked in any case, farther ones only where they break off, the host and empty ones never", () => {
  const page = Array.from({ length: 12 }, (_, at) => toPiece(`渡口${at}`, [TEXT], at * 10));
  const host = 6;
  const near = findTargets(host, page, placesOf).map(({ index }) => index);
  assert.deepEqual(
    near,
    [host - 2, host - 1, host + 1].filter((at) => at >= host - REACH_BACK && at <= host + REACH_ON),
  );
  const far = host - REACH_BACK - REACH_FURTHER;
  const open = page.map((piece, at) => (at === far || at === far - 1 ? toPiece("远", [TEXT, OPEN], at * 10) : piece));
  assert.deepEqual(
    findTargets(host, open, placesOf).map(({ index }) => index),
    [far, ...near],
  );
  const empty = page.map((piece, at) => (at === host - 1 ? { ...piece, units: [] } : piece));
  assert.ok(!findTargets(host, empty, placesOf).some(({ index }) => index === host - 1));
});
