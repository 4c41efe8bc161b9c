import { MOVE_WEIGHTS } from "../../src/parse/order/move-weights.ts";
import { ascend, printWeights } from "./fit/ascend.ts";
import { fromPages } from "./fit/from-pages.ts";
import { addGradient, FEATURES, toMoveChoices } from "./fit/move-choices.ts";

/** Pages of each regime. */
const PAGES = 1000;

/** Features whose weight is set by the custom of the trade: see their table. */
const SET = ["bareSpeakerThere", "foreignByline", "topTargetByline", "inside"] as const;

const choices = fromPages(Number(process.argv[2] ?? PAGES), toMoveChoices);
const start = Float64Array.from(FEATURES, (name) => MOVE_WEIGHTS[name]);
const fixed = new Set(SET.map((name) => FEATURES.indexOf(name)));
printWeights(
  FEATURES,
  ascend(choices, start, { addGradient, fixed, rounds: 40, batch: 100, step: 0.3, hold: 0.00005 }),
);
