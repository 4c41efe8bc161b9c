import assert from "node:assert/strict";
import { test } from "node:test";
import { dropSummaries } from "../../../src/parse/furniture/repeated-title.ts";
import { dropLabelValues } from "../../../src/parse/furniture/web-line.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好。";

test("what stands below a label without its value is the value, and stands between head and text", () => {
  const parts = dropLabelValues(toParts("葛家渡添船", "信息来源：", "今日青河", TEXT));
  assert.deepEqual(describe(parts), ["葛家渡添船", "web-line", "web-line", TEXT]);
  assert.equal(parts[2]?.furniture?.place, "between");
});

test("a sentence, a long line and what stands below a label with its value are text", () => {
  for (const page of [
    ["信息来源：", TEXT],
    ["信息来源：", "葛家渡今年添了一班新船从早到晚不停两岸的人都说好看又好坐"],
    ["信息来源：今日青河", "葛家渡添船"],
    ["今日青河", "葛家渡添船"],
  ])
    assert.equal(describe(dropLabelValues(toParts(...page)))[1], page[1], page.join());
});

test("a summary that the text below prints again is left out, one of its own words is not", () => {
  const again = `摘要：${TEXT.slice(0, 16)}`;
  assert.deepEqual(describe(dropSummaries(toParts(again, TEXT))), ["repeated-title", TEXT]);
  const own = "摘要：城南的水闸修好以后，三个村子的地都浇上了水。";
  assert.deepEqual(describe(dropSummaries(toParts(own, TEXT))), [own, TEXT]);
  assert.deepEqual(describe(dropSummaries(toParts(TEXT.slice(0, 16), TEXT))), [TEXT.slice(0, 16), TEXT]);
});

test("marks and breaks do not tell a summary from the text it repeats", () => {
  const again = `内容摘要：${TEXT.slice(0, 16).replace("，", " ")}`;
  assert.deepEqual(describe(dropSummaries(toParts(again, TEXT.slice(0, 9), TEXT.slice(9))))[0], "repeated-title");
});
