import type { Random } from "./random.ts";
import type { Story, StoryParagraph } from "./story.ts";

const SUBHEADS = [
  "从“有没有”到“好不好”",
  "小切口 大变化",
  "老路子走不通了",
  "向科技要产量",
  "算好三本账",
  "既要面子,更要里子",
  "“不能让一个人掉队”",
  "一把钥匙开一把锁",
  "“钱袋子”鼓起来了",
  "记者手记",
  "破题:堵点变起点",
  "干部多跑腿 群众少跑路",
  "产业兴,日子甜",
  "一根网线连城乡",
  "“最难的时候过去了”",
  "绿水青山带笑颜",
  "家门口的新变化",
  "传承:老手艺遇上新青年",
  "让数据多跑路",
  "守住最后一道关",
  "一碗水端平",
  "下好“先手棋”",
  "新家园 新生活",
  "“我还想再干十年”",
  "痛点在哪里",
  "路在何方",
  "把论文写在大地上",
  "人才留下来",
  "聚沙成塔 集腋成裘",
  "党建引领“一盘棋”",
  "三代人的接力",
  "从一粒种子开始",
  "难题怎么破",
  "让阅读成为习惯",
  "书记抓 抓书记",
  "冬闲变冬忙",
];

/** Puts one sub-heading or two between the paragraphs of a story, each before a paragraph that is not its lead. */
export function addSubheads(story: Story, random: Random): Story {
  const count = Math.min(random.int(1, 2), story.paragraphs.length - 2);
  if (count < 1 || story.paragraphs.some(({ isSubhead }) => isSubhead)) return story;
  const places = new Set(Array.from({ length: count }, () => random.int(1, story.paragraphs.length - 1)));
  const paragraphs = story.paragraphs.flatMap((paragraph, index): StoryParagraph[] =>
    places.has(index) ? [{ text: random.pick(SUBHEADS), isSubhead: true }, paragraph] : [paragraph],
  );
  return { ...story, paragraphs };
}
