import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { printStory } from "../bench/damage/article.ts";
import { createRandom } from "../bench/damage/random.ts";
import { REGIMES, type Regime } from "../bench/damage/regime.ts";
import type { Story } from "../bench/damage/story.ts";
import { readArticlesFile } from "./own-articles.ts";

const [SEEDS] = REGIMES as readonly [Regime];

const DATED = {
  headline: "渡口添了一班新船",
  date: "2024-03-27/2024-03-28",
  bylines: ["宋雨桐"],
  body: ["3月27日至28日,船工们试航了新船。", "##靠岸以后", "旧船补好了漏,也下了水。"],
};
const WIRED = {
  ...DATED,
  date: "03-27",
  body: ["河湾社河湾3月27日电(记者 宋雨桐)船工们试航了新船。", "旧船也下了水。"],
};

function readLines(...lines: readonly unknown[]): Story[] {
  const folder = mkdtempSync(join(tmpdir(), "own-articles-"));
  const file = join(folder, "articles.ndjson");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  try {
    return readArticlesFile(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("an editor's article keeps its day, its words and its sub-heading, and its names sign it", () => {
  const [story] = readLines(DATED) as [Story];
  for (let seed = 0; seed < 20; seed += 1) {
    const { gold, paragraphs, byline } = printStory(story, SEEDS, createRandom(seed));
    assert.equal(gold.date, "03-27/03-28");
    assert.deepEqual(gold.byline, ["宋雨桐"]);
    assert.ok(byline.lines.join().includes("宋雨桐"));
    if (paragraphs.length === 3)
      assert.deepEqual(
        paragraphs.map(({ isSubhead }) => isSubhead),
        [false, true, false],
      );
    assert.ok(gold.body.every((text) => DATED.body.some((line) => line.endsWith(text))));
  }
});

test("names that the dateline prints are printed once", () => {
  const { gold, byline } = printStory((readLines(WIRED) as [Story])[0], SEEDS, createRandom(1));
  assert.deepEqual(gold.byline, ["宋雨桐"]);
  assert.equal(gold.date, "03-27");
  assert.equal(byline.place, "none");
});

test("a line that is no article is an error that names it", () => {
  assert.throws(() => readLines(DATED, { headline: "没有正文" }), /articles\.ndjson:2/u);
  assert.throws(() => readLines({ ...DATED, date: "三月" }), /articles\.ndjson:1/u);
});
