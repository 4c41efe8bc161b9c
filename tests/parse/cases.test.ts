import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type RightArticle, readCases } from "../cases/case.ts";
import { type FoundArticle, findFaults } from "../cases/compare-articles.ts";
import { countByKind, scoreCases } from "../cases/score-cases.ts";
import { findUnaccounted } from "../cases/unaccounted.ts";

/** How many cases of each kind are wholly right. `npx tsx tests/cases/print-scores.ts` says what is wrong with the others. */
const FLOORS: Readonly<Record<string, number>> = {
  datelines: 31,
  heads: 22,
  "lines-of-print": 38,
  other: 42,
  "page-dumps": 28,
  "saved-pages": 80,
  signatures: 23,
  traditional: 30,
};

const CASES = readCases(join("tests", "cases"));
const SCORES = scoreCases(CASES);
const COUNTS = countByKind(SCORES);

test("every kind of case has its floor", () => {
  assert.deepEqual([...COUNTS.keys()], Object.keys(FLOORS));
});

test("every answer accounts for every character of its page, once and in order", () => {
  const faults = CASES.flatMap(({ kind, name, text, answer }) =>
    findUnaccounted(text, answer).map((fault) => `${kind}/${name}: ${fault}`),
  );
  assert.deepEqual(faults, []);
});

test("an answer that lacks one character of its page is noticed", () => {
  for (const { kind, name, text, answer } of CASES) {
    const [first, ...others] = answer.articles;
    assert.ok(first !== undefined, `${kind}/${name} has no article`);
    const lacking = { ...first, body: [(first.body[0] ?? "").slice(0, -1), ...first.body.slice(1)] };
    assert.notDeepEqual(findUnaccounted(text, { ...answer, articles: [lacking, ...others] }), [], `${kind}/${name}`);
  }
});

test("what an answer says is right by itself, and no longer with its last article or its last paragraph away", () => {
  for (const { kind, name, answer } of CASES) {
    const found = answer.articles.map(asFound);
    const cut = found.map((article) => ({ ...article, paragraphs: article.paragraphs.slice(0, -1) }));
    assert.deepEqual(findFaults(answer.articles, found), [], `${kind}/${name}`);
    assert.equal(findFaults(answer.articles, found.slice(0, -1)).length, 1, `${kind}/${name}`);
    assert.ok(findFaults(answer.articles, cut).length >= 1, `${kind}/${name}`);
  }
});

for (const [kind, { right, all }] of COUNTS) {
  const floor = FLOORS[kind] ?? 0;

  test(`of the ${all} cases of ${kind}, no fewer than ${floor} are read wholly right`, () => {
    assert.ok(right >= floor, `${right} are right; wrong are:\n${listWrong(kind)}`);
    assert.ok(right <= floor, `${right} are right: raise the floor of ${kind} to ${right}`);
  });
}

function listWrong(kind: string): string {
  return SCORES.filter((score) => score.kind === kind && score.faults.length > 0)
    .map(({ name, faults }) => `  ${name}: ${faults.join("; ")}`)
    .join("\n");
}

/** An answer's article as if the program had found it. */
function asFound({ headline, body, ...rest }: RightArticle): FoundArticle {
  const paragraphs = body.map((text) => ({ text, spans: [], flags: [], confidence: 1, decisions: [] }));
  return { ...rest, headline: headline ?? "", paragraphs };
}
