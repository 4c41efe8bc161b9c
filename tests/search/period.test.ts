import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isInPeriod, toPeriod } from "../../src/search/ask/period.ts";
import { textToQuery } from "../../src/search/ask/query.ts";
import { textToPeriod } from "../../src/search/ask/text-to-period.ts";
import { timeToSortKey, toTime } from "../../src/search/format/time.ts";

/** A period as `from..to`, one end alone where both are the same. */
function read(typed: string): string | undefined {
  const period = textToPeriod(typed);
  if (!period) return undefined;
  return period.from === period.to ? String(period.from) : `${period.from ?? ""}..${period.to ?? ""}`;
}

const TIMES: Readonly<Record<string, string>> = {
  "2024-10": "2024-10",
  "2024年10月": "2024-10",
  "２０２４年１０月": "2024-10",
  "2024/10": "2024-10",
  "2024.10.3": "2024-10-03",
  "2024年10月份": "2024-10",
  二〇二四年十月: "2024-10",
  "二○二四年十月三日": "2024-10-03",
  民国三十七年十月: "1948-10",
  "2024年": "2024",
  "2024": "2024",
  "10月": "XXXX-10",
  十月: "XXXX-10",
  "10月3日": "XXXX-10-03",
  "10月3号": "XXXX-10-03",
  "2月29日": "XXXX-02-29",
  "2024-10-01..2024-10-31": "2024-10-01..2024-10-31",
  "2024-10-01 .. 10-31": "2024-10-01..2024-10-31",
  "2024-10-01..15": "2024-10-01..2024-10-15",
  "2024-10..12": "2024-10..2024-12",
  "2024-10-2024-12": "2024-10..2024-12",
  "2024年10月—11月": "2024-10..2024-11",
  "2024年10月——11月": "2024-10..2024-11",
  "2024年10月至2025年1月": "2024-10..2025-01",
  "2024年3-5月": "2024-03..2024-05",
  "3—5月": "XXXX-03..XXXX-05",
  "10月3日至5日": "XXXX-10-03..XXXX-10-05",
  "10月3—5日": "XXXX-10-03..XXXX-10-05",
  "12月—1月": "XXXX-12..XXXX-01",
  "2023—2025年": "2023..2025",
  "2023-2025": "2023..2025",
  "２０２３～２０２５": "2023..2025",
  "2024-10..": "2024-10..",
  "..2024-10-03": "..2024-10-03",
};

test("a time is read as people type it", () => {
  for (const [typed, period] of Object.entries(TIMES)) assert.equal(read(typed), period, typed);
});

test("what is no time is none: other words, other numbers, days that no calendar has, an end before the beginning", () => {
  const others = [
    "解芳",
    "15-20",
    "20",
    "1024",
    "3456",
    "13月",
    "2月30日",
    "2023年2月29日",
    "2024-13",
    "3日",
    "十",
    "..",
    "..10月",
  ];
  const backwards = [
    "2024-11..2024-10",
    "2025年—2024年",
    "2024年10月会议",
    "10月2024",
    "2024-12-15-10",
    "一",
    "年",
    "",
  ];
  for (const typed of [...others, ...backwards]) assert.equal(read(typed), undefined, typed);
});

test("any text can be read", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789年月日至—-./.~十三〇号份 "), maxLength: 24 });
  fc.assert(
    fc.property(digits, (typed) => {
      const period = textToPeriod(typed);
      if (period) assert.deepEqual(toPeriod(period.from, period.to), period);
    }),
    { numRuns: 2000 },
  );
});

test("one term or several side by side say a time, unless they are in quotation marks or there are two times", () => {
  const asTime = (typed: string) => {
    const found = textToQuery(typed).asTime;
    return found && [found.shown, found.rest];
  };
  assert.deepEqual(asTime("解芳 2024年10月"), ["2024年10月", "解芳"]);
  assert.deepEqual(asTime("2024年 10月 解芳 -浙江"), ["2024年 10月", "解芳 -浙江"]);
  assert.deepEqual(asTime('"全域 旅游" 2024-10 至 2024-11'), ["2024-10 至 2024-11", '"全域 旅游"']);
  assert.deepEqual(asTime("2024年10月 -演练"), ["2024年10月", "-演练"]);
  for (const typed of ['解芳 "2024年10月"', "解芳 -2024年10月", "解芳2024年10月", "2024-10 解芳 2024-12", "解芳"]) {
    assert.equal(asTime(typed), undefined, typed);
  }
});

test("a time narrows what only excludes", () => {
  assert.deepEqual(
    textToQuery("-演练", true).excluded.map(({ text }) => text),
    ["演练"],
  );
  assert.deepEqual(
    textToQuery("-演练").terms.map(({ text }) => text),
    ["-演练"],
  );
});

test("an address says days, months or years; ends that do not fit say nothing", () => {
  assert.deepEqual(toPeriod("2024-10", null), { from: "2024-10", to: null });
  assert.deepEqual(toPeriod("2024-02-30", "2024-10"), { from: null, to: "2024-10" });
  for (const [from, to] of [
    [null, null],
    ["10", "x"],
    ["2024-11", "2024-10"],
    ["XXXX-10", null],
    ["XXXX-10", "2024-12"],
  ] as const) {
    assert.equal(toPeriod(from, to), null);
  }
});

test("an article belongs to a time by any of its days, or by all of the month that is known", () => {
  const within = (time: string, from: string | null, to = from) => isInPeriod(time, { from, to });
  assert.ok(within("2024-10-03", "2024-10"));
  assert.ok(within("2024-10-31", "2024-10-31"));
  assert.ok(!within("2024-11-01", "2024-10"));
  assert.ok(within("2024-09-30/2024-10-02", "2024-10"));
  assert.ok(within("2024-10-03", "2024-10", null) && within("2024-10-03", null, "2024"));
  assert.ok(within("2024-10", "2024-10") && within("2024-10", "2024") && !within("2024-10", "2024-10-01"));
  assert.ok(within("2024", "2024") && !within("2024", "2024-01", "2024-11"));
  assert.ok(!within("", "2024") && !within("XXXX-10-03", "2024-10"));
  assert.ok(within("XXXX-10-03", "XXXX-10") && within("2024-10-03", "XXXX-10") && within("2024-10", "XXXX-10"));
  assert.ok(!within("2024-10", "XXXX-10-03") && !within("2024", "XXXX-10"));
  assert.ok(within("2025-01-01", "XXXX-12-30", "XXXX-01-02") && !within("2025-01-03", "XXXX-12-30", "XXXX-01-02"));
  assert.ok(within("2024-12-30/2025-01-02", "XXXX-01-01"));
});

test("times stand in the order of their first day, a month after its days, no year before all", () => {
  assert.equal(toTime("2025-03-27/2025-03-28", 2025, 4), "2025-03-27/2025-03-28");
  assert.equal(toTime(null, 2024, 10), "2024-10");
  assert.equal(toTime("XXXX-10-03", null, 10), "XXXX-10-03");
  const times = ["", "XXXX-10-03", "2024-03-27/2024-04-02", "2024-03", "2024-10-03", "2024-10", "2024"];
  const keys = times.map(timeToSortKey);
  assert.deepEqual([...keys].sort(), keys);
});
