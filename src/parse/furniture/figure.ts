import type { PageLine } from "../page/page-line.ts";
import type { Furniture } from "./furniture.ts";

/** `——重点图——`, `[图片]`, `【图片新闻】`, `图①`, `【图】`, `![](a.jpg)`. */
const FIGURE =
  /^(?:[【[]图片新闻[】\]]|[—–=_*~-]{1,8} ?(?:[\p{Script=Han}]{0,4}图[\p{Script=Han}]{0,2}|照片|插画|漫画) ?[—–=_*~-]{1,8}|[[(【<〔]?(?:图片?|照片|插图|配图|题图|资料图|资料图片|重点图|压图|漫画)(?:[一二三四五六七八九十]|\d{1,2}|[①-⑳])?[\])】>〕]?|[[(]?图(?:[①-⑳]|[一二三四五六七八九十]|\d{1,2})[\])]?|!\[[^\]]*\]\([^)]*\))$/u;

/** `20211108_1514.jpg`, `W020211108.png (45KB)`, `图片1.jpeg`, `IMG_1921`: the name of a picture's file. */
const PICTURE_FILE =
  /^(?:\S{1,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?)(?: ?\([^)]{0,24}\))?|(?:IMG|DSC|DSCN|DSCF|PIC|PXL)[_-]?\d{3,}\w*)$/iu;

/** `放大图片 / 显示原图`, `点击看大图`, `(点击图片查看大图)`: what can be done with a picture. */
const PICTURE_CONTROL =
  /^[[(【]?(?:点击(?:图片)?(?:查看|看|放大)(?:大图|原图|高清图)?|放大图片|显示原图|查看(?:大图|原图|高清图片?)|图片(?:加载中|放大))(?:[ /|]+(?:放大图片|显示原图|查看原图|下载))*[\])】]?$/u;

const ARROW = /[▲△▼▽◀◁▶▷►◄]/;
/** `◀`, `▲▲`, `* * *`, `———`: marks alone; an ellipsis is text. */
const MARKS = /^[\p{P}\p{S}\s]+$/u;

const PLACEHOLDER: Furniture = { role: "figure", rule: "figure", reason: "picture placeholder" };
const MARKS_ALONE: Furniture = { role: "furniture", rule: "page-mark", reason: "marks alone" };
const FILE_NAME: Furniture = { role: "figure", rule: "figure", reason: "name of a picture's file" };

/** A placeholder of a picture, the name of its file, or marks that stand alone; undefined for anything else. */
export function findFigure({ folded }: PageLine): Furniture | undefined {
  if (folded === "" || (MARKS.test(folded) && !folded.includes("…"))) {
    return ARROW.test(folded) ? PLACEHOLDER : MARKS_ALONE;
  }
  if (/[.\d]/.test(folded) && PICTURE_FILE.test(folded)) return FILE_NAME;
  return FIGURE.test(folded) || PICTURE_CONTROL.test(folded) ? PLACEHOLDER : undefined;
}
