import assert from "node:assert/strict";
import { test } from "node:test";
import { dropListedTitles, dropTags, dropTitleLists } from "../../../src/parse/furniture/title-list.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "渡口添了一班船，从早到晚不停。";
const read = (...raw: string[]) => describe(dropTitleLists(toParts(...raw)));

test("titles under the heading of a list are furniture up to the headline of the next text", () => {
  assert.deepEqual(read(TEXT, "往期推荐", "水闸修好以后", "梨园开门", "县剧团下乡", TEXT), [
    TEXT,
    ...Array(3).fill("title-list"),
    "县剧团下乡",
    TEXT,
  ]);
  assert.deepEqual(read(TEXT, "相关阅读：", "水闸修好以后", "梨园开门"), [TEXT, ...Array(3).fill("title-list")]);
});

test("a heading that papers print as well is text over one article, and heads a list of several titles", () => {
  assert.deepEqual(read("相关新闻", "县剧团下乡", TEXT), ["相关新闻", "县剧团下乡", TEXT]);
  assert.deepEqual(read(TEXT, "相关新闻", "水闸修好以后", "梨园开门"), [TEXT, ...Array(3).fill("title-list")]);
});

test("what opens with a credit and what is marked as a heading is no title of a list", () => {
  assert.deepEqual(read(TEXT, "往期推荐", "水闸修好以后", "梨园开门", "# 县剧团下乡", TEXT).slice(-3), [
    "梨园开门",
    "县剧团下乡",
    TEXT,
  ]);
});

test("a title of the list that stands over no text elsewhere is printed twice, the one over its text stays", () => {
  const page = toParts("水闸修好以后", "水闸修好以后", TEXT, "往期推荐", "水闸修好以后", "梨园开门");
  assert.deepEqual(describe(dropListedTitles(dropTitleLists(page))).slice(0, 3), ["title-list", "水闸修好以后", TEXT]);
  const plain = toParts("水闸修好以后", TEXT);
  assert.deepEqual(dropListedTitles(plain), plain);
});

test("two tags in a row, set close behind their marks, are tags; one alone and a heading are not", () => {
  assert.deepEqual(describe(dropTags(toParts(TEXT, "#渡口", "#水闸"))), [TEXT, "title-list", "title-list"]);
  assert.deepEqual(describe(dropTags(toParts(TEXT, "#渡口"))), [TEXT, "渡口"]);
  assert.deepEqual(describe(dropTags(toParts("# 渡口", "# 水闸"))), ["渡口", "水闸"]);
});

test("other headings under the beginning of another article are no words that tell against it", () => {
  const teaser = "为迎接汛期,葛家渡的船工把旧船都拖上岸修补,水闸也上了新漆,老宋说...";
  const page = [TEXT, "新闻推荐", "水闸上新漆", teaser, "青河的事,天天都说。", "相关新闻", "新闻推荐"];
  assert.deepEqual(read(...page), [TEXT, ...Array(6).fill("title-list")]);
});
