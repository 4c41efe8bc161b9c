import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { futureDates } from "../../src/archive/future-dates.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { issueNames, issueRef } from "../../src/site/article/issue-name.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { SETTINGS } from "../site/sample-archives.ts";
import { archiveOf, articlesOf, findingsOf, shortPage } from "./make-archive.ts";

/** What a careful reader says of the pages of a folder. */
interface Answers {
  /** Day on which the files were added, where a record says so. */
  readonly added?: string;
  readonly issues: readonly {
    readonly printed: string | null;
    /** Year and month under which it is filed. */
    readonly filed: readonly [number | null, number | null];
    readonly name?: string;
    readonly pages?: readonly number[];
    /** EDTF of each article. */
    readonly articles: readonly (string | null)[];
  }[];
  /** `file:line rule`, but for notes of years. */
  readonly findings: readonly string[];
}

const FOLDER = join("tests", "fixtures", "dates");
const WORDS = wordsOf(SETTINGS);

for (const name of readdirSync(FOLDER)) {
  test(`dates of ${name}`, () => {
    const folder = join(FOLDER, name);
    const answers: Answers = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8"));
    const paths = readdirSync(folder).filter((path) => path.endsWith(".txt"));
    const { added } = answers;
    const additions = new Map(added === undefined ? [] : paths.map((path, place) => [path, { path, added, place }]));
    const archive = filesToArchive(
      paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
      additions,
    );
    const names = issueNames(archive.issues.map(issueRef), WORDS);
    assert.deepEqual(
      archive.issues.map((issue, i) => ({
        printed: issue.facts.date ?? null,
        filed: [issue.year, issue.month],
        ...(answers.issues[i]?.name && { name: names[i] }),
        ...(answers.issues[i]?.pages && { pages: issue.pages.map(({ pageNumber }) => pageNumber) }),
        articles: issue.pages.flatMap(({ articles }) => articles.map(({ date }) => date)),
      })),
      answers.issues,
    );
    const future = futureDates(archive, additions).map(({ source, line, rule }) => `${source}:${line} ${rule}`);
    assert.deepEqual([...findingsOf(archive), ...future], answers.findings);
  });
}

test("200 pages that print no day have no year, and 200 names", () => {
  const pages = Array.from({ length: 200 }, (_, i) => {
    const headline = i % 4 === 0 ? "本周简讯" : `南坪村第${i}次赶集`;
    const goal = i % 9 === 0 ? "活动旨在落实联合国2030年可持续发展目标。" : undefined;
    return [
      `${i}.txt`,
      shortPage(
        headline,
        i % 5 === 0 ? `近日,第${i}户赶集。` : `${1 + (i % 12)}月${1 + (i % 28)}日,第${i}户赶集。`,
        goal,
      ),
    ] as const;
  });
  const archive = archiveOf(Object.fromEntries(pages));
  assert.equal(archive.issues.length, 200);
  assert.deepEqual([...new Set(articlesOf(archive).map(({ year }) => year))], [null]);
  assert.equal(new Set(issueNames(archive.issues.map(issueRef), WORDS)).size, 200);
});
