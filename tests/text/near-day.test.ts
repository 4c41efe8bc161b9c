import assert from "node:assert/strict";
import { test } from "node:test";
import { findDayAlone, findNearDay, readNearDay } from "../../src/text/near-day.ts";

test("words in a date's place are found at the start of a text, as long as they are", () => {
  const words = ["近日", "昨日", "今晨", "连日来", "本月5日", "上月28日至30日", "昨(22)日", "本月中旬", "前天"];
  for (const each of words) {
    const found = findNearDay(`${each},全县各地`);
    assert.equal(found?.text, each);
    assert.equal(found?.length, each.length);
    assert.equal(found?.date, null);
  }
  for (const text of ["今年,全县", "前进路上", "全县近日", "昨夜西风".slice(2)])
    assert.equal(findNearDay(text), undefined, text);
});

test("a bare 今 before 于 or 在 is today, as papers of Hong Kong have it", () => {
  assert.equal(findNearDay("今于渡口开庭")?.text, "今");
  assert.deepEqual(readNearDay("今"), { back: 0 });
  assert.equal(findNearDay("今后在渡口"), undefined);
});

test("a word with the whole day in brackets has a date", () => {
  assert.deepEqual(findNearDay("今天(4月17日),记者")?.date, { start: { month: 4, day: 17 } });
});

test("a day without its month stands alone, and no month has 32 of them", () => {
  assert.equal(findDayAlone("29日,记者")?.text, "29日");
  assert.equal(findDayAlone("二十二日,记者")?.text, "二十二日");
  assert.equal(findDayAlone("32日,"), undefined);
  assert.equal(findDayAlone("29户,"), undefined);
});

test("day words name days back from the printing, or days of a month", () => {
  assert.deepEqual(["今日", "昨晚", "前日"].map(readNearDay), [{ back: 0 }, { back: 1 }, { back: 2 }]);
  assert.deepEqual(readNearDay("本月5日"), { monthsBack: 0, day: 5, end: undefined });
  assert.deepEqual(readNearDay("上月28日至30日"), { monthsBack: 1, day: 28, end: 30 });
  assert.deepEqual(readNearDay("昨(22)日"), { monthsBack: undefined, day: 22, end: undefined });
  assert.deepEqual(readNearDay("29日"), { monthsBack: undefined, day: 29, end: undefined });
  assert.deepEqual(["近日", "本月中旬", "会议"].map(readNearDay), [undefined, undefined, undefined]);
});
