import assert from "node:assert/strict";
import { test } from "node:test";
import { bestYear, FIRST_YEAR, LAST_YEAR, weighYears } from "../../../src/archive/years/weigh-years.ts";
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

test("the best year's probability is its share among all years, and without clues all are alike", () => {
  const scores = weighYears([placed(clue(forYear(2024)))]);
  const { year, probability } = bestYear(scores);
  const shares = Array.from(scores, (score) => Math.exp(score - (scores[year - FIRST_YEAR] ?? 0)));
  assert.ok(Math.abs(probability * shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  assert.equal(scores.length, LAST_YEAR - FIRST_YEAR + 1);
  assert.equal(new Set(weighYears([])).size, 1);
});
