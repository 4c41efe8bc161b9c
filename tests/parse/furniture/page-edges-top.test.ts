import assert from "node:assert/strict";
import { test } from "node:test";
import { dropPageTop } from "../../../src/parse/furniture/page-edges.ts";
import { describe, toParts } from "../make-parts.ts";

const [TITLE, STAMP] = ["葛家渡添了一班新船", "2021-03-09 08:15 来源：青河晚报"];
const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好。";
const read = (...raw: string[]) => describe(dropPageTop(toParts(...raw)));

test("words of a site over its path are left out, the title below is not", () => {
  assert.deepEqual(read("青河在线", "无障碍", "首页 > 新闻 > 正文", TITLE, STAMP, TEXT), [
    "web-chrome",
    "web-chrome",
    "web-chrome",
    TITLE,
    "web-line",
    TEXT,
  ]);
});

test("several words side by side over a title with its stamp, a gap behind them, are the site's", () => {
  assert.deepEqual(read("青河在线", "手机青河", "", TITLE, STAMP, TEXT), [
    "web-chrome",
    "web-chrome",
    TITLE,
    "web-line",
    TEXT,
  ]);
});

test("a single line, lines without a gap and a page without path or stamp keep all", () => {
  for (const page of [
    ["青河在线", "", TITLE, STAMP, TEXT],
    ["青河在线", "手机青河", TITLE, STAMP, TEXT],
    ["青河在线", "手机青河", "", TITLE, TEXT],
  ])
    assert.ok(!read(...page).includes("web-chrome"), page.join());
});

test("a path that no title stands under, text above and the title in the bar of the browser stay", () => {
  assert.equal(read(TITLE, "首页 > 新闻 > 正文", TEXT)[0], TITLE);
  assert.equal(read(TEXT, "首页 > 新闻 > 正文", TITLE, TEXT)[0], TEXT);
  assert.equal(read(`${TITLE}_青河在线`, "首页 > 新闻 > 正文", TITLE, STAMP, TEXT)[0], `${TITLE}_青河在线`);
});
