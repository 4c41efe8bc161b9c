import { isHanCode } from "../text/characters.ts";
import type { Label } from "./label.ts";
import type { LineFacts } from "./line-facts.ts";
import type { Labelled } from "./lines-to-labels.ts";
import { NumberSet } from "./number-set.ts";
import { WordNumbers } from "./word-numbers.ts";

/** Labels that part the text of a page. */
const PARTS: ReadonlySet<Label> = new Set(["section", "kicker", "headline", "subhead"]);
/** Labels that open an article. */
const OPENERS: ReadonlySet<Label> = new Set(["section", "kicker", "headline"]);

/** Below this probability a head without a dateline under it is weighed anew. */
const SURE = 0.98;
/** What the words of the two texts count beside the look of the line; fitted to generated pages. */
const LOOK = 0.6;
const SUBJECT = -22;
const BIAS = 0.9;
/** What it counts against a headline without a credit that most of the page's headlines have one. */
const CREDITS = -0.9;
/** From this share up most have one. */
const MOST = 0.8;
/** Texts of fewer pairs of characters have no subject yet. */
const FEWEST_PAIRS = 20;

/** Different pairs of Chinese characters of a text, each under a number, in order. */
type Pairs = readonly number[];

/** The pairs of a page by parts, and in how many of these each stands. */
interface Parts {
  readonly ofLine: readonly Pairs[];
  readonly parts: readonly Pairs[];
  readonly spread: Uint32Array;
}

/** Below 2^30, as numbers for hashes must be: there are 27,648 such characters. */
function pairOf(first: number, second: number): number {
  return (first - 0x3400) * 0x6c00 + second - 0x3400;
}

function textToPairs(text: string, numbers: WordNumbers): Pairs {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (isHanCode(first) && isHanCode(second)) pairs.push(numbers.add(pairOf(first, second)));
  }
  return pairs;
}

function readParts(facts: readonly LineFacts[], labels: readonly Labelled[]): Parts {
  const numbers = new WordNumbers();
  const ofLine = facts.map(({ line }) => textToPairs(line.text, numbers));
  const spread = new Uint32Array(numbers.count);
  const known = new NumberSet(numbers.count);
  const parts: number[][] = [];
  ofLine.forEach((pairs, index) => {
    if (parts.length === 0 || PARTS.has(labels[index]?.label ?? "text")) {
      parts.push([]);
      known.clear();
    }
    for (const pair of pairs) {
      if (!known.add(pair)) continue;
      spread[pair] = (spread[pair] as number) + 1;
      parts.at(-1)?.push(pair);
    }
  });
  return { ofLine, parts, spread };
}

/** How much two texts are about one thing: the pairs they share, rare ones more, by the length of both; 0 for nothing. */
function kinship(article: NumberSet, part: Pairs, { spread, parts }: Parts): number {
  let shared = 0;
  for (const pair of part) {
    if (article.has(pair)) shared += Math.log((parts.length + 1) / ((spread[pair] as number) + 0.5));
  }
  return shared / Math.sqrt((article.size + 5) * (part.length + 5));
}

/** Whether a head may be the other kind of head by what stands around it, and its look leaves room for doubt. */
function isDoubtful(index: number, facts: readonly LineFacts[], labels: readonly Labelled[]): boolean {
  const [before, item, next] = [labels[index - 1], labels[index], labels[index + 1]];
  if (!before || !item || item.confidence > SURE || next?.label !== "text") return false;
  if (before.label !== "text" && before.label !== "byline") return false;
  const cue = facts[index + 1]?.cue ?? "none";
  return cue === "none" || cue === "vague";
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

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * The labels with each doubtful headline and sub-heading (插题) weighed anew by its subject: text under a headline is about
 * something else than the article before it, text under a sub-heading about the same. Linear in the text.
 */
export function weighSubjects(facts: readonly LineFacts[], labels: readonly Labelled[]): Labelled[] {
  const weighed = [...labels];
  const isHead = ({ label }: Labelled) => label === "headline" || label === "subhead";
  if (!labels.some((item, index) => isHead(item) && isDoubtful(index, facts, labels))) return weighed;
  const page = readParts(facts, labels);
  const bias = shareOfCredits(facts, labels) > MOST ? BIAS + CREDITS : BIAS;
  const article = new NumberSet(page.spread.length);
  let part = labels[0] && PARTS.has(labels[0].label) ? -1 : 0;
  labels.forEach((item, index) => {
    if (PARTS.has(item.label)) part += 1;
    if (isHead(item) && article.size >= FEWEST_PAIRS && isDoubtful(index, facts, weighed)) {
      weighed[index] = weighHead(item, bias + SUBJECT * kinship(article, page.parts[part] ?? [], page));
    }
    const label = weighed[index]?.label ?? "text";
    if (OPENERS.has(label) && !OPENERS.has(weighed[index - 1]?.label ?? "text")) article.clear();
    for (const pair of page.ofLine[index] ?? []) article.add(pair);
  });
  return weighed;
}

/** `subject`: log odds that a headline stands here, by what the texts around it are about. */
function weighHead({ label, confidence }: Labelled, subject: number): Labelled {
  const look = logit(Math.max(confidence, 0.01)) * (label === "headline" ? 1 : -1);
  const odds = LOOK * look + subject;
  return { label: odds > 0 ? "headline" : "subhead", confidence: 1 / (1 + Math.exp(-Math.abs(odds))) };
}
