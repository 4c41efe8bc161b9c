import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../src/parse/parse-page.ts";
import { toSource } from "./make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const LEAD = `本报讯 9月3日，${TEXT}`;
const WEIR = "本报讯 9月4日，城南的水闸修好以后放了水。下游三个村子的地都浇上了，管水的人每天早晚各巡一遍。";
const parse = (...raw: string[]) => parsePage(toSource(raw));
const rules = (...raw: string[]) => parse(...raw).diagnostics.map(({ rule, line }) => `${rule}:${line}`);

test("the same source gives the same page", () => {
  const raw = ["2 综合新闻 2024年10月15日 星期二 责编：崔璐", "# 葛家渡添船", LEAD, "崔璐", "# 水闸放水", LEAD];
  assert.deepEqual(parse(...raw), parse(...raw));
});

test("articles stand in the order of the page, each with its head and its text", () => {
  assert.deepEqual(
    parse("# 葛家渡添船", LEAD, "崔璐", "# 水闸放水", WEIR).articles.map(({ headline, bylines, paragraphs }) => [
      headline,
      bylines,
      paragraphs.length,
    ]),
    [
      ["葛家渡添船", ["崔璐"], 1],
      ["水闸放水", [], 1],
    ],
  );
});

test("of running heads that disagree the first is followed, with the line it stands on", () => {
  const { masthead } = parse("第2版 2024年10月15日 星期二", "# 葛家渡添船", LEAD, "第3版 责编：崔璐 2024年10月16日");
  assert.deepEqual(masthead.facts, { date: "2024-10-15", page: 2, editor: "崔璐" });
  assert.deepEqual(masthead.lines, { date: 1, page: 1, editor: 4 });
});

test("what the program that wrote the file did is undone before anything is read", () => {
  const raw = ["# 葛家渡添船", LEAD, TEXT.replace("一班", "两班"), "崔璐"].map((line, at) => `${at + 1}| ${line}`);
  const page = parse(...raw);
  assert.ok(page.diagnostics.some(({ rule }) => rule === "layout-mended"));
  assert.ok(page.articles[0]?.paragraphs.every(({ text }) => !/\|/.test(text)));
});

test("text under no headline, a page without an article and an imprint are told at their lines", () => {
  assert.ok(rules(WEIR.slice(9), `${TEXT}船工也高兴。`).includes("no-headline:1"));
  assert.deepEqual(
    rules("", "综合新闻").filter((found) => found.startsWith("no-article")),
    ["no-article:2"],
  );
  assert.ok(rules("# 葛家渡添船", LEAD, "崔璐", "地址：青河县解放路18号 邮编：043000").includes("imprint:4"));
  assert.deepEqual(rules(""), []);
});

test("a finding points at the column where its quote stands", () => {
  const { diagnostics } = parse("# 葛家渡添船", `${LEAD}高兴`);
  const unsure = diagnostics.find(({ rule }) => rule === "byline-unsure");
  assert.equal(unsure?.column, LEAD.length + 1);
});

test("a jump goes with the text it stands behind", () => {
  const [first, second] = parse("# 葛家渡添船", LEAD, "下转第2版", "# 水闸放水", WEIR).articles;
  assert.deepEqual([first?.jumps?.map(({ page }) => page), second?.jumps], [[2], undefined]);
});

test("a headline of a picture keeps its photographer from the article above", () => {
  const picture = ["渡口添了新船，岸上的人都来看（图片）", "（本报记者宋雨桐摄）"];
  assert.deepEqual(
    parse("# 葛家渡添船", LEAD, ...picture, "# 水闸放水", WEIR).articles.map(({ headline, bylines }) => [
      headline,
      bylines,
    ]),
    [
      ["葛家渡添船", []],
      ["渡口添了新船，岸上的人都来看（图片）", ["宋雨桐"]],
      ["水闸放水", []],
    ],
  );
});

test("a label over the words under a picture is no text", () => {
  const [article] = parse("# 葛家渡添船", LEAD, "图片：", "图为新船靠岸。（宋雨桐摄）", "# 水闸放水", WEIR).articles;
  assert.deepEqual([article?.paragraphs.length, article?.captions], [1, ["图为新船靠岸。（宋雨桐摄）"]]);
});

test("two lines side by side over a line of author and time are one head", () => {
  const raw = [
    "葛家渡添船",
    "作者：沐川  时间：2016-05-08",
    LEAD,
    "",
    "朝阳渡口通船",
    "两岸村民赶来看",
    "作者：沐川  时间：2016-05-09",
    WEIR,
  ];
  const heads = parse(...raw).articles.map(({ kicker, headline }) => `${kicker ?? ""} ${headline}`.trim());
  assert.deepEqual(heads, ["葛家渡添船", "朝阳渡口通船 两岸村民赶来看"]);
});

test("a dateline that closes a text gives the day and the credit, and is no paragraph", () => {
  const text = "城南的水闸修好以后放了水，下游三个村子的地都浇上了，管水的人每天早晚各巡一遍。";
  const [, article] = parse("# 葛家渡添船", LEAD, "崔璐", "# 水闸放水", text, "（本报湖东９月６日电）").articles;
  assert.deepEqual(article?.printedDate, { start: { month: 9, day: 6 } });
  assert.deepEqual(
    [article?.credit, article?.dateAsPrinted, article?.bylines],
    ["（本报湖东９月６日电）", "９月６日", []],
  );
  assert.deepEqual(
    article?.paragraphs.map((paragraph) => paragraph.text),
    [text],
  );
});

test("the day of an event goes before that of the wire that closes the text, one long past does not", () => {
  const dayOf = (lead: string) => parse("# 水闸放水", `${lead}${TEXT}（本报湖东9月6日电）`).articles[0]?.printedDate;
  assert.deepEqual(dayOf("9月5日，水闸放水。"), { start: { month: 9, day: 5 } });
  assert.deepEqual(dayOf("水闸上一次放水是在5月8日。"), { start: { month: 9, day: 6 } });
});
