import assert from "node:assert/strict";
import { test } from "node:test";
import { dropPageFrame, shareOfPairs } from "../../../src/parse/furniture/page-frame.ts";
import { describe, toParts } from "../make-parts.ts";

const TITLE = "葛家渡添了一班新船";
const [PATH, STAMP] = ["首页 > 新闻 > 正文", "2021-03-09 08:15 来源：青河晚报"];
const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const read = (...raw: string[]) => describe(dropPageFrame(toParts(...raw)));

test("what stands over the title of a stamped page and what follows its text are the site's", () => {
  const menu = ["水闸放水学校开学石桥修好", "青河频道", "读书角落", "本地风物"];
  const foot = ["【纠错】责任编辑：崔璐", "大家在说", "水闸放了多少水", "2018-03-02 08:58:39", "石桥几时修好"];
  const page = read(...menu, TITLE, STAMP, TEXT, TEXT, ...foot);
  assert.deepEqual(page.slice(0, 8), [...menu.map(() => "web-chrome"), TITLE, "web-line", TEXT, TEXT]);
  assert.ok(!page.slice(8).some((part) => foot.includes(part)), page.join());
});

test("a kicker shares words with the article and stays", () => {
  const menu = ["青河频道", "读书角落", "本地风物"];
  assert.deepEqual(read(...menu, "两岸的人都说好", TITLE, STAMP, TEXT).slice(3), [
    "两岸的人都说好",
    TITLE,
    "web-line",
    TEXT,
  ]);
});

test("names that sign under the text, and a list that nothing of a site follows, stay", () => {
  assert.deepEqual(read(PATH, TITLE, TEXT, "（崔璐）", "青河水文站").slice(2), [TEXT, "（崔璐）", "青河水文站"]);
});

test("pages of two articles, and such as have neither path nor stamp, stay as they are", () => {
  const two = ["青河频道", "读书角落", "本地风物", TITLE, STAMP, TEXT, "水闸放水", "2021-03-10 08:15", TEXT];
  assert.equal(read(...two)[0], "青河频道");
  assert.deepEqual(read("青河频道", "读书角落", "本地风物", TITLE, TEXT)[0], "青河频道");
});

test("the share of pairs is that of the pairs of characters of the words that stand in the text", () => {
  assert.deepEqual([shareOfPairs("新船靠岸", "新船"), shareOfPairs("船", "船"), shareOfPairs("", "船")], [1 / 3, 0, 0]);
});
