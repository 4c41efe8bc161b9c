import { type Sign, WEIGHTS } from "./label-weights.ts";

/** Adds up signs; a name occurs with a value, 1 where none is given. */
export type Add = (sign: Sign, value?: number) => void;

/** A line of text shorter than this that ends without a stop is a rare thing. */
export const STUB = 30;

/** Adds up signs, each by its weight. */
export class Scale {
  #sum = 0;

  readonly add: Add = (sign, value = 1) => {
    this.#sum += WEIGHTS[sign] * value;
  };

  /** The sum of what was added since it was last asked for. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }
}

/** Asks `read` once for each line, however many of its labels want to know: they are weighed one after the other. */
export function oncePerLine<Line extends object, Answer>(read: (line: Line) => Answer): (line: Line) => Answer {
  let last: Line | undefined;
  let answer: Answer | undefined;
  return (line) => {
    if (line !== last) [last, answer] = [line, read(line)];
    return answer as Answer;
  };
}

/** Signs that several labels of a line have in common, collected once and added again for each. */
export function sharedSigns<Line extends object>(
  collect: (line: Line, add: Add) => void,
): (line: Line, add: Add) => void {
  const signsOf = oncePerLine((line: Line) => {
    const signs: [Sign, number][] = [];
    collect(line, (sign, value = 1) => signs.push([sign, value]));
    return signs;
  });
  return (line, add) => {
    for (const [sign, value] of signsOf(line)) add(sign, value);
  };
}
