import assert from "node:assert/strict";
import { test } from "node:test";
import { compareCharacters } from "../../src/text/similarity.ts";

test("characters of one syllable sound alike whatever their tones, near syllables less, others not at all", () => {
  assert.equal(compareCharacters("晴", "情").sound, 1);
  assert.equal(compareCharacters("马", "妈").sound, 1);
  assert.equal(compareCharacters("陈", "程").sound, 0.6);
  assert.equal(compareCharacters("斯", "诗").sound, 0.6);
  assert.equal(compareCharacters("陈", "马").sound, 0);
});

test("characters of one radical are told, whichever side it stands on, and the comparison is even", () => {
  assert.ok(compareCharacters("海", "涛").sameRadical);
  assert.ok(compareCharacters("晴", "晓").sameRadical);
  assert.ok(!compareCharacters("晴", "情").sameRadical);
  for (const [a, b] of [
    ["海", "涛"],
    ["陈", "程"],
    ["斯", "马"],
  ] as const)
    assert.deepEqual(compareCharacters(a, b), compareCharacters(b, a));
});
