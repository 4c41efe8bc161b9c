import type { PageLine } from "../page/page-line.ts";
import type { Furniture } from "./furniture.ts";

/** `图为调研现场。 张三 摄`, `▲图为施工现场`, `图①:收割现场`, `◀夜色中的大桥`; a long line behind an arrow is an item of a list. */
const CAPTION_PATTERN =
  /^[▲△▼▽◀◁▶▷►◄↑↓←→]? ?[[(【]?(?:上|下|左|右|大|小|题|配|组)?图(?:[①-⑳]|\d{1,2}|[一二三四五六七八九十])?(?:为|:|\)|】|\]|是)|^[▲△▼▽◀◁▶▷►◄↑↓←→] ?[^。]{2,28}$|^[▲△▼▽◀◁▶▷►◄↑↓←→].{2,60}(?: 摄|摄影|供图|资料图片?)[)]?$/u;

const LONG_CAPTION = /^[▲△▼▽◀◁▶▷►◄↑↓←→]? ?[[(【]?(?:上|下|左|右|题|配|组)?图(?:[①-⑳]|\d)?为/u;
const LONGEST = 120;

const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption" };

/** The words under a picture; undefined for anything else. */
export function findCaption({ folded }: PageLine): Furniture | undefined {
  const isCaption = folded.length > LONGEST ? LONG_CAPTION.test(folded.slice(0, 20)) : CAPTION_PATTERN.test(folded);
  return isCaption ? CAPTION : undefined;
}
