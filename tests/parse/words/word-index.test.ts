import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { isTriple, WordIndex } from "../../../src/parse/words/word-index.ts";

test("two or three characters that stand side by side anywhere on a page are known", () => {
  const index = new WordIndex();
  for (const text of ["春雨落在坡上", "果农们赶着施肥"]) index.wordsOf(text);
  const stands = (word: string) => index.find(word) >= 0;
  for (const word of ["春雨", "在坡上", "果农", "着施肥"]) assert.ok(stands(word), word);
  assert.equal(["上果", "坡上果", "肥春", "水渠", "镰刀声"].filter(stands).length, 0);
});

test("a line goes on likelier where its last word stands elsewhere on the page", () => {
  const odds = (first: string) => {
    const text = `${first}\n\n腊月里,石匠们把料石运到石门\n\n崖水库的工地上,一天也没有停。`;
    const lines = textToLines(bytesToSource(Buffer.from(text), "page.txt"));
    return linesToFacts(lines)[1]?.continuesOdds ?? 0;
  };
  const known = odds("石门崖水库去年冬天开工。");
  assert.ok(known > odds("这座水库去年冬天开工。"), String(known));
});

test("words are pairs and triples of Chinese characters that no mark parts, and the same text has the same words", () => {
  const index = new WordIndex();
  const words = index.wordsOf("春雨,落坡上。");
  assert.deepEqual(
    ["春雨", "落坡", "落坡上", "坡上"].map((word) => index.find(word)),
    [...words],
  );
  assert.deepEqual([...words].map(isTriple), [false, false, true, false]);
  assert.equal(index.wordsOf("春雨,落坡上。"), words);
  assert.ok(index.find("雨落") < 0);
  assert.ok([...words].every((word) => word < index.size));
});

test("pairs of any news are known as common", () => {
  const index = new WordIndex();
  index.wordsOf("工作会议谈杏花");
  assert.ok(index.commonPairs().includes(index.find("工作")));
  assert.ok(!index.commonPairs().includes(index.find("杏花")));
});
