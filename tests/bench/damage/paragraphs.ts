import type { Random } from "./random.ts";
import { isShortLined, type Story, type StoryParagraph } from "./story.ts";

/** How many characters a paragraph has that is set with the next as one, at most. */
const LONGEST = 200;

/** Whether two paragraphs may be one: neither is a sub-heading, and what is said begins and ends within. */
function mayBeOne(before: StoryParagraph, after: StoryParagraph): boolean {
  if (before.isSubhead || after.isSubhead || before.text.length > LONGEST) return false;
  return /[。!?]$/u.test(before.text) && !/^[“(]|^\d|^[一二三四五六七八九十]+[、是]/u.test(after.text);
}

/** The story as a paper tells it that sets few paragraphs and long ones: of those that may be one, most are. */
export function tellInLongParagraphs(story: Story, random: Random): Story {
  if (isShortLined(story)) return story;
  const paragraphs: StoryParagraph[] = [];
  for (const paragraph of story.paragraphs) {
    const before = paragraphs.at(-1);
    if (before && mayBeOne(before, paragraph) && random.chance(0.8))
      paragraphs[paragraphs.length - 1] = { text: before.text + paragraph.text, isSubhead: false };
    else paragraphs.push(paragraph);
  }
  return { ...story, paragraphs };
}
