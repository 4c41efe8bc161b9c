import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf } from "../../../src/archive/mentions/article-pieces.ts";
import { bodyCompleter } from "../../../src/archive/mentions/whole-body.ts";
import { pageOf, shortPage } from "../make-archive.ts";

/** A post without place and level, completed by an article. */
function completed(unit: string | null, head: string, lead: string, second: string): string {
  const [article] = pageOf("a.txt", shortPage("工作会召开", lead, second)).articles;
  assert.ok(article);
  const { level, unit: whole, head: same } = bodyCompleter(piecesOf(article))({ place: null, level: null, unit, head });
  return `${level ?? ""}${whole ?? ""}${same}`;
}

test("a body that says its kind alone is the one of that kind that the article names", () => {
  const article = ["10月9日,县水利局到横水镇东岭村召开工作会。", "会议要求抓好落实。"] as const;
  assert.equal(completed("局党委", "书记", ...article), "县水利局党委书记");
  assert.equal(completed(null, "局长", ...article), "县水利局局长");
  assert.equal(completed("镇党委", "书记", ...article), "横水镇党委书记");
  assert.equal(completed("乡党委", "书记", ...article), "乡党委书记");
});

test("where two of the kind are named it stays as printed, and a body with a name does too", () => {
  const article = ["10月9日,横水镇、白石镇联合召开工作会,县政协调研医院建设。", "会议要求抓好落实。"] as const;
  assert.equal(completed("镇党委", "书记", ...article), "镇党委书记");
  assert.equal(completed(null, "院长", ...article), "院长");
  assert.equal(completed("石桥镇党委", "书记", ...article), "石桥镇党委书记");
});
