import assert from "node:assert/strict";
import { test } from "node:test";
import { bestYear, FIRST_YEAR, LAST_YEAR, probabilityOf, weighYears } from "../../../src/archive/years/weigh-years.ts";
import { clue, forYear, placed } from "./make-clue.ts";

test("a clue that names a year makes it the likeliest, surer with every further one", () => {
  const one = bestYear(weighYears([placed(clue(forYear(2024)))]));
  const two = bestYear(
    weighYears([placed(clue(forYear(2024))), placed(clue(forYear(2024), { signature: "another" }))]),
  );
  assert.equal(one.year, 2024);
  assert.ok(two.probability > one.probability && two.probability < 1);
});

test("the same words count once in an article, and for half in the second one", () => {
  const at = (...witnesses: string[]) => {
    const scores = weighYears(witnesses.map((witness) => placed(clue(forYear(2024)), { witness })));
    return (scores[2024 - FIRST_YEAR] ?? 0) - (scores[2023 - FIRST_YEAR] ?? 0);
  };
  assert.equal(at("0 0", "0 0"), at("0 0"));
  assert.ok(Math.abs(at("0 0", "0 1") - 1.5 * at("0 0")) < 1e-9);
});

test("an article of late December in an issue of January speaks for the year after its own", () => {
  assert.equal(bestYear(weighYears([placed(clue(forYear(2024)), { offset: -1 })])).year, 2025);
});

test("shares of all years add up to one, and without clues all are alike", () => {
  const scores = weighYears([placed(clue(forYear(2024)))]);
  let sum = 0;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) sum += probabilityOf(year, scores);
  assert.ok(Math.abs(sum - 1) < 1e-9);
  const none = weighYears([]);
  assert.equal(probabilityOf(1990, none), probabilityOf(2050, none));
  assert.equal(probabilityOf(1800, none), 0);
});
