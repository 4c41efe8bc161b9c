import assert from "node:assert/strict";
import { test } from "node:test";
import { dropTurnedPages } from "../../../src/parse/parts/turned-page.ts";
import { toLines } from "../make-lines.ts";

const [FIRST, SECOND] = ["老船工说，雾大的日子不开船。", "第二天放晴了，两岸的人都来看。"];

/** Which lines of a page stay text. */
function textOf(...raw: readonly string[]): string[] {
  return dropTurnedPages(toLines(...raw).map((line) => ({ line }))).flatMap(({ line, furniture }) =>
    furniture ? [] : [line.printed],
  );
}

for (const links of [
  "[1] [2] 下一页 阅读全文",
  "上一页 1 2 3 下一页",
  "首页　上一页　1　2　尾页",
  "【1】【2】",
  "共2页: 上一页 1 2",
  "[1][2] 在本页阅读全文",
]) {
  for (const title of [
    "渡口添船(2)",
    "渡口添船（第2页）",
    "渡口添船 第2页",
    "渡口添船[2]",
    "渡口添船_2",
    "渡口添船(2/3)",
    "渡口添船",
  ]) {
    test(`“${links}” and “${title}” stand between two web pages of one article`, () => {
      const page = ["渡口添船", "2012-10-25 08:47 青河报", FIRST, links, title, "2012-10-25 08:47 青河报", SECOND];
      assert.deepEqual(textOf(...page), ["渡口添船", "2012-10-25 08:47 青河报", FIRST, SECOND]);
    });
  }
}

test("other lines between paragraphs stay text", () => {
  const page = ["渡口添船", FIRST, "渡口的老人（2）", "船期 1 2 3", "(一)", SECOND];
  assert.deepEqual(textOf(...page), page);
});

test("links under the last paragraph are left to others", () => {
  const page = ["渡口添船", FIRST, "上一页 1 2 下一页"];
  assert.deepEqual(textOf(...page), page);
});
