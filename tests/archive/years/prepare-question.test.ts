import assert from "node:assert/strict";
import { test } from "node:test";
import { isOneQuestion, prepareQuestion, type YearQuestion } from "../../../src/archive/years/prepare-question.ts";

function question(days: readonly { month: number; day: number }[], more: Partial<YearQuestion> = {}): YearQuestion {
  return { published: null, newspaper: "", pages: [{ days, clues: [], rungs: [] }], ...more };
}

const [JANUARY, APRIL, DECEMBER] = [
  { month: 1, day: 2 },
  { month: 4, day: 3 },
  { month: 12, day: 30 },
];

test("days that lie together are one question, and days months apart are not unless a printing date settles them", () => {
  assert.ok(isOneQuestion(question([DECEMBER, JANUARY])));
  assert.ok(!isOneQuestion(question([APRIL, DECEMBER])));
  assert.ok(isOneQuestion(question([APRIL, DECEMBER], { published: { year: 2024, month: 12, day: 31 } })));
});

test("late December beside early January is of the year before", () => {
  const { offsets, latest } = prepareQuestion(question([DECEMBER, JANUARY]));
  assert.deepEqual([offsets, latest], [[[-1, 0]], JANUARY]);
});

test("a post and its holder stand once, with the day of their article", () => {
  const holder = { post: "县长", name: "赵砚秋", article: 0, quote: "县长赵砚秋", source: "a.txt", line: 3 };
  const page = { days: [APRIL], clues: [], rungs: [], holders: [holder, holder] };
  const { holders } = prepareQuestion({ published: null, newspaper: "", pages: [page] });
  assert.deepEqual(
    holders.map(({ post, name, month, day }) => [post, name, month, day]),
    [["县长", "赵砚秋", 4, 3]],
  );
});
