import { readLineStart } from "../../../src/parse/page/line-start.ts";
import { findFragmentFeatures } from "../../../src/parse/seam/fragment-score.ts";
import { FRAGMENT_BY_HAND } from "../../../src/weights/by-hand.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { SHORT } from "../../bench/damage/regime.ts";
import { type Corpus, readFitted, readHeldOut } from "../corpus.ts";
import { fit, namesOf } from "../fit.ts";
import { addGradient, type Question, toVector } from "../logistic.ts";
import type { Part } from "../part.ts";
import { FRAGMENT_PRIORS } from "./fragment-priors.ts";
import { toTextLines } from "./line-truth.ts";

const MADE_FROM = { priors: FRAGMENT_PRIORS, fixed: FRAGMENT_BY_HAND };
const NAMES = namesOf(FRAGMENT_PRIORS, FRAGMENT_BY_HAND);

/** Of the texts to which the question is put, one in ten begins in mid-sentence. */
const ASKED_SHARE = 0.1;

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/** Whether each line of text begins in mid-sentence. */
function toQuestions(page: GeneratedPage): Question[] {
  return toTextLines(page).map(({ read: { text }, truth }) => {
    const features = toVector(NAMES, findFragmentFeatures(readLineStart(text), text.length));
    return { features, isSo: truth.offset > 0 };
  });
}

/** The same questions as if they were put to texts of which {@link ASKED_SHARE} begin in mid-sentence. */
function asAsked({ examples, hash }: Corpus<Question>): Corpus<Question> {
  const share = examples.filter(({ isSo }) => isSo).length / examples.length;
  const offset = logOdds(share) - logOdds(ASKED_SHARE);
  return { examples: examples.map((example) => ({ ...example, offset })), hash };
}

/** The weights by which a text begins in mid-sentence, by its own words. */
export const FRAGMENT: Part = {
  ...MADE_FROM,
  after: [],
  pages: 200,
  train: (pages) => {
    const examples = {
      fitted: asAsked(readFitted(pages, toQuestions, SHORT)),
      heldOut: asAsked(readHeldOut(pages, toQuestions, SHORT)),
    };
    return fit(MADE_FROM, examples, addGradient, { rounds: 20, batch: 200, step: 0.3, hold: 0.0001 });
  },
};
