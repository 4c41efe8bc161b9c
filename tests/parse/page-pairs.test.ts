import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { linesToFacts } from "../../src/parse/label/line-facts.ts";
import { textToLines } from "../../src/parse/page/text-to-lines.ts";
import { readPairs } from "../../src/parse/words/page-pairs.ts";

test("two or three characters that stand side by side anywhere on a page are known", () => {
  const stands = readPairs(["春雨落在坡上", "果农们赶着施肥"]);
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
