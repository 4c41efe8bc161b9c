import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import {
  boundEvidence,
  boundsOf,
  findHolderSightings,
  toHolderTimes,
  weighHolder,
} from "../../../src/archive/years/holders.ts";
import { readActs } from "../../../src/corrections/read-acts.ts";
import { fileToPage } from "../../../src/pipeline.ts";
import { archiveOf, articlesOf, pageOf, shortPage } from "../make-archive.ts";

const meeting = (day: string, name: string) =>
  shortPage(`${name}主持召开水利会议`, `${day},县委副书记、县长${name}主持召开水利会议。`);
const dated = (date: string, name: string) =>
  `---\ndate: ${date}\n---\n${meeting(`${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`, name)}`;

const sighting = (name: string) => ({ post: "县长", name, article: 0, quote: name, source: "a.txt", line: 1 });
const point = (name: string, day: number, issue: number) => ({ sighting: sighting(name), day, issue });
const YEAR = 365;

test("a page names who is in posts of one holder; who acts, was or is to be in one tells no time", () => {
  const page = pageOf(
    "a.txt",
    shortPage("全县会议召开", "10月9日,县长赵砚秋、副县长孙戈、代县长李棠、原县委书记周澄参加。"),
  );
  const found = findHolderSightings(readPagePeople(page)).map(({ post, name }) => `${post} ${name}`);
  assert.deepEqual(found, ["县长 赵砚秋"]);
});

test("a day fits between the holder's own, not before one who went before, not after one who came after", () => {
  const times = toHolderTimes([
    point("钱望舒", 0, 0),
    point("赵砚秋", YEAR, 1),
    point("赵砚秋", 2 * YEAR, 2),
    point("孙戈", 3 * YEAR, 3),
  ]);
  const bounds = boundsOf(times, sighting("赵砚秋"), -1);
  const weigh = (day: number) => weighHolder(bounds, day);
  assert.equal(weigh(1.5 * YEAR), 0);
  assert.ok(weigh(2.5 * YEAR) > -1);
  assert.ok(weigh(-YEAR) < -8 && weigh(4 * YEAR) < -8);
  const quotes = boundEvidence(sighting("赵砚秋"), bounds, 1.5 * YEAR, String);
  assert.deepEqual(
    quotes.map(({ values }) => values?.["other"]),
    ["赵砚秋", "赵砚秋"],
  );
});

test("a page is never evidence for itself", () => {
  const times = toHolderTimes([point("赵砚秋", 0, 7)]);
  assert.deepEqual(boundsOf(times, sighting("赵砚秋"), 7), { others: [] });
  assert.equal(weighHolder({ others: [] }, 10 * YEAR), 0);
});

test("a misread name bounds the year of a page where an editor said whose it is, by an act about persons or about the page", () => {
  const texts = {
    "1.txt": dated("2022-12-20", "钱望舒"),
    "2.txt": dated("2023-02-10", "赵砚秋"),
    "4.txt": dated("2023-12-20", "赵砚秋"),
    "5.txt": dated("2024-02-10", "孙戈"),
    "3.txt": meeting("10月9日", "赵砚秩"),
  };
  const yearOf = (acts: readonly object[], ofPage: readonly object[]) => {
    const pages = Object.entries(texts).map(([path, text]) => {
      const lines = ofPage.map((act) => JSON.stringify(act)).join("\n");
      const corrections = path === "3.txt" ? [{ path: `${path}.corrections.ndjson`, bytes: Buffer.from(lines) }] : [];
      return fileToPage({ path, bytes: Buffer.from(text), corrections });
    });
    const shared = [
      { path: "archive.corrections.ndjson", bytes: Buffer.from(acts.map((act) => JSON.stringify(act)).join("\n")) },
    ];
    const archive = assembleArchive(pages, { acts: readActs(shared).acts });
    const found = articlesOf(archive).find(({ source }) => source === "3.txt");
    return { year: found?.year, people: found?.mentions?.map(({ person }) => person) };
  };
  assert.equal(yearOf([], []).year, null);
  const person = { id: "a", act: "person", names: ["赵砚秋", "赵砚秩"], to: "same" };
  assert.deepEqual(new Set(yearOf([person], []).people), new Set(["赵砚秋"]));
  assert.equal(yearOf([person], []).year, 2023);
  const quotes = [
    { exact: "赵砚秩", suffix: "主持召开水利会议\n" },
    { exact: "赵砚秩", prefix: "县长" },
  ];
  const misread = quotes.map((quote, i) => ({ id: `m${i}`, act: "misread", quote, to: "赵砚秋" }));
  assert.deepEqual(new Set(yearOf([], misread).people), new Set(["赵砚秋"]));
  assert.equal(yearOf([], misread).year, 2023);
});

test("an act between two days names the holders of those days, and bounds a page by them", () => {
  const texts = {
    "1.txt": dated("2022-12-20", "钱望舒"),
    "2.txt": dated("2023-02-10", "赵砚秩"),
    "4.txt": dated("2023-12-20", "赵砚秩"),
    "5.txt": dated("2024-02-10", "孙戈"),
    "3.txt": meeting("10月9日", "赵砚秋"),
  };
  const yearOf = (...acts: readonly object[]) => {
    const pages = Object.entries(texts).map(([path, text]) => pageOf(path, text));
    const bytes = Buffer.from(acts.map((act) => JSON.stringify(act)).join("\n"));
    const shared = readActs([{ path: "archive.corrections.ndjson", bytes }]).acts;
    return articlesOf(assembleArchive(pages, { acts: shared })).find(({ source }) => source === "3.txt")?.year;
  };
  const person = { id: "a", act: "person", names: ["赵砚秋", "赵砚秩"], to: "same" };
  assert.equal(yearOf(), null);
  assert.equal(yearOf({ ...person, from: "2023", until: "2023" }), 2023);
  assert.equal(yearOf({ ...person, until: "2019" }), null);
});

test("an undated page gets its bounds by the post it names, with quotes", () => {
  const archive = archiveOf({
    "1.txt": dated("2022-12-20", "钱望舒"),
    "2.txt": dated("2023-02-10", "赵砚秋"),
    "3.txt": meeting("10月9日", "赵砚秋"),
    "4.txt": dated("2024-01-15", "孙戈"),
  });
  const article = articlesOf(archive).find(({ source }) => source === "3.txt");
  assert.equal(article?.date, "2023-10-09");
  const quotes = article?.yearEvidence.filter(({ kind }) => kind === "holder") ?? [];
  assert.deepEqual(new Set(quotes.map(({ source }) => source)), new Set(["2.txt", "4.txt"]));
  for (const { quote } of quotes) assert.ok(quote.includes("县长"), quote);
});

test("two pages that have only each other date neither", () => {
  const archive = archiveOf({ "1.txt": meeting("10月9日", "赵砚秋"), "2.txt": meeting("11月3日", "赵砚秋") });
  assert.deepEqual(
    articlesOf(archive).map(({ year }) => year),
    [null, null],
  );
});

test("a page that a post dates dates no other by its posts", () => {
  const both = (name: string, secretary: string) =>
    shortPage("全县会议召开", `10月9日,县长${name}、县委书记${secretary}参加。`);
  const archive = archiveOf({
    "1.txt": dated("2022-12-20", "钱望舒"),
    "2.txt": dated("2023-02-10", "赵砚秋"),
    "3.txt": both("赵砚秋", "李棠"),
    "4.txt": dated("2024-01-15", "孙戈"),
    "5.txt": shortPage("李棠调研水利", "11月9日,县委书记李棠调研水利。"),
  });
  const years = new Map(articlesOf(archive).map(({ source, year }) => [source, year]));
  assert.equal(years.get("3.txt"), 2023);
  assert.equal(years.get("5.txt"), null);
});
