import assert from "node:assert/strict";
import { test } from "node:test";
import { findStatedYears } from "../../../src/archive/years/stated-year.ts";

const relationsOf = (text: string, month: number | null = 6) =>
  findStatedYears(text, month).map(({ year, relation }) => `${year} ${relation}`);

test("the words around a year say how it goes with the year of writing", () => {
  const said = {
    "2024年第十三次集中学习": "2024 same",
    谋划2026年工作: "2026 plan",
    "2025年重点工作": "2025 plan",
    "2021年度县本级预算执行和其他财政收支审计工作报告": "2021 audited",
    "去年(2023年)全县": "2023 relative",
    自2015年以来: "2015 since",
    "2012年以来": "2012 since",
    该村2019年的人均收入: "2019 mention",
  };
  for (const [text, relation] of Object.entries(said)) assert.deepEqual(relationsOf(text), [relation], text);
});

test("a year is found where it stands, in Chinese figures too", () => {
  const text = "会议听取了二〇二四年第三次学习情况";
  const [found] = findStatedYears(text, 6);
  assert.equal(found?.year, 2024);
  assert.equal(text.slice(found?.index).startsWith("二〇二四"), true);
});

test("spans, goals and sums of money say nothing of the day", () => {
  for (const text of ["2021-2025年规划", "到2035年基本实现", "收到2024元", "12024年"])
    assert.deepEqual(relationsOf(text), [], text);
});

test("what is looked back upon is of the same year in December and of the one before in January", () => {
  const likeliest = (month: number) => {
    const [found] = findStatedYears("2024年主要经济指标目标预计完成情况", month);
    const weights = found?.weights;
    assert.ok(weights && "years" in weights);
    return Object.entries(weights.years).sort(([, a], [, b]) => b - a)[0]?.[0];
  };
  assert.equal(likeliest(12), "2024");
  assert.equal(likeliest(1), "2025");
});

test("the year of a session, and of a season that is told of, is no year of writing", () => {
  for (const text of ["2001年第九届运动会的规程", "1993年冬,车间里试车"])
    assert.deepEqual(relationsOf(text, 1), [`${text.slice(0, 4)} mention`], text);
});

test("a whole date decides where it lies close to the article's own, and not where it is only near", () => {
  const weightOf = (text: string, day: number) => {
    const [found] = findStatedYears(text, 3, { month: 3, day });
    assert.equal(found?.relation, "same-day");
    return "years" in found.weights ? (found.weights.years[2019] ?? 0) : 0;
  };
  assert.ok(weightOf("2019年3月5日晚,庆祝会举行", 8) > 0.9);
  assert.ok(weightOf("2019年2月8日晚,庆祝会举行", 8) < 0.9);
});
