import assert from "node:assert/strict";
import { test } from "node:test";
import { createScale } from "../../../src/parse/seam/scale.ts";

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
