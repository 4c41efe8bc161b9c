import assert from "node:assert/strict";
import { test } from "node:test";
import { dropPageFoot, dropPageTop } from "../../../src/parse/furniture/page-edges.ts";
import { describe, toParts } from "../make-parts.ts";

const [TITLE, STAMP] = ["葛家渡添了一班新船", "2021-03-09 08:15 来源：青河晚报"];
const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好。";
const readTop = (...raw: string[]) => describe(dropPageTop(toParts(...raw)));

test("words of a site over its path are left out, the title below is not", () => {
  assert.deepEqual(readTop("青河在线", "无障碍", "首页 > 新闻 > 正文", TITLE, STAMP, TEXT), [
    "web-chrome",
    "web-chrome",
    "web-chrome",
    TITLE,
    "web-line",
    TEXT,
  ]);
});

test("the name of a site, as picture and as text, stands over the title above a stamp", () => {
  const name = "青河管理站";
  assert.deepEqual(readTop(name, "", name, "", TITLE, "", STAMP, TEXT), [
    "web-chrome",
    "web-chrome",
    TITLE,
    "web-line",
    TEXT,
  ]);
  assert.deepEqual(readTop(name, "", name, "", TITLE, "", TEXT), [name, name, TITLE, TEXT]);
});

test("several words side by side over a title with its stamp, a gap behind them, are the site's", () => {
  assert.deepEqual(readTop("青河在线", "手机青河", "", TITLE, STAMP, TEXT), [
    "web-chrome",
    "web-chrome",
    TITLE,
    "web-line",
    TEXT,
  ]);
});

test("a single line that is no name of a site, lines without a gap and a page without path or stamp keep all", () => {
  for (const page of [
    ["手机青河", "", TITLE, STAMP, TEXT],
    ["青河在线", "手机青河", TITLE, STAMP, TEXT],
    ["青河在线", "手机青河", "", TITLE, TEXT],
  ])
    assert.ok(!readTop(...page).includes("web-chrome"), page.join());
});

test("a path that no title stands under, text above and the title in the bar of the browser stay", () => {
  assert.equal(readTop(TITLE, "首页 > 新闻 > 正文", TEXT)[0], TITLE);
  assert.equal(readTop(TEXT, "首页 > 新闻 > 正文", TITLE, TEXT)[0], TEXT);
  assert.equal(readTop(`${TITLE}_青河在线`, "首页 > 新闻 > 正文", TITLE, STAMP, TEXT)[0], `${TITLE}_青河在线`);
});

const LONG_TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const EDITOR = "责任编辑：贺立新 来源：青河晚报";
const readFoot = (...raw: string[]) => describe(dropPageFoot(toParts(...raw)));

test("what stands behind the line that closes the last article of a saved page is of the site", () => {
  assert.deepEqual(readFoot("葛家渡添船", LONG_TEXT, EDITOR, "本地新闻", "返回上页看看"), [
    "葛家渡添船",
    LONG_TEXT,
    "web-line",
    "title-list",
    "title-list",
  ]);
});

test("where an article opens there, nothing is left out", () => {
  for (const opening of ["# 水闸放水", "本报讯 水闸放了水。"]) {
    const page = readFoot("葛家渡添船", LONG_TEXT, EDITOR, opening, LONG_TEXT);
    assert.equal(page.at(-1), LONG_TEXT, opening);
  }
});

test("more text than a site adds is text, and so is all on a page without a closing line or without text", () => {
  const long = Array.from({ length: 8 }, (_, at) => `第${at}天，${LONG_TEXT}`);
  assert.equal(readFoot("葛家渡添船", LONG_TEXT, EDITOR, ...long).at(-1), long.at(-1));
  assert.deepEqual(readFoot("葛家渡添船", LONG_TEXT, "本地新闻"), ["葛家渡添船", LONG_TEXT, "本地新闻"]);
  assert.equal(readFoot("葛家渡添船", EDITOR, "本地新闻").at(-1), "本地新闻");
});

test("furniture behind it stays what it was", () => {
  assert.deepEqual(readFoot("葛家渡添船", LONG_TEXT, EDITOR, "[图片]", "本地新闻").slice(-2), ["figure", "title-list"]);
});

test("banners in a row over a lead with its reporter are left out, a headline among them is not", () => {
  const lead = "【记者崔璐／青河报导】葛家渡添了一班新船，从早到晚不停。";
  const banners = ["秋季花展", "好店集", "音乐月", "彩灯节"];
  assert.deepEqual(readTop(...banners, lead), [...banners.map(() => "web-chrome"), lead]);
  assert.deepEqual(readTop(...banners, "葛家渡添新船", lead).slice(-2), ["葛家渡添新船", lead]);
  assert.deepEqual(readTop(...banners.slice(1), lead), [...banners.slice(1), lead]);
});

test("the name of a channel alone over the title is left out where words of a site stand at the foot", () => {
  assert.deepEqual(readTop("金沙台", TITLE, TEXT, "Comment here")[0], "web-chrome");
  assert.deepEqual(readTop("金沙台", TITLE, TEXT)[0], "金沙台");
});

test("the name of a site alone over a gap and the title above a stamp is no headline", () => {
  assert.deepEqual(readTop("青河新闻网", "", TITLE, STAMP, TEXT), ["web-chrome", TITLE, "web-line", TEXT]);
  assert.equal(readTop("青河新闻网", TITLE, STAMP, TEXT)[0], "青河新闻网");
  assert.equal(readTop("青河新闻网", "", TITLE, TEXT)[0], "青河新闻网");
});

test("what stands over controls of a page is a title where its stamp stands under it", () => {
  const controls = "【打印】【关闭】";
  const paper = "青河晚报 手机看船";
  assert.deepEqual(readTop(TITLE, STAMP, paper, controls, "青河晚报3月9日讯(记者 宋雨桐)", TEXT).slice(0, 1), [TITLE]);
});
