import { readChineseDigits } from "./chinese-number.ts";

/** Eras that papers count years in, and the year of the common era before their first. */
const ERAS: Readonly<Record<string, number>> = {
  民国: 1911,
  光绪: 1874,
  宣统: 1908,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  康德: 1933,
};

const NUMERAL = "〇○零一二三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾";

/** A printed year without 年, for use inside a pattern over text as it is read: `2024`, `二〇二四`, `中华民国一百一十三`, `昭和十二`. */
export const YEAR_SOURCE = String.raw`(?:\d{4}|[一二][${NUMERAL.slice(0, 12)}Oo]{3}|(?:中华)?(?:${Object.keys(ERAS).join("|")}) ?(?:\d{1,3}|[元${NUMERAL}]{1,6}))`;

const ERA_PATTERN = new RegExp(`^(?:中华)?(?<era>${Object.keys(ERAS).join("|")}) ?(?<count>.+)$`, "u");

/**
 * The year of the common era of a year as {@link YEAR_SOURCE} finds it.
 *
 * @example toCommonYear("中华民国一○八") // 2019
 */
export function toCommonYear(printed: string): number {
  const { era, count = "" } = ERA_PATTERN.exec(printed)?.groups ?? {};
  if (era === undefined) return readChineseDigits(printed);
  return (ERAS[era] ?? 0) + (count === "元" ? 1 : readChineseDigits(count));
}
