import { DAY_NUMBER } from "../../text/chinese-date.ts";

/** What stands before the news and names who brings it: `本报讯`, `新华社北京9月28日电`, `【海青报专讯】`. */

const HAN = String.raw`\p{Script=Han}`;
const SOME_DAY = String.raw` ?(?:\d{4}年)?(?:${DAY_NUMBER}月)?${DAY_NUMBER}日(?:至${DAY_NUMBER}日)? ?`;
const DAY = `(?:${SOME_DAY})?`;
const PLACE = `(?: ?${HAN}{2,10}?(?:、${HAN}{2,6}?)?)??`;

/** `○本报讯`: a box before the credit, no part of it. */
const BOX = "[□■◎○●▲◆★◇▶►] ?";
/** A box that stands before a credit, at the start of a text: `□`, `▲ `. */
export const BOX_PATTERN = new RegExp(`^${BOX}`, "u");
const OPENS = `^(?:${BOX})?[【〔\\[(<]?(?:据)?`;
const NEWS = "(?:(?<!通)讯|消息|电|专电|专讯|特讯|快讯)";
const REPORTS = "(?:综合|外电|综合外电)?报[道导]";
const CLOSES = "[】〕\\])>]?";
const NEXT = String.raw`(?=[ (:,【\[]|\d{1,2}月|近日|日前|连日来|昨|今日|今天|$)`;

/** `本报讯`, `本报绛县讯`, `本报9月28日讯`, `【本报讯】`: nothing else opens so, whatever follows. */
const OWN_PATTERN = new RegExp(`${OPENS}本(?:报|刊|台|网|站|社)(?:综合)?${PLACE}${DAY}${NEWS}${CLOSES}`, "u");

const OUTLET = `[${HAN}A-Za-z·-]{1,14}?(?:社|网|报|台|客户端|融媒|媒体|媒体中心|在线|新闻|头条|频道|传媒|广电)`;

/**
 * `黄河新闻网运城讯`, `XX报讯`, `XX网9月28日绛县消息`: must end where a mark, a day or brackets follow, but for one that names
 * its day before its last word (`新华社北京9月28日电`) or stands in brackets (`【XX报报道】`), or is of a paper of today's name
 * (`今日青河讯`).
 */
const SOURCE_PATTERN = new RegExp(
  [
    `${OPENS}${OUTLET}${PLACE}(?:${SOME_DAY}${NEWS}${CLOSES}|(?:${SOME_DAY}${PLACE})?${NEWS}${CLOSES}${NEXT})`,
    `^[【〔\\[]${OUTLET}(?:综合)?(?:报[道导]|讯|消息)[】〕\\]]`,
    `${OPENS}今日${HAN}{2,4}(?:报|网)?讯${CLOSES}(?=[ (:【]|\\d{1,4}[年月])`,
  ].join("|"),
  "u",
);

/** `河湾在线报道(记者`, `河湾网云川9月6日信息:(记者`, `河湾晚报、河湾网讯(记者`: what brings news there is known by the reporters behind it. */
const REPORTED_PATTERN = new RegExp(
  `${OPENS}(?:${OUTLET}、)?(?:${OUTLET}|[${HAN}]{2,6}财经)${PLACE}(?:${SOME_DAY}${PLACE})?(?:讯|消息|信息|报[道导])(?=[:,]? ?[(【][^()【】]{0,8}(?:记者(?![节站团])|通讯员))`,
  "u",
);

/**
 * `【河湾网】/评论(记者某某)`, `河湾晚报·看点(记者某某)`, `RiverNews6月29日消息(记者某某)`: whatever stands between the start and reporters in
 * brackets brings the news, where a word of an outlet or brackets of its own say so.
 */
