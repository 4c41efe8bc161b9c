import assert from "node:assert/strict";
import { test } from "node:test";
import { dropLabelValues } from "../../../src/parse/parts/label-values.ts";
import { describe, toParts } from "../make-parts.ts";

const SENTENCE = "渡口添了一班船，从早到晚不停，两岸的人都说好。";

test("what stands below a label without its value is the value, and stands between head and text", () => {
  const parts = dropLabelValues(toParts("葛家渡添船", "信息来源：", "今日青河", SENTENCE));
  assert.deepEqual(describe(parts), ["葛家渡添船", "web-line", "web-line", SENTENCE]);
  assert.equal(parts[2]?.furniture?.place, "between");
});

test("a sentence, a long line and what stands below a label with its value are text", () => {
  for (const page of [
    ["信息来源：", SENTENCE],
    ["信息来源：", "葛家渡今年添了一班新船从早到晚不停两岸的人都说好看又好坐"],
    ["信息来源：今日青河", "葛家渡添船"],
    ["今日青河", "葛家渡添船"],
  ])
    assert.equal(describe(dropLabelValues(toParts(...page)))[1], page[1], page.join());
});

test("the name of a series stands under what says that there is one", () => {
  assert.deepEqual(describe(dropLabelValues(toParts("收录于合集", "石桥往事 12个", SENTENCE))).at(1), "web-line");
});
