import assert from "node:assert/strict";
import { test } from "node:test";
import type { Evidence } from "../../../src/model/evidence.ts";
import { lookAlikeFindings } from "../../../src/parse/article/look-alike-findings.ts";

const quoted = (quote: string, line = 3): Evidence => ({
  kind: "byline",
  quote,
  source: "page.txt",
  line,
  says: "It signs.",
});
const find = (...evidence: Evidence[]) =>
  lookAlikeFindings(evidence, "page.txt").map(({ rule, line, quote, message }) => ({ rule, line, quote, message }));

test("a radical in the place of a character is told with what it was read as", () => {
  assert.deepEqual(find(quoted("９⽉３⽇")), [
    { rule: "look-alike", line: 3, quote: "９⽉３⽇", message: "９⽉３⽇ was read as ９月３日" },
  ]);
});

test("characters that show nothing are told as such", () => {
  const [finding] = find(quoted("崔\u200b璐"));
  assert.match(finding?.message ?? "", /^崔璐 holds characters that show nothing$/);
});

test("traditional characters and full-width forms are no look-alikes", () => {
  assert.deepEqual(find(quoted("【記者崔璐／東坪報導】９月３日")), []);
});

test("the same quote of one line is told once, of two lines twice", () => {
  assert.equal(find(quoted("９⽉３⽇"), quoted("９⽉３⽇")).length, 1);
  assert.equal(find(quoted("９⽉３⽇"), quoted("９⽉３⽇", 4)).length, 2);
  assert.deepEqual(find(), []);
});
