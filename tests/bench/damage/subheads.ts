import type { Random } from "./random.ts";
import type { Story, StoryParagraph } from "./story.ts";

/** Puts one sub-heading or two between the paragraphs of a story, each before a paragraph that is not its lead. */
export function addSubheads(story: Story, subheads: readonly string[], random: Random): Story {
  const count = Math.min(random.int(1, 2), story.paragraphs.length - 2);
  if (count < 1 || story.paragraphs.some(({ isSubhead }) => isSubhead)) return story;
  const places = new Set(Array.from({ length: count }, () => random.int(1, story.paragraphs.length - 1)));
  const paragraphs = story.paragraphs.flatMap((paragraph, index): StoryParagraph[] =>
    places.has(index) ? [{ text: random.pick(subheads), isSubhead: true }, paragraph] : [paragraph],
  );
  return { ...story, paragraphs };
}
