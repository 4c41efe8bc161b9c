import assert from "node:assert/strict";
import { test } from "node:test";
import { collectNames, findGlued } from "../../../src/parse/article/collect-names.ts";
import { linesToBlocks } from "../../../src/parse/article/lines-to-blocks.ts";
import { isByline, type PageContext, toParagraph } from "../../../src/parse/article/read-paragraph.ts";
import { restoreOrder } from "../../../src/parse/order/restore-order.ts";
import { findDateline } from "../../../src/parse/recognise/dateline.ts";
import { toLines } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";

function collect(...raw: string[]) {
  const [block] = linesToBlocks(toLines(...raw)).blocks;
  if (!block) throw new Error("no article");
  const [ordered = { paragraphs: [], decisions: [] }] = restoreOrder([block.draft], "page.txt");
  const context: PageContext = { source: "page.txt", signers: new Map(), lineOf: () => "", year: undefined };
  const paragraphs = ordered.paragraphs.filter((paragraph) => !isByline(paragraph)).map(toParagraph);
  const { names, diagnostics } = collectNames(
    block,
    ordered,
    paragraphs,
    findDateline(paragraphs[0]?.text ?? ""),
    context,
  );
  return { names, rules: diagnostics.map(({ rule }) => rule), last: paragraphs.at(-1)?.text };
}

for (const [where, raw, printed] of [
  ["in the dateline", ["葛家渡添船", `本报讯（记者 崔璐）${TEXT}`], "（记者 崔璐）"],
  ["above the text", ["葛家渡添船", "□ 本报记者 崔璐", `本报讯 ${TEXT}`], "□ 本报记者 崔璐"],
  ["on a line behind the text", ["葛家渡添船", `本报讯 ${TEXT}`, "崔璐"], "崔璐"],
  ["behind the last sentence", ["葛家渡添船", `本报讯 ${TEXT}（崔璐）`], "（崔璐）"],
] as const) {
  test(`who signs ${where} is named once, with what is printed and where it stands`, () => {
    const { names, rules } = collect(...raw);
    assert.deepEqual([names.names, names.printed, rules], [["崔璐"], [printed], []]);
    assert.deepEqual(
      names.decisions.map(({ rule }) => rule),
      ["byline"],
    );
    const line = names.decisions[0]?.lines[0] ?? 0;
    assert.ok(raw[line - 1]?.includes(printed));
  });
}

test("a signature behind the last sentence is cut off the text", () => {
  assert.equal(collect("葛家渡添船", `本报讯 ${TEXT}（崔璐）`).last, `本报讯 ${TEXT}`);
  assert.equal(collect("葛家渡添船", `本报讯 ${TEXT}`).last, `本报讯 ${TEXT}`);
});

test("others than those who sign at the top are likely another article's, a photographer is not", () => {
  const foreign = collect("葛家渡添船", `本报讯（记者 崔璐）${TEXT}`, TEXT, "贺立新");
  assert.deepEqual(
    [foreign.names.names, foreign.names.unsure, foreign.rules],
    [["崔璐"], ["贺立新"], ["byline-unsure"]],
  );
  const photo = collect("葛家渡添船", `本报讯（记者 崔璐）${TEXT}`, TEXT, "贺立新 摄");
  assert.deepEqual([photo.names.names, photo.names.unsure], [["崔璐", "贺立新"], []]);
});

test("the same name in two places is one name", () => {
  assert.deepEqual(collect("葛家渡添船", `本报讯（记者 崔璐）${TEXT}`, TEXT, "崔璐").names.names, ["崔璐"]);
});

test("a word that may be a name stays in the text and is reported", () => {
  const { names, rules, last } = collect("葛家渡添船", `本报讯 ${TEXT}高兴`);
  assert.deepEqual([names.names, rules, last], [[], ["byline-unsure"], `本报讯 ${TEXT}高兴`]);
});

test("names that sign more than once on the page vouch for one behind a sentence", () => {
  const paragraph = { text: `${TEXT}高兴`, spans: [], flags: [], confidence: 1, decisions: [] };
  const context = (count: number): PageContext => {
    return { source: "page.txt", signers: new Map([["高兴", count]]), lineOf: () => "", year: undefined };
  };
  const [once, twice] = [findGlued(paragraph, context(1)), findGlued(paragraph, context(2))];
  assert.ok((twice?.confidence ?? 0) > (once?.confidence ?? 1));
});
