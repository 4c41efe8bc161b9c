import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sortByAttention } from "../../src/model/attention.ts";
import { diagnose } from "../../src/model/rules.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { PLAIN, SHORT } from "../bench/damage/regime.ts";
import { readCases } from "../cases/case.ts";
import { readFitted, readHeldOut } from "../train/corpus.ts";
import { countSure, type JudgedExample, judgeCase, judgePage } from "../train/parts/judged-pages.ts";

/** The first seed of the pages that are counted: the estimate was fitted on others. */
const FIRST_SEED = 2_000_000;
/** Of the articles of pages called sure, the least share that is wholly right. */
const LEAST_RIGHT = 0.97;

const KINDS = [...SHORT, PLAIN];
/** Of either stories as many pages: those that the parser was fitted on, and others. */
const GENERATED = [
  ...readFitted(30, (page) => [judgePage(page)], KINDS, FIRST_SEED).examples,
  ...readHeldOut(180, (page) => [judgePage(page)], KINDS, FIRST_SEED).examples,
];
const CASES = readCases(join("tests", "cases")).map(judgeCase);

function assertSureIsRight(examples: readonly JudgedExample[], fewest: number): void {
  const { pages, articles, right } = countSure(examples);
  assert.ok(pages >= fewest, `${pages} pages of ${examples.length} are called sure`);
  assert.ok(right >= LEAST_RIGHT * articles, `${right} of ${articles} articles of sure pages are right`);
}

test("of the generated pages that are called sure, no fewer than 97% of the articles are wholly right", () => {
  assertSureIsRight(GENERATED, 5);
});

test("of the hard pages that are called sure, no fewer than 97% of the articles are wholly right", () => {
  assertSureIsRight(CASES, 60);
});

test("pages with a higher estimate have a higher share of right articles", () => {
  const all = [...GENERATED, ...CASES];
  const shares = [0.6, 0.8, 0.9, 1].map((to, index, bounds) => {
    const some = all.filter(({ reading: { estimate } }) => estimate < to && estimate >= (bounds[index - 1] ?? 0));
    const [right, articles] = [
      some.reduce((n, each) => n + each.right, 0),
      some.reduce((n, each) => n + each.articles, 0),
    ];
    return right / articles;
  });
  assert.deepEqual(shares, [...shares].sort(), shares.join(" "));
});

test("a page that is not understood says so once, with its estimate in words, before all other findings", () => {
  const path = "tests/fixtures/rules/page-unsure.txt";
  const { diagnostics, reading } = fileToPage({ path, bytes: readFileSync(path) });
  const found = sortByAttention([diagnose("file-missing", "other.txt", "not there"), ...diagnostics]);
  assert.equal(found[0]?.rule, "page-unsure");
  assert.equal(found.filter(({ rule }) => rule === "page-unsure").length, 1);
  assert.match(found[0]?.message ?? "", /about \d in 10 of its articles (?:is|are) expected to be wholly right; \w/);
  assert.ok(reading.estimate < 0.5 && !reading.sure, String(reading.estimate));
});

test("a file without text has no share of articles to speak of", () => {
  const { diagnostics } = fileToPage({ path: "empty.txt", bytes: Buffer.from("---\npage: 2\n---\n\n") });
  assert.deepEqual(
    diagnostics.filter(({ rule }) => rule === "page-unsure"),
    [],
  );
});
