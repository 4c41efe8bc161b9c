import type { SearchRecord } from "../../src/search/format/record.ts";
import { generateArticles } from "../bench/generate-articles.ts";

/** A record of these texts; what a test does not say is made up. */
export function makeRecord(id: string, given: Partial<SearchRecord> = {}): SearchRecord {
  return {
    id,
    address: `articles/2025/${id}.html`,
    kicker: null,
    headline: "",
    deck: null,
    paragraphs: [],
    date: null,
    dateText: "日期不详",
    year: null,
    time: "",
    bylines: [],
    signers: [],
    people: [],
    section: null,
    page: null,
    issueText: "[2025]年4月",
    issueAddress: "issues/2025/x.html",
    file: null,
    ...given,
  };
}

/** Generated articles as records, in date order, `years` of them from 2023 on. */
export function generateRecords(count: number, years: number): SearchRecord[] {
  return [...generateArticles({ count, years, firstYear: 2023, length: 200 })].map((article, place) =>
    makeRecord(`a${place}`, {
      headline: article.headline,
      paragraphs: article.paragraphs,
      date: article.date,
      dateText: article.date,
      year: Number(article.date.slice(0, 4)),
      time: article.date,
      bylines: article.byline === null ? [] : [article.byline],
      // Some name nobody, some two.
      people: ["解芳", "李晓军", "武锐晓"].filter((_, i) => place % (i + 2) === 0),
      section: article.section,
      page: place % 5 || null,
    }),
  );
}
