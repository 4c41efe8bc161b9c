import assert from "node:assert/strict";
import { test } from "node:test";
import { dateArticle, findImpossibleDate, nearestYear, relativeDate } from "../../../src/archive/years/date-article.ts";
import type { ParsedArticle } from "../../../src/model/article.ts";
import { pageOf, shortPage } from "../make-archive.ts";

function articleWith(lead: string): ParsedArticle {
  const [article] = pageOf("p.txt", shortPage("云川县召开会议", lead)).articles;
  assert.ok(article);
  return article;
}

const PUBLISHED = { year: 2025, month: 1, day: 3 };
const UNKNOWN = { published: null, issueYear: null, issueBasis: "unknown", offset: 0 } as const;

test("the year of an event is the one printed with it, else the printing date's, else the issue's", () => {
  const article = articleWith("4月3日,云川县召开会议。");
  assert.deepEqual(dateArticle(articleWith("2023年4月3日,云川县召开会议。"), { ...UNKNOWN, published: PUBLISHED }), {
    date: "2023-04-03",
    year: 2023,
    basis: "stated",
  });
  assert.equal(dateArticle(article, { ...UNKNOWN, published: PUBLISHED }).date, "2024-04-03");
  assert.deepEqual(dateArticle(article, { ...UNKNOWN, issueYear: 2022, issueBasis: "inferred" }), {
    date: "2022-04-03",
    year: 2022,
    basis: "inferred",
  });
  assert.deepEqual(dateArticle(article, UNKNOWN), { date: "XXXX-04-03", year: null, basis: "unknown" });
});

test("a range over the turn of the year begins in the year before", () => {
  const { date } = dateArticle(articleWith("12月30日至1月2日,云川县召开会议。"), { ...UNKNOWN, published: PUBLISHED });
  assert.equal(date, "2024-12-30/2025-01-02");
});

test("a day that its year does not have is no date, and is told in its own words", () => {
  const article = articleWith("2月29日,云川县召开会议。");
  assert.equal(findImpossibleDate(article, 2023), "2月29日");
  assert.equal(findImpossibleDate(article, 2024), undefined);
  assert.deepEqual(dateArticle(article, { ...UNKNOWN, issueYear: 2023, issueBasis: "inferred" }).date, null);
  assert.equal(findImpossibleDate(articleWith("2月30日,云川县召开会议。"), null), "2月30日");
});

test("an announcement may lie a month ahead of its printing, no more", () => {
  assert.equal(nearestYear({ month: 1, day: 20 }, PUBLISHED), 2025);
  assert.equal(nearestYear({ month: 3, day: 1 }, PUBLISHED), 2024);
});

test("words that name a day need the printing day: yesterday over the turn of the year, a day of the last month", () => {
  assert.deepEqual(relativeDate("昨日", { year: 2025, month: 1, day: 1 }), {
    start: { year: 2024, month: 12, day: 31 },
  });
  assert.deepEqual(relativeDate("29日", PUBLISHED), { start: { year: 2024, month: 12, day: 29 } });
  assert.deepEqual(relativeDate("2日", PUBLISHED), { start: { year: 2025, month: 1, day: 2 } });
  assert.equal(relativeDate("上月31日", { year: 2024, month: 7, day: 3 }), null, "June has no 31st");
  assert.equal(relativeDate("近日", PUBLISHED), null);
  assert.equal(relativeDate("昨日", { year: 2025, month: 1 }), null);
});
