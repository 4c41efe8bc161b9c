import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import { compareSightings, PeopleCollector } from "../../../src/archive/people/collect-people.ts";
import { readActs } from "../../../src/corrections/read-acts.ts";
import { archiveOf, pageOf, shortPage } from "../make-archive.ts";

const front = (date: string) => `---\ndate: ${date}\n---\n`;
const ARCHIVE = archiveOf({
  "1.txt": front("2023-03-10") + shortPage("全县会议召开", "3月9日,县委副书记、县长赵砚秋主持会议,副县长钱望舒参加。"),
  "2.txt": front("2024-03-10") + shortPage("县长赵砚秋调研", "3月9日,县长赵砚秋到青河镇东岭村调研。"),
});

test("a person has the posts and the days of all articles, each with its words", () => {
  const person = ARCHIVE.people?.persons.find(({ name }) => name === "赵砚秋");
  assert.deepEqual([person?.firstSeen, person?.lastSeen, person?.isPublic], ["2023-03-09", "2024-03-09", true]);
  assert.deepEqual(person?.years, [
    [2023, 1],
    [2024, 1],
  ]);
  const mayor = person?.holdings.find(({ post }) => post === "县长");
  assert.deepEqual([mayor?.first.date, mayor?.last.date, mayor?.mentions], ["2023-03-09", "2024-03-09", 3]);
  assert.ok(mayor?.first.quote.includes("县长赵砚秋"));
  assert.deepEqual(person?.beside, [{ person: "钱望舒", articles: 1 }]);
});

test("posts stand in order with their holders, places with their township", () => {
  assert.deepEqual(
    ARCHIVE.people?.posts.map(({ title }) => title),
    ["县委副书记", "县长", "副县长"],
  );
  assert.deepEqual(
    ARCHIVE.people?.places.map(({ name, township }) => [name, township]),
    [
      ["东岭村", "青河镇"],
      ["青河镇", null],
    ],
  );
});

test("the order of files changes nothing, and nothing in is nothing out", () => {
  const sighting = (date: string | null) => ({ date, article: "a", quote: "", source: "", line: 1 });
  assert.ok(compareSightings(sighting("2023-01-01"), sighting("2024-01-01")) < 0);
  assert.ok(compareSightings(sighting(null), sighting("2024-01-01")) > 0);
  assert.deepEqual(
    new PeopleCollector({
      closed: new Map(),
      open: new Map(),
      own: { level: "县", names: new Set() },
      apart: new Map(),
    }).finish().persons,
    [],
  );
});

test("two names that editors said are one person are one, each printing among its variants", () => {
  const text = JSON.stringify({
    id: "a1b2",
    act: "person",
    names: ["赵砚秋", "赵砚秌"],
    to: "same",
    by: "编辑",
    at: "2025-01-01",
  });
  const { acts } = readActs([{ path: "archive.corrections.ndjson", bytes: Buffer.from(`${text}\n`) }]);
  const pages = ["赵砚秋", "赵砚秌"].map((name, i) =>
    pageOf(`${i}.txt`, shortPage("全县会议召开", `3月9日,县长${name}主持会议。`)),
  );
  const { people } = assembleArchive(pages, { acts });
  assert.deepEqual(
    people?.persons.map(({ name, variants }) => [name, variants]),
    [["赵砚秋", ["赵砚秌"]]],
  );
});

test("who signs a report stands beside nobody whom it names", () => {
  const signed = `${shortPage("全县会议召开", "3月9日,县长赵砚秋主持会议,副县长钱望舒参加。")}\n记者 孙戈\n`;
  const beside = archiveOf({ "1.txt": signed }).people?.persons.map((person) => [
    person.name,
    ...person.beside.map((each) => each.person),
  ]);
  assert.deepEqual(beside, [["孙戈"], ["赵砚秋", "钱望舒"], ["钱望舒", "赵砚秋"]]);
});
