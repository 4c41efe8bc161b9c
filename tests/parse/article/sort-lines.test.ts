import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesByLine, sortLines } from "../../../src/parse/article/sort-lines.ts";
import { toLines } from "../make-lines.ts";

const TEXT = "渡口添了一班船，从早到晚不停，两岸的人都说好。";
const sort = (...raw: string[]) => sortLines(toLines(...raw));

test("lines are text or furniture, each list in order, and every line is in one of them", () => {
  const { text, furniture, parts, hints } = sort("葛家渡添船", "[图片]", TEXT, "下转第四版");
  assert.deepEqual(
    [text.map(({ text }) => text), furniture.map(({ furniture }) => furniture.rule)],
    [
      ["葛家渡添船", TEXT],
      ["figure", "jump"],
    ],
  );
  assert.equal(parts.length, text.length + furniture.length);
  assert.equal(hints.length, text.length);
});

test("what the page prints about itself has the line it stands on", () => {
  const { runningHeads } = sort("2 综合新闻 2024年10月15日 星期二 责编：崔璐", "葛家渡添船", TEXT);
  assert.deepEqual(runningHeads, [
    { facts: { page: 2, section: "综合新闻", date: "2024-10-15", editor: "崔璐" }, line: 1 },
  ]);
});

test("under the only stamp of a saved page hardly another article opens; under one of several it may", () => {
  const under = (...raw: string[]) => sort(...raw).hints.at(-1)?.opens ?? 0;
  assert.ok(under("葛家渡添船", "2021-03-09 08:15", TEXT, "水闸放水了") < 0);
  assert.equal(under("葛家渡添船", "2021-03-09 08:15", TEXT, "水闸放水了", "2021-03-10 09:00", TEXT), 0);
});

test("rows of labels, counts and days with nothing between them are one stamp; the one line over it is its title", () => {
  const rows = ["来源: 作者: 发表时间:02-13 09:33", "2021-03-09 08:15 浏览量:1024"];
  const { hints } = sort("老宋:渡口何时添船?", ...rows, TEXT, "水闸放水了", TEXT);
  assert.equal(hints[0]?.label, "headline");
  assert.ok((hints[1]?.opens ?? 0) < 0);
  assert.ok((hints.at(-1)?.opens ?? 0) < 0);
  assert.equal(sort("青河县", "老宋:渡口何时添船?", ...rows, TEXT).hints[0]?.label, undefined);
});

test("stamps of one day are the page's, of several days those of its articles", () => {
  const one = sort("葛家渡添船", "2021-03-09 08:15", TEXT, "水闸放水了", "2021-03-09 09:00", TEXT);
  assert.deepEqual([one.days.size, one.runningHeads[0]?.facts.date], [0, "2021-03-09"]);
  const two = sort("葛家渡添船", "2021-03-09 08:15", TEXT, "水闸放水了", "2021-03-10 09:00", TEXT);
  assert.deepEqual(
    [...two.days],
    [
      [2, "2021-03-09"],
      [5, "2021-03-10"],
    ],
  );
  assert.ok(two.runningHeads.every(({ facts }) => facts.date === undefined));
});

test("a line beside furniture that stands over or under an article may open one, the line over a stamp is its head", () => {
  const hintOf = (at: number, ...raw: string[]) => sort(...raw).hints[at];
  assert.ok((hintOf(0, "首页 > 新闻 > 正文", "葛家渡添船", TEXT)?.opens ?? 0) > 0);
  assert.ok((hintOf(0, "葛家渡添船", "2021-03-09 08:15", TEXT)?.opens ?? 0) > 0);
  assert.equal(hintOf(1, "葛家渡添船", TEXT, TEXT), undefined);
});

test("a label printed before a text, and a short lead in brackets, say what they are", () => {
  const { hints, text } = sort("版次：3", "标题：葛家渡添船", TEXT);
  assert.deepEqual([hints[0]?.label, text[0]?.text], ["headline", "葛家渡添船"]);
  assert.equal(sort("葛家渡添船", "【河湾社三日电】船来了。").hints[1]?.label, "text");
});

test("a running head gives its page to the text behind it", () => {
  const head = (page: number) => `第${page}版 2024年10月15日 星期二`;
  const pages = (...raw: string[]) => [...pagesByLine(sort(...raw))];
  assert.deepEqual(pages(head(2), TEXT, head(3), TEXT), [
    [1, 2],
    [3, 3],
  ]);
});

test("the pages of a table of all pages are no pages of a text, but for the first", () => {
  const head = (page: number) => `第${page}版 2024年10月15日 星期二`;
  assert.deepEqual([...pagesByLine(sort(head(1), head(2), head(3), head(4), TEXT))], [[1, 1]]);
});

test("a short line between marks alone and a text may open an article, a text behind them need not", () => {
  const opens = (...raw: string[]) => sort(...raw).hints.at(1)?.opens ?? 0;
  const long = `${TEXT}${TEXT}`;
  assert.ok(opens(TEXT, "-", "水闸放水了", long) > 0);
  assert.equal(opens(TEXT, "* * *", long, long), 0);
});
