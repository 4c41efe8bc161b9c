import assert from "node:assert/strict";
import { test } from "node:test";
import { toPieces } from "../../../src/archive/mentions/article-pieces.ts";
import { PostTable, plainName, readFirmNames } from "../../../src/archive/mentions/read-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const [ARTICLE] = pageOf(
  "a.txt",
  shortPage("赵砚秋调研水利", "10月9日,县长赵砚秋调研水利。", "赵砚秋强调,要抓落实。钱望舒表示欢迎。"),
).articles;
assert.ok(ARTICLE);
const PLACED = toPieces({ article: ARTICLE, path: "a.txt", headLine: 1 });

test("a post is kept once a page", () => {
  const posts = new PostTable();
  const post = { place: null, level: "县", unit: "委", head: "书记" };
  assert.deepEqual([posts.add(post), posts.add({ ...post }), posts.add({ ...post, head: "常委" })], [0, 0, 1]);
});

test("names behind posts carry them and their words", () => {
  const posts = new PostTable();
  const [name] = readFirmNames(PLACED, posts).names;
  assert.deepEqual([name?.name, name?.how, name?.posts, name?.paragraph], ["赵砚秋", "with-post", [0], 0]);
  assert.ok(name?.quote.includes("县长赵砚秋"));
});

test("who signs is named, also one of another people; a unit that signs is nobody", () => {
  const article = {
    ...ARTICLE,
    bylines: ["梁 亿", "阿布都·热合曼", "次仁卓玛措", "县委宣传部", "青柳县融媒体中心", "县文联", "教体局", "文化馆"],
  };
  const { names } = readFirmNames(toPieces({ article, path: "a.txt", headLine: 1 }), new PostTable());
  const signed = names.filter(({ how }) => how === "signature").map(({ name }) => name);
  assert.deepEqual(signed, ["梁亿", "阿布都·热合曼", "次仁卓玛措"]);
});

test("of several posts whoever follows in the list has only those that more than one may have", () => {
  const page = shortPage("会议召开", "10月9日,县委常委、副县长赵砚秋、钱望舒,县委常委、宣传部部长孙戈、李棠参加会议。");
  const [article] = pageOf("b.txt", page).articles;
  assert.ok(article);
  const table = new PostTable();
  const { names } = readFirmNames(toPieces({ article, path: "b.txt", headLine: 1 }), table);
  assert.deepEqual(
    names.map(({ name, posts = [] }) => [name, ...posts.map((index) => table.posts[index]?.head)].join(" ")),
    ["赵砚秋 常委 副县长", "钱望舒 常委 副县长", "孙戈 常委 部长", "李棠 常委"],
  );
});

test("a name is known in plain characters without spaces", () => {
  assert.equal(plainName("蕭 雅雯"), "萧雅雯");
});
