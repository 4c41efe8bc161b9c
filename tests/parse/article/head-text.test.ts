import assert from "node:assert/strict";
import { test } from "node:test";
import type { LabelledLine } from "../../../src/parse/article/block.ts";
import { headSpans, headText } from "../../../src/parse/article/head-text.ts";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { toLines } from "../make-lines.ts";

const LABELS: readonly Label[] = ["headline", "headline2"];

/** A head of lines that are all of the headline, but for the first, a kicker. */
function toHead(...raw: string[]): LabelledLine[] {
  return linesToFacts(toLines(...raw)).map((facts, at) => {
    return { facts, label: at === 0 ? "kicker" : at === 1 ? "headline" : "headline2", confidence: 1 };
  });
}

test("lines of a headline are joined with a space between words, and directly where one was cut", () => {
  assert.equal(headText(toHead("两岸称好", "# 葛家渡添新船", "# 两岸人称好"), LABELS), "葛家渡添新船 两岸人称好");
  assert.equal(
    headText(toHead("两岸称好", "县里查看村容村貌及相", "关农业项目"), LABELS),
    "县里查看村容村貌及相关农业项目",
  );
});

test("only the lines with the labels that are asked for count, and none of them are null", () => {
  const head = toHead("两岸称好", "葛家渡添新船");
  assert.equal(headText(head, ["kicker"]), "两岸称好");
  assert.equal(headText(head, ["deck"]), null);
  assert.deepEqual(
    headSpans(head, ["deck"], () => ""),
    [],
  );
});

test("a headline is read in simplified characters and shown as it is printed", () => {
  const head = toHead("兩岸稱好", "葛家渡開船");
  assert.deepEqual([headText(head, LABELS), headText(head, LABELS, "printed")], ["葛家渡开船", "葛家渡開船"]);
});

test("the spans of a headline give what is printed, the space between two lines is one without a line", () => {
  const raw = ["兩岸稱好", "# 葛家渡開船", "# 两岸人称好"];
  const spans = headSpans(toHead(...raw), LABELS, ({ line }) => raw[line - 1] ?? "");
  const read = spans.map(({ line, start, end, reads }) => reads ?? (raw[line - 1] ?? "").slice(start, end)).join("");
  assert.equal(read, headText(toHead(...raw), LABELS, "printed"));
  assert.deepEqual(
    spans.map(({ line }) => line),
    [2, 0, 3],
  );
});
