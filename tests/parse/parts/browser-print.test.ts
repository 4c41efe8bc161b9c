import assert from "node:assert/strict";
import { test } from "node:test";
import { joinAcrossSheets, readBrowserPrint } from "../../../src/parse/parts/browser-print.ts";
import { linesToParts } from "../../../src/parse/parts/lines-to-parts.ts";
import { toLines } from "../make-lines.ts";

const [CUT, REST] = ["老船工说，他撑了四十年的船，最难的是", "起雾的早晨。"];

/** Texts of the lines that are edges of printed sheets. */
function edgesOf(...raw: readonly string[]): string[] {
  return [...readBrowserPrint(toLines(...raw)).keys()].map(({ printed }) => printed);
}

for (const [name, head, foot] of [
  ["in words", "青河网--渡口添船　　第 1 页，共 2 页", "http://www.qinghe.example/a/1.html　　2011/4/6"],
  ["by another browser in words", "渡口添船 页码，1/2", "http://www.qinghe.example/a/1.html 2008-3-9"],
  ["in figures at the foot", "2020/11/9 上午9:41　渡口添船 - 青河网", "https://www.qinghe.example/a/1.html　1/2"],
  ["in English", "渡口添船 Page 1 of 2", "https://www.qinghe.example/a/1.html 12/4/20, 5:33 PM"],
] as const) {
  test(`edges of sheets numbered ${name} are found at the top and the bottom`, () => {
    const next = (edge: string) => edge.replace("第 1", "第 2").replace("1/2", "2/2").replace("Page 1", "Page 2");
    const page = [head, "渡口添船", CUT, foot, next(head), REST, next(foot)];
    assert.deepEqual(edgesOf(...page), [head, foot, next(head), next(foot)]);
    const texts = linesToParts(toLines(...page)).flatMap(({ line, furniture }) => (furniture ? [] : [line.printed]));
    assert.deepEqual(texts, ["渡口添船", CUT + REST]);
  });
}

test("a paragraph that begins on the next sheet stays apart", () => {
  const foot = (sheet: number) => `http://www.qinghe.example/a/1.html　${sheet}/2`;
  const page = ["渡口添船", "　　老船工说，雾大，", foot(1), "　　第二天放晴了。", foot(2)];
  const lines = toLines(...page);
  const edges = readBrowserPrint(lines);
  const parts = joinAcrossSheets(lines.flatMap((line) => edges.get(line) ?? [{ line }]));
  const texts = parts.flatMap(({ line, furniture }) => (furniture ? [] : [line.printed]));
  assert.deepEqual(texts, ["渡口添船", "老船工说，雾大，", "第二天放晴了。"]);
});

test("what a newspaper numbers, an address alone and a score of a match are no edges", () => {
  assert.deepEqual(edgesOf("青河报 2011年4月6日 第1页 共4页", "渡口添船", "老船工说，雾大。"), []);
  assert.deepEqual(edgesOf("渡口添船", "http://www.qinghe.example/a/1.html"), []);
  assert.deepEqual(edgesOf("女排 3/1", "老船工说，雾大。"), []);
});
