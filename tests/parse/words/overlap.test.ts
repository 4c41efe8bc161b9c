import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { overlapLength, repeatsCut } from "../../../src/parse/words/overlap.ts";

test("the end of one text that the next begins with is counted in characters", () => {
  assert.equal(overlapLength("渡口要狠抓修桥工程,形成", "修桥工程,形成合力"), 7);
  assert.equal(overlapLength("渡口要狠抓修桥工程", "修桥工程开工了"), 0);
  assert.equal(overlapLength("渡口要修桥", ""), 0);
});

test("the longest repeat is found, and words in the middle of a text repeat no end", () => {
  assert.equal(overlapLength("水闸修好了水闸修好了", "水闸修好了水闸修好了。"), 10);
  assert.equal(overlapLength("修桥工程开工,渡口添了船", "修桥工程开工,两岸说好"), 0);
});

test("what was cut and printed again is found, however long it is within a few lines", () => {
  const characters = fc.constantFrom("渡", "口", "修", "桥", "船", "闸");
  const text = fc.array(characters, { minLength: 5, maxLength: 60 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, text, (before, shared, after) => {
      const length = overlapLength(`${before}${shared}`, `${shared}${after}`);
      assert.ok(length >= shared.length);
      assert.ok(`${before}${shared}`.endsWith(`${shared}${after}`.slice(0, length)));
    }),
  );
});

test("a cut sentence that is repeated is told from a lead that takes up its headline", () => {
  assert.ok(repeatsCut("本报讯(记者 崔璐)县里决定修建水闸", "县里决定修建水闸三座。"));
  assert.ok(!repeatsCut("葛家渡水闸开工", "葛家渡水闸开工那天下着雨。"));
  assert.ok(!repeatsCut("渡口添了船,人多了", "两岸的人都说好。"));
});
