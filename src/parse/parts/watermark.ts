import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";

const WATERMARK: Furniture = {
  role: "furniture",
  rule: "page-mark",
  reason: "words printed over the page again and again",
};

/** As often a line must stand on a page at least. */
const FEWEST = 3;
const SHORTEST = 4;
const LONGEST = 24;
/** Beside verse, whose refrain comes again too, stand lines shorter than this. */
const SHORTEST_PROSE = 24;

function isProse(part: Part | undefined): boolean {
  return part !== undefined && !part.furniture && part.line.text.length >= SHORTEST_PROSE;
}

function isShort({ line: { text, depth }, furniture, label }: Part): boolean {
  return !furniture && !label && depth === 0 && text.length >= SHORTEST && text.length <= LONGEST;
}

function saysNothing(text: string): boolean {
  return !endsSentence(text) && !readByline(text) && !findDateline(text);
}

/**
 * Takes out the words that a program printed across a page (`仅供内部学习使用`), which recognition reads as lines between those of
 * the text: a short line that stands there three times and more, each time beside prose. What comes again in verse and lists stays.
 */
export function dropWatermarks(parts: readonly Part[]): Part[] {
  const places = new Map<string, number[]>();
  for (const [at, part] of parts.entries()) {
    if (!isShort(part)) continue;
    const { text } = part.line;
    places.set(text, [...(places.get(text) ?? []), at]);
  }
  const found = new Set<number>();
  for (const [text, all] of places) {
    const isBesideProse = (at: number) => isProse(parts[at - 1]) || isProse(parts[at + 1]);
    if (all.length >= FEWEST && all.every(isBesideProse) && saysNothing(text)) for (const at of all) found.add(at);
  }
  return parts.map((part, at) => (found.has(at) ? { line: part.line, furniture: WATERMARK } : part));
}
