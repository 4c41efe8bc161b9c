import assert from "node:assert/strict";
import { test } from "node:test";
import { type IssueRef, issueName, issueNames, issueRef, issueTitle } from "../../src/site/article/issue-name.ts";
import { archiveCalendar } from "../../src/site/lists/calendar.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { archiveOf, shortPage } from "../archive/make-archive.ts";
import { SETTINGS } from "./sample-archives.ts";

const WORDS = wordsOf(SETTINGS);

function namesOf(pages: Readonly<Record<string, string>>): string[] {
  return issueNames(archiveOf(pages).issues.map(issueRef), WORDS);
}

function dated(date: string, page: string): string {
  return `---\ndate: ${date}\n---\n${page}`;
}

const STATED = "会议总结2024年前三季度工作。";

test("an issue without a printing date is named by its time and its first headline", () => {
  const two = `${shortPage("青溪镇开镰", "10月9日,青溪镇开镰。", STATED)}\n${shortPage("南坪村晒谷", "10月8日,南坪村晒谷。")}`;
  assert.deepEqual(namesOf({ "a.txt": two }), ["[2024]年10月《青溪镇开镰》等2篇"]);
  assert.deepEqual(namesOf({ "a.txt": shortPage("青溪镇开镰", "10月9日,青溪镇开镰。") }), ["10月9日《青溪镇开镰》"]);
  assert.deepEqual(namesOf({ "a.txt": shortPage("青溪镇开镰", "近日,青溪镇开镰。") }), ["日期不详《青溪镇开镰》"]);
  const range = `${shortPage("青溪镇开镰", "6月20日,青溪镇开镰。")}\n${shortPage("南坪村晒谷", "7月2日,南坪村晒谷。")}`;
  assert.deepEqual(namesOf({ "a.txt": range }), ["6月20日—7月2日《青溪镇开镰》等2篇"]);
});

test("the days of an issue without a year go over the turn of the year in a name", () => {
  const turn = `${shortPage("青溪镇迎新", "1月2日,青溪镇迎新。")}\n${shortPage("南坪村扫雪", "12月28日,南坪村扫雪。")}`;
  assert.deepEqual(namesOf({ "a.txt": turn }), ["12月28日—1月2日《青溪镇迎新》等2篇"]);
  const [issue] = archiveOf({ "a.txt": turn }).issues;
  assert.deepEqual([issue?.firstDate, issue?.lastDate], ["XXXX-12-28", "XXXX-01-02"]);
});

test("a long headline is cut in a name", () => {
  const headline = "青溪镇全面铺开高标准农田建设确保今年秋粮颗粒归仓农民增收";
  const [name] = namesOf({ "a.txt": shortPage(headline, "近日,青溪镇开镰。") });
  assert.equal(name, `日期不详《${headline.slice(0, 23)}…》`);
});

test("issues that are named alike are told apart by their files, in any order and number", () => {
  const page = shortPage("青溪镇要闻", "近日,青溪镇开镰。");
  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `${page}又${i}段落。\n`]));
  const names = namesOf({ ...pages, "other.txt": shortPage("南坪村晒谷", "近日,南坪村晒谷。") });
  assert.equal(new Set(names).size, 31);
  assert.ok(names.includes("日期不详《南坪村晒谷》"));
  assert.ok(names.includes("日期不详《青溪镇要闻》（7.txt）"));
});

test("an issue with a printing date or a number keeps its name", () => {
  const [ref] = archiveOf({ "a.txt": dated("2025-01-03", shortPage("青溪镇开镰", "1月2日,青溪镇开镰。")) }).issues.map(
    issueRef,
  );
  assert.equal(issueName(ref as IssueRef, WORDS), "2025年1月3日 星期五");
});

test("an issue is titled by all that is printed of it: newspaper, day, weekday, number, page", () => {
  const head = "---\nnewspaper: 青溪报\ndate: 2024-10-15\nissue: 42\ntotalIssue: 1842\npage: 3\n---\n";
  const pages = { "a.txt": head + shortPage("青溪镇开镰", "10月9日,青溪镇开镰。") };
  const [one] = archiveOf(pages).issues.map(issueRef);
  assert.equal(issueName(one as IssueRef, WORDS), "2024年10月15日 星期二 第42期 总第1842期 第3版");
  assert.equal(issueTitle(one as IssueRef, WORDS), "《青溪报》2024年10月15日 星期二 第42期 总第1842期 第3版");
  const month = { "a.txt": dated("2024-10", shortPage("青溪镇开镰", "10月9日,青溪镇开镰。")) };
  assert.deepEqual(namesOf(month), ["2024年10月"]);
});

test("an issue printed in January with news of December is filed in January, its news in December", () => {
  const pages = {
    "a.txt": dated(
      "2025-01-03",
      `${shortPage("青溪镇总结", "12月30日,青溪镇召开会议。")}\n${shortPage("南坪村扫雪", "近日,南坪村扫雪。")}`,
    ),
  };
  const archive = archiveOf(pages);
  const [issue] = archive.issues;
  assert.deepEqual([issue?.year, issue?.month, issue?.folder], [2025, 1, "2025"]);
  const [first, second] = issue?.pages[0]?.articles ?? [];
  assert.deepEqual([first?.date, first?.year, second?.year, second?.yearBasis], ["2024-12-30", 2024, 2025, "stated"]);
  const { years } = archiveCalendar(archive);
  const [december, january] = [years.get(2024)?.months.get(12), years.get(2025)?.months.get(1)];
  assert.deepEqual([december?.pages, december?.articles, december?.issues.length], [0, 1, 0]);
  assert.deepEqual([january?.pages, january?.articles, january?.issues.length], [1, 1, 1]);
});

test("the articles of a year are those of its months, each once, and those without a month", () => {
  const archive = archiveOf({
    "a.txt": dated("2024-10-12", shortPage("青溪镇演出", "9月29日至10月2日,青溪镇演出。")),
    "b.txt": dated("2024", shortPage("南坪村扫雪", "近日,南坪村扫雪。")),
  });
  const year = archiveCalendar(archive).years.get(2024);
  assert.deepEqual([year?.months.get(9)?.articles, year?.months.get(10)?.articles], [1, 1]);
  assert.equal(year?.undated.length, 1);
  assert.equal(year?.articles, 2);
  assert.equal(WORDS.lists.yearTotals(0, 2), "2\u00a0篇");
});
