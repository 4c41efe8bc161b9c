import { createRandom } from "../bench/damage/random.ts";

/** How weights are fitted to examples. */
export interface Ascent<Example> {
  /** Log-likelihood of an example under `weights`; its gradient is added to `gradient`. */
  readonly addGradient: (example: Example, weights: Float64Array, gradient: Float64Array) => number;
  /** Indexes of weights that stay as they are. */
  readonly fixed: ReadonlySet<number>;
  readonly rounds: number;
  /** Examples between two steps. */
  readonly batch: number;
  readonly step: number;
  /** How firmly a weight is held near where it began, for each example. */
  readonly hold: number;
}

/** Weights under which the examples are likeliest, held near `start`: gradient ascent with steps scaled by sign. */
export function ascend<Example>(
  examples: readonly Example[],
  start: Float64Array,
  { addGradient, fixed, rounds, batch, step, hold }: Ascent<Example>,
): Float64Array {
  const weights = Float64Array.from(start);
  const squares = new Float64Array(weights.length).fill(1);
  const random = createRandom(1);
  for (let round = 0; round < rounds; round += 1) {
    let total = 0;
    const shuffled = random.shuffle(examples);
    for (let from = 0; from < shuffled.length; from += batch) {
      const some = shuffled.slice(from, from + batch);
      const gradient = new Float64Array(weights.length);
      for (const example of some) total += addGradient(example, weights, gradient);
      weights.forEach((weight, at) => {
        if (fixed.has(at)) return;
        const slope = (gradient[at] as number) - 2 * hold * some.length * (weight - (start[at] as number));
        squares[at] = (squares[at] as number) + slope * slope;
        weights[at] = weight + (step * slope) / Math.sqrt(squares[at] as number);
      });
    }
    process.stderr.write(`  round ${round + 1}/${rounds}: ${(total / examples.length).toFixed(4)} an example\n`);
  }
  return weights;
}
