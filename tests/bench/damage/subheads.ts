import type { Random } from "./random.ts";
import type { Story, StoryParagraph } from "./story.ts";

/** Of the articles with sub-headings, those that have one alone. */
const LONE = 0.15;

/** Puts two to four sub-headings between the paragraphs of a story, now and then one, each before a paragraph that is not its lead. */
export function addSubheads(story: Story, subheads: readonly string[], random: Random): Story {
  const wanted = random.chance(LONE) ? 1 : random.int(2, 4);
  const room = story.paragraphs.length - 1;
  if (room < wanted || story.paragraphs.some(({ isSubhead }) => isSubhead)) return story;
  const places = new Set(random.shuffle(Array.from({ length: room }, (_, index) => index + 1)).slice(0, wanted));
  const chosen = random.shuffle(subheads);
  const paragraphs = story.paragraphs.flatMap((paragraph, index): StoryParagraph[] => {
    const text = places.has(index) ? chosen.pop() : undefined;
    return text === undefined ? [paragraph] : [{ text, isSubhead: true }, paragraph];
  });
  return { ...story, paragraphs };
}
