import { WEIGHTS } from "../../src/parse/label/label-weights.ts";
import type { GeneratedPage } from "./damage/generate-page.ts";
import { PLAIN, REGIMES } from "./damage/regime.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { fromPages } from "./fit/from-pages.ts";
import { toLabelledPage } from "./fit/labelled-page.ts";
import { addGradient, FEATURES, type Lattice, toLattice } from "./fit/page-lattice.ts";

/** Pages of each regime. */
const PAGES = 1200;

/** None for a page whose true reading is none of those that are weighed. */
function toLattices(page: GeneratedPage): Lattice[] {
  const lattice = toLattice(toLabelledPage(page));
  return lattice ? [lattice] : [];
}

const lattices = fromPages(Number(process.argv[2] ?? PAGES), toLattices, [...REGIMES, PLAIN]);
const start = Float64Array.from(Object.values(WEIGHTS));
printWeights(FEATURES, ascend(lattices, start, { addGradient, rounds: 15, batch: 20, step: 0.6, hold: 0.001 }));
