import { type Ascent, ascend } from "./ascend.ts";
import type { Corpus } from "./corpus.ts";
import type { Priors, Score, Trained } from "./part.ts";

/** Examples to fit to, and examples to measure with; in both the features are numbered in the order of the names. */
export interface Examples<Example> {
  readonly fitted: Corpus<Example>;
  readonly heldOut: Corpus<Example>;
}

/** How firmly and how long, without what follows from the priors. */
export type Settings = Omit<Ascent<unknown>, "addGradient" | "fixed">;

/** The names of all features of a part, the fixed ones behind the others; a feature is its index in this list. */
export function namesOf(priors: Priors, fixed: Priors): readonly string[] {
  return [...Object.keys(priors), ...Object.keys(fixed)];
}

/** To one decimal: further ones say nothing, and differ from machine to machine. */
function rounded(weight: number): number {
  return Math.round(weight * 10) / 10 + 0;
}

function measure<Example>(
  { examples }: Corpus<Example>,
  weights: Float64Array,
  addGradient: Ascent<Example>["addGradient"],
): Score {
  const unused = new Float64Array(weights.length);
  const total = examples.reduce((sum, example) => sum + addGradient(example, weights, unused), 0);
  return { examples: examples.length, logLikelihood: Math.round((total / examples.length) * 1000) / 1000 };
}

/** Fits weights to examples, held near their priors, and measures them as they will be written. */
export function fit<Example>(
  { priors, fixed }: { readonly priors: Priors; readonly fixed: Priors },
  { fitted, heldOut }: Examples<Example>,
  addGradient: Ascent<Example>["addGradient"],
  settings: Settings,
): Trained {
  const names = namesOf(priors, fixed);
  const start = Float64Array.from(names, (name) => priors[name] ?? fixed[name] ?? 0);
  const stays = new Set(Object.keys(fixed).map((name) => names.indexOf(name)));
  const weights = ascend(fitted.examples, start, { ...settings, addGradient, fixed: stays }).map(rounded);
  return {
    weights: Object.fromEntries(names.map((name, at) => [name, weights[at] as number])),
    corpus: fitted.hash,
    settings: { ...settings },
    scores: { fitted: measure(fitted, weights, addGradient), heldOut: measure(heldOut, weights, addGradient) },
  };
}
