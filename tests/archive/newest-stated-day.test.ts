import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_ADDITIONS } from "../../src/archive/additions.ts";
import { newestStatedDay } from "../../src/archive/newest-stated-day.ts";
import { dayNumber } from "../../src/text/edtf.ts";
import { knownPage } from "./issues/make-group.ts";
import { shortPage } from "./make-archive.ts";

const page = (lead: string, front = "") =>
  knownPage("a.txt", front + shortPage("云川县召开会议", `${lead},云川县召开会议。`));

test("the newest day is a printing date, whole or to its end, or the end of a year that a dateline states", () => {
  const printed = page("4月3日", "---\ndate: 2024-04-05\n---\n");
  assert.equal(newestStatedDay([printed, page("2023年4月3日")], NO_ADDITIONS), dayNumber(2024, 4, 5));
  assert.equal(newestStatedDay([printed, page("2025年4月3日")], NO_ADDITIONS), dayNumber(2025, 12, 31));
  assert.equal(newestStatedDay([page("4月3日", "---\ndate: 2024-02\n---\n")], NO_ADDITIONS), dayNumber(2024, 2, 29));
});

test("the day on which a file was added counts too", () => {
  const additions = new Map([["a.txt", { path: "a.txt", added: "2026-01-02", place: 0 }]]);
  assert.equal(newestStatedDay([page("2023年4月3日")], additions), dayNumber(2026, 1, 2));
});

test("an archive that states no year has no newest day", () => {
  assert.equal(newestStatedDay([page("4月3日")], NO_ADDITIONS), null);
  assert.equal(newestStatedDay([], NO_ADDITIONS), null);
});
