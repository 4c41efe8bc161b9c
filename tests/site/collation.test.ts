import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "../../src/model/archive.ts";
import { type CollatedParagraph, collate, toTrust } from "../../src/site/article/collation.ts";
import { articleLane } from "../../src/site/article/lane.ts";
import { sourceRows } from "../../src/site/article/source-lines.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { seedArchive } from "./sample-archives.ts";

const PAGES = seedArchive().issues.flatMap(({ pages }) => pages);

function find(headline: string): { page: Page; place: number; paragraphs: readonly CollatedParagraph[] } {
  for (const page of PAGES) {
    const place = page.articles.findIndex((article) => article.headline.startsWith(headline));
    const article = page.articles[place];
    if (article) return { page, place, paragraphs: collate(article, page, place) };
  }
  throw new Error(`No seed has ${headline}.`);
}

test("a note stands exactly where the halves of a sentence meet", () => {
  const { paragraphs } = find("解芳深入古绛镇调研督导");
  const paragraph = paragraphs[3];
  assert.ok(paragraph);
  const around = paragraph.marks.map(
    ({ at }) => `${paragraph.text.slice(at - 5, at)}|${paragraph.text.slice(at, at + 6)}`,
  );
  assert.deepEqual(around, ["党的二十|届三中全会精".replace("党", "彻党"), "脱贫攻坚成|果,精准有力"]);
  assert.deepEqual(
    paragraph.notes.map((note) => note.rule === "column-break" && [note.from.line, note.to.line, note.across.length]),
    [
      [35, 49, 1],
      [49, 51, 0],
    ],
  );
});

test("text that stood beyond another article has one note, where it begins", () => {
  const { paragraphs } = find("我县举行 2024 年重阳节");
  const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
  const moved = notes.filter((note) => note.rule === "continuation");
  assert.equal(moved.length, 1);
  assert.deepEqual([moved[0]?.from.line, moved[0]?.toParagraph, moved[0]?.across], [41, null, [2]]);
  const repeats = notes.filter((note) => note.rule === "repeat");
  assert.deepEqual(
    repeats.map((note) => note.lines),
    [[39]],
  );
});

test("notes are numbered through the article and each has one sign", () => {
  for (const page of PAGES) {
    for (const [place, article] of page.articles.entries()) {
      const paragraphs = collate(article, page, place);
      const numbers = paragraphs.flatMap(({ notes }) => notes.map(({ number }) => number));
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => i + 1),
      );
      for (const { marks, notes, text } of paragraphs) {
        assert.deepEqual(
          marks.map(({ note }) => note).sort((a, b) => a - b),
          notes.map(({ number }) => number),
        );
        assert.ok(marks.every(({ at }) => at >= 0 && at <= text.length));
      }
    }
  }
});

test("the source view holds every raw line of an article verbatim, and all of its text", () => {
  for (const page of PAGES) {
    for (const [place, article] of page.articles.entries()) {
      const paragraphs = collate(article, page, place);
      const rows = sourceRows(page, place, paragraphs).filter((row) => row.kind === "line");
      const own = page.lines.filter((line) => line.article === place && line.role !== "blank");
      assert.deepEqual(
        rows.map(({ raw }) => raw),
        own.map(({ number }) => page.source.lines[number - 1]),
      );
      for (const [i, { text }] of article.paragraphs.entries()) {
        const shares = rows
          .filter(({ paragraph, repeat }) => paragraph === i && !repeat)
          .sort((a, b) => a.start - b.start);
        assert.equal(shares.map(({ start, end }) => text.slice(start, end)).join(""), text);
      }
    }
  }
});

test("the lane shows what is in place, moved back and repeated", () => {
  const { page, place } = find("我县举行 2024 年重阳节");
  assert.deepEqual(
    articleLane(page, place).segments.map(({ kind }) => kind),
    ["in-place", "repeat", "moved"],
  );
});

test("how far a decision can be trusted is said in words, never as a percentage that nobody measured", () => {
  assert.deepEqual([1, 0.95, 0.94, 0.75, 0.74, 0.4].map(toTrust), [
    "sure",
    "sure",
    "likely",
    "likely",
    "doubtful",
    "doubtful",
  ]);
  for (const language of ["zh-Hans", "en"] as const) {
    const { trust } = wordsOf({ language }).article;
    const said = Object.values(trust);
    assert.equal(new Set(said).size, 3);
    for (const words of said) assert.doesNotMatch(words, /\d|%/u);
  }
  assert.match(Object.values(wordsOf({ language: "zh-Hans" }).article.trust).join(""), /有把握.*大概.*存疑/u);
});
