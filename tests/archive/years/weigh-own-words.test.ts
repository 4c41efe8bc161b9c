import assert from "node:assert/strict";
import { test } from "node:test";
import { weighOwnWords } from "../../../src/archive/years/weigh-own-words.ts";
import { bestYear, FIRST_YEAR, LAST_YEAR } from "../../../src/archive/years/weigh-years.ts";
import { clue, forYear, placed } from "./make-clue.ts";

const said = (relation: string, n: number) =>
  placed(clue(forYear(2024), { signature: `${relation} ${n}`, values: { relation } }), { witness: `0 ${n}` });
const many = (relation: string) => Array.from({ length: 12 }, (_, n) => said(relation, n));

test("mentions of a year, however many they are, do not decide alone; words that tell of the day do", () => {
  const [mentions, days] = [many("mention"), many("same-day")].map((all) => bestYear(weighOwnWords(all, LAST_YEAR)));
  assert.equal(mentions?.year, 2024);
  assert.ok((mentions?.probability ?? 1) <= 0.81);
  assert.ok((days?.probability ?? 0) > 0.99);
});

test("plans are mentions, and both help other words", () => {
  const alone = bestYear(weighOwnWords([said("same-day", 0)], LAST_YEAR)).probability;
  const helped = bestYear(weighOwnWords([said("same-day", 0), said("plan", 1)], LAST_YEAR)).probability;
  assert.ok(helped > alone);
});

test("no year after the last possible one is weighed", () => {
  const scores = weighOwnWords([said("same-day", 0)], 2020);
  assert.equal(scores[2024 - FIRST_YEAR], Number.NEGATIVE_INFINITY);
  assert.ok(bestYear(scores).year <= 2020);
});