const BEFORE_REPORTERS_PATTERN = new RegExp(
  `^(?:[【〔\\[][^【】〔〕()\\[\\],:。;]{2,20}[】〕\\]](?:/[${HAN}]{2,8})?|(?:[${HAN}]{2}|[A-Za-z]{2})[${HAN}A-Za-z0-9·/|丨 -]{0,22}?(?:${SOME_DAY})?(?:社|网|报|台|客户端|新闻|媒体|中心|在线|频道|财经|看点|(?<!通)讯|消息|信息|电|报[道导]))(?= ?[(【](?:[${HAN}]{0,6}?记者|通讯员)[: ]?[${HAN}]{2,3}(?:[、 ]+(?:[${HAN}]{0,4}(?:记者|通讯员) ?)?[${HAN}]{2,3}){0,4}[)】] ?[^ ])`,
  "u",
);

const INSIDE = "[^()（）【】〔〕\\[\\]]";
/** A credit in brackets of any kind, its reporters in it: `(中央社记者林某台北9日电)`, `【海青报专讯】`, `(美联社东京9日综合外电报导)`. */
const BRACKETED_PATTERN = new RegExp(
  `^[【〔\\[(](?:据)?${OUTLET}(?:(?:特派|驻${HAN}{2,6})?记者${INSIDE}{2,24}?${SOME_DAY}|(?!${HAN}{0,6}记者)${PLACE}${DAY})(?:${NEWS}|${REPORTS})[】〕\\])]`,
  "u",
);

/**
 * `综合消息`, `快讯`, `【综合报道】`: a credit without a source; `云川讯(记者`: one with a place alone, known by the reporters behind it;
 * `【南京十二日电】`, `(香港廿六日美联电)`, `河口8日电`: a place and a day; `云上绛县报道(`: a county's part of a platform.
 */
const BARE_PATTERN = new RegExp(
  [
    "^[【[〔(](?:综合消息|综合报[道导]|[快简特专短]讯|消息|讯)[】\\]〕)]",
    "^(?:综合消息|快讯|简讯|消息|讯)[:,] ?",
    `^云上${HAN}{2,4}(?:客户端)?(?:讯|消息|报[道导])(?=[ :(,])`,
    `^${HAN}{2,6}(?<!通)讯(?= ?[(【][^()【】]{0,8}(?:记者(?![节站团])|通讯员))`,
    `^[【〔\\[(]${HAN}{2,8}?${SOME_DAY}(?:${HAN}{1,4}?社?)?(?:专?[电讯]|航讯)[】〕\\])]`,
    `^[【〔\\[]${HAN}{2,8}(?<![通喜捷简快短资音问审时])讯[】〕\\]]`,
    `^${HAN}{2,6}?${SOME_DAY}专?电(?=[ (:])`,
  ].join("|"),
  "u",
);

/** Every credit holds one of these words, within its longest reach. */
const CREDIT_WORD = /讯|消息|信息|电|报[道导]|[(【].{0,6}(?:记者|通讯员)/;
const LONGEST_CREDIT = 70;

/** The credit that opens `folded`, a box before it and the brackets around it included; undefined where none does. */
export function findCredit(folded: string): string | undefined {
  if (!CREDIT_WORD.test(folded.slice(0, LONGEST_CREDIT))) return undefined;
  const match =
    BRACKETED_PATTERN.exec(folded) ??
    OWN_PATTERN.exec(folded) ??
    SOURCE_PATTERN.exec(folded) ??
    REPORTED_PATTERN.exec(folded) ??
    BEFORE_REPORTERS_PATTERN.exec(folded) ??
    BARE_PATTERN.exec(folded);
  return match?.[0];
}

const REPORTERS = /记者(?<names>.*?)[】〕\])]$/u;

/** What a credit in brackets says of its reporters, with where it stands in the credit: `(中央社记者林某台北9日电)`. */
export function findReportersInside(credit: string): { readonly text: string; readonly start: number } | undefined {
  const match = REPORTERS.exec(credit);
  const names = match?.groups?.["names"];
  return match && names !== undefined ? { text: `记者${names}`, start: match.index } : undefined;
}
