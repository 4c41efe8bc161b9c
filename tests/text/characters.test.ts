import assert from "node:assert/strict";
import { test } from "node:test";
import { HAN, isHan, isHanCode, removeSpaces, UNSEEN } from "../../src/text/characters.ts";

test("text is Chinese when every character of it is, the ideographic zero and extensions among them", () => {
  assert.deepEqual(["县报", "二〇二四", "𠮷田"].map(isHan), [true, true, true]);
  assert.deepEqual(["", "县报。", "县 报", "A座", "ー"].map(isHan), [false, false, false, false, false]);
});

test("the code of a common character is told from that of a mark, a letter or a kana", () => {
  assert.deepEqual(
    ["县", "㐀", "龥", "。", "a", "か", "︰"].map((character) => isHanCode(character.charCodeAt(0))),
    [true, true, true, false, false, false, false],
  );
});

test("white space of any kind can be left out", () => {
  assert.equal(removeSpaces(" 县　报\n1 版\t"), "县报1版");
  assert.equal(removeSpaces(" \u00a0\n"), "");
});

test("both classes can stand in a pattern: what is unseen holds no space, tab, line end or joiner", () => {
  const unseen = new RegExp(`^[${UNSEEN}]$`, "u");
  assert.ok(["\u200b", "\ufeff", "\u00ad", "\u202e", "\0"].every((character) => unseen.test(character)));
  assert.ok([" ", "\t", "\n", "\u200d", "\ufe0f", "县"].every((character) => !unseen.test(character)));
  assert.match("〇", new RegExp(`^[${HAN}]$`, "u"));
});
