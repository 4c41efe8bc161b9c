import { foldWidth } from "./fold.ts";

const NUMERALS = "零一二三四五六七八九";

/** What {@link readNumber} reads, for use inside a pattern: `98`, `二十五`, `一百零二`. */
export const NUMBER_SOURCE = String.raw`(?:\d{1,4}|[零〇一二两三四五六七八九十百]{1,6})`;

/** Thousands to units of a numeral below 10,000: `一千零二十`, `一百零二`, `五十五`, `十`. */
const NUMERAL_PATTERN =
  /^(?:(?<thousands>[一二两三四五六七八九])千零?)?(?:(?<hundreds>[一二两三四五六七八九])百零?)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<units>[一二两三四五六七八九])?$/u;

/**
 * A whole number in digits or in Chinese numerals below 10,000; undefined for what is none.
 *
 * @example readNumber("五十五") // 55
 */
export function readNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const groups = NUMERAL_PATTERN.exec(text)?.groups;
  if (!groups || text === "") return undefined;
  const value = (name: string) => NUMERALS.indexOf((groups[name] ?? "零").replace("两", "二"));
  const tens = groups["ten"] ? Math.max(1, value("tens")) : 0;
  return value("thousands") * 1000 + value("hundreds") * 100 + tens * 10 + value("units");
}

/**
 * A whole number below 100 in Chinese numerals; in digits from there on.
 *
 * @example writeNumber(17) // "十七"
 */
export function writeNumber(number: number): string {
  if (number >= 100 || number < 1) return String(number);
  const [tens, units] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? NUMERALS.charAt(tens) : ""}${tens > 0 ? "十" : ""}${units > 0 ? NUMERALS.charAt(units) : ""}`;
}

const DIGIT_RUN = /[〇○零一二三四五六七八九]{4}/gu;
const NUMERAL_RUN = /[一二三四五六七八九十]+/gu;

/**
 * A text with its Chinese numerals and full-width digits as plain digits: years digit by digit, other numbers by their value.
 *
 * @example numeralsToDigits("二〇二四年三月十五日") // "2024年3月15日"
 */
export function numeralsToDigits(text: string): string {
  return foldWidth(text)
    .replace(DIGIT_RUN, (run) => [...run.replace(/[〇○]/gu, "零")].map((numeral) => NUMERALS.indexOf(numeral)).join(""))
    .replace(NUMERAL_RUN, (run) => String(readNumber(run) ?? run));
}

/** Numerals as on bank notes, and in the heads of papers. */
const CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";

/**
 * A number as dates print it: in digits, as a numeral (`二十八`, `廿八`, `贰拾捌`, `一百一十三`), or figure by figure (`一○八`, `二〇二四`, `二O一四`). NaN for what
 * is none.
 */
export function readChineseDigits(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (mark) => "一二三四五六七八九十百千".charAt(CAPITALS.indexOf(mark)))
    .replace(/廿/, "二十")
    .replace("卅", "三十")
    .replace(/[〇○Oo]/g, "零");
  if (/[十百千]/.test(plain)) return readNumber(plain) ?? Number.NaN;
  const figures = [...plain].map((mark) => NUMERALS.indexOf(mark));
  return figures.includes(-1) ? Number.NaN : Number(figures.join(""));
}
