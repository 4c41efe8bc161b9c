import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readStamp } from "../../../src/parse/recognise/stamp.ts";

test("every day of the calendar is read in each form that programs print it in", () => {
  const days = fc.date({
    min: new Date("1850-01-01T00:00:00Z"),
    max: new Date("2099-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const [m, d] = [String(Number(month)), String(Number(day))];
      for (const text of [
        iso,
        `${year}/${m}/${d}`,
        `${year}.${month}.${day}`,
        `${year}年${m}月${d}日`,
        year + month + day,
        `${m}月 ${d}, ${year}`,
      ])
        assert.deepEqual([readStamp(text)?.date, readStamp(text)?.length], [iso, text.length], text);
    }),
  );
});

test("a day that stands in no calendar is no stamp", () => {
  for (const text of ["2021-13-08", "2021-02-30", "2021-04-31", "2021年2月29日", "2021-00-08", "20210230"]) {
    assert.equal(readStamp(text), undefined, text);
  }
  assert.equal(readStamp("2020-02-29")?.date, "2020-02-29");
});

test("the time of day and the weekday belong to the stamp, what follows does not", () => {
  const read = (text: string) => {
    const stamp = readStamp(text);
    return stamp && [text.slice(0, stamp.length), stamp.hasTime];
  };
  assert.deepEqual(read("2021-03-09 08:15:10 来源"), ["2021-03-09 08:15:10", true]);
  assert.deepEqual(read("2021年3月9日 星期二 渡口"), ["2021年3月9日 星期二", false]);
  assert.deepEqual(read("(2021-03-09)渡口"), ["(2021-03-09)", false]);
  assert.deepEqual(read("2021-03-09渡口"), ["2021-03-09", false]);
});

test("two figures of a year, a day without a year and a day further on are none", () => {
  for (const text of ["21-03-09", "3月9日", "渡口 2021-03-09", "12021-03-09", ""])
    assert.equal(readStamp(text), undefined, text);
});

test("the month in words behind the day, and a weekday left empty at the end of a line, are read", () => {
  assert.deepEqual(readStamp("周四, 30 九月 2010 09:54")?.date, "2010-09-30");
  const empty = "2021年3月9日 星期";
  assert.equal(readStamp(empty)?.length, empty.length);
});
