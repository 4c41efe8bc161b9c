import assert from "node:assert/strict";
import { test } from "node:test";
import { headLineOf, readArticles, readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const PAGE = pageOf(
  "a.txt",
  shortPage("赵砚秋调研水利", "10月9日,县长赵砚秋调研水利。") +
    "\n" +
    shortPage(
      "县十七届人大常委会第二十五次主任会议召开",
      "10月10日,县十七届人大常委会第二十五次主任会议召开,赵砚秋列席。",
    ),
);

test("a name that one article knows is found in the others of its page, and meetings are read with their numbers", () => {
  const { articles } = readPagePeople(PAGE);
  assert.deepEqual(
    articles.map(({ names }) => names.map(({ name, how }) => `${name} ${how}`)),
    [["赵砚秋 alone", "赵砚秋 with-post"], ["赵砚秋 alone"]],
  );
  assert.deepEqual(
    articles[1]?.meetings.map(({ body, session, number }) => [body, session, number]),
    [["县人大常委会", 17, 25]],
  );
});

test("the same is read of articles by themselves", () => {
  const [first] = PAGE.articles;
  assert.ok(first);
  const placed = { article: first, path: "a.txt", headLine: headLineOf(PAGE, 0) };
  assert.equal(placed.headLine, 1);
  assert.deepEqual(
    readArticles([placed]).articles[0]?.names,
    readPagePeople({ ...PAGE, articles: [first] }).articles[0]?.names,
  );
});

test("what is read is plain JSON", () => {
  const people = readPagePeople(PAGE);
  assert.deepEqual(JSON.parse(JSON.stringify(people)), people);
});
