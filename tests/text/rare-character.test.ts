import assert from "node:assert/strict";
import { test } from "node:test";
import { isRareCharacter, mayHoldRare } from "../../src/text/rare-character.ts";

test("characters that everyone learns are common, those of names and places often rare", () => {
  for (const character of "县委书记解芳深入古城调研座啊") assert.equal(isRareCharacter(character), false, character);
  for (const character of "绛芃沄槊珺犇镕") assert.equal(isRareCharacter(character), true, character);
});

test("signs, letters, figures and the zero of years are none", () => {
  for (const character of "〇々，“a1Ａ ・ー") assert.equal(isRareCharacter(character), false, character);
});

test("of GB 2312 exactly the 3,755 characters of common use are no rare ones", () => {
  let count = 0;
  for (let code = 0x4e00; code <= 0x9fff; code++) if (!isRareCharacter(String.fromCodePoint(code))) count++;
  assert.equal(count, 3755);
});

test("a text may hold a rare character wherever it does, and does not where it prints what newspapers print", () => {
  for (let code = 0; code <= 0x3ffff; code++) {
    const character = String.fromCodePoint(code);
    if (isRareCharacter(character)) assert.equal(mayHoldRare(`县${character}`), true, code.toString(16));
  }
  assert.equal(mayHoldRare("本报讯（记者 张三）“4月3日”，县委·政府：《通知》１２％——完。"), false);
});
