import { LABEL_BY_HAND } from "../../../src/weights/by-hand.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { PLAIN, REGIMES, SHORT } from "../../bench/damage/regime.ts";
import { readFitted, readHeldOut } from "../corpus.ts";
import { fit } from "../fit.ts";
import type { Part } from "../part.ts";
import { LABEL_PRIORS } from "./label-priors.ts";
import { toLabelledPage } from "./labelled-page.ts";
import { addGradient, type Lattice, toLattice } from "./page-lattice.ts";

/** None for a page whose true reading is none of those that are weighed. */
function toLattices(page: GeneratedPage): Lattice[] {
  const lattice = toLattice(toLabelledPage(page));
  return lattice ? [lattice] : [];
}

const MADE_FROM = { priors: LABEL_PRIORS, fixed: LABEL_BY_HAND };

/** The weights of the features of labels: the true labels of a page are to be likelier than all others together. */
export const LABEL: Part = {
  ...MADE_FROM,
  after: ["fragment", "continuity"],
  pages: 600,
  train: (pages) => {
    const regimes = [...REGIMES, ...SHORT, PLAIN];
    const examples = {
      fitted: readFitted(pages, toLattices, regimes),
      heldOut: readHeldOut(pages, toLattices, regimes),
    };
    return fit(MADE_FROM, examples, addGradient, { rounds: 12, batch: 20, step: 0.6, hold: 0.0002 });
  },
};
