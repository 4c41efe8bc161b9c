import assert from "node:assert/strict";
import { test } from "node:test";
import { dropSectionsBelow, isDatabasePage, readDatabaseLine } from "../../../src/parse/furniture/database-label.ts";
import { narrowLabel } from "../../../src/parse/page/narrow-label.ts";
import { toLine, toLines } from "../make-lines.ts";
import { describe } from "../make-parts.ts";

const read = (raw: string) => describe(readDatabaseLine(toLine(raw)) ?? []);

test("one label that stands in no newspaper makes a page a database's, and so do three boxed ones", () => {
  assert.ok(isDatabasePage(toLines("版次：3", "渡口添了一班船。")));
  assert.ok(isDatabasePage(toLines("第1版(要闻)", "渡口添船")));
  assert.ok(isDatabasePage(toLines("【标题】渡口添船", "【作者】崔璐", "【日期】2021-03-09")));
  assert.ok(!isDatabasePage(toLines("标题：渡口添船", "作者：崔璐", "渡口添了一班船。")));
  assert.ok(!isDatabasePage(toLines("【标题】渡口添船", "【标题】水闸修好", "【标题】梨园开门")));
});

test("a value that is text of the article comes back with what its label says it is", () => {
  assert.deepEqual(read("标题：渡口添船"), ["database-label", "headline 渡口添船"]);
  assert.deepEqual(read("引题：两岸称好"), ["database-label", "kicker 两岸称好"]);
  assert.deepEqual(read("【副题】= 老宋掌舵"), ["database-label", "deck 老宋掌舵"]);
  assert.deepEqual(read("专栏：渡口通讯"), ["database-label", "section 渡口通讯"]);
  assert.deepEqual(read("作者：崔璐"), ["database-label", "bylineAbove 崔璐"]);
  assert.deepEqual(read("正文：渡口添了一班船。"), ["database-label", "渡口添了一班船。"]);
});

test("a value that speaks of the page is a fact of it, read and not repeated", () => {
  const factsOf = (raw: string) => readDatabaseLine(toLine(raw))?.[0]?.furniture?.facts;
  assert.deepEqual(factsOf("日期：2021-03-09"), { date: "2021-03-09" });
  assert.deepEqual(factsOf("版次：第03版"), { page: 3 });
  assert.deepEqual(factsOf("版次：头版"), { page: 1 });
  assert.deepEqual(factsOf("期号：1234"), { totalIssue: 1234 });
  assert.deepEqual(factsOf("报纸名称：青河报"), { newspaper: "青河报" });
  assert.deepEqual(factsOf("版次："), {});
  assert.deepEqual(read("报纸名称：青河报"), ["database-label"]);
});

test("page and section before a text say where it stands, and leave the text", () => {
  const parts = readDatabaseLine(toLine("第4版(要闻) 渡口添了一班船。")) ?? [];
  assert.deepEqual(describe(parts), ["database-label", "渡口添了一班船。"]);
  assert.deepEqual(parts[0]?.furniture?.facts, { page: 4, section: "要闻" });
});

test("an author who is no name is no signature, and a line without a label is none of these", () => {
  assert.deepEqual(read("作者：不详，待查"), ["database-label"]);
  assert.equal(readDatabaseLine(toLine("渡口添了一班船。")), undefined);
});

test("page and column on one line name the section; a longer text behind an empty column is text", () => {
  assert.deepEqual(read("第1版(要闻)专栏：渡口通讯"), ["database-label", "section 渡口通讯"]);
  assert.deepEqual(read("第1版()专栏： 渡口添了一班船，两岸的人都来看。"), [
    "database-label",
    "渡口添了一班船，两岸的人都来看。",
  ]);
});

test("labels set wide in their boxes are read as others are", () => {
  const parts = readDatabaseLine(narrowLabel(toLine("【 标 题 】葛家渡添船")));
  assert.equal(parts?.find(({ label }) => label === "headline")?.line.text, "葛家渡添船");
});

test("three labels in Latin letters, the label of a kicker and rows of cells make a page a database's", () => {
  assert.ok(isDatabasePage(toLines("Date: 1972-07-25", "Title: 渡口添船", "Content:", "渡口添了一班船。")));
  assert.ok(isDatabasePage(toLines("引题：两岸的人都说好", "渡口添船", "渡口添了一班船。")));
  assert.ok(isDatabasePage(toLines("青河报 | 2011-08-05", "要闻 | A12", "渡口添船")));
  assert.ok(!isDatabasePage(toLines("No. 3 渡口添船", "Tel: 6522222", "渡口添了一班船。")));
  assert.ok(!isDatabasePage(toLines("渡口 | 水闸", "渡口添了一班船。")));
});

test("fields in Latin letters and records are read as those in Chinese", () => {
  assert.deepEqual(read("Title: 渡口添船"), ["database-label", "headline 渡口添船"]);
  assert.deepEqual(read("BYLINE: 宋雨桐"), ["database-label", "bylineAbove 宋雨桐"]);
  assert.deepEqual(read("Content:"), ["database-label"]);
  assert.deepEqual(read("【字数】63"), ["database-label"]);
  assert.deepEqual(read("文章編號：201108050040127"), ["database-label"]);
});

test("cells name the page, the section and who wrote", () => {
  const parts = readDatabaseLine(toLine("港聞 | A12 | 記者 宋雨桐")) ?? [];
  assert.deepEqual(describe(parts), ["database-label", "bylineOver 记者 宋雨桐"]);
  assert.deepEqual(parts[0]?.furniture?.facts, { page: 12, section: "港闻" });
  assert.equal(readDatabaseLine(toLine("渡口 | 水闸 | 堤坝")), undefined);
});

test("a section below a headline is a fact of its article, one above opens it", () => {
  const parts = ["栏目：乡镇", "标题：渡口添船", "栏目：水上"].flatMap((raw) => readDatabaseLine(toLine(raw)) ?? []);
  const told = describe(dropSectionsBelow(parts));
  assert.deepEqual(
    told.filter((each) => each !== "database-label"),
    ["section 乡镇", "headline 渡口添船"],
  );
});
