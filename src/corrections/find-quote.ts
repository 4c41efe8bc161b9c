import type { Quote } from "../model/act.ts";
import { findAlike } from "./find-alike.ts";
import { type KeyQuote, type KeyText, type Range, toKeyQuote } from "./key-text.ts";

/** Where the quote of an act stands in the text of a page, and how surely. */
export interface FoundQuote {
  /** `similar`: only the places of like text are given; `unclear`: all places that hold it; `orphan`: none. */
  readonly outcome: "applied" | "moved" | "similar" | "unclear" | "orphan";
  /** In the order of the file. */
  readonly places: readonly Range[];
}

/** Characters of agreement beside a place that tell it from any other: a clause of Chinese. */
export const TELLING_LENGTH = 8;

/** Characters, those of the text and those that agree beside it, that a text elsewhere must have to be believed to be the same. */
const LEAST_MOVED = 12;

/** Further characters of agreement that one of several places must have. */
const LEAST_BETTER = 6;

/** Characters of surroundings that a quote must have to be found at several places at once: of a page that was given twice. */
const LEAST_TWICE = 8;

/** A place that holds the exact text, and how far what stands beside it agrees. */
interface Candidate {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Characters with which `text`, read back from `end`, agrees with the end of `prefix`. */
function agreementBefore(text: string, end: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && count < end && text[end - 1 - count] === prefix[prefix.length - 1 - count])
    count += 1;
  return count;
}

function agreementAfter(text: string, start: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && start + count < text.length && text[start + count] === suffix[count]) count += 1;
  return count;
}

/** Places where `part` begins, overlapping ones too. */
function findAll(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Places between characters that have the end of the prefix before them, or the start of the suffix behind them. */
function placesBetween(text: string, { prefix, suffix }: KeyQuote): number[] {
  const [end, start] = [prefix.slice(-TELLING_LENGTH), suffix.slice(0, TELLING_LENGTH)];
  const behind = end === "" ? [] : findAll(text, end).map((at) => at + end.length);
  const before = start === "" ? [] : findAll(text, start);
  return [...new Set([...behind, ...before])].sort((a, b) => a - b);
}

function findCandidates(text: string, quote: KeyQuote): Candidate[] {
  const places = quote.exact === "" ? placesBetween(text, quote) : findAll(text, quote.exact);
  return places.map((at) => ({
    at,
    before: agreementBefore(text, at, quote.prefix),
    after: agreementAfter(text, at + quote.exact.length, quote.suffix),
  }));
}

/** Places where the text stands with as much of its surroundings as tells it from any other; what was mended is looked for so. */
export function findSettled(quote: KeyQuote, { text, range }: KeyText): Range[] {
  const { prefix, suffix, exact } = quote;
  if (prefix.length + suffix.length + exact.length < TELLING_LENGTH) return [];
  return findCandidates(text, quote)
    .filter(
      ({ before, after }) =>
        before >= Math.min(TELLING_LENGTH, prefix.length) && after >= Math.min(TELLING_LENGTH, suffix.length),
    )
    .map(({ at }) => range(at, at + exact.length));
}

/** Whether one side of a place agrees so far that no other place can be meant. */
function isKnown({ before, after }: Candidate): boolean {
  return before >= TELLING_LENGTH || after >= TELLING_LENGTH;
}

/** Whether all that stood on one side of the text stands there still. */
function isWholeBeside({ before, after }: Candidate, { prefix, suffix }: KeyQuote): boolean {
  const isWhole = (agreeing: number, side: string) => agreeing === side.length && agreeing >= TELLING_LENGTH;
  return isWhole(before, prefix) || isWhole(after, suffix);
}

function findElsewhere(quote: KeyQuote, candidates: readonly Candidate[], copies: number): Candidate | undefined {
  // Where one of several has gone, it may be the very one: what is left must have all of one side, or it may be another of them.
  const isOneGone = copies > candidates.length;
  const known = candidates.filter(isOneGone ? (each) => isWholeBeside(each, quote) : isKnown);
  if (isOneGone && known.length !== 1) return undefined;
  const agreement = ({ before, after }: Candidate) => before + after;
  if (known.length === 1) return known[0];
  const [best, next] = [...candidates].sort((a, b) => agreement(b) - agreement(a));
  if (!best) return undefined;
  // Between two characters the text says nothing: both sides have to.
  if (quote.exact === "") return undefined;
  if (next) return agreement(best) - agreement(next) >= LEAST_BETTER && known.includes(best) ? best : undefined;
  return copies < 2 && quote.exact.length + agreement(best) >= LEAST_MOVED ? best : undefined;
}

/**
 * Finds a quote: where it stands with its surroundings, which may be several places of a page that was given twice; else where its
 * text stands, if that can be no other text; else what is like it.
 *
 * @param copies How often the text stood on the page when it was quoted.
 */
export function findQuote(quote: Quote, page: KeyText, copies = 1): FoundQuote {
  const key = toKeyQuote(quote);
  const { text, range } = page;
  const candidates = findCandidates(text, key);
  const toRange = ({ at }: Candidate) => range(at, at + key.exact.length);
  const whole = candidates.filter(({ before, after }) => before === key.prefix.length && after === key.suffix.length);
  const isMeantTwice = key.prefix.length + key.suffix.length >= LEAST_TWICE;
  if (whole.length === 1 || (whole.length > 1 && isMeantTwice))
    return { outcome: "applied", places: whole.map(toRange) };
  if (whole.length > 1) return { outcome: "unclear", places: whole.map(toRange) };
  const elsewhere = findElsewhere(key, candidates, copies);
  if (elsewhere) return { outcome: "moved", places: [toRange(elsewhere)] };
  if (candidates.length > 1 && key.exact !== "") return { outcome: "unclear", places: candidates.map(toRange) };
  const alike = candidates[0] ? toRange(candidates[0]) : findAlike(key, page);
  return alike ? { outcome: "similar", places: [alike] } : { outcome: "orphan", places: [] };
}
