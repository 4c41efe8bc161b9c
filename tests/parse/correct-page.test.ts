import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../src/parse/parse-page.ts";
import { toActs } from "../corrections/make-page.ts";
import { toSource } from "./make-lines.ts";

const RAW = [
  "# 葛家渡添新般",
  "本报讯(记者 崔璐)9月3日,葛家渡添了一班新船,从早到晚不停。",
  "船工宋大何说,过河的人比去年多了一倍,两岸的人都说好。",
];

const parse = (...acts: object[]) => parsePage(toSource(RAW), toActs(...acts));
const HEADLINE = { act: "misread", quote: "新般", to: "新船", by: "贺编辑", at: "2026-01-05" };
const NAME = { act: "misread", quote: "宋大何", to: "宋大河", why: "照扫描件" };

test("a corrected page shows what is printed, and keeps the raw lines", () => {
  const { source, articles } = parse(HEADLINE, NAME);
  assert.deepEqual(source.lines, RAW);
  assert.equal(articles[0]?.headline, "葛家渡添新船");
  assert.equal(articles[0]?.paragraphs[1]?.text, RAW[2]?.replace("宋大何", "宋大河"));
});

test("the spans of a corrected text lead into the raw lines, and the corrected run bears its act", () => {
  const { articles } = parse(NAME);
  const spans = articles[0]?.paragraphs[1]?.spans ?? [];
  const raw = spans.map(({ line, start, end }) => (RAW[line - 1] ?? "").slice(start, end)).join("");
  assert.equal(raw, RAW[2]);
  assert.deepEqual(
    spans.filter(({ act }) => act).map(({ reads, act, start, end }) => [reads, act, (RAW[2] ?? "").slice(start, end)]),
    [["宋大河", "a1", "宋大何"]],
  );
});

test("each correction says what the file holds, what is read instead, by whom and why, and where in the article", () => {
  const { corrections = [] } = parse(HEADLINE, NAME).articles[0] ?? {};
  assert.deepEqual(
    corrections.map(({ act, part, was, now, by, why }) => [act, part, was, now, by, why]),
    [
      ["a1", "headline", "新般", "新船", "贺编辑", undefined],
      ["a2", "body", "宋大何", "宋大河", "", "照扫描件"],
    ],
  );
  const [headline] = corrections;
  assert.equal("葛家渡添新船".slice(headline?.start, headline?.end), "新船");
});

test("what became of each act is told, and an act whose text is gone corrects nothing", () => {
  const page = parse(NAME, { act: "misread", quote: "石桥上的三百级台阶", to: "石桥上的三百二十级台阶" });
  assert.deepEqual(
    page.acts?.map(({ outcome }) => outcome),
    ["applied", "orphan"],
  );
  assert.deepEqual(
    page.articles[0]?.corrections?.map(({ act }) => act),
    ["a1"],
  );
});

test("a line of which an act leaves nothing is no blank one, and a page without acts has no word of them", () => {
  const { lines } = parse({ act: "misread", quote: RAW[2] ?? "", to: "" });
  assert.deepEqual([lines[2]?.role, lines[2]?.reason !== undefined], ["dropped", true]);
  const plain = parse();
  assert.ok(!("acts" in plain) && !("corrections" in (plain.articles[0] ?? {})));
});
