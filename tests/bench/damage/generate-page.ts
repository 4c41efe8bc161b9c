import { type GoldArticle, type PrintedArticle, printStory } from "./article.ts";
import { cutColumns } from "./cut.ts";
import { displaceTail, type Tail } from "./displace.ts";
import { addFurniture, printHeading } from "./layout.ts";
import { headLine, type PageLine } from "./page-line.ts";
import { tellInLongParagraphs } from "./paragraphs.ts";
import type { Random } from "./random.ts";
import type { Regime } from "./regime.ts";
import { loseText, repeatText } from "./spoil.ts";
import type { Story } from "./story.ts";
import { chooseSubheads } from "./subheads.ts";

/** A page as OCR would give it, and what a careful reader makes of it. */
export interface GeneratedPage {
  /** The raw file. */
  readonly text: string;
  /** Articles in true order. */
  readonly gold: readonly GoldArticle[];
  /** Line n of the file is `lines[n - 1]`; undefined where it is blank. */
  readonly lines: readonly (PageLine | undefined)[];
  readonly tails: readonly Tail[];
  /** Nothing was cut, moved, repeated or lost. */
  readonly undamaged: boolean;
}

function printBody(printed: PrintedArticle, article: number): PageLine[] {
  const { paragraphs, byline } = printed;
  const glued = byline.place === "glued" ? byline.lines.join("") : "";
  const body = paragraphs.map(({ text, isSubhead }, paragraph) => ({
    ...headLine(text + (paragraph === paragraphs.length - 1 ? glued : ""), isSubhead ? "subhead" : "body", article),
    paragraph,
  }));
  const signature = (place: string) =>
    byline.place === place ? byline.lines.map((line) => headLine(line, "byline", article)) : [];
  return [...signature("above"), ...body, ...signature("own-line")];
}

/** A signature that stands over the headline. */
function printOver({ byline }: PrintedArticle, article: number): PageLine[] {
  return byline.place === "over-headline" ? byline.lines.map((line) => headLine(line, "byline", article)) : [];
}

/** What the body says once text is lost from it: the glued signature is no part of it. */
function bodyOf(lines: readonly PageLine[], printed: PrintedArticle): string[] {
  const glued = printed.byline.place === "glued" ? printed.byline.lines.join("") : "";
  const texts = lines.filter((line) => line.paragraph !== null).map(({ text }) => text);
  return texts.map((text, index) => (index === texts.length - 1 ? text.slice(0, text.length - glued.length) : text));
}

function spoilAlone(lines: readonly PageLine[], regime: Regime, count: number, random: Random): PageLine[] {
  const cut = cutColumns(lines, regime.cutsPerThousand, random);
  return random.chance(regime.repeat / count) ? repeatText(cut, random) : cut;
}

interface Body {
  readonly lines: readonly PageLine[];
  readonly gold: GoldArticle;
}

function printArticle(printed: PrintedArticle, article: number, loses: boolean, random: Random): Body {
  const whole = printBody(printed, article);
  const lines = loses ? loseText(whole, random) : whole;
  return { lines, gold: { ...printed.gold, body: bodyOf(lines, printed) } };
}

/** A story in the paragraphs of the regime's papers, with sub-headings between them or without. */
function tell(story: Story, regime: Regime, random: Random): Story {
  const told = chooseSubheads(story, regime, random);
  return random.chance(regime.longParagraphs) ? tellInLongParagraphs(told, random) : told;
}

function choosePrinted(stories: readonly Story[], seeds: readonly Story[], regime: Regime, random: Random) {
  const count = random.int(4, 7);
  const shuffled = [random.shuffle(stories), random.shuffle(seeds)];
  return Array.from({ length: count }, (_, index) => {
    const story = shuffled[random.chance(regime.seedShare) ? 1 : 0]?.[index];
    return printStory(tell(story as Story, regime, random), regime, random);
  });
}

function moveTails(bodies: readonly (readonly PageLine[])[], regime: Regime, random: Random) {
  let articles = [...bodies];
  const tails: Tail[] = [];
  const wanted = random.chance(regime.tail) ? (random.chance(0.15) ? 2 : 1) : 0;
  for (let attempt = 0; attempt < 6 && tails.length < wanted; attempt += 1) {
    const moved = displaceTail(articles, random);
    const isFresh =
      moved &&
      !tails.some(
        (tail) =>
          [tail.article, tail.host].includes(moved.tail.article) || [tail.article, tail.host].includes(moved.tail.host),
      );
    if (!moved || !isFresh) continue;
    articles = moved.articles;
    tails.push(moved.tail);
  }
  return { articles, tails };
}

/** Half-width marks as the seeds have them, for pages of papers that print full-width ones. */
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

function printText(lines: readonly PageLine[], regime: Regime, random: Random) {
  const blanks = random.chance(regime.noBlankLines) ? 0 : 1;
  const wide = random.chance(0.3);
  const indent = random.chance(0.15) ? "　　" : "";
  const placed: (PageLine | undefined)[] = [undefined, undefined];
  for (const line of lines) {
    for (let blank = 0; placed.length > 2 && blank < (line.seam ? 3 * blanks : blanks); blank += 1)
      placed.push(undefined);
    placed.push(line);
  }
  const print = (line: PageLine | undefined): string => {
    if (!line) return "";
    const text = line.role === "body" && line.offset === 0 ? indent + line.text : line.text;
    return wide ? text.replace(/(?<=[^\d])[,;:!?()]|[,;:!?()](?=[^\d])/gu, (mark) => WIDE[mark] ?? mark) : text;
  };
  return { text: placed.map(print).join("\n"), lines: placed };
}

/** Makes a page of four to seven articles of a regime and damages it, by chance that `random` alone decides. */
export function generatePage(
  stories: readonly Story[],
  seeds: readonly Story[],
  regime: Regime,
  random: Random,
): GeneratedPage {
  const printed = choosePrinted(stories, seeds, regime, random);
  const undamaged = random.chance(0.2);
  const loser = !undamaged && random.chance(regime.lostText) ? random.int(0, printed.length - 1) : -1;
  const bodies = printed.map((article, index) => printArticle(article, index, index === loser, random));
  const spoiled = bodies.map(({ lines }) => (undamaged ? lines : spoilAlone(lines, regime, printed.length, random)));
  const { articles, tails } = undamaged ? { articles: spoiled, tails: [] } : moveTails(spoiled, regime, random);
  const marks = random.weighted({ none: 12, same: 4, depth: 3, deep: 1, bold: 1 });
  const headed = articles.map((lines, index) => {
    const { gold } = printed[index] as PrintedArticle;
    return [
      ...printOver(printed[index] as PrintedArticle, index),
      ...printHeading(gold, index, marks, regime, random),
      ...lines,
    ];
  });
  const page = addFurniture(headed, regime, random);
  return { ...printText(page, regime, random), gold: bodies.map(({ gold }) => gold), tails, undamaged };
}
