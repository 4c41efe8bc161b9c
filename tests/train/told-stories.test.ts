import assert from "node:assert/strict";
import test from "node:test";
import { tellInLongParagraphs } from "../bench/damage/paragraphs.ts";
import { createRandom } from "../bench/damage/random.ts";
import { FITTED } from "../bench/damage/sayings.ts";
import { readProse, type Story } from "../bench/damage/story.ts";
import { addSubheads } from "../bench/damage/subheads.ts";

const STORY: Story = {
  kicker: null,
  headline: "渡口添了一班新船",
  deck: null,
  signature: null,
  author: null,
  hasOwnLead: false,
  paragraphs: [
    "河湾渡口的老船歇了三个月,昨天换上了新船。",
    "船工们修好了两岸的栈桥,孩子们上学不用再绕远路。",
    "对岸的果农把头茬樱桃装上早班船,中午就到了城里的市场。",
  ].map((text) => ({ text, isSubhead: false })),
};

/** As many sub-headings that tell as ones that say something of any article. */
function kindOf(...subheads: string[]) {
  return { toldSubheads: 0.5, sayings: { ...FITTED, subheads } };
}

/** Pairs of characters of a sub-heading that stand in the text under it, of all. */
function shareBelow(story: Story): number {
  let [shared, all] = [0, 0];
  story.paragraphs.forEach(({ text, isSubhead }, index) => {
    const below = story.paragraphs.slice(index + 1).map((paragraph) => paragraph.text);
    if (isSubhead)
      for (let at = 1; at < text.length; at += 1) {
        all += 1;
        if (below.join("").includes(text.slice(at - 1, at + 1))) shared += 1;
      }
  });
  return all === 0 ? 0 : shared / all;
}

test("of the sub-headings that are put into stories, many take their words from the text under them, and some do not", () => {
  const told = Array.from({ length: 60 }, (_, seed) =>
    addSubheads(STORY, kindOf("一碗水端平", "算好三本账"), createRandom(seed)),
  );
  const shares = told.filter(({ paragraphs }) => paragraphs.some(({ isSubhead }) => isSubhead)).map(shareBelow);
  assert.ok(shares.length > 30);
  assert.ok(shares.filter((share) => share > 0.6).length > shares.length / 4);
  assert.ok(shares.some((share) => share < 0.2));
});

test("a story's text is the same with sub-headings and in long paragraphs, and no sub-heading stands over its lead or its end", () => {
  for (const [seed, story] of [STORY, ...readProse("fitted")].entries()) {
    const random = createRandom(seed);
    const headed = addSubheads(story, kindOf("一碗水端平", "算好三本账", "老路子", "守住关口"), random);
    const long = tellInLongParagraphs(headed, random);
    const textOf = ({ paragraphs }: Story) => paragraphs.map(({ text, isSubhead }) => (isSubhead ? "" : text)).join("");
    assert.equal(textOf(headed), textOf(story));
    assert.equal(textOf(long), textOf(story));
    assert.ok(long.paragraphs.length <= headed.paragraphs.length);
    if (headed !== story)
      assert.deepEqual([long.paragraphs[0]?.isSubhead, long.paragraphs.at(-1)?.isSubhead], [false, false]);
  }
});
