import { JOIN_BY_HAND } from "../../../src/weights/by-hand.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { readFitted, readHeldOut } from "../corpus.ts";
import { fit, namesOf } from "../fit.ts";
import { addGradient } from "../logistic.ts";
import type { Part } from "../part.ts";
import { toJoinQuestions } from "./join-examples.ts";
import { JOIN_PRIORS } from "./join-priors.ts";

const MADE_FROM = { priors: JOIN_PRIORS, fixed: JOIN_BY_HAND };
const NAMES = namesOf(JOIN_PRIORS, JOIN_BY_HAND);

const read = (page: GeneratedPage) => toJoinQuestions(page, NAMES);

/** The weights by which two lines that follow each other are halves of one sentence. */
export const JOIN: Part = {
  ...MADE_FROM,
  after: ["fragment", "continuity", "label"],
  pages: 500,
  train: (pages) => {
    const examples = { fitted: readFitted(pages, read), heldOut: readHeldOut(pages, read) };
    return fit(MADE_FROM, examples, addGradient, { rounds: 20, batch: 200, step: 0.6, hold: 0.0001 });
  },
};
