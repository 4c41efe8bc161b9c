import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Article } from "../../src/model/article.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { readChanges } from "../../src/records/changes.ts";
import { readGold } from "../read-gold.ts";
import { readRawPages, SEEDS as SEEDS_FOLDER } from "../read-seeds.ts";
import { archiveOf, articlesOf, pageOf, readSeeds } from "./make-archive.ts";

const SEEDS = readSeeds();
const ARCHIVE = archiveOf(SEEDS);

for (const path of Object.keys(SEEDS)) {
  const gold = readGold(path);

  test(`${path} has the dates and years of a careful reader`, () => {
    const articles = articlesOf(ARCHIVE).filter(({ source }) => source === path);
    assert.deepEqual(
      articles.map(({ headline, date, year, yearBasis }) => ({ headline, date, year, yearBasis })),
      gold.articles.map(({ headline, date }) => ({ headline, date, year: gold.year, yearBasis: "inferred" })),
    );
  });

  test(`${path} has its year from its own text alone too, and the same ids and addresses`, () => {
    const alone = articlesOf(archiveOf({ [path]: SEEDS[path] ?? "" }));
    const together = articlesOf(ARCHIVE).filter(({ source }) => source === path);
    assert.deepEqual([...new Set(alone.map(({ year }) => year))], [gold.year]);
    assert.deepEqual(
      alone.map(({ id, folder }) => [id, folder]),
      together.map(({ id }) => [id, String(gold.year)]),
    );
  });
}

test("the record names every page with its day of addition, and changes no year, id or evidence", () => {
  const { additions, findings: diagnostics } = readChanges(SEEDS_FOLDER);
  const files = readRawPages();
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    [...additions.keys()],
    files.map(({ path }) => path),
  );
  const [without, recorded] = [filesToArchive(files), filesToArchive(files, additions)];
  const dates = ({ id, date, year, yearBasis, yearEvidence }: Article) => ({ id, date, year, yearBasis, yearEvidence });
  assert.deepEqual(articlesOf(recorded).map(dates), articlesOf(without).map(dates));
  assert.ok(recorded.issues.every(({ added }) => added !== null));
});

test("every year lists quotes that stand in the named lines", () => {
  for (const { yearEvidence, headline } of articlesOf(ARCHIVE)) {
    assert.ok(yearEvidence.length >= 2, headline);
    for (const { quote, source, line } of yearEvidence) {
      const raw = (SEEDS[source] ?? "").split("\n")[line - 1] ?? "";
      assert.ok(raw.includes(quote) || endsWithStart(raw, quote), `${source}:${line} ${quote}`);
    }
  }
});

/** Whether a line ends in the first characters of a quote: a column end cut it. */
function endsWithStart(line: string, quote: string): boolean {
  return [...Array(quote.length).keys()].some((length) => length > 1 && line.endsWith(quote.slice(0, length)));
}

test("the years rest on the words a careful reader quotes", () => {
  const quotes = (part: string) => {
    const issue = ARCHIVE.issues.find(({ pages }) => pages[0]?.source.path.includes(part));
    return (issue?.yearEvidence ?? []).map(({ kind, quote }) => `${kind} ${quote}`).join("\n");
  };
  assert.match(quotes("/000"), /stated-year 2025年全县总体项目推进情况/);
  assert.match(quotes("/000"), /ladder 十五届县委第90次常委会/);
  assert.match(quotes("/001"), /stated-year 2024年主要经济指标目标预计完成情况/);
  assert.match(quotes("/001"), /stated-year 2025年首季“开门红”/);
  assert.match(quotes("/002"), /stated-year 2021年度县本级预算执行和其他财政收支审计/);
  assert.match(quotes("/002"), /event 党的二十大/);
  assert.match(quotes("/003"), /stated-year 2024 年重阳节/);
  assert.match(quotes("/003"), /anniversary 中华人民共和国成立75周年/);
  assert.match(quotes("/004"), /event 十九届六中全会/);
  assert.match(quotes("/004"), /ladder 县十七届人大常委会第二十五次主任会议/);
});

test("the issues stand from the oldest to the newest, each a page of its own", () => {
  assert.deepEqual(
    ARCHIVE.issues.map(({ year, month, pages, folder }) => [year, month, pages.length, folder]),
    [
      [2022, 4, 1, "2022"],
      [2022, 12, 1, "2022"],
      [2024, 10, 1, "2024"],
      [2024, 12, 1, "2024"],
      [2025, 4, 1, "2025"],
    ],
  );
});

/** All subsets of some items but the empty one. */
function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, n) => items.filter((_, i) => ((n + 1) >> i) & 1));
}

for (const path of Object.keys(SEEDS)) {
  const { year } = readGold(path);

  test(`no part of ${path} gives a wrong year, and half of its parts give the right one`, () => {
    const page = pageOf(path, SEEDS[path] ?? "");
    const years = subsetsOf(page.articles).map((articles) => {
      const lines = page.lines.map((line) => ({ ...line, article: null }));
      return assembleArchive([{ ...page, articles, lines }]).issues[0]?.year ?? null;
    });
    assert.deepEqual(
      years.filter((found) => found !== null && found !== year),
      [],
    );
    assert.ok(years.filter((found) => found === year).length >= years.length / 2);
  });
}

test("no choice of the five pages gives a wrong year", () => {
  const pages = Object.entries(SEEDS).map(([path, text]) => pageOf(path, text));
  for (const some of subsetsOf(pages)) {
    for (const { source, year } of articlesOf(assembleArchive(some))) assert.equal(year, readGold(source).year, source);
  }
});
