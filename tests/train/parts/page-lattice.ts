import { allowedLabels, mayFollow } from "../../../src/parse/label/allowed-labels.ts";
import type { Add } from "../../../src/parse/label/feature.ts";
import { addOwn } from "../../../src/parse/label/label-features.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { addStep } from "../../../src/parse/label/steps.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { LABEL_BY_HAND } from "../../../src/weights/by-hand.ts";
import { namesOf } from "../fit.ts";
import { LABEL_PRIORS } from "./label-priors.ts";
import type { LabelledPage } from "./labelled-page.ts";

const INDEX: ReadonlyMap<string, number> = new Map(
  namesOf(LABEL_PRIORS, LABEL_BY_HAND).map((feature, index) => [feature, index]),
);

/** Features that occur, each with its value: index, value, index, value, …; a feature is its index among the priors. */
type Features = readonly number[];

interface Node {
  readonly label: Label;
  readonly own: Features;
  /** For each label that may stand before: its place in the row before, and the features of the step. */
  readonly steps: readonly { readonly from: number; readonly features: Features }[];
  readonly isTrue: boolean;
}

/** Every reading of a page that the parser weighs, with the features of each choice. */
export type Lattice = readonly (readonly Node[])[];

function collect(read: (add: Add) => void): Features {
  const features: number[] = [];
  read((feature, value = 1) => {
    const index = INDEX.get(feature);
    if (index === undefined)
      throw new Error(`${feature} has no prior: write one into tests/train/parts/label-priors.ts`);
    features.push(index, value);
  });
  return features;
}

/** Undefined where the true reading is none of those that the parser weighs. */
export function toLattice({ lines, labels }: LabelledPage): Lattice | undefined {
  const rows: Node[][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const before = rows[index - 1];
    const row = allowedLabels(lines, index).map((label): Node => {
      return {
        label,
        own: collect((add) => addOwn(label, lines, index, add)),
        steps: (before ?? []).flatMap((node, from) => {
          if (!mayFollow(label, node.label)) return [];
          const [line, next] = [lines[index - 1] as LineOnPage, lines[index] as LineOnPage];
          return [{ from, features: collect((add) => addStep(node.label, label, line, next, add)) }];
        }),
        isTrue: label === labels[index],
      };
    });
    const reachable = row.filter((node) => index === 0 || node.steps.length > 0);
    const isRead = reachable.some(
      (node) => node.isTrue && (index === 0 || node.steps.some(({ from }) => before?.[from]?.isTrue)),
    );
    if (!isRead) return undefined;
    rows.push(reachable);
  }
  return rows.length > 0 ? rows : undefined;
}

function score(features: Features, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 2)
    sum += (weights[features[at] as number] as number) * (features[at + 1] as number);
  return sum;
}

function addFeatures(features: Features, share: number, gradient: Float64Array): void {
  for (let at = 0; at < features.length; at += 2)
    gradient[features[at] as number] =
      (gradient[features[at] as number] as number) + share * (features[at + 1] as number);
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** Log-scores of a page's choices: of each label by itself, and of each step to it. */
interface Scores {
  readonly own: readonly (readonly number[])[];
  readonly steps: readonly (readonly (readonly number[])[])[];
}

function toScores(rows: Lattice, weights: Float64Array): Scores {
  return {
    own: rows.map((row) => row.map((node) => score(node.own, weights))),
    steps: rows.map((row) => row.map((node) => node.steps.map(({ features }) => score(features, weights)))),
  };
}

const at = (values: readonly number[] | undefined, index: number) => values?.[index] ?? Number.NEGATIVE_INFINITY;

/** For each label of each line the log-sum over all readings of the page up to it. */
function sumAhead(rows: Lattice, { own, steps }: Scores): number[][] {
  const sums: number[][] = [];
  rows.forEach((row, line) => {
    const before = sums[line - 1];
    const reach = (node: Node, n: number) =>
      before ? logSum(node.steps.map(({ from }, s) => at(before, from) + at(steps[line]?.[n], s))) : 0;
    sums.push(row.map((node, n) => at(own[line], n) + reach(node, n)));
  });
  return sums;
}

/** For each label of each line the log-sum over all readings of the page behind it. */
function sumBehind(rows: Lattice, { own, steps }: Scores): number[][] {
  const sums: number[][] = rows.map((row) => row.map(() => 0));
  for (let line = rows.length - 1; line > 0; line -= 1) {
    const routes: number[][] = (rows[line - 1] ?? []).map(() => []);
    rows[line]?.forEach((node, n) => {
      const rest = at(own[line], n) + at(sums[line], n);
      node.steps.forEach(({ from }, s) => {
        routes[from]?.push(at(steps[line]?.[n], s) + rest);
      });
    });
    sums[line - 1] = routes.map(logSum);
  }
  return sums;
}

/** Log-probability of a page's true reading under `weights`; its gradient is added to `gradient`. */
export function addGradient(rows: Lattice, weights: Float64Array, gradient: Float64Array): number {
  const scores = toScores(rows, weights);
  const [ahead, behind] = [sumAhead(rows, scores), sumBehind(rows, scores)];
  const total = logSum(ahead.at(-1) ?? []);
  let truth = 0;
  rows.forEach((row, line) => {
    row.forEach((node, n) => {
      const [own, rest] = [at(scores.own[line], n), at(behind[line], n) - total];
      addFeatures(node.own, (node.isTrue ? 1 : 0) - Math.exp(at(ahead[line], n) + rest), gradient);
      if (node.isTrue) truth += own;
      node.steps.forEach(({ from, features }, s) => {
        const step = at(scores.steps[line]?.[n], s);
        const isTrue = node.isTrue && rows[line - 1]?.[from]?.isTrue === true;
        addFeatures(features, (isTrue ? 1 : 0) - Math.exp(at(ahead[line - 1], from) + step + own + rest), gradient);
        if (isTrue) truth += step;
      });
    });
  });
  return truth - total;
}
