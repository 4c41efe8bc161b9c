import assert from "node:assert/strict";
import { test } from "node:test";
import { findEvents } from "../../../src/archive/years/event-clue.ts";
import { monthIndex, type YearWeights } from "../../../src/archive/years/year-clue.ts";

const [first, ...others] = [(text: string) => findEvents(text)[0], (text: string) => findEvents(text)];
const weightsOf = (text: string): YearWeights | undefined => first?.(text)?.weights;

test("what is studied goes out of date with the next meeting, what is merely named does not", () => {
  assert.deepEqual(weightsOf("深入学习贯彻党的二十届二中全会精神"), {
    from: monthIndex(2023, 2),
    to: monthIndex(2024, 7),
  });
  assert.deepEqual(weightsOf("党的十八大以来,全县"), { from: monthIndex(2012, 11), to: monthIndex(2100, 1) });
});

test("what is looked forward to was written before it", () => {
  const weights = weightsOf("喜迎党的二十大");
  assert.ok(weights && "to" in weights);
  assert.equal(weights.to, monthIndex(2022, 10));
});

test("a session of the nation's congress is spoken of in its year", () => {
  const weights = weightsOf("十四届全国人大二次会议");
  assert.ok(weights && "from" in weights);
  assert.deepEqual([weights.from, weights.to], [monthIndex(2024, 2), monthIndex(2024, 12)]);
});

test("anniversaries and years of a plan name one year", () => {
  const likeliest = (text: string) => first?.(text)?.values["year"];
  assert.equal(likeliest("庆祝新中国成立75周年"), 2024);
  assert.equal(likeliest("建党100周年"), 2021);
  assert.equal(likeliest("“十四五”开局之年"), 2021);
  assert.equal(likeliest("“十三五”收官之年"), 2020);
});

test("a mention is found where it stands, and other words name no event", () => {
  const text = "近日,全县开展党史学习教育。";
  const found = first?.(text);
  assert.equal(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0)), "党史学习教育");
  for (const none of ["公司成立75周年", "学校的二十大喜事", "十四届县人大二次会议", "县委全会精神"])
    assert.deepEqual(others[0]?.(none), [], none);
});
