import assert from "node:assert/strict";
import { test } from "node:test";
import { futureDates } from "../../src/archive/future-dates.ts";
import { filesToArchive } from "../../src/pipeline.ts";

const ADDED = new Map([["a.txt", { path: "a.txt", added: "2025-05-31", place: 0 }]]);

/** Findings about a page of this printing date. */
function findingsOf(date: string, additions = ADDED, today?: string) {
  const text = `---\ndate: "${date}"\n---\n# 南坪镇举行插秧比赛\n\n本报讯 5月6日,南坪镇举行插秧比赛。\n`;
  return futureDates(filesToArchive([{ path: "a.txt", bytes: Buffer.from(text) }], additions), additions, today);
}

test("a printing date after the day on which the file was added is reported with its file", () => {
  for (const date of ["2225-05-06", "2025-06-02", "2026", "2025-07"]) {
    const [finding] = findingsOf(date);
    assert.deepEqual([finding?.rule, finding?.source, finding?.quote], ["date-future", "a.txt", date]);
  }
});

test("the day of addition, its year and the paper of the next day are no future", () => {
  for (const date of ["2025-05-31", "2025-06-01", "2025", "2025-05", "1998-01-01"])
    assert.deepEqual(findingsOf(date), []);
});

test("of a file that no record names nothing is said, whatever the clock says", () => {
  assert.deepEqual(findingsOf("2225-05-06", new Map()), []);
});

test("where today is asked for, a file that no record names is held to it, and another to its own day", () => {
  assert.match(findingsOf("2025-06-03", new Map(), "2025-06-01")[0]?.message ?? "", /2025-06-01, which is today/);
  assert.deepEqual(findingsOf("2025-06-02", new Map(), "2025-06-01"), []);
  assert.match(findingsOf("2025-06-03", ADDED, "2031-01-01")[0]?.message ?? "", /2025-05-31, when it was added/);
});
