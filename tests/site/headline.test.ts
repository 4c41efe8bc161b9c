import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitsVertically, headlineLines, headlineText, withoutDoings } from "../../src/site/article/headline.ts";

const phrases = (headline: string) => headlineLines(headline).map((line) => line.join("|"));

test("a headline breaks at the ends of phrases", () => {
  assert.deepEqual(phrases("解芳深入古绛镇调研督导巩固衔接工作"), ["解芳深入|古绛镇|调研督导|巩固衔接|工作"]);
  assert.deepEqual(phrases("我县召开河湖长制工作推进会"), ["我县召开|河湖长制|工作推进会"]);
});

test("a number keeps what it counts and what orders it", () => {
  for (const phrase of phrases("县十七届人大常委会召开第十五次主任会议")[0]?.split("|") ?? []) {
    assert.doesNotMatch(phrase, /^[次届]|第$/);
  }
  assert.match(phrases("我县举行 2024 年重阳节重点项目观摩活动")[0] ?? "", /\|2024年\|/);
});

test("lines that the paper broke stay lines, spaces around figures go", () => {
  assert.equal(headlineLines("解芳调研乡村振兴 产业发展 疫情防控").length, 3);
  assert.equal(headlineText("我县举行 2024 年重阳节活动,通报情况"), "我县举行2024年重阳节活动，通报情况");
});

test("no headline loses a character to its breaks, and no phrase is empty", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[县委召开会议2024年“”第次(),。 ]{0,40}$/));
  fc.assert(
    fc.property(text, (headline) => {
      const lines = headlineLines(headline);
      assert.equal(lines.flat().join("").replace(/\s/gu, ""), headlineText(headline).replace(/\s/gu, ""));
      assert.ok(lines.flat().every((phrase) => phrase !== ""));
    }),
  );
});

test("only short headlines of Chinese alone are set vertically", () => {
  assert.ok(fitsVertically("县政府专题会议召开"));
  assert.ok(!fitsVertically("第98次会议召开"));
  assert.ok(!fitsVertically("全县基层党建工作座谈会召开"));
});

test("what a headline is about is left when words of every headline are taken off", () => {
  assert.equal(withoutDoings("召开十五届县委会议"), "十五届县委");
  assert.equal(withoutDoings("我县召开"), "");
});
