const ITEM_PATTERN = /^[●■◆▲★○◎△◇☆▶►]/u;

/**
 * Whether `text` opens with the mark of an item of a list, as briefs do, each of which may be signed.
 *
 * @example opensItem("▲市公积金中心即日起提高贷款额度") // true
 */
export function opensItem(text: string): boolean {
  return ITEM_PATTERN.test(text);
}

/** `3月24日`, `近日`, `二十四日`: when it was, within the first words of a brief. */
const DAY = /\d{1,2}月\d{1,2}日|[一二三四五六七八九十廿卅]日|\d{1,2}日|近日|日前|连日来|今[天日]|昨[天日]/u;
const REACH = 90;

/**
 * Whether `text`, in half-width forms, is a brief behind the mark of an item: it says when it was, as points of one article do not.
 *
 * @example isBrief("◆9月23日,县里召开调度会。") // true
 */
export function isBrief(text: string): boolean {
  return opensItem(text) && /。[”’)]?$/u.test(text) && DAY.test(text.slice(0, REACH));
}
