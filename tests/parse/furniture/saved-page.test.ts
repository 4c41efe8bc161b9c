import assert from "node:assert/strict";
import { test } from "node:test";
import { dropAroundPosts, labelDecks } from "../../../src/parse/furniture/saved-page.ts";
import { describe, toParts } from "../make-parts.ts";

const [TITLE, TEXT, STAMP] = [
  "葛家渡添了一班新船",
  "渡口添了一班船，从早到晚不停。",
  "2021-03-09 08:15 来源：青河晚报",
];
const read = (...raw: string[]) => describe(dropAroundPosts(toParts(...raw)));

test("channels over the title of a saved page are furniture", () => {
  assert.deepEqual(read("新闻 | 社会 | 国际", TITLE, STAMP, TEXT), ["web-chrome", TITLE, "web-line", TEXT]);
  assert.deepEqual(read("社会", STAMP, TITLE, TEXT)[0], "web-chrome");
});

test("a day alone under the title is the stamp of the page, with its date", () => {
  const parts = dropAroundPosts(toParts(TITLE, "2021年3月9日", TEXT, "阅读原文"));
  assert.deepEqual(describe(parts), [TITLE, "web-line", TEXT, "post"]);
  assert.deepEqual(parts[1]?.furniture?.facts, { date: "2021-03-09" });
});

test("a day under a text is the notice's own", () => {
  assert.deepEqual(read(TITLE, STAMP, TEXT, "2021年3月9日")[3], "2021年3月9日");
});

test("words at the foot that stand over nothing are a list, and a signature there is not", () => {
  assert.equal(read(TITLE, STAMP, TEXT, "水闸修好以后", "— END —")[3], "title-list");
  assert.equal(read(TITLE, STAMP, TEXT, "（崔璐）", "— END —")[3], "（崔璐）");
  assert.equal(read(TITLE, STAMP, TEXT, "记者 崔璐", "— END —")[3], "记者 崔璐");
});

test("a word between stamp and text is a channel, the title being printed already; a signature or a longer title is text", () => {
  assert.equal(read(TITLE, STAMP, "渡口", TEXT)[2], "web-chrome");
  assert.equal(read(TITLE, STAMP, "崔璐", TEXT)[2], "崔璐");
  assert.equal(read(TITLE, STAMP, "两岸的人都说好", TEXT)[2], "两岸的人都说好");
  assert.equal(read("渡口", TEXT, STAMP, TEXT)[0], "渡口");
});

test("three tags in a row beside furniture are tags", () => {
  assert.deepEqual(read(TITLE, STAMP, TEXT, "— END —", "渡口", "水闸", "梨园").slice(4), Array(3).fill("title-list"));
});

test("a page without any furniture of the web is left as it is", () => {
  for (const page of [
    ["社会", TITLE, TEXT, "渡口", "水闸", "梨园"],
    [TITLE, "2021年3月9日", TEXT],
  ])
    assert.deepEqual(read(...page), page);
});

test("a line behind a dash under the stamp is the deck of the title over it; under a text it is text", () => {
  const decks = (...raw: string[]) => describe(labelDecks(toParts(...raw)));
  assert.deepEqual(decks(TITLE, STAMP, "——走近船工（上）", TEXT), [TITLE, "web-line", "deck ——走近船工（上）", TEXT]);
  assert.equal(decks(TITLE, STAMP, TEXT, "——走近船工（上）", TEXT)[3], "——走近船工（上）");
  assert.equal(decks(TITLE, "——走近船工（上）", TEXT)[1], "——走近船工（上）");
});
