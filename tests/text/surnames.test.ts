import assert from "node:assert/strict";
import { test } from "node:test";
import { surnameLength } from "../../src/text/surnames.ts";

test("surnames of one and of two characters are known, and words that open with neither have none", () => {
  assert.deepEqual(["欧阳砚秋", "赵砚", "闫砚", "大党建", "", "的"].map(surnameLength), [2, 1, 1, 0, 0, 0]);
});

test("two characters are a surname only together", () => {
  assert.equal(surnameLength("上海"), 0);
  assert.equal(surnameLength("上官砚"), 2);
  assert.equal(surnameLength("司法"), 1);
});
