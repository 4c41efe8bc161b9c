import assert from "node:assert/strict";
import { test } from "node:test";
import { planGroups } from "../../src/search/format/groups.ts";

/** Groups as a plan gives them: label and years. */
const plan = (counts: readonly (readonly [number | null, number])[], limit: number) =>
  planGroups(
    counts.map(([year, count]) => ({ year, count })),
    limit,
  ).map(({ label, years }) => [label, ...years]);

test("years fill groups from the oldest, and the newest is alone", () => {
  const years = [2019, 2020, 2021, 2022, 2023].map((year) => [year, 400] as const);
  assert.deepEqual(plan(years, 1000), [
    ["2019", 2019, 2020],
    ["2021", 2021, 2022],
    ["2023", 2023],
  ]);
});

test("a year is never split, however large", () => {
  assert.deepEqual(
    plan(
      [
        [2020, 5000],
        [2021, 10],
        [2022, 10],
      ],
      1000,
    ),
    [
      ["2020", 2020],
      ["2021", 2021],
      ["2022", 2022],
    ],
  );
});

test("articles without a year join the oldest group", () => {
  assert.deepEqual(
    plan(
      [
        [2024, 6],
        [null, 2],
        [2022, 6],
        [2025, 3],
      ],
      1000,
    ),
    [
      ["2022", null, 2022, 2024],
      ["2025", 2025],
    ],
  );
  assert.deepEqual(plan([[null, 2]], 1000), [["undated", null]]);
  assert.deepEqual(
    plan(
      [
        [null, 2],
        [2025, 3],
      ],
      1000,
    ),
    [["2025", null, 2025]],
  );
});

test("more articles in the newest year change no other group", () => {
  const before = plan(
    [
      [2020, 900],
      [2021, 300],
      [2022, 5],
    ],
    1000,
  );
  assert.deepEqual(
    plan(
      [
        [2020, 900],
        [2021, 300],
        [2022, 2500],
      ],
      1000,
    ),
    before,
  );
});

test("an empty archive has no groups", () => {
  assert.deepEqual(plan([], 1000), []);
  assert.deepEqual(plan([[2024, 0]], 1000), []);
});
