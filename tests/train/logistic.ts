/** Something that is so or not, and what speaks for and against it. */
export interface Question {
  readonly features: Float64Array;
  readonly isSo: boolean;
  /** Log-odds that are added to what the features say. */
  readonly offset?: number;
}

/** Log-likelihood of what is true of a question under `weights`; its gradient is added to `gradient`. */
export function addGradient(
  { features, isSo, offset = 0 }: Question,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const odds = features.reduce((sum, value, at) => sum + value * (weights[at] as number), offset);
  const slope = (isSo ? 1 : 0) - 1 / (1 + Math.exp(-odds));
  features.forEach((value, at) => {
    gradient[at] = (gradient[at] as number) + slope * value;
  });
  return -Math.log1p(Math.exp(isSo ? -odds : odds));
}

/** The values of features in the order of their names; `bias` is 1 everywhere. */
export function toVector(names: readonly string[], features: object): Float64Array {
  const values = features as Readonly<Record<string, number | boolean>>;
  return Float64Array.from(names, (name) => {
    if (name === "bias") return 1;
    if (values[name] === undefined) throw new Error(`There is no feature ${name}: take its prior out.`);
    return Number(values[name]);
  });
}
