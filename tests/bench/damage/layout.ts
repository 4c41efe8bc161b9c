import { wordAcross } from "../../../src/text/word-break.ts";
import type { GoldArticle } from "./article.ts";
import { inventName } from "./names.ts";
import { headLine, type PageLine } from "./page-line.ts";
import type { Random } from "./random.ts";
import type { Regime } from "./regime.ts";

/** How a page marks its headlines: not at all, all alike, the first above the rest, all of one lower depth, in bold. */
export type HeadingMarks = "none" | "same" | "depth" | "deep" | "bold";

function markHeadline(text: string, marks: HeadingMarks, isFirst: boolean): string {
  const forms = {
    none: text,
    same: `# ${text}`,
    depth: `${isFirst ? "#" : "##"} ${text}`,
    deep: `### ${text}`,
    bold: `**${text}**`,
  };
  return forms[marks];
}

const FIGURES = ["——重点图——", "[图片]", "图①", "◀", "【图片新闻】"];
const CHROME = ["PDF «上一版 下一版»", "本期共8版", "当前第4版", "上一版 下一版", "返回首页"];

/** Where a headline may be parted: at a space of its own, else now and then inside a word, as a misread line is. */
function chooseBreak(text: string, wanted: number, random: Random): number {
  const [low, high] = [4, text.length - 4];
  const places = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  const spaces = places.filter((at) => /\s/u.test(text.charAt(at)));
  const between = places.filter((at) => wordAcross(text.slice(0, at), text.slice(at)) <= 1);
  const allowed = spaces.length > 0 ? spaces : random.chance(0.5) && between.length > 0 ? between : places;
  const distance = (at: number) => Math.abs(at - wanted);
  return allowed.reduce((best, at) => (distance(at) < distance(best) ? at : best), allowed[0] ?? text.length);
}

/** Two lines of a headline, three where it is long. */
function splitHeadline(headline: string, random: Random): string[] {
  if (headline.length < 12) return [headline];
  const count = headline.length > 26 && random.chance(0.3) ? 3 : 2;
  const lines: string[] = [];
  let rest = headline;
  for (let left = count; left > 1 && rest.length >= 12; left -= 1) {
    const at = chooseBreak(rest, random.int(5, Math.max(5, Math.round((rest.length * 2) / left) - 5)), random);
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

/** Lines of an article's heading: kicker, headline (now and then on two lines), deck. */
export function printHeading(
  gold: GoldArticle,
  article: number,
  marks: HeadingMarks,
  regime: Regime,
  random: Random,
): PageLine[] {
  const kept = random.chance(regime.lostMark) ? "none" : marks;
  const lines = random.chance(regime.splitHeadline) ? splitHeadline(gold.headline, random) : [gold.headline];
  const headline = lines.map((text, index) => {
    const mark = index === 0 || kept === "bold" ? kept : "none";
    return headLine(markHeadline(text, mark, article === 0), "headline", article);
  });
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
