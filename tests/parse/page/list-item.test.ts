import assert from "node:assert/strict";
import { test } from "node:test";
import { isBrief, opensItem } from "../../../src/parse/page/list-item.ts";

test("an item of a list opens with its mark", () => {
  for (const text of ["▲渡口添了一班船", "●水费可以在村里交", "◇磨坊免费开放"]) assert.ok(opensItem(text), text);
});

test("a number, a dash or a mark further in opens no item", () => {
  for (const text of ["1、渡口添了一班船", "——渡口纪事", "渡口▲添了一班船", " ▲渡口", ""])
    assert.ok(!opensItem(text), text);
});

test("a brief is an item that is a sentence and says when it was", () => {
  for (const text of ["◆9月23日,渡口添了一班船。", "▲近日,水闸修好了。"]) assert.ok(isBrief(text), text);
  for (const text of ["◆渡口添了一班船。", "◆9月23日,渡口添船", "9月23日,渡口添了一班船。"])
    assert.ok(!isBrief(text), text);
});
