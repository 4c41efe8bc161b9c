import assert from "node:assert/strict";
import { test } from "node:test";
import { ownYear, solveYears } from "../../../src/archive/years/issue-years.ts";
import type { PageClues } from "../../../src/archive/years/page-clues.ts";
import { isOneQuestion, type YearQuestion } from "../../../src/archive/years/prepare-question.ts";
import { clue, forYear } from "./make-clue.ts";

const APRIL = { month: 4, day: 3 };

function question(pages: Partial<PageClues>[], more: Partial<YearQuestion> = {}): YearQuestion {
  const whole = pages.map((page) => ({ days: [APRIL], clues: [], rungs: [], ...page }));
  return { published: null, newspaper: "", pages: whole, ...more };
}

function meeting(number: number, day: { month: number; day: number }, source: string, year?: number): YearQuestion {
  const rungs = [{ series: "县17主任会议", number, article: 0, quote: `第${number}次`, source, line: 1 }];
  return question([{ days: [day], rungs, clues: year === undefined ? [] : [clue(forYear(year, 0.0001))] }]);
}

test("a page's own words decide its year, or nothing does", () => {
  assert.equal(ownYear(question([{ clues: [clue(forYear(2024, 0.0001))] }])), 2024);
  assert.equal(ownYear(question([{}])), null);
  assert.equal(ownYear(question([{ clues: [clue(forYear(2024, 0.3))] }])), null, "too weak");
});

test("a printing date settles the year, whatever the words say", () => {
  const stated = question([{ clues: [clue(forYear(2020, 0.0001))] }], { published: { year: 2024, month: 4, day: 5 } });
  assert.equal(solveYears([stated]).findings[0]?.year, 2024);
});

test("numbered meetings hand years on, whatever the order of the questions", () => {
  const all = [
    meeting(5, { month: 1, day: 10 }, "a", 2022),
    meeting(10, { month: 6, day: 10 }, "b"),
    meeting(15, { month: 11, day: 10 }, "c", 2022),
  ];
  assert.deepEqual(
    solveYears(all).findings.map(({ year }) => year),
    [2022, 2022, 2022],
  );
  assert.deepEqual(
    solveYears([...all].reverse()).findings.map(({ year }) => year),
    [2022, 2022, 2022],
  );
});

test("numbers that fall while their days rise are reported, and their series is not used", () => {
  const { diagnostics } = solveYears([
    meeting(5, { month: 1, day: 10 }, "a", 2022),
    meeting(10, { month: 6, day: 10 }, "b", 2022),
    meeting(20, { month: 6, day: 10 }, "d", 2023),
    { ...meeting(15, { month: 1, day: 10 }, "c"), published: { year: 2019, month: 1, day: 11 } },
  ]);
  assert.deepEqual(
    diagnostics.map(({ rule, source }) => `${rule} ${source}`),
    ["ladder-contradiction c"],
  );
});

test("no year lies after the day on which the file was added", () => {
  const added = { year: 2023, month: 5, day: 1 };
  const { findings } = solveYears([question([{ clues: [clue(forYear(2024, 0.0001))] }], { added })]);
  assert.notEqual(findings[0]?.year, 2024);
});

test("dates that do not lie together have no one year, unless the printing date settles it", () => {
  const scattered = [
    {
      days: [
        { month: 1, day: 1 },
        { month: 5, day: 1 },
        { month: 9, day: 1 },
      ],
    },
  ];
  assert.ok(!isOneQuestion(question(scattered)));
  assert.ok(isOneQuestion(question(scattered, { published: { year: 2024 } })));
  assert.ok(isOneQuestion(question([{ days: [null] }])));
});
