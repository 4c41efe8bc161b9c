import assert from "node:assert/strict";
import { test } from "node:test";
import { articleToRecord } from "../../src/export/article-to-record.ts";
import { readGold } from "../read-gold.ts";
import { archiveOf, articlesOf, readSeeds } from "./make-archive.ts";

const SEEDS = readSeeds();
const ARCHIVE = archiveOf(SEEDS);

for (const path of Object.keys(SEEDS)) {
  const gold = readGold(path);

  test(`${path} has the headlines, dates, bylines, paragraphs and lines of a careful reader`, () => {
    const records = articlesOf(ARCHIVE)
      .filter(({ source }) => source === path)
      .map(articleToRecord);
    assert.deepEqual(
      records.map(({ headline, date, bylines, body, paragraphs }) => {
        return { headline, date, byline: bylines, body, lines: paragraphs.map(({ lines }) => lines) };
      }),
      gold.articles,
    );
    const page = ARCHIVE.issues.flatMap(({ pages }) => pages).find(({ source }) => source.path === path);
    const left = page?.lines.filter(({ role }) => ["dropped", "figure", "section", "furniture"].includes(role));
    assert.deepEqual(
      left?.map(({ number }) => String(number)),
      Object.keys(gold.dropped),
    );
  });
}
