import assert from "node:assert/strict";
import { test } from "node:test";
import { FESTIVAL_NAMES, festivalDay } from "../../src/text/lunar-calendar.ts";

/** Days on which festivals fell, from almanacs; 2020 had a leap fourth month, 2023 a leap second, 2025 a leap sixth. */
const FELL = [
  ["春节", 2024, 2, 10],
  ["春节", 2025, 1, 29],
  ["春节", 2023, 1, 22],
  ["元宵", 2024, 2, 24],
  ["端午", 2020, 6, 25],
  ["端午", 2023, 6, 22],
  ["七夕", 2025, 8, 29],
  ["中秋", 2025, 10, 6],
  ["中秋", 2024, 9, 17],
  ["重阳", 2024, 10, 11],
] as const;

test("festivals fall on the days of the almanac, in leap years of the Chinese calendar too", () => {
  for (const [festival, year, month, day] of FELL)
    assert.deepEqual(festivalDay(festival, year), { month, day }, `${festival} ${year}`);
});

test("in every year each festival is found, 春节 before 元宵 and 中秋 before 重阳", () => {
  for (let year = 1950; year <= 2050; year += 10) {
    const days = FESTIVAL_NAMES.map((festival) => {
      const { month, day } = festivalDay(festival, year);
      return month * 100 + day;
    });
    assert.deepEqual(
      days,
      [...days].sort((a, b) => a - b),
      String(year),
    );
  }
});
