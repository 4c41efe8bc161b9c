import { endsSentence } from "../../text/sentence.ts";
import { readByline } from "./byline.ts";

const ARROW = "[▲△▼▽◀◁▶▷►◄↑↓←→]";
const NUMBER = String.raw`(?:[①-⑳]|\d{1,2}|[一二三四五六七八九十])`;

/**
 * `图为调研现场。 张三 摄`, `▲图为施工现场`, `图② 大棚里的西红柿。`, `图①:收割现场`, `◀夜色中的大桥`, `局长张三(右二)`, `■船已靠岸。(海生)`, `老船靠岸/图渡口管理所提供`; a long line behind an
 * arrow is an item of a list.
 */
const CAPTION_PATTERN = new RegExp(
  [
    `^${ARROW}? ?[[(【]?(?:上|下|左|右|大|小|题|配|组)?图${NUMBER}?(?:为|:|\\)|】|\\]|是)`,
    `^${ARROW} ?[^。]{2,28}$`,
    String.raw`^图(?:[①-⑳]|\d{1,2} ) ?[^。:]{4,60}。?$`,
    String.raw`^[^。,!?]{3,40}\((?:[左右]|[前后]排)[^()]{0,8}\)$`,
    `^■ ?.{6,90}[。!?]? ?\\([^()]{2,12}\\)$`,
    String.raw`^\([^()。]{2,16}提供\)$`,
    `^[▼▽◀◁◄↑↓←→] ?[^。]{2,28}。$`,
    `^(?:[^。!?]{2,60}(?:报道|网页|网站|视频|微博|屏幕|画面)|.{2,40}[。 ](?:视频|网页|微博|屏幕))截图。?$`,
    String.raw`^[^。!?]{2,60}\((?:视频|网页|微博|屏幕|图片|来自)?截图\)$`,
    `^${ARROW}[^。]{2,40}[。 ]?图(?:片|源)?(?:来自|来源)[^。]{2,16}。?$`,
    `^.{4,40}[。 ]\\p{Script=Han}{3,14}供图 \\p{Script=Han}{2,8}发?$`,
    `^[^。]{4,60}/图[^。()/]{2,16}(?:提供|摄)$`,
    `^${ARROW}.{2,60}(?: 摄|摄影|供图|资料图片?)[)]?$`,
  ].join("|"),
  "u",
);
const LONG_CAPTION = new RegExp(`^${ARROW}? ?[[(【]?(?:上|下|左|右|题|配|组)?图(?:[①-⑳]|\\d)?为`, "u");

/** `老船坞当年的模样(资料图片)`: what it shows, and where the picture comes from. */
const OF_ARCHIVE =
  /^[^。]{2,60}[。]? ?\((?:(?!.{0,4}[摄影])\p{Script=Han}{0,4}(?:图片|照片)|\p{Script=Han}{0,2}资料图?|档案|视觉中国|人民视觉|东方IC|效果图|示意图|网络图片|图片来源[^()]{2,16}|\p{Script=Han}{2}社发|[A-Z]{2,8}|(?:图由?)?\p{Script=Han}{1,8}提供|图?翻摄.{0,16}|图\/.{2,12})\)$/u;
/** `孩子们在湖边写生 张三摄`, `孩子们在湖边写生(张三 摄)`: no stop, and who photographed. */
const CREDITED = /^(?<shows>[^。!?:]{4,48}?)[ (](?<credit>[^ ()。](?:[^()。]{0,28}[^ ()。])? ?(?:摄|摄影|供图))\)?$/u;
/** Behind the last stop: `…穿过。本报记者张三摄`, `…。(张三 摄)`, `…。新华社发`. */
const CREDITED_SENTENCE = /^(?<shows>.{4,90}[。!?”]) ?(?<credit>[^。!?”]{2,30})$/u;
const PHOTO_CREDIT = /(?:摄|摄影|供图|社发)[)]?$|社发\([^()]+\)$/u;
/** `图/站长林某提供`, `(文史馆提供)`, `资料图片`: where a picture comes from, whoever that is. */
const PHOTO_SOURCE = /^[(]?(?:图\/[^()/]{2,16}|(?:资料|网上|网络|档案|互联网)(?:图片|照片)|[^()。]{2,16}提供)[)]?$/u;
/** `近日,果农抢收柑橘。图为装车现场。` */
const SHOWS_INSIDE = /[。;,]图为[^。]{2,60}。/;
/** A caption with a credit is seldom longer. */
const LONGEST = 90;

