import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { findingMark } from "../../src/corrections/confirmed.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { correctionRules, outcomes, PAGE, readPage } from "./make-page.ts";

function archive(lines: readonly string[], ...acts: readonly object[]) {
  const { issues, diagnostics } = assembleArchive([readPage(lines, ...acts)]);
  return {
    issue: issues[0],
    articles: issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles)),
    diagnostics,
  };
}

const FIRST = { exact: "在河湾村举行插秧比赛" };
const LAST = { exact: "院长郭立本介绍" };

test("a day that an editor gives is the article's, and its year that of the whole issue", () => {
  const { articles } = archive(PAGE, { act: "date", by: "王编辑", quote: FIRST, to: "2024-05-06" });
  assert.deepEqual(
    articles.map(({ date, yearBasis }) => [date, yearBasis]),
    [
      ["2024-05-06", "stated"],
      ["2024-05-08", "inferred"],
    ],
  );
  assert.deepEqual(
    articles[0]?.yearEvidence.map(({ kind, quote }) => [kind, quote]),
    [["editor", "王编辑"]],
  );
  assert.deepEqual(
    articles.map(({ id }) => id),
    archive(PAGE).articles.map(({ id }) => id),
  );
});

test("a year alone goes with the printed day, above all that the words say", () => {
  const lines = PAGE.with(
    5,
    "院长郭立本介绍,医院学习贯彻党的二十届三中全会精神,2024年第一季度接诊五万人次,比2023年同期多了两成。",
  );
  assert.equal(archive(lines).articles[1]?.date?.slice(0, 4), "2025");
  const { articles } = archive(lines, { act: "date", quote: LAST, to: "2021" });
  assert.deepEqual(
    articles.map(({ date }) => date),
    ["2021-05-06", "2021-05-08"],
  );
});

test("an article without a printed day has the year it is given", () => {
  const lines = PAGE.with(1, "本报讯(记者 周海霞)南坪镇在河湾村举行插秧比赛,八支队伍下田比试。").with(
    4,
    "县医院新门诊楼正式启用,设有三十间诊室。",
  );
  const { articles } = archive(lines, { act: "date", quote: FIRST, to: "1987" });
  assert.deepEqual([articles[0]?.date, articles[0]?.year, articles[0]?.yearBasis], [null, 1987, "stated"]);
});

test("the printing date, issue and page of a file are as an editor says, whatever the page prints, and nobody is asked again", () => {
  const lines = ["绛县报 2025年5月9日 星期五 第1203期 第3版", ...PAGE];
  const acts = [
    { act: "date", by: "王编辑", to: "2024-05-09" },
    { act: "date", of: "page", to: "2" },
    { act: "date", of: "totalIssue", to: "1103" },
  ];
  const { issue, articles, diagnostics } = archive(lines, ...acts);
  assert.deepEqual([issue?.facts.date, issue?.facts.totalIssue, issue?.pages[0]?.pageNumber], ["2024-05-09", 1103, 2]);
  assert.deepEqual(
    articles.map(({ date }) => date),
    ["2024-05-06", "2024-05-08"],
  );
  assert.ok(diagnostics.every(({ rule }) => rule !== "date-contradiction" && rule !== "issue-contradiction"));
  assert.equal(articles[0]?.yearEvidence[0]?.kind, "editor");
});

test("those sign an article whom an editor names; of two acts on one article the first holds", () => {
  const { articles } = archive(PAGE, { act: "byline", quote: LAST, to: ["郭立本", "林远山"] });
  assert.deepEqual(
    articles.map(({ bylines }) => bylines),
    [["周海霞"], ["郭立本", "林远山"]],
  );
  const nobody = archive(PAGE, { act: "byline", quote: LAST, to: [] });
  assert.deepEqual(nobody.articles[1]?.bylines, []);
  const other = { act: "byline", quote: { exact: "正式启用,设有三十间诊室" }, to: ["林远山"] };
  const page = readPage(PAGE, { act: "byline", quote: LAST, to: ["郭立本"] }, other);
  assert.deepEqual(
    [outcomes(page), correctionRules(page.diagnostics)],
    [["applied", "contradicted"], ["correction-contradiction"]],
  );
});

test("what has no place on the page is a finding", () => {
  const lines = [...PAGE, "责任编辑:王小明 电话:0359-6522222"];
  const byline = { act: "byline", quote: { exact: "责任编辑:王小明" }, to: ["王小明"] };
  const move = { act: "move", quote: LAST, to: { exact: "责任编辑:王小明" } };
  for (const act of [byline, move])
    assert.deepEqual(correctionRules(readPage(lines, act).diagnostics), ["correction-void"]);
});

test("a finding that an editor looked at leaves the list, and comes back when the program says something else", () => {
  const lines = ["本报讯 5月1日,河湾村举行插秧比赛,八支队伍下田比试。", ...PAGE.slice(3)];
  const isAsked = ({ rule, line }: Diagnostic) => rule === "no-headline" && line === 1;
  const finding = readPage(lines).diagnostics.find(isAsked);
  assert.ok(finding);
  const confirm = { act: "confirm", quote: { exact: "本报讯 5月1日,河湾村" }, rule: "no-headline" };
  const saw = findingMark(finding);
  for (const act of [confirm, { ...confirm, saw }]) assert.equal(readPage(lines, act).diagnostics.some(isAsked), false);
  assert.equal(readPage(lines, { ...confirm, saw: "00000000" }).diagnostics.some(isAsked), true);
  assert.equal(readPage(lines, { ...confirm, rule: "no-article" }).diagnostics.some(isAsked), true);
});

test("findings of the whole archive leave its list too", () => {
  const asked = (acts: readonly object[]) =>
    archive(PAGE, ...acts).diagnostics.filter(({ rule }) => rule === "year-unknown");
  const [finding] = asked([]);
  assert.ok(finding);
  assert.deepEqual(asked([{ act: "confirm", quote: FIRST, rule: "year-unknown", saw: findingMark(finding) }]), []);
});
