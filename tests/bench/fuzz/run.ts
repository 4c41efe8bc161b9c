import { filesToArchive } from "../../../src/pipeline.ts";
import { readSeedTexts } from "../../read-seeds.ts";
import { generatePage } from "../damage/generate-page.ts";
import { createRandom } from "../damage/random.ts";
import { REGIMES } from "../damage/regime.ts";
import { readProse } from "../damage/story.ts";
import { accountFor } from "./account.ts";
import { mutatePage } from "./mutate.ts";

/** A mutated page that is not accounted for. */
export interface Unaccounted {
  /** Makes the same page again. */
  readonly seed: number;
  readonly page: string;
  readonly problems: readonly string[];
}

/**
 * Mutates `count` pages, seeds and generated ones, puts each through the whole pipeline, and gives those with something to say.
 * `onPage` is told after each page.
 */
export function fuzz(count: number, firstSeed: number, onPage: () => void = () => {}): Unaccounted[] {
  const prose = readProse("held-out");
  const seeds = Object.values(readSeedTexts());
  return Array.from({ length: count }, (_, i) => firstSeed + i).flatMap((seed) => {
    const random = createRandom(seed);
    const regime = random.pick(REGIMES);
    const page = random.chance(0.3)
      ? random.pick(seeds)
      : generatePage(prose, [], { ...regime, seedShare: 0 }, random).text;
    const mutated = mutatePage(page, random);
    const problems = problemsOf(mutated);
    onPage();
    return problems.length > 0 ? [{ seed, page: mutated, problems }] : [];
  });
}

function problemsOf(page: string): string[] {
  const path = "page.txt";
  try {
    const archive = filesToArchive([{ path, bytes: Buffer.from(page) }]);
    return accountFor(archive, new Map([[path, page]]));
  } catch (error) {
    return [`thrown: ${(error as Error).stack}`];
  }
}
