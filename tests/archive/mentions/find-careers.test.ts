import assert from "node:assert/strict";
import { test } from "node:test";
import { findCareers, postInTurn } from "../../../src/archive/mentions/find-careers.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { findHeads } from "../../../src/archive/posts/read-post.ts";
import { pageOf, shortPage } from "../make-archive.ts";

/** `name: posts` of the lives of a text. */
const livesOf = (text: string) =>
  findCareers(text, findHeads(text)).map(({ name, posts }) => {
    return `${name.name}: ${posts.map(({ unit, head, state }) => `${state} ${unit ?? ""}${head}`).join(", ")}`;
  });

test("what the story of a life tells are former posts, and its years are no bodies", () => {
  assert.deepEqual(livesOf("赵砚秋同志1950年至1956年任县卫生科科长,1957年任城关公社党委副书记。"), [
    "赵砚秋: former 卫生科科长, former 城关公社党委副书记",
  ]);
  assert.deepEqual(livesOf("赵砚秋同志历任县卫生局副局长、县医院院长。"), [
    "赵砚秋: former 卫生局副局长, former 医院院长",
  ]);
});

test("a sentence that opens with a year is of whom the one before is about", () => {
  assert.deepEqual(livesOf("赵砚秋同志曾任县水利局局长。1957年任县长,1959年任县委书记。"), [
    "赵砚秋: former 水利局局长",
    "赵砚秋: former 县长, former 委书记",
  ]);
});

test("what goes on to this day is no former post", () => {
  assert.deepEqual(livesOf("赵砚秋同志2003年任县教育局局长,2010年至今任副县长。"), [
    "赵砚秋: former 教育局局长, undefined 副县长",
  ]);
});

test("holders of one post in turn are listed under a headline that names it", () => {
  const text =
    "赵砚秋(汉族,2021年至今),现任县长。钱望舒(藏族):2011年6月—2016年9月。旦增旺久(藏族,2006年8月—2011年5月)。";
  const { articles, posts } = readPagePeople(pageOf("a.txt", `# 白石县历任县长\n\n${text}\n`));
  assert.deepEqual(
    articles[0]?.names.map(({ name, posts: held = [] }) => {
      return [name, ...held.map((index) => `${posts[index]?.place} ${posts[index]?.head} ${posts[index]?.state}`)].join(
        " ",
      );
    }),
    ["赵砚秋 白石县 县长 undefined", "钱望舒 白石县 县长 former", "旦增旺久 白石县 县长 former"],
  );
  assert.equal(postInTurn("县长赵砚秋调研"), null);
});

test("one appointment is news, and no life", () => {
  assert.deepEqual(livesOf("赵砚秋同志2021年5月任副县长。"), []);
  assert.deepEqual(livesOf("会议强调,要抓好落实。"), []);
});

test("posts of a life begin and end nothing", () => {
  const lead = "原县政协副主席、离休干部赵砚秋同志因病逝世。赵砚秋同志1950年任县卫生科科长,1957年任县卫生局局长。";
  const { articles, posts } = readPagePeople(pageOf("a.txt", shortPage("讣告", lead)));
  assert.deepEqual(articles[0]?.tenures, []);
  assert.deepEqual(
    articles[0]?.names.map(({ name, posts: held = [] }) => [name, ...held.map((index) => posts[index]?.state)]),
    [
      ["赵砚秋", "former"],
      ["赵砚秋", "former", "former"],
    ],
  );
});
