import assert from "node:assert/strict";
import { test } from "node:test";
import { readCard } from "../../../src/parse/furniture/catalogue-card.ts";
import { toLines } from "../make-lines.ts";
import { describe } from "../make-parts.ts";

const TEXT = "葛家渡昨日添了一班船，两岸的人都来看。";
const CARD = ["知识类型：析出资源", "查看原文", "内容出处：《青河报》1953年4月18日", "水域：青河"];
const NAME = "颗粒名称：葛家渡添船";

const read = (...raw: string[]) => {
  const lines = toLines(...raw);
  const card = readCard(lines);
  return describe(lines.flatMap((line) => card.get(line) ?? [{ line }]));
};
const rows = (count: number) => Array.from({ length: count }, () => "database-label");

test("rows at the top of a page are a card, unknown ones among them; two rows, or three of a notice, are not", () => {
  assert.deepEqual(read(...CARD, "内容", "渡口添船", TEXT), [...rows(5), "渡口添船", TEXT]);
  assert.deepEqual(read(...CARD.slice(0, 3), TEXT), [...CARD.slice(0, 3), TEXT]);
  const notice = ["时间：3月5日", "地点：县体育馆", "联系人：崔璐"];
  assert.deepEqual(read(...notice, TEXT), [...notice, TEXT]);
  assert.deepEqual(read("渡口添船", ...CARD, TEXT), ["渡口添船", ...CARD, TEXT]);
});

test("the row of the title is the headline where the text prints none", () => {
  assert.deepEqual(read(...CARD, NAME, "内容：", TEXT), [...rows(5), "headline 葛家渡添船", ...rows(1), TEXT]);
  assert.deepEqual(read(...CARD, NAME, "内容：", "渡口添了船", TEXT), [...rows(6), "渡口添了船", TEXT]);
});

test("a row of the contents holds the text itself, the row of the author who wrote", () => {
  assert.deepEqual(read("题名：葛家渡添船", "责任者：崔璐", "年代：1953", `正文：${TEXT}`, TEXT), [
    "database-label",
    "headline 葛家渡添船",
    "database-label",
    "bylineAbove 崔璐",
    ...rows(2),
    TEXT,
    TEXT,
  ]);
});

test("a value may stand on the line under its label", () => {
  assert.deepEqual(read("知识类型：", "析出资源", "分类号：", "F327", NAME, "内容", TEXT), [
    ...rows(5),
    "headline 葛家渡添船",
    ...rows(1),
    TEXT,
  ]);
});

test("the source that a catalogue names under a text is none of it", () => {
  assert.deepEqual(read(...CARD, "内容", "渡口添船", TEXT, "知识出处", "《青河报》", "出版者：青河报社").slice(-4), [
    TEXT,
    ...rows(3),
  ]);
});

test("the day of the source is kept", () => {
  const lines = toLines(...CARD, TEXT);
  const facts = [...readCard(lines).values()].flat().map(({ furniture }) => furniture?.facts?.date);
  assert.ok(facts.includes("1953-04-18"));
});