/** How every caption without neighbours opens or ends; asked first, as most lines are text. */
const SIGN = new RegExp(`^${ARROW}|^.{0,4}图|^■|[)摄影图发]$|提供$|截图。?$|供图 \\p{Script=Han}{2,8}$`, "u");

/** Whether a line without any neighbours is known as the caption of a picture. */
export function isCaption(folded: string): boolean {
  if (folded.length > 120) return LONG_CAPTION.test(folded.slice(0, 20));
  if (!SIGN.test(folded)) return false;
  if (CAPTION_PATTERN.test(folded) || OF_ARCHIVE.test(folded)) return true;
  const groups = CREDITED.exec(folded)?.groups;
  return groups !== undefined && isCredit(groups["credit"] ?? "") && !readByline(folded);
}

function isCredit(credit: string): boolean {
  return readByline(credit)?.hasRole ?? false;
}

/** How every line ends that is worded like a caption, or what stands in it. */
const WORDED = /[摄影图发供片)]$|图[/为]/;

/** Whether a line is worded like a caption and may as well be a paragraph: its place decides. */
export function mayBeCaption(folded: string): boolean {
  if (folded.length > LONGEST || !WORDED.test(folded)) return false;
  if (SHOWS_INSIDE.test(folded)) return true;
  const credit = CREDITED_SENTENCE.exec(folded)?.groups?.["credit"];
  if (credit === undefined) return false;
  return PHOTO_SOURCE.test(credit) || (PHOTO_CREDIT.test(credit) && isCredit(credit));
}

/** `图说:孩子们在石桥上看书`, which names a column over a headline as well. */
const SPOKEN = /^图说: ?./u;
/** `…排起了队 张三 摄(下同)` */
const PHOTOGRAPHED = /(?:摄|摄影)(?: ?\([^()]{1,4}\))?$/u;

/** From here up a line with a comma is a paragraph, no headline. */
const SHORTEST_TEXT = 40;
/** From here up a bare name signs. */
const LIKELY = 0.8;
/** `(张三)`, `。张三`: signs what stands before it. */
const SIGNED_END = /[。!?”] ?\([^()]{2,24}\)$/u;

function isText(folded: string | undefined): boolean {
  if (folded === undefined || (endsSentence(folded) && !/[!?]$/.test(folded))) return folded !== undefined;
  return (folded.length >= SHORTEST_TEXT && folded.includes(",")) || SIGNED_END.test(folded);
}

function isSigned(folded: string | undefined): boolean {
  if (folded === undefined) return false;
  const byline = readByline(folded);
  return SIGNED_END.test(folded) || (byline !== undefined && (byline.hasRole || byline.likelihood >= LIKELY));
}

/** `本报记者 张三 摄`: who photographed, on a line of its own. */
const TAKEN_BY = /摄影?$/u;
/** Words over the photographer's line that are the picture's. */
const LONGEST_OVER_CREDIT = 30;

/** Places of the photographer's line between two paragraphs of an article, and of the short sentence over it. */
function findTakenBy(lines: readonly string[], at: number): number[] {
  const [shows = "", line = "", next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!TAKEN_BY.test(line) || !isCredit(line) || !endsSentence(shows) || !isText(next) || isSigned(next)) return [];
  const isCaption =
    shows.length <= LONGEST_OVER_CREDIT && shows.indexOf("。") === shows.length - 1 && isText(lines[at - 2]);
  return isCaption ? [at - 1, at] : [at];
}

/**
 * Places in `lines`, the folded text lines of a page, of sentences that close with who photographed them and stand between
 * paragraphs of an article: captions. The last paragraph of an article closes so as well, so what follows must go on with
 * the article, or what precedes must have signed it. Lines that open with 图说 are captions where one of them says who
 * photographed it.
 */
export function findCaptions(lines: readonly string[]): number[] {
  const found: number[] = [];
  const speaks = lines.some((line) => SPOKEN.test(line) && PHOTOGRAPHED.test(line));
  lines.forEach((line, at) => {
    if (speaks && SPOKEN.test(line)) {
      found.push(at);
      return;
    }
    found.push(...findTakenBy(lines, at));
    const next = lines[at + 1];
    // No article begins with a text that is signed at once and goes on behind its signature.
    const opensPage = at === 0 && isText(next);
    if (!mayBeCaption(line) || !(opensPage || isText(lines[at - 1]) || isSigned(lines[at - 1]))) return;
    if (isSigned(lines[at - 1]) || isText(next) || isSigned(next)) found.push(at);
  });
  return found;
}
