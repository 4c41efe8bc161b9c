import { createHash } from "node:crypto";
import { join } from "node:path";
import { findProjectRoot } from "../../../src/io/project-root.ts";
import type { PageFeatures } from "../../../src/parse/estimate/page-features.ts";
import { ESTIMATE_BY_HAND } from "../../../src/weights/by-hand.ts";
import { PLAIN, SHORT } from "../../bench/damage/regime.ts";
import { type Case, readCases } from "../../cases/case.ts";
import { type Corpus, readFitted, readHeldOut } from "../corpus.ts";
import { fit, namesOf } from "../fit.ts";
import type { Part } from "../part.ts";
import { ESTIMATE_PRIORS } from "./estimate-priors.ts";
import { type JudgedExample, judgeCase, judgePage } from "./judged-pages.ts";

const MADE_FROM = { priors: ESTIMATE_PRIORS, fixed: ESTIMATE_BY_HAND };
const FEATURES = namesOf(ESTIMATE_PRIORS, ESTIMATE_BY_HAND) as readonly (keyof PageFeatures | "bias")[];
const KINDS = [...SHORT, PLAIN];
const CASES = join(findProjectRoot(), "tests", "cases");

/** Far from those that the parser's own weights were fitted on: of these it makes fewer errors than of others. */
const FIRST_SEED = 500_000;

/** Log-likelihood of as many articles of the page being right, and wrong; its gradient is added to `gradient`. */
function addGradient(
  { right, articles, features }: JudgedExample,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const values = FEATURES.map((feature) => (feature === "bias" ? 1 : features[feature]));
  const logOdds = values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  const share = 1 / (1 + Math.exp(-logOdds));
  for (const [at, value] of values.entries())
    gradient[at] = (gradient[at] as number) + value * (right - articles * share);
  return right * Math.log(share) + (articles - right) * Math.log(1 - share);
}

/** Of each kind of hard pages the first `most`. */
function firstOfEachKind(cases: readonly Case[], most: number): Case[] {
  return cases.filter((each, index) => cases[index - most]?.kind !== each.kind);
}

/** A corpus with hard pages behind its own. */
function withCases({ examples, hash }: Corpus<JudgedExample>, cases: readonly Case[]): Corpus<JudgedExample> {
  const all = createHash("sha256").update(hash);
  for (const { text } of cases) all.update(`${text}\0`);
  return { examples: [...examples, ...cases.map(judgeCase)], hash: all.digest("hex") };
}

/** The weights by which the articles of a page are wholly right, by what parsing it left uncertain. */
export const ESTIMATE: Part = {
  ...MADE_FROM,
  after: ["fragment", "continuity", "label", "join", "move"],
  pages: 100,
  firstSeed: FIRST_SEED,
  train: (pages) => {
    const examples = {
      fitted: withCases(
        readFitted(pages, (page) => [judgePage(page)], KINDS, FIRST_SEED),
        firstOfEachKind(readCases(CASES), pages),
      ),
      heldOut: readHeldOut(pages, (page) => [judgePage(page)], KINDS, FIRST_SEED),
    };
    return fit(MADE_FROM, examples, addGradient, { rounds: 30, batch: 20, step: 0.3, hold: 0.002 });
  },
};
