import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { goesOnInto } from "../../src/parse/seam/continuity.ts";
import { findDate } from "../../src/text/chinese-date.ts";
import { foldWidth } from "../../src/text/fold.ts";
import { nameLikelihood } from "../../src/text/person-name.ts";
import { endsSentence } from "../../src/text/sentence.ts";
import { opensSentence } from "../../src/text/sentence-start.ts";
import { surnameLength } from "../../src/text/surnames.ts";
import { isWord, wordAcross } from "../../src/text/word-break.ts";

test("folding the width of characters keeps every offset", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldWidth(text).length === text.length));
});

test("full-width forms read as half-width ones", () => {
  assert.equal(foldWidth("（记者　张三）９月２８日，"), "(记者 张三)9月28日,");
});

test("a day of every calendar month is read, and no other", () => {
  assert.deepEqual(findDate("2月29日,")?.date, { start: { month: 2, day: 29 } });
  assert.equal(findDate("2月30日,"), undefined);
  assert.equal(findDate("0月5日,"), undefined);
});

test("Chinese numerals and years are read", () => {
  assert.deepEqual(findDate("二〇二四年十二月二十八日,")?.date, { start: { year: 2024, month: 12, day: 28 } });
  assert.deepEqual(findDate("３月２７日至２８日")?.date, { start: { month: 3, day: 27 }, end: { month: 3, day: 28 } });
});

test("surnames of one and two characters are known", () => {
  assert.deepEqual(["欧阳晓峰", "解芳", "涂建明", "大党建"].map(surnameLength), [2, 1, 1, 0]);
});

test("words of the dictionary and words with particles are unlikely names", () => {
  assert.equal(nameLikelihood("宋雨桐"), 1);
  assert.equal(nameLikelihood("大党建"), 0);
  assert.equal(nameLikelihood("何等"), 0);
  assert.ok(nameLikelihood("成效") < 0.5);
});

test("a word that a line end cuts is found", () => {
  assert.equal(wordAcross("查看村容村貌及相", "关农业产业项目"), 2);
  assert.equal(wordAcross("召开会议。", "会议强调"), 0);
  assert.ok(isWord("成效"));
});

test("a sentence goes on across a cut word, an open quote and a number before its unit", () => {
  assert.equal(goesOnInto("查看村容村貌及相", "关农业产业项目开展情况"), 1);
  assert.equal(goesOnInto("要让“看天吃", "饭”的日子成为过去"), 1);
  assert.equal(goesOnInto("定于5月18", "日22时停水"), 0.9);
  assert.equal(goesOnInto("县政府专题会议召开", "3月28日,县长主持会议"), 0);
});

test("leads open like sentences, halves of sentences do not", () => {
  assert.ok(opensSentence("在新庄村,解芳实地查看"));
  assert.ok(!opensSentence("关农业产业项目开展情况"));
});

test("a note that is whole in its brackets ends a sentence, a bracket behind words does not", () => {
  assert.ok(endsSentence("(2024年9月27日柳河县人大常委会第九次会议通过)"));
  assert.ok(!endsSentence("县委常委会(扩大)"));
  assert.ok(!endsSentence("他说(笑)"));
});

test("a preposition before a common word is no name", () => {
  assert.ok(nameLikelihood("从创新") < 0.5);
  assert.ok(nameLikelihood("令游客") < 0.5);
  assert.ok(nameLikelihood("向雨桐") > 0.5);
});
