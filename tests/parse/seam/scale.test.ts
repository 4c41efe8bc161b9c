import assert from "node:assert/strict";
import { test } from "node:test";
import { createScale, createSetScale } from "../../../src/parse/seam/scale.ts";

test("what is weighed is the sum of its features, each by its weight; a feature that holds counts as one", () => {
  const weigh = createScale({ comma: 2, colon: -1, length: 0.5 });
  assert.equal(weigh({ comma: true, colon: false, length: 4 }), 4);
  assert.equal(weigh({ comma: 0, colon: 1, length: 0 }), -1);
  assert.equal(weigh({ comma: false, colon: false, length: false }), 0);
});

test("features without a weight weigh nothing, and weights set later do not reach a scale", () => {
  const weights = { comma: 2 };
  const weigh = createScale(weights);
  weights.comma = 7;
  const values = { comma: 1, other: 5 };
  assert.equal(weigh(values), 2);
});

test("a set weighs what its features weigh, whatever the order of their bits", () => {
  const weights = { comma: 0.1, colon: -0.7, word: 0.2 };
  const [weigh, weighSet] = [createScale(weights), createSetScale(["word", "other", "colon", "comma"], weights)];
  for (let set = 0; set < 16; set += 1) {
    const values = { word: (set & 1) > 0, colon: (set & 4) > 0, comma: (set & 8) > 0 };
    assert.equal(weighSet(set), weigh(values));
  }
});
