import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  dateToEdtf,
  dayNumber,
  dayOfYear,
  daysInMonth,
  dayToEdtf,
  findKnownDate,
  isCalendarDay,
  isLeapYear,
  knownDateToEdtf,
  WEEKDAYS,
  weekdayOf,
} from "../../src/text/edtf.ts";

const day = fc
  .date({ min: new Date("1850-01-01"), max: new Date("2150-01-01"), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

test("a year is a leap year every fourth, but for centuries that 400 does not divide", () => {
  assert.deepEqual([2024, 2000, 1900, 2023].map(isLeapYear), [true, true, false, false]);
  assert.deepEqual([daysInMonth(2, 2023), daysInMonth(2, 2024), daysInMonth(2), daysInMonth(4)], [28, 29, 29, 30]);
});

test("a day of the calendar is one that some year has, or its own", () => {
  assert.ok(isCalendarDay({ month: 2, day: 29 }));
  assert.ok(!isCalendarDay({ year: 2023, month: 2, day: 29 }));
  assert.ok(!isCalendarDay({ month: 13, day: 1 }));
  assert.ok(!isCalendarDay({ month: 4, day: 0 }));
  assert.ok(isCalendarDay({ year: 2024, month: 10 } as { year: number; month: number; day: number }));
});

test("days are counted, added and named in agreement with each other", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (from, days) => {
      const to = addDays(from, days);
      assert.equal(dayNumber(to.year, to.month, to.day) - dayNumber(from.year, from.month, from.day), days);
      assert.equal(
        weekdayOf(to.year, to.month, to.day),
        (((weekdayOf(from.year, from.month, from.day) + days) % 7) + 7) % 7,
      );
      assert.deepEqual(findKnownDate(dayToEdtf(to)), to);
    }),
  );
  assert.equal(WEEKDAYS.charAt(weekdayOf(2024, 10, 15)), "二");
  assert.equal(dayNumber(1970, 1, 1), 0);
});

test("a day keeps its number in every year", () => {
  assert.deepEqual([dayOfYear(1, 1), dayOfYear(3, 1), dayOfYear(12, 31)], [1, 61, 366]);
});

test("days and ranges are written as EDTF, unknown years as XXXX", () => {
  assert.equal(dateToEdtf({ start: { month: 4, day: 3 } }), "XXXX-04-03");
  assert.equal(
    dateToEdtf({ start: { year: 2025, month: 3, day: 27 }, end: { year: 2025, month: 3, day: 28 } }),
    "2025-03-27/2025-03-28",
  );
  assert.equal(dateToEdtf({ start: { month: 1, day: 8 }, end: { month: 1, day: 8 } }), "XXXX-01-08");
});

test("dates are read as people write them, and no day that the calendar lacks", () => {
  const written = ["2024-10-15", "2024.10.5", "2024/10/15", "2024年10月15日", "2024-10", "2024年", " 2024 "];
  assert.deepEqual(
    written.map((text) => knownDateToEdtf(findKnownDate(text) ?? { year: 0 })),
    ["2024-10-15", "2024-10-05", "2024-10-15", "2024-10-15", "2024-10", "2024", "2024"],
  );
  for (const text of ["2024-13", "2023-02-29", "24-10-15", "10月15日", "", "2024-10-15-1"])
    assert.equal(findKnownDate(text), undefined, text);
});
