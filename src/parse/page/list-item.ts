const ITEM_PATTERN = /^[●■◆▲★○◎△◇☆▶►]/u;

/**
 * Whether `text` opens with the mark of an item of a list, as briefs do, each of which may be signed.
 *
 * @example opensItem("▲市公积金中心即日起提高贷款额度") // true
 */
export function opensItem(text: string): boolean {
  return ITEM_PATTERN.test(text);
}
