import assert from "node:assert/strict";
import { test } from "node:test";
import type { Kinship, SharedWords } from "../../../src/parse/words/kinship.ts";
import { addLeans } from "../../../src/parse/words/lean.ts";

const words = (onlyPairs: number): SharedWords => ({ onlyPairs, subject: 0, lead: 0 });
const kin = (host: number, other: number): Kinship => ({ host: words(host), other: words(other) });
const count = ({ onlyPairs }: SharedWords) => onlyPairs;
const lean = (kinships: readonly Kinship[], there = 500, here = 500) => addLeans(kinships, there, here, count);

test("a run leans to the article whose words it shares more of", () => {
  assert.ok(lean([kin(0, 5)]) > 0);
  assert.ok(lean([kin(5, 0)]) < 0);
  assert.equal(lean([kin(4, 4)]), 0);
  assert.equal(lean([]), 0);
});

test("what speaks for one article speaks as much against it where host and other change places", () => {
  for (const [host, other] of [
    [1, 6],
    [3, 2],
    [0, 9],
  ] as const)
    assert.equal(lean([kin(host, other)], 700, 300), -lean([kin(other, host)], 300, 700));
});

test("the same words say more of a short article than of a long one", () => {
  assert.ok(lean([kin(2, 3)], 200, 2000) > lean([kin(2, 3)], 2000, 200));
});

test("one unit can say only so much, and each further one of a run is added", () => {
  const most = lean([kin(0, 1_000_000)]);
  assert.equal(lean([kin(0, 10_000)]), most);
  assert.equal(lean([kin(0, 10_000), kin(0, 20_000)]), 2 * most);
  assert.ok(Math.abs(lean([kin(0, 10_000), kin(10_000, 10_000)])) < 1e-9);
});
