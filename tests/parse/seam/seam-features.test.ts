import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineEnd } from "../../../src/parse/page/line-end.ts";
import { readLineStart } from "../../../src/parse/page/line-start.ts";
import { findSeamFeatures } from "../../../src/parse/seam/seam-features.ts";

const WORDS = new Set(["渡船", "老渡船"]);
const read = (before: string, after: string) =>
  findSeamFeatures(readLineEnd(before), readLineStart(after), (word) => WORDS.has(word));

type Sign = keyof ReturnType<typeof read>;

for (const [sign, before, after] of [
  ["quote", "他说“渡口", "要修”,大家点头"],
  ["word", "查看村容村貌及相", "关农业项目"],
  ["pair", "岸边的渡", "船停着"],
  ["triple", "岸边的老渡", "船停着"],
  ["speaker", "会上的人都点头", "郑海波强调,要修渡口"],
  ["figures", "全长12", "00米的堤"],
  ["person", "总工程师郑", "海波说,要修渡口"],
  ["person", "船工里的骑手", "贺立新说,要修渡口"],
  ["comma", "渡口添了船,", "人也多了"],
  ["closes", "渡口", "要修”,大家点头"],
  ["whenOrWhere", "渡口添了船", "3月9日上午,人也多了"],
] as const satisfies readonly (readonly [Sign, string, string])[]) {
  test(`between “${before}” and “${after}” stands the sign ${sign}`, () => {
    assert.equal(read(before, after)[sign], true);
  });
}

test("a quote that closes before the seam spans nothing, and words that no line of the page holds are none", () => {
  assert.equal(read("他说“渡口”", "要修,大家点头").quote, false);
  assert.equal(read("岸边的水", "闸停着").pair, false);
});

test("a name behind the title that precedes it is that person, no speaker who opens a paragraph", () => {
  const { person, speaker } = read("坐在一旁的镇长", "郑海波表示,要修渡口");
  assert.deepEqual([person, speaker], [true, false]);
});

test("a time behind a comma opens no new sentence", () => {
  assert.equal(read("渡口添了船,", "3月9日上午,人也多了").whenOrWhere, false);
});

test("every feature of the two lines is among those of their seam, but for their words", () => {
  const { words: _, ...end } = readLineEnd("渡口添了船,");
  const features = read("渡口添了船,", "人也多了");
  for (const [name, value] of Object.entries(end)) assert.equal(features[name as Sign], value, name);
});
