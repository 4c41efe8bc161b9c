import { MOVE_BY_HAND } from "../../../src/weights/by-hand.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { readFitted, readHeldOut } from "../corpus.ts";
import { fit, namesOf } from "../fit.ts";
import type { Part } from "../part.ts";
import { addGradient, toMoveChoices } from "./move-choices.ts";
import { MOVE_PRIORS } from "./move-priors.ts";

const MADE_FROM = { priors: MOVE_PRIORS, fixed: MOVE_BY_HAND };
const NAMES = namesOf(MOVE_PRIORS, MOVE_BY_HAND);

const read = (page: GeneratedPage) => toMoveChoices(page, NAMES);

/** The weights of moves: each page chooses between all moves of its articles and none, again after each move that is right. */
export const MOVE: Part = {
  ...MADE_FROM,
  after: ["fragment", "continuity", "label", "join"],
  pages: 700,
  train: (pages) => {
    const examples = { fitted: readFitted(pages, read), heldOut: readHeldOut(pages, read) };
    return fit(MADE_FROM, examples, addGradient, { rounds: 20, batch: 100, step: 0.6, hold: 0.0005 });
  },
};
