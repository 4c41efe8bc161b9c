import assert from "node:assert/strict";
import { test } from "node:test";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { settleShared } from "../../../src/archive/names/persons.ts";
import { namesOfIssue, resolveNames } from "../../../src/archive/people/article-mentions.ts";
import { learnNames } from "../../../src/archive/people/known-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const PAGES = [
  shortPage("全县会议召开", "10月9日,县长赵砚秋主持会议。"),
  shortPage("水利工程开工", "10月9日,水利工程开工。", "赵砚秋强调,要抓落实。钱望舒表示感谢。"),
].map((text, i) => readPagePeople(pageOf(`${i}.txt`, text)));

test("a name alone is taken where its issue knows it, and another is not", () => {
  const known = learnNames(PAGES);
  const ofIssue = namesOfIssue(PAGES, known);
  assert.deepEqual([...ofIssue], ["赵砚秋"]);
  const [, second] = PAGES;
  assert.ok(second?.articles[0]);
  const reading = { posts: second.posts, people: second.articles[0] };
  const { persons } = settleShared([]);
  const names = resolveNames(reading, { date: null, year: null }, { known, persons, ofIssue });
  assert.deepEqual(
    names.map(({ mention }) => [mention.person, mention.how, mention.paragraph]),
    [["赵砚秋", "alone", 1]],
  );
});
