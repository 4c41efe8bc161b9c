import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CALENDAR_EVENTS,
  FIVE_YEAR_PLANS,
  FOUNDING_YEARS,
  PARTY_MEETINGS,
} from "../../../src/archive/years/calendar-events.ts";

const MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

test("meetings stand in the order of time, plenums in the order of their numbers under their congress", () => {
  const months = PARTY_MEETINGS.map(({ month }) => month);
  for (const month of months) assert.match(month, MONTH);
  assert.deepEqual(months, [...months].sort());
  for (const [at, { term, plenum }] of PARTY_MEETINGS.entries()) {
    const before = PARTY_MEETINGS[at - 1];
    if (plenum === undefined) assert.notEqual(before?.term, term, `${term} has two congresses`);
    else assert.equal(before?.term, term, `${term} ${plenum} stands under another congress`);
    if (plenum && before?.plenum) assert.ok("一二三四五六七".indexOf(before.plenum) < "一二三四五六七".indexOf(plenum));
  }
});

test("every campaign begins before it ends, tells its source, and its words are not found in empty text", () => {
  for (const { pattern, from, to, source } of CALENDAR_EVENTS) {
    assert.match(from, MONTH);
    if (to !== undefined) {
      assert.match(to, MONTH);
      assert.ok(from < to, String(pattern));
    }
    assert.match(source, /(?:19|20)\d\d/u);
    assert.doesNotMatch("", pattern);
    assert.equal(pattern.flags, "", "a pattern with a state would find every other mention");
  }
});

test("plans follow each other by five years, and foundings lie in the years of the press", () => {
  const first = Object.values(FIVE_YEAR_PLANS);
  assert.deepEqual(
    first.slice(1).map((year, at) => year - (first[at] ?? 0)),
    first.slice(1).map(() => 5),
  );
  for (const [pattern, year] of FOUNDING_YEARS) {
    assert.doesNotThrow(() => new RegExp(pattern, "u"));
    assert.ok(year > 1900 && year < 2000, pattern);
  }
});
