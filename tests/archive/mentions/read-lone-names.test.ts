import assert from "node:assert/strict";
import { test } from "node:test";
import { toPieces } from "../../../src/archive/mentions/article-pieces.ts";
import { readLoneNames } from "../../../src/archive/mentions/read-lone-names.ts";
import { PostTable, readFirmNames } from "../../../src/archive/mentions/read-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

function placedOf(headline: string, lead: string, second: string) {
  const [article] = pageOf("a.txt", shortPage(headline, lead, second)).articles;
  assert.ok(article);
  return toPieces({ article, path: "a.txt", headLine: 1 });
}

const PLACED = placedOf("赵砚秋调研水利", "10月9日,县长赵砚秋调研水利。", "赵砚秋强调,要抓落实。钱望舒表示欢迎。");

test("a known name is found wherever it stands, one that opens a clause as names do is loose", () => {
  const firm = readFirmNames(PLACED, new PostTable()).names;
  const lone = readLoneNames(PLACED, firm, ["赵砚秋"], new PostTable());
  assert.deepEqual(
    lone.map(({ name, part, isLoose }) => [name, part, isLoose ?? false]),
    [
      ["赵砚秋", "headline", false],
      ["赵砚秋", "body", false],
      ["钱望舒", "body", true],
    ],
  );
});

test("a post right behind a known name is that person's, whatever the tables think of the name", () => {
  const placed = placedOf(
    "水利会议召开",
    "10月9日,县水利局局长黄忠主持会议。",
    "黄忠局长指出,要抓落实。会后黄忠副局长孙戈作了说明。",
  );
  const posts = new PostTable();
  const lone = readLoneNames(placed, readFirmNames(placed, posts).names, ["黄忠"], posts);
  assert.deepEqual(
    lone.map(({ name, how, posts: held = [] }) => [name, how, ...held.map((index) => posts.posts[index]?.head)]),
    [
      ["黄忠", "with-post", "局长"],
      ["黄忠", "alone"],
    ],
  );
});

test("同志 says that a name is one; who has no name has none", () => {
  const named = (text: string) => {
    const placed = placedOf("批示传达会召开", text, "会议要求抓好落实。");
    return readLoneNames(placed, [], [], new PostTable()).map(({ name, isLoose }) => [name, isLoose ?? false]);
  };
  assert.deepEqual(named("10月9日,会议宣读了赵砚秋同志的批示。"), [["赵砚秋", false]]);
  assert.deepEqual(named("10月9日,大家表示要向孙戈同志学习。"), [["孙戈", false]]);
  assert.deepEqual(named("10月9日,有关负责同志、老同志和男同志参加。"), []);
});
