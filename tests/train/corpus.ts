import { createHash } from "node:crypto";
import { type GeneratedPage, generatePage } from "../bench/damage/generate-page.ts";
import { createRandom } from "../bench/damage/random.ts";
import { REGIMES, type Regime } from "../bench/damage/regime.ts";
import { HELD_OUT } from "../bench/damage/sayings.ts";
import { readProse, readSeedStories, type Story } from "../bench/damage/story.ts";
import { readOwnArticles } from "./own-articles.ts";

/** Examples with the hash of the pages they stand on. */
export interface Corpus<Example> {
  readonly examples: readonly Example[];
  /** SHA-256 of the text of the pages, in order. */
  readonly hash: string;
}

/** One in so many pages is made of stories that nothing is fitted on. */
const HELD_OUT_SHARE = 6;

/** What `read` finds on a page. */
export type ReadPage<Example> = (page: GeneratedPage) => readonly Example[];

interface Source {
  readonly prose: readonly Story[];
  readonly seeds: readonly Story[];
  readonly regimes: readonly Regime[];
  readonly first: number;
}

function readPages<Example>(count: number, read: ReadPage<Example>, { prose, seeds, regimes, first }: Source) {
  const hash = createHash("sha256");
  const examples: Example[] = [];
  for (const regime of regimes) {
    for (let seed = first; seed < first + count; seed += 1) {
      const page = generatePage(prose, seeds, regime, createRandom(seed));
      hash.update(`${page.text}\0`);
      examples.push(...read(page));
    }
  }
  return { examples, hash: hash.digest("hex") };
}

/** What `read` finds on `count` pages of each regime, from the seed `first` up: their seeds stay far below those that `npm run bench parse` measures. */
export function readFitted<Example>(
  count: number,
  read: ReadPage<Example>,
  regimes: readonly Regime[] = REGIMES,
  first = 0,
): Corpus<Example> {
  return readPages(count, read, {
    prose: [...readProse("fitted"), ...readOwnArticles()],
    seeds: readSeedStories(),
    regimes,
    first,
  });
}

/** What `read` finds on pages of stories that nothing is fitted on, a sixth as many as `count`. */
export function readHeldOut<Example>(
  count: number,
  read: ReadPage<Example>,
  regimes: readonly Regime[] = REGIMES,
  first = 0,
): Corpus<Example> {
  const foreign = regimes.map((regime) => ({ ...regime, seedShare: 0, sayings: HELD_OUT }));
  const pages = Math.ceil(count / HELD_OUT_SHARE);
  return readPages(pages, read, { prose: readProse("held-out"), seeds: [], regimes: foreign, first });
}
