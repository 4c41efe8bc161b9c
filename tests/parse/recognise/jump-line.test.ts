import assert from "node:assert/strict";
import { test } from "node:test";
import { findInlineJump, JUMP_LINE, readJump } from "../../../src/parse/recognise/jump-line.ts";

for (const [line, direction, page] of [
  ["下转第四版", "to", 4],
  ["(上接01版)", "from", 1],
  ["▶▶下转A3版", "to", 3],
  ["上接第一版《渡口添船》", "from", 1],
  ["紧接头版", "from", 1],
  ["（下转第１２版）", "to", 12],
] as const) {
  test(`${line} goes ${direction} page ${page}`, () => {
    const jump = readJump(line, 7);
    assert.deepEqual([jump?.direction, jump?.page, jump?.line], [direction, page, 7]);
    assert.ok(line.includes(jump?.quote ?? "?"));
  });
}

test("a line that is a jump holds nothing else", () => {
  for (const line of ["下转第四版", "(上接01版)", "▶▶下转A3版", "详见第3版"]) assert.ok(JUMP_LINE.test(line), line);
  for (const line of ["渡口添船。(下转第四版)", "上接天,下接地", "转第四渡口的船", "下转"])
    assert.ok(!JUMP_LINE.test(line), line);
  assert.equal(readJump("渡口添了一班船", 1), undefined);
});

test("a jump in brackets at the end or the start of a text is found with the text without it", () => {
  for (const [text, rest] of [
    ["两岸的人都说好。(下转第2版)", "两岸的人都说好。"],
    ["（上接第1版）两岸的人都说好。", "两岸的人都说好。"],
  ] as const) {
    const found = findInlineJump(text, 3);
    assert.equal(text.slice(found?.start, found?.end), rest);
    assert.equal(found?.jump.line, 3);
  }
});

test("a bracket in the middle of a text, and one that comes from another page at its end, are no jumps", () => {
  for (const text of ["两岸(下转第2版)的人都说好。", "两岸的人都说好。(上接第1版)", "两岸的人都说好。"]) {
    assert.equal(findInlineJump(text, 1), undefined, text);
  }
});
