import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutStart } from "../../../src/parse/layout/without-start.ts";
import type { PageLine } from "../../../src/parse/page/page-line.ts";
import { toLines } from "../make-lines.ts";

const cut = (raw: string, length: number) => withoutStart(toLines(raw)[0] as PageLine, length)[0];

test("what is left of a line is its text, its column and its indent", () => {
  const rest = cut("12: 　　渡口添船。", 4);
  assert.deepEqual([rest?.text, rest?.margin, rest?.isIndented], ["渡口添船。", 4, true]);
  assert.deepEqual([cut("> 渡口", 2)?.text, cut("> 渡口", 2)?.isIndented], ["渡口", false]);
});

test("a line of what was set before it alone leaves none", () => {
  assert.equal(cut("12:", 3), undefined);
});
