import { MOVE_WEIGHTS } from "../../src/parse/move-weights.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom } from "./damage/random.ts";
import { REGIMES } from "./damage/regime.ts";
import { readProse, readSeedStories } from "./damage/story.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { addGradient, FEATURES, toMoveChoices } from "./fit/move-choices.ts";

/** Pages of each regime; their seeds stay far below those that are measured. */
const PAGES = 1000;

/** Features whose weight is set by the custom of the trade: see their table. */
const SET = ["bareSpeakerThere", "foreignByline", "topTargetByline", "inside"] as const;

const [prose, seeds] = [readProse("fitted"), readSeedStories()];
const pages = Number(process.argv[2] ?? PAGES);
const choices = REGIMES.flatMap((regime) =>
  Array.from({ length: pages }, (_, seed) =>
    toMoveChoices(generatePage(prose, seeds, regime, createRandom(seed))),
  ).flat(),
);
const start = Float64Array.from(FEATURES, (name) => MOVE_WEIGHTS[name]);
const fixed = new Set(SET.map((name) => FEATURES.indexOf(name)));
printWeights(
  FEATURES,
  ascend(choices, start, { addGradient, fixed, rounds: 40, batch: 100, step: 0.3, hold: 0.00005 }),
);
