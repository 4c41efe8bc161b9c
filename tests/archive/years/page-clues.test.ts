import assert from "node:assert/strict";
import { test } from "node:test";
import { pageToClues } from "../../../src/archive/years/page-clues.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const cluesOf = (lead: string, more?: string) => pageToClues(pageOf("p.txt", shortPage("云川县召开会议", lead, more)));

test("every article gives its day, the last one of a range, and none where no calendar has it", () => {
  assert.deepEqual(cluesOf("4月3日,云川县召开会议。").days, [{ month: 4, day: 3 }]);
  assert.deepEqual(cluesOf("4月3日至5日,云川县召开会议。").days, [{ month: 4, day: 5, begin: { month: 4, day: 3 } }]);
  assert.deepEqual(cluesOf("近日,云川县召开会议。").days, [null]);
});

test("the year of a dateline is the strongest clue, with its quote and line", () => {
  const [first] = cluesOf("2024年4月3日,云川县召开会议。").clues;
  assert.equal(first?.kind, "dateline-year");
  assert.deepEqual([first?.line, first?.source, first?.isStrong], [3, "p.txt", true]);
});

test("a 29 February, a printed weekday, an anniversary and a meeting's number are all clues", () => {
  assert.deepEqual(
    cluesOf("2月29日,云川县召开会议。").clues.map(({ kind }) => kind),
    ["leap-day"],
  );
  assert.ok(cluesOf("4月3日(星期四),云川县召开会议。").clues.some(({ weights }) => "weekday" in weights));
  assert.ok(
    cluesOf("4月3日,云川县召开会议。", "全县庆祝新中国成立75周年。").clues.some(({ kind }) => kind === "anniversary"),
  );
  const { rungs } = cluesOf("4月3日,县十七届人大常委会第三次主任会议召开。");
  assert.deepEqual(
    rungs.map(({ number, article, line }) => [number, article, line]),
    [[3, 0, 3]],
  );
});

test("of meetings that a page studies only the latest dates it", () => {
  const more = "会议学习党的二十届二中全会精神。会议学习党的二十届三中全会精神。";
  const studied = cluesOf("4月3日,云川县召开会议。", more).clues.filter(({ kind }) => kind === "event");
  assert.deepEqual(
    studied.map(({ values }) => values?.["after"]),
    ["2024-07"],
  );
});

test("a page that says nothing of its year has no clues", () => {
  assert.deepEqual(cluesOf("4月3日,云川县召开会议。").clues, []);
});
