import assert from "node:assert/strict";
import { test } from "node:test";
import { dropListNumbers, labelBriefs } from "../../../src/parse/furniture/list-number.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "本报讯 3月9日，两岸的人都来看。";
const read = (...raw: string[]) => describe(dropListNumbers(toParts(...raw)));

for (const [first, second] of [
  ["1、", "2、"],
  ["(1)", "(2)"],
  ["一、", "二、"],
  ["（一）", "（二）"],
  ["①", "②"],
  ["[1]", "[2]"],
  ["【1】", "【2】"],
  ["[0501] ", "[0502] "],
  ["(19970611-0401) ", "(19970611-0502) "],
  ["●", "●"],
  ["■ ", "■ "],
] as const) {
  test(`${first} and ${second} come off the titles of articles, which are headlines then`, () => {
    assert.deepEqual(read(`${first}渡口添船`, TEXT, `${second}水闸修好`, TEXT), [
      "list-number",
      "headline 渡口添船",
      TEXT,
      "list-number",
      "headline 水闸修好",
      TEXT,
    ]);
  });
}

test("more than ten articles are counted on in numerals", () => {
  const lines = Array.from({ length: 12 }, (_, at) => {
    const [tens, units] = [at + 1 >= 10 ? "十" : "", "一二三四五六七八九".charAt(((at + 1) % 10) - 1)];
    return [`${tens}${units}、渡口第${at}船`, TEXT];
  }).flat();
  assert.equal(read(...lines).filter((part) => part === "list-number").length, 12);
});

test("points of one article, numbers that do not count on, and a single number stay", () => {
  for (const page of [
    ["渡口约定", TEXT, "一、不抢船", "二、不插队", TEXT],
    ["1、渡口添船", TEXT, "3、水闸修好", TEXT],
    ["1、渡口添船", TEXT],
    ["1、渡口添船。", TEXT, "2、水闸修好。", TEXT],
    ["渡口怎么管", TEXT, "一、定规矩", "谁的船谁看。", "二、管账目", "账目贴在墙上。"],
  ])
    assert.deepEqual(read(...page), page);
});

test("the name of a column over two briefs behind marks is its label, over one brief or other text it is not", () => {
  const briefs = (...raw: string[]) => describe(labelBriefs(toParts(...raw)));
  const [first, second] = ["◆3月9日，渡口添了一班船。", "◆3月8日，水闸修好了。"];
  assert.deepEqual(briefs("要闻简报", first, second), ["section 要闻简报", first, second]);
  assert.deepEqual(briefs("要闻简报", first), ["要闻简报", first]);
  assert.deepEqual(briefs("渡口添船", first, second), ["渡口添船", first, second]);
});

test("marks before sub-headings, of two kinds, or under a lead stay", () => {
  for (const page of [
    ["渡口约定", TEXT, "●不抢船", TEXT, "●不插队", TEXT],
    ["●渡口添船", TEXT, "■水闸修好", TEXT],
    ["●渡口添船", "●水闸修好", TEXT],
  ]) {
    assert.deepEqual(read(...page), page);
  }
});

test("the name of a column stands over briefs whose headlines have marks", () => {
  const parts = labelBriefs(dropListNumbers(toParts("一周简讯", "●渡口添船", TEXT, "●水闸修好", TEXT)));
  assert.equal(describe(parts)[0], "section 一周简讯");
});
