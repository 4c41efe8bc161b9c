import { type GeneratedPage, generatePage } from "../damage/generate-page.ts";
import { createRandom } from "../damage/random.ts";
import { REGIMES, type Regime } from "../damage/regime.ts";
import { readProse, readSeedStories } from "../damage/story.ts";

/** What `read` finds on the first `count` pages of each regime, whose seeds stay far below those that are measured. */
export function fromPages<Example>(
  count: number,
  read: (page: GeneratedPage) => readonly Example[],
  regimes: readonly Regime[] = REGIMES,
): Example[] {
  const [prose, seeds] = [readProse("fitted"), readSeedStories()];
  return regimes.flatMap((regime) =>
    Array.from({ length: count }, (_, seed) => read(generatePage(prose, seeds, regime, createRandom(seed)))).flat(),
  );
}
