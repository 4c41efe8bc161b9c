import assert from "node:assert/strict";
import { test } from "node:test";
import { allowedLabels, mayFollow } from "../../../src/parse/label/allowed-labels.ts";
import { BEFORE, FIRST, LABELS } from "../../../src/parse/page/label.ts";
import { readLinePage } from "../make-lines-on-page.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";
const labels = (at: number, ...raw: string[]) => allowedLabels(readLinePage(...raw).lines, at);

test("a long line, and one of several sentences, is text", () => {
  assert.deepEqual(labels(1, "渡口", "渡口".repeat(31)), ["text"]);
  assert.deepEqual(labels(1, "渡口", "渡口添了船。人多了。"), ["text"]);
});

test("a marked heading may be longer", () => {
  assert.ok(labels(1, "渡口", `# ${"渡口".repeat(31)}`).includes("headline"));
});

test("no signature is without names, and one over a headline stands behind its box", () => {
  assert.deepEqual(
    labels(1, TEXT, "渡口添新船").filter((label) => label.startsWith("byline")),
    [],
  );
  assert.ok(labels(1, TEXT, "崔璐").includes("byline") && !labels(1, TEXT, "崔璐").includes("bylineOver"));
  assert.ok(labels(1, TEXT, "□ 本报评论员").includes("bylineOver"));
});

test("names of a list are text", () => {
  assert.deepEqual(labels(1, "名单如下：", "宋雨桐 贺立新"), ["text"]);
});

test("a row of cells is text, but for reporters set with tabs", () => {
  assert.deepEqual(labels(1, TEXT, "大米\t一级\t3.20元"), ["text"]);
  assert.ok(labels(1, TEXT, "记者\t宋雨桐\t贺立新").includes("byline"));
});

test("a page opens with what may open one", () => {
  for (const label of labels(0, "渡口添新船", TEXT)) assert.ok(FIRST.has(label), label);
});

test("a label may follow those that stand before it", () => {
  for (const label of LABELS)
    for (const from of LABELS) assert.equal(mayFollow(label, from), BEFORE[label].includes(from));
});
