import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY_NUMBER, findDate } from "../../src/text/chinese-date.ts";

test("a day of every calendar month is read, and no other", () => {
  assert.deepEqual(findDate("2月29日,")?.date, { start: { month: 2, day: 29 } });
  for (const text of ["2月30日,", "0月5日,", "13月1日", "4月31日", "3月"])
    assert.equal(findDate(text), undefined, text);
});

test("Chinese numerals, full-width digits, years of the common era and of the Republic are read", () => {
  assert.deepEqual(findDate("二〇二四年十二月二十八日,")?.date, { start: { year: 2024, month: 12, day: 28 } });
  assert.deepEqual(findDate("３月２７日至２８日")?.date, { start: { month: 3, day: 27 }, end: { month: 3, day: 28 } });
  assert.deepEqual(findDate("民国二十六年三月五日")?.date, { start: { year: 1937, month: 3, day: 5 } });
});

test("a range ends in its own month, in the next or in the next year, and is printed as it stands", () => {
  const range = findDate("2024年12月30日至2025年1月2日,全县");
  assert.deepEqual(range?.date?.end, { year: 2025, month: 1, day: 2 });
  assert.equal(range?.text, "2024年12月30日至2025年1月2日");
  assert.equal(range?.length, range?.text.length);
  assert.deepEqual(findDate("3月27日—4月2日")?.date?.end, { month: 4, day: 2 });
  assert.deepEqual(findDate("11月2—4日,")?.date, { start: { month: 11, day: 2 }, end: { month: 11, day: 4 } });
  assert.equal(findDate("3月27日至40日"), undefined);
});

test("a date is found at the start alone, and numbers without 日 are none", () => {
  assert.equal(findDate("截至4月3日"), undefined);
  assert.equal(findDate("4月3,"), undefined);
  assert.equal(findDate("4月3号,")?.text, "4月3号");
  assert.match("二十九", new RegExp(`^${DAY_NUMBER}$`));
});

test("letters that OCR reads for figures, and circles for nought, are figures of a day", () => {
  assert.deepEqual(findDate("1O月l8日,")?.date, { start: { month: 10, day: 18 } });
  assert.deepEqual(findDate("四月二○日,")?.date, { start: { month: 4, day: 20 } });
  assert.equal(findDate("lO月OO日"), undefined);
});
