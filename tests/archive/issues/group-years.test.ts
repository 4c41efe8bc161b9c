import assert from "node:assert/strict";
import { test } from "node:test";
import { toGroupYears, toQuestions } from "../../../src/archive/issues/group-years.ts";
import { settleShared } from "../../../src/archive/names/persons.ts";
import { solveYears } from "../../../src/archive/years/issue-years.ts";
import { shortPage } from "../make-archive.ts";
import { front, groupOf } from "./make-group.ts";

const { persons } = settleShared([]);
const dated = (day: string) => shortPage("云川县召开会议", `${day},云川县召开会议。`);
const yearsOf = (text: string) => {
  const group = groupOf({ "a.txt": text });
  return {
    questions: toQuestions(group, persons),
    years: toGroupYears(group, solveYears(toQuestions(group, persons)).findings),
  };
};
const place = (article: number) => ({ page: 0, article });

test("an issue whose dates lie together is one question, and its articles of late December are of the year before", () => {
  const { questions, years } = yearsOf(`${dated("2025年1月3日")}\n\n\n\n${dated("12月30日")}`);
  assert.equal(questions.length, 1);
  assert.equal(years.issue.finding.year, 2025);
  assert.deepEqual(
    [0, 1].map((article) => years.ofArticle(place(article)).offset),
    [0, -1],
  );
});

test("articles whose dates have no one year are asked for one by one", () => {
  const { questions, years } = yearsOf(["2023年1月3日", "5月3日", "9月3日"].map(dated).join("\n\n\n\n"));
  assert.equal(questions.length, 3);
  assert.deepEqual(
    [0, 1, 2].map((article) => years.ofArticle(place(article)).finding.year),
    [2023, null, null],
  );
  assert.equal(years.issue.finding.year, null);
});

test("a year is stated where the issue prints or is given its date, else inferred, else unknown", () => {
  assert.equal(yearsOf(front(1) + dated("10月14日")).years.issue.basis, "stated");
  assert.equal(yearsOf(dated("2024年10月14日")).years.issue.basis, "inferred");
  assert.equal(yearsOf(dated("10月14日")).years.issue.basis, "unknown");
});
