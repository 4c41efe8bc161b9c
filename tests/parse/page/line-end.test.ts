import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineEnd } from "../../../src/parse/page/line-end.ts";

type Sign = Exclude<keyof ReturnType<typeof readLineEnd>, "words">;

const SIGNS: readonly (readonly [sign: Sign, shows: string, not: string])[] = [
  ["comma", "渡口添了一班船,", "渡口添了一班船"],
  ["comma", "稻子、玉米、", "稻子、玉米"],
  ["colon", "名单如下:", "名单如下"],
  ["colon", "他只说了一句——", "他只说了一句—"],
  ["open", "镇长说:“要把渡口", "镇长说:“要把渡口”"],
  ["bindsForward", "渡口和", "渡口"],
  ["leansForward", "船工老宋,他", "船工老宋"],
  ["leadsOn", "交通等6个", "交通等六局"],
  ["leadsOn", "与渡口有关", "与渡口无涉"],
  ["shortBefore", "渡口添了一班船", "渡口添了一班船从早到晚不停两岸的人都说好"],
  ["smallBefore", "渡口添船", "渡口今年添了一班新做的大船"],
  ["proseBefore", "渡口添了船,人也多了起来", "渡口添了船"],
  ["longBefore", "船".repeat(40), "船".repeat(39)],
  ["quoted", "“不怕你坐船,就怕没人坐”", "镇长说“不怕你坐船”"],
  ["closed", "渡口章程(试行)", "渡口章程试行"],
  ["quoteEnd", "看得见的“好日子”", "看得见的好日子"],
  ["proseStart", "随着渡口修好", "修好的渡口"],
  ["proseStart", "这是今年的", "这些年"],
  ["twoHalves", "小渡口 大变化", "小渡口里的大变化"],
  ["twoHalves", "既要修桥,又要添船", "渡口添了船,人多了"],
  ["twoHalves", "破题:堵点变起点", "渡口上的人都说了一句话:等船"],
];

for (const [sign, shows, not] of SIGNS) {
  test(`“${shows}” ends with the sign ${sign}, “${not}” without it`, () => {
    assert.equal(readLineEnd(shows)[sign], true);
    assert.equal(readLineEnd(not)[sign], false);
  });
}

test("a quote that was closed behind the last stop leaves nothing open, one before a stop does not count", () => {
  assert.equal(readLineEnd("他说:“要修。渡口有“老船”和").open, false);
  assert.equal(readLineEnd("他说:“要修”。渡口有“老船").open, true);
});

test("two halves of prose are no prose, three clauses are", () => {
  assert.equal(readLineEnd("既要修桥,又要添船").proseBefore, false);
  assert.equal(readLineEnd("既要修桥,又要添船,还要修路").proseBefore, true);
});

test("the words of a line are its last ones", () => {
  const text = "渡口添了一班船,".repeat(20);
  const { words } = readLineEnd(text);
  assert.ok(text.endsWith(words) && words.length > 0 && words.length < text.length);
});
