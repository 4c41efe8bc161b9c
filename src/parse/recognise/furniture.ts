import type { LineRole } from "../../model/line.ts";
import type { PageLine } from "../page/page-line.ts";
import { isCaption } from "./caption.ts";
import { isImprint } from "./imprint.ts";

/** A line that is no part of any article's text, or stands beside it. */
export interface Furniture {
  readonly role: Extract<LineRole, "figure" | "caption" | "furniture">;
  /** Rule that knew it. */
  readonly rule: "figure" | "caption" | "running-head" | "jump" | "web-chrome" | "page-mark" | "imprint";
  /** One English phrase, for the account of the line. */
  readonly reason: string;
}

const LONGEST = 120;

/** `——重点图——`, `[图片]`, `【图片新闻】`, `图①`, `【图】`, `![](a.jpg)`. */
const FIGURE_PATTERN =
  /^(?:[【[]图片新闻[】\]]|[—–=_*~-]{1,8} ?(?:[\p{Script=Han}]{0,4}图[\p{Script=Han}]{0,2}|照片|插画|漫画) ?[—–=_*~-]{1,8}|[[(【<〔]?(?:图片?|照片|插图|配图|题图|资料图|资料图片|重点图|压图|漫画)(?:[一二三四五六七八九十]|\d{1,2}|[①-⑳])?[\])】>〕]?|[[(]?图(?:[①-⑳]|[一二三四五六七八九十]|\d{1,2})[\])]?|!\[[^\]]*\]\([^)]*\))$/u;

/** `◀`, `▲▲`, `* * *`, `———`: marks alone; an ellipsis is text. */
const MARKS_PATTERN = /^[\p{P}\p{S}\s]+$/u;

/** `下转第四版`, `(上接01版)`, `▶▶下转A3版`, `上接第一版《…》`. */
const JUMP_PATTERN =
  /^[([【▶►>—-]*(?:紧)?(?:下转|上接|转|接|见|详见)(?:第|本报)? ?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}|头) ?(?:版|页)(?:[\p{Script=Han}·《》“”: ]{0,30})?[)\]】◀<—-]*$/u;

const CHROME_WORDS =
  "PDF版?|版面(?:导航|目录|概览|图)?|标题导航|上一[版篇期页]|下一[版篇期页]|上[版期]|下[版期]|首页|尾页|返回(?:首页|目录|顶部|版面)|放大|缩小|默认|字号|字体|[大中小]|[+＋−-]|[oO○](?![a-z])|打印|朗读|收藏|复制链接|(?:全文)?复制(?:全文)?|分享(?:到)?|分享至|QQ(?:空间|好友)?|朋友圈|扫一扫|微信|微博|关闭|收起|展开|更多|本期共\\d+版|共\\d+版|当前第[A-Z]?\\d+版|第[A-Z]?\\d+版|\\d+版|往期(?:回顾|查询)|稿件(?:搜索|标题)|数字报(?:首页)?|电子版|电子报|在线阅读|日期检索|按日期检索|全文检索|搜索|目录|版次|下载|手机版|阅读量?|点击量?|浏览次数|评论|\\d+";
/** The controls may stand behind the paper's name: `绛县报 数字报`. */
const CHROME_LINE = new RegExp(
  `^(?:[\\p{Script=Han}]{1,8}报[ |·]+)?(?:(?:${CHROME_WORDS})[\\s|/:«»<>《》\\[\\]()·,-]*)+$`,
  "u",
);
const CHROME_KEY =
  /PDF|[上下]一[版篇期页]|本期共|当前第|放大|缩小|返回(?:首页|目录|顶部|版面)|版面(?:导航|目录|概览)|标题导航|数字报|电子[版报]|往期|复制|扫一扫|检索|打印|朗读|分享(?:到|至)|微信.{0,3}微博/u;

/** `JIANGXIAN NEWS`: the name of a paper or a section in Latin capitals. */
const LATIN_NAME = /^(?=(?:[^A-Z]*[A-Z]){5})[A-Z][A-Z .&'-]+$/;

const IMPRINT: Furniture = { role: "furniture", rule: "imprint", reason: "imprint" };
/** What is printed with a picture. */
export const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption" };

const FURNITURE: readonly [RegExp, Furniture][] = [
  [FIGURE_PATTERN, { role: "figure", rule: "figure", reason: "picture placeholder" }],
  [JUMP_PATTERN, { role: "furniture", rule: "jump", reason: "jump line" }],
  [LATIN_NAME, { role: "furniture", rule: "page-mark", reason: "name in Latin capitals" }],
];

/**
 * What a line is when it is no text of an article: a picture placeholder, a caption, a jump line, the controls of a
 * digital edition, marks alone. Undefined for text, and for words marked as a heading (`# 地址选好了`), unless they stand
 * for a picture or a jump. Running heads are known by {@link findRunningHead}.
 */
export function findFurniture(line: PageLine): Furniture | undefined {
  const text = line.folded;
  if (text.length > LONGEST) return isCaption(text) ? CAPTION : undefined;
  if (text === "" || (MARKS_PATTERN.test(text) && !text.includes("…"))) {
    const isArrow = /[▲△▼▽◀◁▶▷►◄]/.test(text);
    return isArrow
      ? { role: "figure", rule: "figure", reason: "picture placeholder" }
      : { role: "furniture", rule: "page-mark", reason: "marks alone" };
  }
  const isMarked = line.depth > 0;
  for (const [pattern, furniture] of FURNITURE) {
    if (pattern.test(text) && !(isMarked && furniture.rule === "page-mark")) return furniture;
  }
  if (isMarked) return undefined;
  if (isImprint(text)) return IMPRINT;
  if (isCaption(text)) return CAPTION;
  if (CHROME_KEY.test(text) && CHROME_LINE.test(text)) {
    return { role: "furniture", rule: "web-chrome", reason: "controls of a digital edition" };
  }
  return undefined;
}
