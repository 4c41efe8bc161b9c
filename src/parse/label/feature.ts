import { memoOfLast } from "../../memo.ts";
import { LABEL_WEIGHTS } from "../../weights/weights.ts";

/** Name of a feature: one that the training has weighed. */
export type Feature = keyof typeof LABEL_WEIGHTS;

/** Takes in a feature that a line has, with its value; 1 where none is given. */
export type Add = (feature: Feature, value?: number) => void;

/** A line of text shorter than this that ends without a stop is a rare thing. */
export const STUB = 30;

/** Sums up features, each by its weight. */
export class Scale {
  #sum = 0;

  readonly add: Add = (feature, value = 1) => {
    this.#sum += LABEL_WEIGHTS[feature] * value;
  };

  /** The sum of what was added since it was last asked for. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }
}

/** Asks `read` once for each line, however many of its labels want to know: they are weighed one after the other. */
export function oncePerLine<Line, Answer>(read: (line: Line) => Answer): (line: Line) => Answer {
  return memoOfLast(read);
}

/** Features that several labels of a line have in common, collected once and added again for each. */
export function sharedFeatures<Line extends object>(
  collect: (line: Line, add: Add) => void,
): (line: Line, add: Add) => void {
  const featuresOf = oncePerLine((line: Line) => {
    const names: Feature[] = [];
    const values: number[] = [];
    collect(line, (feature, value = 1) => {
      names.push(feature);
      values.push(value);
    });
    return { names, values };
  });
  return (line, add) => {
    const { names, values } = featuresOf(line);
    for (let at = 0; at < names.length; at += 1) add(names[at] as Feature, values[at]);
  };
}
