import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOK_ALIKES, PLAIN_FORMS } from "../../src/text/look-alikes.ts";

const form = (table: Uint16Array, character: string) => {
  const code = table[character.charCodeAt(0)] as number;
  return code === 0 ? character : String.fromCharCode(code);
};

test("a radical is the character it looks like, and a traditional character is the simplified one besides", () => {
  assert.deepEqual(
    ["⾧", "⺠", "⼭", "長"].map((character) => form(LOOK_ALIKES, character)),
    ["長", "民", "山", "長"],
  );
  assert.deepEqual(
    ["⾧", "⻓", "長", "縣", "為", "爲"].map((character) => form(PLAIN_FORMS, character)),
    [..."长长长县为为"],
  );
});

test("old forms, forms of Hong Kong and marks of columns set upright are plain ones", () => {
  assert.equal([..."囘畧舘靑卽戸髙衞"].map((character) => form(PLAIN_FORMS, character)).join(""), "回略馆青即户高卫");
  assert.equal([..."「『︵﹁‧"].map((character) => form(PLAIN_FORMS, character)).join(""), "“‘(“·");
});

test("what a table gives is plain itself, and characters of simplified text stay", () => {
  for (const table of [LOOK_ALIKES, PLAIN_FORMS])
    for (const to of table) assert.equal(to === 0 || table[to] === 0, true);
  assert.equal([..."乾台后里面了只系"].map((character) => form(PLAIN_FORMS, character)).join(""), "乾台后里面了只系");
});
