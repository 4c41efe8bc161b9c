import assert from "node:assert/strict";
import { test } from "node:test";
import { alikeSounds, compareCharacters } from "../../../src/text/alike/similarity.ts";

test("characters of one syllable sound alike whatever their tones, near syllables less, others not at all", () => {
  assert.equal(compareCharacters("晴", "情").sound, 1);
  assert.equal(compareCharacters("马", "妈").sound, 1);
  assert.equal(compareCharacters("陈", "程").sound, 0.6);
  assert.equal(compareCharacters("斯", "诗").sound, 0.6);
  assert.equal(compareCharacters("陈", "马").sound, 0);
});

test("characters of one body or of nearly the same strokes look alike, others do not, and the comparison is even", () => {
  const alike = ["倩情", "己已", "未末", "土士", "晓骁", "贷货", "拔拨", "侯候"];
  const others = ["陈程", "海涛", "斯马", "解芳", "县长"];
  for (const [pairs, expected] of [
    [alike, true],
    [others, false],
  ] as const)
    for (const [a = "", b = ""] of pairs.map((pair) => [...pair])) {
      assert.equal(compareCharacters(a, b).looksAlike, expected, a + b);
      assert.deepEqual(compareCharacters(a, b), compareCharacters(b, a));
    }
});

test("common characters of one syllable are given for each other, never a character for itself", () => {
  assert.ok(alikeSounds("晓").includes("小") && alikeSounds("小").includes("晓"));
  assert.ok(!alikeSounds("晓").includes("晓"));
  assert.ok(alikeSounds("解", "xie").includes("谢") && !alikeSounds("解").includes("谢"));
  assert.deepEqual(alikeSounds("晓", "nothing is read so"), alikeSounds("晓"));
});
