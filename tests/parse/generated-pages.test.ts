import assert from "node:assert/strict";
import test from "node:test";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { generatePage } from "../bench/damage/generate-page.ts";
import { createRandom } from "../bench/damage/random.ts";
import { REGIMES } from "../bench/damage/regime.ts";
import { HELD_OUT } from "../bench/damage/sayings.ts";
import { scorePage } from "../bench/damage/score-page.ts";
import { readProse } from "../bench/damage/story.ts";

/** Pages of each regime, of stories that no weight was fitted on. */
const PAGES = 40;

/** Far from the seeds that weights are fitted on, and from those that are measured. */
const FIRST_SEED = 2_000_000;

/** Of a hundred articles of each regime, how many are read wholly right at least: no change may lose any silently. */
const FLOORS: Readonly<Record<string, number>> = { seeds: 89, papers: 81, heavy: 70 };

const PROSE = readProse("held-out");

for (const regime of REGIMES) {
  test(`of a hundred articles on pages of the regime ${regime.name}, no fewer than ${FLOORS[regime.name]} are read wholly right`, () => {
    let [articles, right] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PAGES; seed += 1) {
      const page = generatePage(PROSE, [], { ...regime, seedShare: 0, sayings: HELD_OUT }, createRandom(seed));
      const score = scorePage(page, parsePage(bytesToSource(Buffer.from(page.text), `${seed}.txt`)));
      articles += score.articles;
      right += score.articlesRight;
    }
    const percent = Math.floor((100 * right) / articles);
    assert.ok(percent >= (FLOORS[regime.name] ?? 100), `${right} of ${articles}`);
  });
}
