import assert from "node:assert/strict";
import { test } from "node:test";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { addSection } from "../../../src/parse/label/section.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const read = (raw: string) => {
  const [line] = readLinePage(raw, "葛家渡添新船").lines;
  return featuresOf((add) => addSection(line as LineOnPage, add));
};

test("words of sections, brackets and ornament speak for the label of one", () => {
  assert.deepEqual(read("民生关注"), { sectionBase: 1, sectionWord: 1 });
  assert.deepEqual(read("【渡口纪事】"), { sectionBase: 1, sectionWord: 1, sectionBracket: 1 });
  assert.deepEqual(read("◇老船新事◇"), { sectionBase: 1, sectionBracket: 1 });
});

test("a long line and one that is marked as a heading are told", () => {
  assert.deepEqual(read("# 葛家渡今年添了一班新船"), { sectionBase: 1, sectionHash: 1 });
  assert.deepEqual(read("葛家渡今年添了一班新船两岸称好"), { sectionBase: 1, sectionTooLong: 1 });
});

test("a line with a signature's role is none", () => {
  assert.equal(read("图片由崔璐提供").sectionWord, undefined);
});
