import { isHanCode } from "../text/characters.ts";
import type { Label } from "./label.ts";
import type { LineFacts } from "./line-facts.ts";
import type { Labelled } from "./lines-to-labels.ts";

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

type Pairs = Set<number>;

function addPairs(text: string, pairs: Pairs): Pairs {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (isHanCode(first) && isHanCode(second)) pairs.add(first * 0x10000 + second);
  }
  return pairs;
}

function partsOf(facts: readonly LineFacts[], labels: readonly Labelled[]): Pairs[] {
  const parts: Pairs[] = [];
  facts.forEach(({ line }, index) => {
    if (parts.length === 0 || PARTS.has(labels[index]?.label ?? "text")) parts.push(new Set());
    addPairs(line.text, parts.at(-1) as Pairs);
  });
  return parts;
}

/** In how many parts of the page each pair stands. */
function countSpread(parts: readonly Pairs[]): Map<number, number> {
  const spread = new Map<number, number>();
  for (const pairs of parts) for (const pair of pairs) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  return spread;
}

/** How much two texts are about one thing: the pairs they share, rare ones more, by the length of both; 0 for nothing. */
function kinship(article: Pairs, part: Pairs, spread: ReadonlyMap<number, number>, partCount: number): number {
  let shared = 0;
  for (const pair of part) {
    if (article.has(pair)) shared += Math.log((partCount + 1) / ((spread.get(pair) ?? 1) + 0.5));
  }
  return shared / Math.sqrt((article.size + 5) * (part.size + 5));
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
  const parts = partsOf(facts, labels);
  const spread = countSpread(parts);
  const bias = shareOfCredits(facts, labels) > MOST ? BIAS + CREDITS : BIAS;
  let article: Pairs = new Set();
  let part = labels[0] && PARTS.has(labels[0].label) ? -1 : 0;
  labels.forEach((item, index) => {
    if (PARTS.has(item.label)) part += 1;
    if (isHead(item) && article.size >= FEWEST_PAIRS && isDoubtful(index, facts, weighed)) {
      weighed[index] = weighHead(
        item,
        bias + SUBJECT * kinship(article, parts[part] ?? new Set(), spread, parts.length),
      );
    }
    const label = weighed[index]?.label ?? "text";
    if (OPENERS.has(label) && !OPENERS.has(weighed[index - 1]?.label ?? "text")) article = new Set();
    addPairs(facts[index]?.line.text ?? "", article);
  });
  return weighed;
}

/** `subject`: log odds that a headline stands here, by what the texts around it are about. */
function weighHead({ label, confidence }: Labelled, subject: number): Labelled {
  const look = logit(Math.max(confidence, 0.01)) * (label === "headline" ? 1 : -1);
  const odds = LOOK * look + subject;
  return { label: odds > 0 ? "headline" : "subhead", confidence: 1 / (1 + Math.exp(-Math.abs(odds))) };
}
