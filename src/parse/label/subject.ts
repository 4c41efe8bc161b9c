import { isHanCode } from "../../text/characters.ts";
import { type Labelled, OPENERS, PARTS } from "../page/label.ts";
import { COMMON_PAIRS } from "../words/common-pairs.ts";
import { NumberSet } from "../words/number-set.ts";
import { WordNumbers } from "../words/word-numbers.ts";
import type { LineFacts } from "./line-facts.ts";

/** What the kinship of the two texts counts in log-odds, up to where more of it says no more; fitted to generated pages. */
const SUBJECT = -40;
const MOST_KIN = 0.14;
const BIAS = 1.5;
/** What it counts against an article without a credit that most of the page's have one. */
const CREDITS = -0.75;
/** From here up a line is text of its part, and no line of the head. */
const SHORTEST_TEXT = 30;
/** Characters of a text that tell what it is about; further on a tail of another article may stand. */
const REACH = 300;
/** From this share up most have one. */
const MOST = 0.8;
/** Texts of fewer pairs of characters have no subject yet; those of fewer say less of it. */
const FEWEST_PAIRS = 20;
const ENOUGH_PAIRS = 60;

/** Pairs of Chinese characters of a text, each under a number, in order; those of any news left out. */
type Pairs = readonly number[];

/** The pairs of a page, and in how many of its parts each stands. */
interface PagePairs {
  readonly ofLine: readonly Pairs[];
  readonly partCount: number;
  readonly spread: Uint32Array;
  /** Room to mark pairs. */
  readonly known: NumberSet;
}

/** Below 2^30, as numbers for hashes must be: there are 27,648 such characters. */
function pairOf(first: number, second: number): number {
  return (first - 0x3400) * 0x6c00 + second - 0x3400;
}

/** They stand in news of any subject. */
const COMMON: ReadonlySet<number> = new Set(COMMON_PAIRS.map((pair) => pairOf(pair.charCodeAt(0), pair.charCodeAt(1))));

function textToPairs(text: string, numbers: WordNumbers): Pairs {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (!isHanCode(first) || !isHanCode(second)) continue;
    const pair = pairOf(first, second);
    if (!COMMON.has(pair)) pairs.push(numbers.add(pair));
  }
  return pairs;
}

function readPairs(facts: readonly LineFacts[], labels: readonly Labelled[]): PagePairs {
  const numbers = new WordNumbers();
  const ofLine = facts.map(({ line }) => textToPairs(line.text, numbers));
  const spread = new Uint32Array(numbers.count);
  const known = new NumberSet(numbers.count);
  let partCount = 0;
  ofLine.forEach((pairs, index) => {
    if (index === 0 || PARTS.has(labels[index]?.label ?? "text")) {
      partCount += 1;
      known.clear();
    }
    for (const pair of pairs) if (known.add(pair)) spread[pair] = (spread[pair] as number) + 1;
  });
  return { ofLine, partCount, spread, known };
}

/** How much two texts are about one thing: the pairs they share, rare ones more, by the length of both; 0 for nothing. */
function kinship(article: NumberSet, part: Pairs, { spread, partCount }: PagePairs): number {
  let shared = 0;
  for (const pair of part) {
    if (article.has(pair)) shared += Math.log((partCount + 1) / ((spread[pair] as number) + 0.5));
  }
  return shared / Math.sqrt((article.size + 5) * (part.length + 5));
}

/** Of the page's headlines, how many stand over a credit: 本报讯. */
function shareOfCredits(facts: readonly LineFacts[], labels: readonly Labelled[]): number {
  let [heads, credited] = [0, 0];
  labels.forEach(({ label }, index) => {
    if (label !== "headline" || labels[index + 1]?.label !== "text") return;
    heads += 1;
    if (facts[index + 1]?.cue === "credit") credited += 1;
  });
  return heads === 0 ? 0 : credited / heads;
}

/** Different pairs of what stands from line `index` up to the next part that follows some text. */
function pairsFrom(index: number, facts: readonly LineFacts[], labels: readonly Labelled[], page: PagePairs): Pairs {
  const pairs: number[] = [];
  let told = 0;
  page.known.clear();
  for (let at = index; at < facts.length && told < REACH; at += 1) {
    if (told > 0 && PARTS.has(labels[at]?.label ?? "text")) break;
    for (const pair of page.ofLine[at]?.slice(0, REACH) ?? []) if (page.known.add(pair)) pairs.push(pair);
    const length = facts[at]?.length ?? 0;
    if (length >= SHORTEST_TEXT) told += length;
  }
  return pairs;
}

/**
 * For each line the log-odds that an article begins with it, by what the texts around it are about: text under a headline is
 * about something else than the article before it, text under a sub-heading (插题) or behind a cut about the same. 0 for a
 * line that is not among the `doubtful`.
 */
export function findSubjectOdds(
  facts: readonly LineFacts[],
  labels: readonly Labelled[],
  doubtful: ReadonlySet<number>,
): number[] {
  const page = readPairs(facts, labels);
  const bias = shareOfCredits(facts, labels) > MOST ? BIAS + CREDITS : BIAS;
  const article = new NumberSet(page.spread.length);
  return labels.map(({ label }, index) => {
    const isWeighed = doubtful.has(index) && article.size >= FEWEST_PAIRS;
    const part = isWeighed ? pairsFrom(index, facts, labels, page) : [];
    const odds = bias + SUBJECT * Math.min(MOST_KIN, kinship(article, part, page));
    if (OPENERS.has(label) && !OPENERS.has(labels[index - 1]?.label ?? "text")) article.clear();
    for (const pair of page.ofLine[index] ?? []) article.add(pair);
    return Math.min(1, part.length / ENOUGH_PAIRS) * odds;
  });
}
