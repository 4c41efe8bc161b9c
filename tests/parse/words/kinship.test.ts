import assert from "node:assert/strict";
import { test } from "node:test";
import type { Piece } from "../../../src/parse/page/move.ts";
import { readArticleWords } from "../../../src/parse/words/article-words.ts";
import { createKinshipRoom, measureKinships } from "../../../src/parse/words/kinship.ts";
import { WordIndex } from "../../../src/parse/words/word-index.ts";
import { toPiece } from "../make-lines.ts";

/** The tail of the second article stands at the end of the first. */
const PIECES = [
  toPiece("水闸", ["水闸修好", "水闸放水", "渡船老宋"], 1),
  toPiece("渡口", ["渡船开航", "老宋掌舵"], 10),
  toPiece("梨园", ["梨花开了"], 20),
];

function measure(pieces: readonly Piece[], start: number, end: number, targets: readonly number[]) {
  const words = readArticleWords(pieces, new WordIndex());
  const room = createKinshipRoom(words);
  const kinships = measureKinships(0, [{ start, end }], targets, pieces, words, room);
  const isEmpty = [room.host, room.run, room.leads].every((counts) => counts.every((one) => one === 0));
  return { kinships: kinships[0] ?? [], isEmpty };
}

test("a displaced tail shares its words with its own article, and none with the one it stands in", () => {
  const [toFerry, toOrchard] = measure(PIECES, 2, 3, [1, 2]).kinships;
  assert.equal(toFerry?.length, 1);
  // 渡船 and 老宋 stand in no third article.
  assert.equal(toFerry?.[0]?.other.onlyPairs, 2);
  assert.equal(toFerry?.[0]?.host.onlyPairs, 0);
  assert.equal(toOrchard?.[0]?.other.onlyPairs, 0);
});

test("words of a lead count for the article whose lead they stand in, and not for one whose lead has them too", () => {
  const [toFerry] = measure(PIECES, 2, 3, [1]).kinships;
  assert.equal(toFerry?.[0]?.other.lead, 1);
  assert.equal(toFerry?.[0]?.host.lead, 0);
  const [toWeir] = measure(PIECES, 1, 2, [1]).kinships;
  assert.equal(toWeir?.[0]?.host.lead, 1);
});

test("there is one kinship for each length of a run, the shortest first, and a longer one has all that a shorter one has", () => {
  const [toFerry] = measure(PIECES, 1, 3, [1]).kinships;
  assert.equal(toFerry?.length, 2);
  assert.deepEqual(toFerry?.[0], measure(PIECES, 2, 3, [1]).kinships[0]?.[0]);
  assert.ok((toFerry?.[1]?.other.onlyPairs ?? 0) >= (toFerry?.[0]?.other.onlyPairs ?? 0));
});

test("words that the other article says twice are its subject", () => {
  const twice = [PIECES[0] as Piece, toPiece("渡口", ["渡船开航", "渡船靠岸"], 10)];
  const [kinship] = measure(twice, 2, 3, [1]).kinships;
  assert.equal(kinship?.[0]?.other.subject, 1);
  assert.equal(kinship?.[0]?.other.onlyPairs, 1);
});

test("the room is empty behind every measurement", () => {
  assert.ok(measure(PIECES, 0, 3, [1, 2]).isEmpty);
  assert.ok(measure(PIECES, 3, 3, []).isEmpty);
});
