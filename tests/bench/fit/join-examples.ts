import { returnContinuations } from "../../../src/parse/order/continuation.ts";
import { JOIN_WEIGHTS, type JoinFeatures } from "../../../src/parse/seam/seam-score.ts";
import type { GeneratedPage } from "../damage/generate-page.ts";
import { pageToTrueLines } from "../damage/page-to-drafts.ts";
import { toParsedDrafts } from "./parsed-drafts.ts";

/** Names of all features, the bias among them; a feature is its index in this list. */
export const FEATURES = Object.keys(JOIN_WEIGHTS) as (keyof typeof JOIN_WEIGHTS)[];

/** Two units that follow each other, the first without an end of its sentence. */
export interface JoinExample {
  readonly features: Float64Array;
  /** Whether they are the halves of one sentence. */
  readonly isCut: boolean;
}

function toVector(features: JoinFeatures): Float64Array {
  return Float64Array.from(FEATURES, (name) => (name === "bias" ? 1 : Number(features[name])));
}

/** All such pairs of a page whose text stands in order, but for what a move brought there: that is weighed apart. */
export function toJoinExamples(page: GeneratedPage): JoinExample[] {
  const { pieces, moved, seams } = returnContinuations(toParsedDrafts(page));
  const brought = new Set(moved.flatMap(({ units, rest }) => [...units, ...(rest ? [rest] : [])]));
  const cuts = new Set<string>();
  for (const lines of pageToTrueLines(page).flat())
    for (const [at, line] of lines.entries()) if (at > 0) cuts.add(`${lines[at - 1]} ${line}`);
  return pieces.flatMap(({ units }) =>
    units.slice(1).flatMap((after, at): JoinExample[] => {
      const before = units[at];
      if (!before || !seams.isUnfinished(before) || after.kind === "byline" || brought.has(after)) return [];
      const features = toVector(seams.joinFeatures(before, after));
      return [{ features, isCut: cuts.has(`${before.line} ${after.line}`) }];
    }),
  );
}

/** Log-likelihood of what is true of a pair under `weights`; its gradient is added to `gradient`. */
export function addGradient({ features, isCut }: JoinExample, weights: Float64Array, gradient: Float64Array): number {
  const odds = features.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  const slope = (isCut ? 1 : 0) - 1 / (1 + Math.exp(-odds));
  features.forEach((value, at) => {
    gradient[at] = (gradient[at] as number) + slope * value;
  });
  return -Math.log1p(Math.exp(isCut ? -odds : odds));
}
