import { JOIN_WEIGHTS } from "../../src/parse/seam-score.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom } from "./damage/random.ts";
import { REGIMES } from "./damage/regime.ts";
import { readProse, readSeedStories } from "./damage/story.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { addGradient, FEATURES, toJoinExamples } from "./fit/join-examples.ts";

/** Pages of each regime; their seeds stay far below those that are measured. */
const PAGES = 1000;

/** Features whose weight is set by the custom of the language: see their table. */
const SET = ["person", "leadsOn", "restAfter", "circumstance", "verse", "overlap", "closed", "quoteEnd"] as const;

const [prose, seeds] = [readProse("fitted"), readSeedStories()];
const pages = Number(process.argv[2] ?? PAGES);
const examples = REGIMES.flatMap((regime) =>
  Array.from({ length: pages }, (_, seed) =>
    toJoinExamples(generatePage(prose, seeds, regime, createRandom(seed))),
  ).flat(),
);
const start = Float64Array.from(FEATURES, (name) => JOIN_WEIGHTS[name]);
const fixed = new Set(SET.map((name) => FEATURES.indexOf(name)));
printWeights(
  FEATURES,
  ascend(examples, start, { addGradient, fixed, rounds: 40, batch: 200, step: 0.3, hold: 0.0002 }),
);
