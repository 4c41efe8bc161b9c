import assert from "node:assert/strict";
import { test } from "node:test";
import { explainYear, findYearContradiction, toEvidence, weighClues } from "../../../src/archive/years/explain-year.ts";
import type { YearFinding } from "../../../src/archive/years/issue-years.ts";
import type { PlacedClue } from "../../../src/archive/years/weigh-years.ts";
import { clue, forYear, placed } from "./make-clue.ts";

function findingOf(...all: PlacedClue[]): YearFinding {
  return { year: 2024, probability: 1, left: [], offsets: [[0]], latest: null, placed: all, ladder: [] };
}

const sure = placed(clue(forYear(2024, 0.001), { quote: "sure" }));
const weak = placed(clue(forYear(2024, 0.2), { quote: "weak" }), { witness: "0 1" });
const vague = placed(clue(forYear(2024, 0.85), { quote: "vague" }));
const against = placed(clue(forYear(2023, 0.001), { quote: "against" }));

test("clues that speak for the year are given, the weightiest first; those that hardly do or speak against it are not", () => {
  const weighed = weighClues(findingOf(weak, vague, against, sure), 2024);
  assert.deepEqual(
    weighed.map(
      ({
        placed: {
          clue: { quote },
        },
      }) => quote,
    ),
    ["sure", "weak"],
  );
});

test("an article shows its own quotes first, each kind of words once, at most five, with at most two meetings behind them", () => {
  const rung = toEvidence(clue(forYear(2024), { quote: "rung" }));
  const weighed = weighClues(findingOf(sure, weak, sure), 2024);
  assert.deepEqual(
    explainYear(weighed, [rung, rung, rung], "0 1").map(({ quote }) => quote),
    ["weak", "sure", "rung", "rung"],
  );
  const many = Array.from({ length: 9 }, (_, n) => placed(clue(forYear(2024, 0.001), { signature: String(n) })));
  assert.equal(explainYear(weighClues(findingOf(...many), 2024), [], "").length, 5);
});

test("evidence holds the quote and its place and nothing of the weighing", () => {
  assert.deepEqual(Object.keys(toEvidence(clue(forYear(2024)))).sort(), ["kind", "line", "quote", "says", "source"]);
});

test("strong words for another year contradict the one that was given, weak ones and its own do not", () => {
  const found = findYearContradiction(findingOf(against), 2024);
  assert.equal(found?.rule, "year-contradiction");
  assert.equal(found?.quote, "against");
  assert.equal(findYearContradiction(findingOf(against), 2023), undefined);
  const doubtful = placed(clue(forYear(2023, 0.001), { isStrong: false }));
  assert.equal(findYearContradiction(findingOf(doubtful), 2024), undefined);
});
