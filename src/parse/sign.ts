import { type Sign, WEIGHTS } from "./label-weights.ts";

/** Adds up signs; a name occurs with a value, 1 where none is given. */
export type Add = (sign: Sign, value?: number) => void;

/** A line of text shorter than this that ends without a stop is a rare thing. */
export const STUB = 30;

/** Sum of the signs that `collect` adds, each by its weight. */
export function weigh(collect: (add: Add) => void): number {
  let sum = 0;
  collect((sign, value = 1) => {
    sum += WEIGHTS[sign] * value;
  });
  return sum;
}
