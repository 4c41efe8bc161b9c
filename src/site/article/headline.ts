import { memo } from "../../memo.ts";
import { displayPunctuation } from "./display-punctuation.ts";

/** Parts of a headline that a line may end after, in lines that the paper itself broke. */
export type HeadlineLines = readonly (readonly string[])[];

/**
 * Words of which headlines of local news are built and at whose edges they are read; the segmenter's dictionary alone
 * cuts across many of them (`召开河|湖长制`). Longer ones first.
 */
const BODIES =
  "经济开发区|座谈会|推进会|部署会|动员会|协调会|通报会|汇报会|观摩会|培训会|表彰会|签约仪式|揭牌仪式|启动仪式|主任会议|常委会|常务会议|人大常委会|委员会|领导小组|督导组|调研组|巡察组|考察团";
/** What is done and in general terms to what: words that every second headline holds. */
const DOINGS =
  "主持召开|带队赴|召开|举行|主持|开展|深入|带队|调研|督导|指导|检查|考察|视察|慰问|走访|会见|出席|参加|部署|动员|推进|启动|开幕|闭幕|揭牌|签约|传达|学习|会议|活动|仪式|工作|情况|项目|建设|发展|专题|集中|全县|全市|全省|我县|我市|我省|我镇|我区|并";
/** A town or village after the verb that leads there: `深入古绛镇`, `到冷口乡`, `赴浙江`. */
const PLACE_AFTER_VERB = /(?<=深入|[到赴在往])\p{Script=Han}{2,3}?(?:街道|[镇乡村县市区省])/u;
const TOKEN_EDGES = new RegExp(`(${PLACE_AFTER_VERB.source}|${BODIES}|${DOINGS})`, "u");
const DOINGS_AT_ENDS = new RegExp(`^(?:${DOINGS}|[和与等及并的])+|(?:${DOINGS}|[和与等及并的第])+$`, "gu");

const SEGMENTER = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** Shortest piece that may stand before a break: shorter ones leave ragged lines. */
const SHORTEST_PIECE = 3;
/** Pieces are closed at the first word end past this. */
const FULL_PIECE = 5;

// 2024|年, 98|次: a number keeps what it counts
const COUNTED = /^[年月日号次届个项名位条期版万亿%％度级]/u;
const ENDS_WITH_NUMBER = /[0-9〇一二三四五六七八九十百千两第]$/u;
const BEGINS_WITH_NUMBER = /^[0-9〇一二三四五六七八九十百千两]/u;
const OPENING = /[“‘《〈「『（([【]$/u;
const CLOSING = /^[（(”’》〉」』）)\]】、，。：；！？,.:;!?—…·]/u;
// Spaces that reading put around figures: 举行 2024 年
const SPACE_BY_FIGURE = /(?<=\p{Script=Han}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=\p{Script=Han})/gu;

/** Headlines that are kept at a time: each is set in several places of pages made together. */
const MOST_HEADLINES = 4000;

/**
 * A headline as it is shown: the paper's own lines, each cut into phrases between which a browser may break it.
 * Nothing is lost but spaces that set off figures.
 *
 * @example headlineLines("我县举行 2024 年重阳节重点项目观摩活动") // [["我县举行", "2024年重阳节", "重点项目", "观摩活动"]]
 */
export const headlineLines = memo(
  (headline: string): HeadlineLines =>
    headlineText(headline)
      .split(/\s+/u)
      .filter((line) => line !== "")
      .map(lineToPhrases),
  MOST_HEADLINES,
);

/** A headline as one line of text, as it is shown: `我县举行 2024 年重阳节` → `我县举行2024年重阳节`. */
export function headlineText(headline: string): string {
  return shownHeadline(headline);
}

const shownHeadline = memo(
  (headline: string) => displayPunctuation(headline.replace(SPACE_BY_FIGURE, "")),
  MOST_HEADLINES,
);

/** What a piece of a headline is about: words that stand in every second headline taken off its ends. `召开十五届县委会议` → `十五届县委` */
export function withoutDoings(text: string): string {
  return text.replace(DOINGS_AT_ENDS, "");
}

/** Whether a headline may be set vertically: short, and nothing in it that would lie on its side. */
export function fitsVertically(headline: string): boolean {
  return /^[\p{Script=Han}“”《》、]{4,10}$/u.test(headline);
}

function lineToPhrases(line: string): string[] {
  const phrases: string[] = [];
  let phrase = "";
  let previous: Token | undefined;
  for (const token of lineToTokens(line)) {
    if (previous && mayBreak(phrase, previous, token)) {
      phrases.push(phrase);
      phrase = "";
    }
    phrase += token.text;
    previous = token;
  }
  if (phrases.length > 0 && phrase.length === 1) phrases.push((phrases.pop() ?? "") + phrase);
  else if (phrase !== "") phrases.push(phrase);
  return phrases;
}

interface Token {
  readonly text: string;
  /** Whether it is a word whose edges are certain. */
  readonly known: boolean;
}

function lineToTokens(line: string): Token[] {
  return line
    .split(TOKEN_EDGES)
    .flatMap((part, i): Token[] =>
      i % 2 === 1
        ? [{ text: part, known: true }]
        : [...SEGMENTER.segment(part)].map(({ segment }) => ({ text: segment, known: false })),
    );
}

function mayBreak(phrase: string, previous: Token, token: Token): boolean {
  if (OPENING.test(phrase) || CLOSING.test(token.text)) return false;
  if (ENDS_WITH_NUMBER.test(phrase) && (COUNTED.test(token.text) || BEGINS_WITH_NUMBER.test(token.text))) return false;
  if (phrase.length < SHORTEST_PIECE) return false;
  if (token.text.length > 1 || previous.known) return true;
  return phrase.length >= FULL_PIECE && previous.text.length > 1;
}
