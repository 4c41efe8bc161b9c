import assert from "node:assert/strict";
import test from "node:test";
import { printStory } from "../bench/damage/article.ts";
import { tellInLongParagraphs } from "../bench/damage/paragraphs.ts";
import { createRandom } from "../bench/damage/random.ts";
import { REGIMES, type Regime } from "../bench/damage/regime.ts";
import { FITTED } from "../bench/damage/sayings.ts";
import { readProse, type Story } from "../bench/damage/story.ts";
import { addSubheads, chooseSubheads } from "../bench/damage/subheads.ts";

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

const REGIME: Regime = {
  ...(REGIMES[1] as Regime),
  mergedHeadline: 0,
  kicker: 0.5,
  deck: 0.5,
  anyHeading: 0,
  ownSubheads: 0.5,
  subheads: 0,
};
const TOLD: Story = {
  ...STORY,
  kicker: "{P1}修好两岸栈桥",
  deck: "——{P1}和他的新船",
  paragraphs: [
    { text: "船工{P1}修好了栈桥,两岸的孩子们上学不用再绕远路,新船也刷好了桐油。", isSubhead: false },
    { text: "新船下水", isSubhead: true },
    { text: "对岸的果农把头茬樱桃装上早班船,中午就到了城里的市场,傍晚又把新布捎回村来。", isSubhead: false },
  ],
};

function printMany(story: Story, regime: Regime) {
  return Array.from({ length: 80 }, (_, seed) => printStory(story, regime, createRandom(seed)).gold);
}

test("a story's own kicker and deck stand over some of its articles, of the names that its text has", () => {
  const printed = printMany(TOLD, REGIME);
  for (const { kicker, deck, body } of printed) {
    const name = /船工(.+)修好了/u.exec(body[0] ?? "")?.[1];
    assert.ok(kicker === null || kicker === `${name}修好两岸栈桥`);
    assert.ok(deck === null || deck === `——${name}和他的新船`);
  }
  const count = (part: "kicker" | "deck") => printed.filter((gold) => gold[part] !== null).length;
  assert.ok(count("kicker") > 20 && count("kicker") < 60);
  assert.ok(count("deck") > 20 && count("deck") < 60);
});

test("words that could stand over any article are hung on none but those that have none of their own", () => {
  const bare = { ...TOLD, kicker: null, deck: null };
  assert.ok(printMany(bare, REGIME).every(({ kicker, deck }) => kicker === null && deck === null));
  const dressed = printMany(bare, { ...REGIME, anyHeading: 1 });
  assert.ok(dressed.some(({ kicker }) => kicker !== null && FITTED.kickers.includes(kicker)));
  const told = printMany(TOLD, { ...REGIME, anyHeading: 1 });
  assert.ok(
    told.every(({ kicker, deck }) => !FITTED.kickers.includes(kicker ?? "") && !FITTED.decks.includes(deck ?? "")),
  );
});

test("lines of a heading that are merged are the story's own, and none of them is printed twice", () => {
  const merged = printMany({ ...TOLD, deck: "新船早班载樱桃" }, { ...REGIME, mergedHeadline: 1 });
  assert.ok(merged.every(({ kicker, deck }) => kicker === null && deck === null));
  assert.ok(merged.some(({ headline }) => headline === "渡口添了一班新船 新船早班载樱桃"));
  assert.ok(merged.some(({ headline }) => /^.+修好两岸栈桥 渡口添了一班新船$/u.test(headline)));
});

test("a story's own sub-headings stand in print or are left out, and the text is the same", () => {
  const told = Array.from({ length: 40 }, (_, seed) => chooseSubheads(TOLD, REGIME, createRandom(seed)).paragraphs);
  const [kept, left] = [told.filter(({ length }) => length === 3), told.filter(({ length }) => length === 2)];
  assert.equal(kept.length + left.length, told.length);
  assert.ok(kept.length > 10 && left.length > 10);
  for (const paragraphs of left) assert.deepEqual(paragraphs, [TOLD.paragraphs[0], TOLD.paragraphs[2]]);
});

test("sub-headings stay where a text opens with one, and where a paper printed them", () => {
  const printed: Story = { ...TOLD, known: { date: null, byline: [] } };
  const opening: Story = { ...TOLD, paragraphs: TOLD.paragraphs.slice(1) };
  for (const story of [printed, opening])
    assert.equal(chooseSubheads(story, { ...REGIME, ownSubheads: 0 }, createRandom(1)), story);
});

test("the kickers, decks and sub-headings that stories bring along tell them: nearly all share words with the text, and every person", () => {
  let [telling, all] = [0, 0];
  for (const { kicker, deck, paragraphs } of [...readProse("fitted"), ...readProse("held-out")]) {
    const textOf = (isSubhead: boolean) =>
      paragraphs.filter((paragraph) => paragraph.isSubhead === isSubhead).map(({ text }) => text);
    const text = textOf(false).join("");
    for (const line of [kicker ?? "", deck ?? "", ...textOf(true)].filter((each) => each !== "")) {
      for (const [person] of line.matchAll(/\{P\d\}/gu)) assert.ok(text.includes(person), line);
      all += 1;
      if (Array.from(line.slice(1), (_, at) => line.slice(at, at + 2)).some((pair) => text.includes(pair)))
        telling += 1;
    }
  }
  assert.ok(all > 300 && telling > 0.85 * all, `${telling} of ${all}`);
});

test("stories that nothing is fitted on are whole: a title, text first and last, no slot but known ones, and no story twice", () => {
  const stories = readProse("unseen");
  assert.ok(stories.length > 500, `${stories.length}`);
  assert.equal(new Set(stories.map(({ headline }) => headline)).size, stories.length);
  for (const { kicker, headline, deck, paragraphs } of stories) {
    assert.ok(headline !== "" && paragraphs.length > 0, headline);
    assert.deepEqual([paragraphs[0]?.isSubhead, paragraphs.at(-1)?.isSubhead], [false, false], headline);
    const texts = [kicker ?? "", headline, deck ?? "", ...paragraphs.map(({ text }) => text)];
    for (const [slot] of texts.join("\n").matchAll(/\{[^}]*\}/gu))
      assert.match(slot, /^\{(?:[PTVO]\d|d|n:\d+-\d+)\}$/u);
    const body = paragraphs.map(({ text }) => text).join("");
    for (const [person] of `${kicker}${deck}`.matchAll(/\{P\d\}/gu)) assert.ok(body.includes(person), headline);
  }
});
