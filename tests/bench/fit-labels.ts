import { WEIGHTS } from "../../src/parse/label-weights.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom } from "./damage/random.ts";
import { PLAIN, REGIMES } from "./damage/regime.ts";
import { readProse, readSeedStories } from "./damage/story.ts";
import { toLabelledPage } from "./fit/labelled-page.ts";
import { addGradient, type Lattice, SIGNS, toLattice } from "./fit/page-lattice.ts";

/** Pages of each regime; their seeds stay far below those that are measured. */
const PAGES = 1200;
const ROUNDS = 15;
const BATCH = 20;
const STEP = 0.6;
/** How firmly a weight is held near where it stands, for each page that is fitted on. */
const HOLD = 0.001;

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

/** Weights under which the true readings are likeliest, held near `start`: gradient ascent with steps scaled by sign. */
function fit(lattices: readonly Lattice[], start: Float64Array): Float64Array {
  const weights = Float64Array.from(start);
  const squares = new Float64Array(weights.length).fill(1);
  const random = createRandom(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    let total = 0;
    const shuffled = random.shuffle(lattices);
    for (let from = 0; from < shuffled.length; from += BATCH) {
      const batch = shuffled.slice(from, from + BATCH);
      const gradient = new Float64Array(weights.length);
      for (const lattice of batch) total += addGradient(lattice, weights, gradient);
      weights.forEach((weight, at) => {
        const slope = (gradient[at] as number) - 2 * HOLD * batch.length * (weight - (start[at] as number));
        squares[at] = (squares[at] as number) + slope * slope;
        weights[at] = weight + (STEP * slope) / Math.sqrt(squares[at] as number);
      });
    }
    console.error(`round ${round + 1}: ${(total / lattices.length).toFixed(3)} a page`);
  }
  return weights;
}

const lattices = makeLattices(Number(process.argv[2] ?? PAGES));
const start = Float64Array.from(Object.values(WEIGHTS));
const weights = fit(lattices, start);
for (const [at, sign] of SIGNS.entries()) console.log(`  ${sign}: ${Math.round((weights[at] as number) * 10) / 10},`);
