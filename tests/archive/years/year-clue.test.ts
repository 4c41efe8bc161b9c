import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clueLogLikelihood, monthIndex, type YearWeights } from "../../../src/archive/years/year-clue.ts";
import { clue, forYear } from "./make-clue.ts";

const USED: YearWeights = { from: monthIndex(2019, 5), to: monthIndex(2020, 3) };

test("months are counted through the years", () => {
  assert.equal(monthIndex(2024, 10), 24298);
  assert.equal(monthIndex(2025, 1) - monthIndex(2024, 12), 1);
});

test("words of a campaign are hardly written before it, freely in it, and seldomer with every month after it", () => {
  const at = (year: number, month: number | null) => clueLogLikelihood(clue(USED), year, month);
  assert.equal(at(2019, 6), 0);
  assert.ok(at(2019, 4) < Math.log(0.001));
  assert.ok(at(2020, 4) < 0 && at(2020, 4) > at(2021, 4) && at(2021, 4) >= at(2022, 4));
  assert.ok(at(2019, null) < 0 && at(2019, null) > at(2018, null), "a year that holds some of its months");
});

test("a weekday speaks for the years in which its day fell on it", () => {
  const tuesday = clue({ month: 10, day: 15, weekday: 2 });
  assert.equal(clueLogLikelihood(tuesday, 2024, null), 0);
  assert.ok(clueLogLikelihood(tuesday, 2023, null) < -3);
});

test("no clue is ever better than none, or beyond what one misread character can do", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1949, max: 2100 }),
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      (year, month) => {
        for (const weights of [USED, forYear(2024, 0), { month: 2, day: 29, weekday: 4 } as const]) {
          const likelihood = clueLogLikelihood(clue(weights), year, month);
          assert.ok(likelihood <= 0 && likelihood >= Math.log(0.0002) - 1e-9);
        }
      },
    ),
  );
});
