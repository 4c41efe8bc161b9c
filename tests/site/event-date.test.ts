import assert from "node:assert/strict";
import { test } from "node:test";
import { type EventDate, eventDateText, statedDateText } from "../../src/site/article/event-date.ts";
import { daysBeforeFirst, daysOfRange } from "../../src/site/lists/calendar.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { daysInMonth, weekdayOf } from "../../src/text/edtf.ts";

const ZH = wordsOf({ language: "zh-Hans" });
const EN = wordsOf({ language: "en" });
const date = (fields: Partial<EventDate>): EventDate => ({
  edtf: null,
  asPrinted: null,
  basis: "inferred",
  year: null,
  month: null,
  ...fields,
});

const CASES: readonly (readonly [Partial<EventDate>, string, string])[] = [
  [{ edtf: "2025-04-03" }, "[2025]年4月3日", "3 April [2025]"],
  [{ edtf: "2025-04-03", basis: "stated" }, "2025年4月3日", "3 April 2025"],
  [{ edtf: "2025-03-27/2025-03-28" }, "[2025]年3月27日至28日", "27 March [2025] to 28"],
  [{ edtf: "2025-03-31/2025-04-02" }, "[2025]年3月31日至4月2日", "31 March [2025] to 2 April"],
  [{ edtf: "2024-12-30/2025-01-02" }, "[2024]年12月30日至[2025]年1月2日", "30 December [2024] to 2 January [2025]"],
  [{ edtf: "XXXX-04-03", basis: "unknown" }, "4月3日", "3 April"],
  [{ edtf: "2024-10" }, "[2024]年10月", "October [2024]"],
  [{ asPrinted: "近日", year: 2024, month: 10 }, "[2024年10月]“近日”", "[October 2024]“近日”"],
  [{ asPrinted: "近日" }, "“近日”", "“近日”"],
  [{}, "日期不详", "date unknown"],
];

for (const [fields, zh, en] of CASES) {
  test(`the date ${fields.edtf ?? fields.asPrinted ?? "unknown"}, ${fields.basis ?? "inferred"}, is ${zh}`, () => {
    assert.equal(eventDateText(date(fields), ZH), zh);
    assert.equal(eventDateText(date(fields), EN), en);
  });
}

test("a printing date has no brackets, and says no more than is known", () => {
  assert.equal(statedDateText("2019-03-08", ZH), "2019年3月8日");
  assert.equal(statedDateText("2019", ZH), "2019年");
});

test("days of the calendar agree with the platform's own, from 1900 to 2100", () => {
  for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2100, 0, 1); day += 86_400_000 * 9) {
    const known = new Date(day);
    const [year, month] = [known.getUTCFullYear(), known.getUTCMonth() + 1];
    assert.equal(weekdayOf(year, month, known.getUTCDate()), known.getUTCDay());
    assert.equal(daysBeforeFirst(year, month), (new Date(Date.UTC(year, month - 1)).getUTCDay() + 6) % 7);
    assert.equal(daysInMonth(month, year), new Date(Date.UTC(year, month, 0)).getUTCDate());
  }
});

test("a range is every day of it; a long one its first and last", () => {
  assert.deepEqual(
    daysOfRange("2025-03-30/2025-04-01").map(({ month, day }) => `${month}-${day}`),
    ["3-30", "3-31", "4-1"],
  );
  assert.equal(daysOfRange("2025-01-01/2025-06-01").length, 2);
  assert.deepEqual(daysOfRange("近日"), []);
});
