import { ESTIMATE_BY_HAND, FRAGMENT_BY_HAND, JOIN_BY_HAND, LABEL_BY_HAND, MOVE_BY_HAND } from "./by-hand.ts";
import continuity from "./continuity.json" with { type: "json" };
import estimate from "./estimate.json" with { type: "json" };
import fragment from "./fragment.json" with { type: "json" };
import join from "./join.json" with { type: "json" };
import label from "./label.json" with { type: "json" };
import move from "./move.json" with { type: "json" };

/** Log-odds that each feature of a text gives or takes for its beginning in mid-sentence. */
export const FRAGMENT_WEIGHTS = { ...fragment.weights, ...FRAGMENT_BY_HAND };

/**
 * Log-odds that each feature of a seam gives or takes for the second line going on with the cut sentence of the first, where
 * nothing else is known of the two.
 */
export const CONTINUITY_WEIGHTS = continuity.weights;

/** Log-odds that each feature of a line gives or takes for one of its labels. */
export const LABEL_WEIGHTS = { ...label.weights, ...LABEL_BY_HAND };

/** Log-odds that each feature gives or takes for two units that follow each other being the halves of one sentence. */
export const JOIN_WEIGHTS = { ...join.weights, ...JOIN_BY_HAND };

/** Log-odds that each feature of a move gives or takes against leaving the text where it stands. */
export const MOVE_WEIGHTS = { ...move.weights, ...MOVE_BY_HAND };

/** Log-odds that each feature of a page, and `bias` of one without any, gives or takes for an article of it being wholly right. */
export const ESTIMATE_WEIGHTS = { ...estimate.weights, ...ESTIMATE_BY_HAND };
