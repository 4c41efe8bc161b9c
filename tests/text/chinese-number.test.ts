import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NUMBER_SOURCE, numeralsToDigits, readChineseDigits, readNumber } from "../../src/text/chinese-number.ts";

const NUMERALS = [..."零一二三四五六七八九"];

/** A number below 1000 as people write it. */
function write(n: number): string {
  const [hundreds, tens, units] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const head = hundreds > 0 ? `${NUMERALS[hundreds]}百` : "";
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? "" : NUMERALS[tens]}十` : hundreds > 0 && units > 0 ? "零" : "";
  return head + middle + (units > 0 ? NUMERALS[units] : "");
}

test("every number below 1000 is read as it is written, in digits and in numerals, and a pattern finds it", () => {
  const source = new RegExp(`^${NUMBER_SOURCE}$`);
  for (let n = 1; n < 1000; n += 1) {
    assert.equal(readNumber(write(n)), n, write(n));
    assert.equal(readNumber(String(n)), n);
    assert.match(write(n), source);
  }
});

test("what is no whole number below 1000 is none", () => {
  for (const text of ["", "万", "十百", "一二", "3.5", "第三", "百"]) assert.equal(readNumber(text), undefined, text);
});

test("numbers of dates are read as numerals, figure by figure, and as on bank notes; NaN for anything else", () => {
  const read = {
    二十八: 28,
    廿八: 28,
    卅: 30,
    卅一: 31,
    贰拾捌: 28,
    一百一十三: 113,
    "一○八": 108,
    二〇二四: 2024,
    十: 10,
    "07": 7,
  };
  for (const [text, value] of Object.entries(read)) assert.equal(readChineseDigits(text), value, text);
  for (const text of ["几十", "元", "月"]) assert.ok(Number.isNaN(readChineseDigits(text)), text);
});

test("numerals in a text become digits, years figure by figure, and nothing else changes", () => {
  assert.equal(numeralsToDigits("二○二四年三月十五日,全县召开第二十一次会议"), "2024年3月15日,全县召开第21次会议");
  assert.equal(numeralsToDigits("１２个村"), "12个村");
  fc.assert(fc.property(fc.stringMatching(/^[县报a-z0-9,。 ]*$/u), (text) => numeralsToDigits(text) === text));
});
