import { endsSentence } from "../../text/sentence.ts";
import type { Part } from "../furniture/furniture.ts";
import { CUT_OFF, LIST_HEADING } from "../furniture/title-list.ts";
import { endsSigned } from "../recognise/signature.ts";

/** Text as against the short lines around it: so long at least, with a stop. */
const SHORTEST_PROSE = 24;
/** Characters of prose that weigh one line of a list, and how much one paragraph weighs at most. */
const PER_LINE = 25;
const MOST_OF_PROSE = 4;
const OF_SENTENCE = 0.5;
const OF_LINE = -1;
/** Behind the heading of a list of other articles no article goes on. */
const OF_HEADING = -8;
/** From here up a line with a comma that has no stop is a paragraph that a program cut: it speaks neither way. */
const LONG = 60;
/** So much more than any other text of the page the one article weighs. */
const DOMINANT = 2.5;
/** A text that weighs less is no article that stands out. */
const LEAST = 4;

/** `。(完)`, `。(记者 张三)`: a note behind the last sentence. */
const NOTE_BEHIND = /[。!?”] ?\([^()]{1,24}\)$/u;

/** Whether a part is a paragraph, and not the beginning of one that a program cut off. */
export function isWholeParagraph({ line, furniture }: Part): boolean {
  if (furniture || line.text.length < SHORTEST_PROSE || CUT_OFF.test(line.folded)) return false;
  return endsSentence(line.text) || endsSigned(line.text) || NOTE_BEHIND.test(line.folded);
}

/** Whether a part is one of those of which lists of links are made: a title, a name, a day, a word of the site. */
export function isListLine({ line, furniture, label }: Part): boolean {
  if (furniture) return furniture.role === "furniture" && furniture.place !== "inside";
  if (label && label !== "headline") return false;
  return CUT_OFF.test(line.folded) || (line.text.length <= LONG && !endsSentence(line.text));
}

function weigh(part: Part): number {
  const { line, furniture } = part;
  if (furniture) return furniture.role === "furniture" && furniture.place !== "inside" ? OF_LINE : 0;
  if (LIST_HEADING.test(line.folded)) return OF_HEADING;
  if (isWholeParagraph(part)) return Math.min(MOST_OF_PROSE, line.text.length / PER_LINE);
  if (CUT_OFF.test(line.folded)) return OF_LINE;
  if (endsSentence(line.text)) return OF_SENTENCE;
  return line.text.length >= LONG && line.folded.includes(",") ? 0 : OF_LINE;
}

/** A stretch of the parts of a page, and how much it speaks for being the text of an article. */
export interface MainText {
  readonly from: number;
  /** Place behind its last part. */
  readonly to: number;
  readonly weight: number;
}

/** The stretch of `weights` between two places that weighs most. */
function heaviest(weights: readonly number[], first: number, last: number): MainText {
  let best: MainText = { from: first, to: first, weight: 0 };
  let [from, sum] = [first, 0];
  for (let at = first; at < last; at += 1) {
    if (sum <= 0) [from, sum] = [at, 0];
    sum += weights[at] ?? 0;
    if (sum > best.weight) best = { from, to: at + 1, weight: sum };
  }
  return best;
}

/**
 * The one article's text on a saved page: the heaviest run of its paragraphs, which weighs far more than any other run. Undefined
 * for a page with several articles, or with none.
 */
export function findMainText(parts: readonly Part[]): MainText | undefined {
  const weights = parts.map(weigh);
  const main = heaviest(weights, 0, parts.length);
  const rest = [heaviest(weights, 0, main.from), heaviest(weights, main.to, parts.length)];
  const next = Math.max(...rest.map(({ weight }) => weight));
  if (main.weight < LEAST || main.weight < next * DOMINANT) return undefined;
  const first = parts.findIndex((part, at) => at >= main.from && isWholeParagraph(part));
  return first < 0 || first >= main.to ? undefined : { ...main, from: first };
}
