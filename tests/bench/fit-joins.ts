import { JOIN_WEIGHTS } from "../../src/parse/seam/seam-score.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { fromPages } from "./fit/from-pages.ts";
import { addGradient, FEATURES, toJoinExamples } from "./fit/join-examples.ts";

/** Pages of each regime. */
const PAGES = 1000;

/** Features whose weight is set by the custom of the language: see their table. */
const SET = ["person", "leadsOn", "restAfter", "whenOrWhere", "verse", "overlap", "closed", "quoteEnd"] as const;

const examples = fromPages(Number(process.argv[2] ?? PAGES), toJoinExamples);
const start = Float64Array.from(FEATURES, (name) => JOIN_WEIGHTS[name]);
const fixed = new Set(SET.map((name) => FEATURES.indexOf(name)));
printWeights(
  FEATURES,
  ascend(examples, start, { addGradient, fixed, rounds: 40, batch: 200, step: 0.3, hold: 0.0002 }),
);
