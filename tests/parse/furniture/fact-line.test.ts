import assert from "node:assert/strict";
import { test } from "node:test";
import { dropFactLines, readFactLine } from "../../../src/parse/furniture/fact-line.ts";
import { toLine, toLines } from "../make-lines.ts";
import { describe } from "../make-parts.ts";

const TITLE = "葛家渡添了一班船";
const TEXT = "葛家渡昨日添了一班船，两岸的人都来看。老宋说，往后赶集不用等了。";

const partsOf = (...raw: string[]) => dropFactLines(toLines(...raw).map((line) => ({ line })));
const read = (...raw: string[]) => describe(partsOf(...raw));
const dateOf = (raw: string) => readFactLine(toLine(raw).folded)?.date;

for (const line of [
  "发布单位：县委宣传部 | 发布日期：2012-3-5 | 浏览 23 次",
  "青河日报/2012年/3月/5日/第001版",
  "信息类别：工作动态　索引号：01443-0012　发文日期：2012-03-05",
  "发稿日期 2012-03-05 发稿单位 石桥镇",
  "日期：2012年03月05日 版次：2 作者：崔璐",
  "2012-03-05 09:12:22 青河新闻网 我要评论(0) 字号：T|T",
  "稿件来源：石桥镇政府　撰写时间：2012/3/5　　阅读次数：16　【收藏此页】",
  "创建于：2012-03-05 点击：45 次",
]) {
  test(`“${line}” is a line of facts, and says its day`, () => {
    assert.equal(dateOf(line), "2012-03-05");
    assert.deepEqual(read(TITLE, line, TEXT).slice(0, 2), [TITLE, "web-line"]);
  });
}

test("what a notice tells its readers, what a talk is headed with, a day alone and prose are no lines of facts", () => {
  for (const line of [
    "时间：2012年3月5日 地点：县体育馆",
    "报名时间：2012年3月5日 联系电话：6522222",
    "嘉宾：崔璐 主持人：贺立新",
    "2012年3月5日",
    "主办单位：县文化馆",
    "老宋说：渡口添了船",
    "权威发布：渡口添了船",
    "2024年发布：十件实事",
    "关键词：担当",
    "栏目 | 春耕时节",
    "通讯员：一支笔写春秋",
    TEXT,
  ])
    assert.equal(readFactLine(toLine(line).folded), undefined, line);
});

test("names of those who wrote are kept, whatever word stands before the one that says so", () => {
  const names = ["web-line", "bylineAbove 作者：崔璐"];
  assert.deepEqual(read(TITLE, "新闻作者：崔璐　新闻类别：县域要闻　人气：32", TEXT), [TITLE, ...names, TEXT]);
});

test("facts behind a title on its own line leave the title", () => {
  const facts = "作者：崔璐 时间：2012-03-05";
  assert.deepEqual(read(`${TITLE} ${facts}`, TEXT), [`headline ${TITLE}`, "web-line", "bylineAbove 作者：崔璐", TEXT]);
});

test("under a paragraph, and with nothing below, a line of facts is left alone", () => {
  const line = "发布单位：县委宣传部 | 发布日期：2012-3-5";
  assert.deepEqual(read(TITLE, TEXT, line, TEXT), [TITLE, TEXT, line, TEXT]);
  assert.deepEqual(read(TITLE, line), [TITLE, line]);
});

test("under the last text a line that names its editors is furniture, one that names who wrote is not", () => {
  const editors = "（ 责任编辑：admin 新闻报料：2729868 ）";
  assert.deepEqual(read(TITLE, TEXT, editors), [TITLE, TEXT, "web-line"]);
  assert.deepEqual(read(TITLE, TEXT, "作者：崔璐"), [TITLE, TEXT, "作者：崔璐"]);
  assert.deepEqual(read(TITLE, TEXT, editors, "渡口添船", TEXT), [TITLE, TEXT, editors, "渡口添船", TEXT]);
});

test("roles and names alone are a byline, kept whole", () => {
  for (const line of ["□全媒体记者 宋雨桐 通讯员 贺立新 文/图", "(图文:宋雨桐 审核:贺立新)"])
    assert.equal(readFactLine(line), undefined, line);
});

test("an author behind a label and a bullet is a fact on a text by itself", () => {
  assert.ok(readFactLine("• 作者 :宋雨桐、贺立新"));
  assert.equal(readFactLine("权威发布:宋雨桐"), undefined);
});
