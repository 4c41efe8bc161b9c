import { SUBJECT_BY_HAND } from "../../weights/by-hand.ts";
import { type Labelled, OPENERS, PARTS } from "../page/label.ts";
import { NumberSet } from "../words/number-set.ts";
import { isTriple, type WordIndex } from "../words/word-index.ts";
import type { LineFacts } from "./line-facts.ts";

/** From here up a line is text of its part, and no line of the head. */
const SHORTEST_TEXT = 30;
/** Characters of a text that tell what it is about; further on a tail of another article may stand. */
const REACH = 300;
/** From this share up most have one. */
const MOST = 0.8;
/** Texts of fewer pairs of characters have no subject yet; those of fewer say less of it. */
const FEWEST_PAIRS = 20;
const ENOUGH_PAIRS = 60;
/** Two texts of so many pairs would share some if they were one article. */
const MANY_PAIRS = 150;

/** Pairs of Chinese characters of a text, each under its number, in order; those of any news left out. */
type Pairs = readonly number[];

/** The pairs of a page's lines, and in how many of its parts each stands. */
interface SpreadPairs {
  readonly ofLine: readonly Pairs[];
  readonly partCount: number;
  readonly spread: Uint32Array;
  /** Room to mark pairs. */
  readonly known: NumberSet;
}

function pairsOf(text: string, index: WordIndex, common: NumberSet): Pairs {
  const pairs: number[] = [];
  for (const word of index.wordsOf(text)) if (!isTriple(word) && !common.has(word)) pairs.push(word);
  return pairs;
}

function spreadPairs(facts: readonly LineFacts[], labels: readonly Labelled[], index: WordIndex): SpreadPairs {
  const common = new NumberSet(index.size);
  for (const pair of index.commonPairs()) common.add(pair);
  const ofLine = facts.map(({ line }) => pairsOf(line.text, index, common));
  const spread = new Uint32Array(index.size);
  const known = new NumberSet(index.size);
  let partCount = 0;
  ofLine.forEach((pairs, at) => {
    if (at === 0 || PARTS.has(labels[at]?.label ?? "text")) {
      partCount += 1;
      known.clear();
    }
    for (const pair of pairs) if (known.add(pair)) spread[pair] = (spread[pair] as number) + 1;
  });
  return { ofLine, partCount, spread, known };
}

/** How much two texts are about one thing: the pairs they share, rare ones more, by the length of both; 0 for nothing. */
function kinship(article: NumberSet, part: Pairs, { spread, partCount }: SpreadPairs): number {
  let shared = 0;
  for (const pair of part) {
    if (article.has(pair)) shared += Math.log((partCount + 1) / ((spread[pair] as number) + 0.5));
  }
  return shared / Math.sqrt((article.size + 5) * (part.length + 5));
}

/** How much two texts of so many pairs tell, 0..1: that they share nothing says little where one of them is short. */
function telling(one: number, other: number): number {
  return Math.min(1, one / MANY_PAIRS) * Math.min(1, other / MANY_PAIRS);
}

/** Share, 0..1, of the page's headlines that stand over a credit such as 本报讯. */
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
function pairsFrom(index: number, facts: readonly LineFacts[], labels: readonly Labelled[], page: SpreadPairs): Pairs {
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
  index: WordIndex,
): number[] {
  const page = spreadPairs(facts, labels, index);
  const { bias, told, kinship: perKin, mostKin, credits } = SUBJECT_BY_HAND;
  const base = shareOfCredits(facts, labels) > MOST ? bias + credits : bias;
  const article = new NumberSet(page.spread.length);
  return labels.map(({ label }, at) => {
    const isWeighed = doubtful.has(at) && article.size >= FEWEST_PAIRS;
    const part = isWeighed ? pairsFrom(at, facts, labels, page) : [];
    const strange = told * telling(article.size, part.length);
    const odds = base + strange + perKin * Math.min(mostKin, kinship(article, part, page));
    if (OPENERS.has(label) && !OPENERS.has(labels[at - 1]?.label ?? "text")) article.clear();
    for (const pair of page.ofLine[at] ?? []) article.add(pair);
    return Math.min(1, part.length / ENOUGH_PAIRS) * odds;
  });
}
