import { compareText, groupBy } from "../pages/stable-id.ts";
import type { Rung } from "./page-clues.ts";

/** A numbered meeting whose day is known, year and all. */
export interface LadderPoint {
  readonly rung: Rung;
  /** Days since 1970. */
  readonly day: number;
  /** Index of its issue. */
  readonly issue: number;
}

/** The points of one series that rise together, and those that do not fit. */
export interface Ladder {
  /** By number, then by day; days never fall. */
  readonly points: readonly LadderPoint[];
  /** Points that stand more than {@link SLACK_DAYS} out of order, each with a point it contradicts. */
  readonly rejected: readonly (readonly [point: LadderPoint, against: LadderPoint])[];
}

/** Meetings are announced before they are held and reported after: their days are known this well. */
const SLACK_DAYS = 45;

/** A body's term: five years, and some months until the next body meets. */
const TERM_DAYS = 5.5 * 365;

/** Log-likelihood of a number that does not fit its ladder: a misread numeral. */
const MISREAD = Math.log(0.0003);

/** Fewest numbers apart for two meetings to tell how often a body meets. */
const LEAST_RISE = 3;

/** Builds the ladder of every series. */
export function toLadders(points: readonly LadderPoint[]): Map<string, Ladder> {
  const series = groupBy(points, ({ rung }) => rung.series);
  return new Map([...series].map(([name, all]) => [name, toLadder(all)]));
}

function toLadder(all: readonly LadderPoint[]): Ladder {
  const sorted = [...all].sort(
    (a, b) => a.rung.number - b.rung.number || a.day - b.day || compareText(a.rung.source, b.rung.source),
  );
  const points = longestRise(sorted);
  const kept = new Set(points);
  const rejected = sorted.flatMap((point) => {
    if (kept.has(point)) return [];
    const { lower, upper } = neighboursOf(points, point.rung.number);
    if (lower && point.day < lower.day - SLACK_DAYS) return [[point, lower] as const];
    if (upper && point.day > upper.day + SLACK_DAYS) return [[point, upper] as const];
    return [];
  });
  return { points, rejected };
}

/** The longest subsequence whose days never fall, in n log n. */
function longestRise(sorted: readonly LadderPoint[]): LadderPoint[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [i, point] of sorted.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] as number]?.day ?? 0) <= point.day) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  }
  const rise: LadderPoint[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) rise.push(sorted[i] as LadderPoint);
  return rise.reverse();
}

/** The nearest known meetings below and above a number; one of that very number is both. */
export interface Neighbours {
  readonly lower?: LadderPoint;
  readonly upper?: LadderPoint;
}

/** The points nearest to a number that are of other issues than `except`. */
export function neighboursOf(points: readonly LadderPoint[], number: number, except = -1): Neighbours {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.rung.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const upper = firstOf(points, low, 1, except);
  const lower = upper?.rung.number === number ? upper : firstOf(points, low - 1, -1, except);
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

function firstOf(points: readonly LadderPoint[], from: number, step: 1 | -1, except: number): LadderPoint | undefined {
  let i = from;
  while (points[i]?.issue === except && points[i]) i += step;
  return points[i];
}

/** How well a meeting of this number fits between its neighbours on a day: a log-likelihood, 0 at best. */
export function weighDay(
  points: readonly LadderPoint[],
  { lower, upper }: Neighbours,
  number: number,
  day: number,
): number {
  if (lower && day < lower.day - SLACK_DAYS) return MISREAD;
  if (upper && day > upper.day + SLACK_DAYS) return MISREAD;
  if (!lower && upper && day < upper.day - TERM_DAYS) return MISREAD;
  if (lower && !upper && day > lower.day + TERM_DAYS) return MISREAD;
  const expected = expectDay(points, { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) }, number);
  if (!expected) return 0;
  return Math.max(MISREAD, -((day - expected.day) ** 2) / (2 * expected.spread ** 2));
}

/** When a meeting of this number is to be expected, with the spread to allow; undefined when the pace is not known. */
function expectDay(
  points: readonly LadderPoint[],
  { lower, upper }: Neighbours,
  number: number,
): { day: number; spread: number } | undefined {
  if (lower && upper && lower.rung.number < upper.rung.number) {
    const share = (number - lower.rung.number) / (upper.rung.number - lower.rung.number);
    const span = upper.day - lower.day;
    return { day: lower.day + share * span, spread: 60 + span / 4 };
  }
  const near = lower ?? upper;
  const [first, last] = [points[0], points.at(-1)];
  if (!near || !first || !last || last.rung.number - first.rung.number < LEAST_RISE) return undefined;
  const pace = (last.day - first.day) / (last.rung.number - first.rung.number);
  const rise = (number - near.rung.number) * pace;
  return { day: near.day + rise, spread: 60 + Math.abs(rise) / 2 };
}
