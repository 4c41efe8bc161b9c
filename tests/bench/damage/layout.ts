import type { GoldArticle } from "./article.ts";
import { inventName } from "./names.ts";
import { headLine, type PageLine } from "./page-line.ts";
import type { Random } from "./random.ts";
import type { Regime } from "./regime.ts";

/** How a page marks its headlines: not at all, all alike, or the first above the rest. */
export type HeadingMarks = "none" | "same" | "depth";

const FIGURES = ["——重点图——", "[图片]", "图①", "◀", "【图片新闻】"];
const CHROME = ["PDF «上一版 下一版»", "本期共8版", "当前第4版", "上一版 下一版", "返回首页"];

function splitHeadline(headline: string, random: Random): string[] {
  if (headline.length < 12) return [headline];
  const space = headline.indexOf(" ", 4);
  if (space > 0 && space < headline.length - 4) return [headline.slice(0, space), headline.slice(space + 1)];
  const at = random.int(5, headline.length - 5);
  return [headline.slice(0, at), headline.slice(at)];
}

/** Lines of an article's heading: kicker, headline (now and then on two lines), deck. */
export function printHeading(
  gold: GoldArticle,
  article: number,
  marks: HeadingMarks,
  regime: Regime,
  random: Random,
): PageLine[] {
  const isLost = random.chance(regime.lostMark);
  const mark = marks === "none" || isLost ? "" : marks === "depth" && article > 0 ? "## " : "# ";
  const lines = random.chance(regime.splitHeadline) ? splitHeadline(gold.headline, random) : [gold.headline];
  const headline = lines.map((text, index) => headLine((index === 0 ? mark : "") + text, "headline", article));
  const kicker = gold.kicker === null ? [] : [headLine(gold.kicker, "kicker", article)];
  const deck = gold.deck === null ? [] : [headLine(gold.deck, "deck", article)];
  return [...kicker, ...headline, ...deck];
}

function inventHead(random: Random): PageLine[] {
  const day = `2024年${random.int(1, 12)}月${random.int(1, 28)}日`;
  const form = random.weighted({ head: 2, chrome: 1 });
  if (form === "chrome")
    return random
      .shuffle(CHROME)
      .slice(0, 2)
      .map((text) => headLine(text, "furniture", null));
  return [headLine(`${random.int(1, 8)} 综合新闻 ${day} 星期二 责编:${inventName(random)}`, "furniture", null)];
}

function addFigure(lines: readonly PageLine[], random: Random): PageLine[] {
  const figure = headLine(random.pick(FIGURES), "figure", null);
  const places = lines.flatMap((line, index) => (line.role === "body" && index > 0 ? [index] : [])).slice(1);
  const at = places.length > 0 ? random.pick(places) : lines.length;
  return [...lines.slice(0, at), figure, ...lines.slice(at)];
}

/** Puts section labels, pictures, running heads and web chrome between and into the articles of a page. */
export function addFurniture(articles: readonly (readonly PageLine[])[], regime: Regime, random: Random): PageLine[] {
  const body = articles.flatMap((lines) => {
    const pictured = random.chance(regime.figure) ? addFigure(lines, random) : lines;
    const label = random.chance(regime.section)
      ? [headLine(random.pick(regime.sayings.sections), "section", null)]
      : [];
    return [...label, ...pictured];
  });
  if (!random.chance(regime.furniture)) return body;
  return random.chance(0.7) ? [...inventHead(random), ...body] : [...body, ...inventHead(random)];
}
