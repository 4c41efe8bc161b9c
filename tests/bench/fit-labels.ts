import { WEIGHTS } from "../../src/parse/label-weights.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom } from "./damage/random.ts";
import { PLAIN, REGIMES } from "./damage/regime.ts";
import { readProse, readSeedStories } from "./damage/story.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { toLabelledPage } from "./fit/labelled-page.ts";
import { addGradient, type Lattice, SIGNS, toLattice } from "./fit/page-lattice.ts";

/** Pages of each regime; their seeds stay far below those that are measured. */
const PAGES = 1200;

function makeLattices(pages: number): Lattice[] {
  const [prose, seeds] = [readProse("fitted"), readSeedStories()];
  return [...REGIMES, PLAIN]
    .flatMap((regime) =>
      Array.from({ length: pages }, (_, seed) =>
        toLattice(toLabelledPage(generatePage(prose, seeds, regime, createRandom(seed)))),
      ),
    )
    .filter((lattice) => lattice !== undefined);
}

const lattices = makeLattices(Number(process.argv[2] ?? PAGES));
const start = Float64Array.from(Object.values(WEIGHTS));
const weights = ascend(lattices, start, { addGradient, rounds: 15, batch: 20, step: 0.6, hold: 0.001 });
printWeights(SIGNS, weights);
