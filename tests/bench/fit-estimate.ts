import { BY_HAND, FITTED } from "../../src/parse/estimate/estimate-page.ts";
import { ascend } from "../train/ascend.ts";
import { type JudgedExample, judgeCases, judgeGenerated } from "../train/judged-pages.ts";

/** Pages of each regime. */
const PAGES = 100;
/** Far from those that the parser's own weights were fitted on: of these it makes fewer errors than of others. */
const FIRST_SEED = 500_000;

const WEIGHTS = { ...FITTED, ...BY_HAND };
const SIGNS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** Log-likelihood of as many articles of the page being right, and wrong. */
function addGradient({ right, articles, signs }: JudgedExample, weights: Float64Array, gradient: Float64Array): number {
  const values = SIGNS.map((sign) => (sign === "bias" ? 1 : signs[sign]));
  const logOdds = values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  const share = 1 / (1 + Math.exp(-logOdds));
  for (const [at, value] of values.entries())
    gradient[at] = (gradient[at] as number) + value * (right - articles * share);
  return right * Math.log(share) + (articles - right) * Math.log(1 - share);
}

const count = Number(process.argv[2] ?? PAGES);
const examples = [...judgeGenerated("fitted", FIRST_SEED, count), ...judgeCases("tests/cases")];
const fixed = new Set(Object.keys(BY_HAND).map((sign) => SIGNS.indexOf(sign as keyof typeof BY_HAND)));
const start = Float64Array.from(SIGNS, (sign) => WEIGHTS[sign]);
const ascent = { addGradient, fixed, rounds: 30, batch: 20, step: 0.3, hold: 0.002 };
const fitted = ascend(examples, start, ascent);
for (const [at, sign] of SIGNS.entries()) console.log(`  ${sign}: ${(fitted[at] ?? 0).toFixed(2)},`);
