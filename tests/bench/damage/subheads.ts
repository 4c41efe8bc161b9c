import type { Random } from "./random.ts";
import type { Regime } from "./regime.ts";
import type { Story, StoryParagraph } from "./story.ts";
import { tellInShort } from "./tell-in-short.ts";

/** What a regime says of sub-headings. */
type Subheads = Pick<Regime, "sayings" | "toldSubheads">;

/** Of the articles with sub-headings, those that have one alone. */
const LONE = 0.35;

/** The texts from each of `places` up to the next. */
function toParts(paragraphs: readonly StoryParagraph[], places: readonly number[]): string[][] {
  return places.map((place, index) => paragraphs.slice(place, places[index + 1]).map(({ text }) => text));
}

/** Sub-headings for parts of a story: told from their parts and worded alike, or of words that could stand in any article (`算好三本账`). */
function inventSubheads(parts: readonly (readonly string[])[], kind: Subheads, random: Random): string[] {
  const anyhow = random.shuffle(kind.sayings.subheads);
  if (!random.chance(kind.toldSubheads)) return anyhow.slice(0, parts.length);
  const halves = random.chance(0.55) ? 2 : 1;
  return parts.map((part, index) => tellInShort(part, halves, random) ?? (anyhow[index] as string));
}

/**
 * Puts two to four sub-headings between the paragraphs of a story, often one alone, each before a paragraph that is not its lead, in the
 * place of its own: most take their words from the text under them, as those of papers do.
 */
export function addSubheads(story: Story, kind: Subheads, random: Random): Story {
  const wanted = random.chance(LONE) ? 1 : random.int(2, 4);
  const texts = story.paragraphs.filter(({ isSubhead }) => !isSubhead);
  const room = texts.length - 1;
  if (room < wanted) return story;
  const places = random
    .shuffle(Array.from({ length: room }, (_, index) => index + 1))
    .slice(0, wanted)
    .toSorted((a, b) => a - b);
  const chosen = inventSubheads(toParts(texts, places), kind, random);
  const paragraphs = texts.flatMap((paragraph, index): StoryParagraph[] => {
    const text = chosen[places.indexOf(index)];
    return text === undefined ? [paragraph] : [{ text, isSubhead: true }, paragraph];
  });
  return { ...story, paragraphs };
}

/** A sub-heading at the head of a text stands for its lead, and what a paper printed stands as it is. */
function mayLoseSubheads({ paragraphs, known }: Story): boolean {
  return known === undefined && paragraphs[0]?.isSubhead === false;
}

/** The story with its own sub-headings or without, as often as papers of the regime have them; one that has none may be given some. */
export function chooseSubheads(story: Story, regime: Regime, random: Random): Story {
  const texts = story.paragraphs.filter(({ isSubhead }) => !isSubhead);
  if (texts.length === story.paragraphs.length)
    return random.chance(regime.subheads) ? addSubheads(story, regime, random) : story;
  return mayLoseSubheads(story) && !random.chance(regime.ownSubheads) ? { ...story, paragraphs: texts } : story;
}
