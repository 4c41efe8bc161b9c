import assert from "node:assert/strict";
import { test } from "node:test";
import { pageToFacts } from "../../../src/archive/pages/page-facts.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const factsOf = (text: string) => pageToFacts(pageOf("p.txt", text));
const BODY = shortPage("云川县召开会议", "10月14日,云川县召开会议。");

test("a running head gives the printing date, quoted with its line", () => {
  const { facts, published, publishedEvidence, diagnostics } = factsOf(`云川报 2024年10月15日 星期二 第2版\n\n${BODY}`);
  assert.deepEqual(published, { year: 2024, month: 10, day: 15 });
  assert.equal(facts.page, 2);
  assert.equal(publishedEvidence?.line, 1);
  assert.deepEqual(diagnostics, []);
});

test("front matter goes before the running head, and where they disagree the page is reported", () => {
  const { published, diagnostics } = factsOf(`---\ndate: 2024-10-16\n---\n云川报 2024年10月15日 第2版\n\n${BODY}`);
  assert.deepEqual(published, { year: 2024, month: 10, day: 16 });
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ["date-contradiction"],
  );
  const agreeing = factsOf(`---\ndate: 2024-10\n---\n云川报 2024年10月15日 第2版\n\n${BODY}`);
  assert.deepEqual(agreeing.diagnostics, []);
});

test("a weekday that its date did not fall on is reported, one that it did is not", () => {
  const rules = (weekday: string) =>
    factsOf(`云川报 2024年10月15日 星期${weekday}\n\n${BODY}`).diagnostics.map(({ rule }) => rule);
  assert.deepEqual(rules("三"), ["weekday-contradiction"]);
  assert.deepEqual(rules("二"), []);
});

test("a page that says nothing of itself has no printing date", () => {
  const { published, publishedEvidence, facts } = factsOf(BODY);
  assert.deepEqual([published, publishedEvidence, facts], [null, null, {}]);
});
