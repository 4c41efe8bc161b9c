import assert from "node:assert/strict";
import { test } from "node:test";
import { findMainText, isListLine, isWholeParagraph } from "../../../src/parse/parts/main-text.ts";
import { toParts } from "../make-parts.ts";

const PARAGRAPH =
  "青河渡口从三月一日起添了一班船，早上六点从东岸开，晚上八点从西岸回，两岸的人都说方便，船工也说不累。";
const TITLES = ["桥头的灯亮了", "小学堂迎来新生", "枣树开花", "老宋修好水车", "磨坊又响起来"];

const [first, second] = toParts(PARAGRAPH, "青河渡口从三月一日起添了一班船，早上六点从东岸开，晚上…");

test("a paragraph closes with a stop or who wrote it; the beginning of one that a program cut is a line of a list", () => {
  assert.ok(first && isWholeParagraph(first) && !isListLine(first));
  assert.ok(second && !isWholeParagraph(second) && isListLine(second));
  assert.ok(toParts(`${PARAGRAPH}（完）`).every(isWholeParagraph));
});

test("the text is the one long run of paragraphs, with its sub-heads", () => {
  const main = findMainText(toParts(...TITLES, PARAGRAPH, PARAGRAPH, "添船", PARAGRAPH, ...TITLES));
  assert.deepEqual([main?.from, main?.to], [5, 9]);
});

test("the heading of a list ends it, whatever paragraph stands under that", () => {
  const main = findMainText(toParts(PARAGRAPH, PARAGRAPH, PARAGRAPH, "相关新闻", "桥头的灯亮了", PARAGRAPH));
  assert.deepEqual([main?.from, main?.to], [0, 3]);
});

test("two texts of like weight are two articles, and titles alone none", () => {
  assert.equal(findMainText(toParts(PARAGRAPH, PARAGRAPH, ...TITLES, ...TITLES, PARAGRAPH, PARAGRAPH)), undefined);
  assert.equal(findMainText(toParts(...TITLES)), undefined);
});
