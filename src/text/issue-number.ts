import type { IssueNumber } from "../model/source.ts";
import { readChineseDigits } from "./chinese-number.ts";

/** One number of an issue, for use inside a pattern: `41`, `四十一`, `一千零二十`, `壹仟零贰拾`. */
export const ISSUE_NUMERAL_SOURCE = String.raw`(?:\d{1,6}|[零〇○一二三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})`;
const NUMERAL = ISSUE_NUMERAL_SOURCE;
const BETWEEN = " ?期? ?[-—–~～至、,，/／和及与&+·] ?第? ?";

/** What stands between 第 and 期, for use inside a pattern: `41`, `四十一`; of a joint issue `23-24`, `七、八`, `3期、4`. */
export const ISSUE_NUMBERS_SOURCE = `${NUMERAL}(?:${BETWEEN}${NUMERAL}){0,5}`;

const WRITTEN = new RegExp(`^(?<numbers>${ISSUE_NUMBERS_SOURCE}) ?(?:期|号)? ?(?<joint>合刊|合期|合订)?$`, "u");
const NUMERALS = new RegExp(NUMERAL, "gu");

/** Issues in one beyond which a range is that of a volume, or a digit was misread. */
const MOST_JOINED = 12;

/**
 * The number of an issue as it is written behind 第; of a joint issue its first and last. Numerals that stand together
 * (`三四期合刊`) are two numbers where 合刊 says so and they follow each other. Undefined for what is none.
 *
 * @example readIssueNumber("41期") // 41
 * @example readIssueNumber("23、24期合刊") // "23-24"
 * @example readIssueNumber("三四期合刊") // "3-4"
 */
export function readIssueNumber(written: string): IssueNumber | undefined {
  const { numbers = "", joint } = WRITTEN.exec(written.trim())?.groups ?? {};
  const [first = "", ...others] = numbers.match(NUMERALS) ?? [];
  const last = others.at(-1);
  if (last !== undefined) return toIssueNumber(readChineseDigits(first), last);
  return (joint !== undefined && splitNumeral(first)) || toIssueNumber(readChineseDigits(first));
}

/** The number of an issue, of a joint one the first. */
export function firstNumber(issue: IssueNumber): number {
  return typeof issue === "number" ? issue : Number(issue.slice(0, issue.indexOf("-")));
}

function toIssueNumber(first: number, lastWritten = ""): IssueNumber | undefined {
  if (!(first > 0)) return undefined;
  const last = completed(first, lastWritten);
  return last > first && last - first < MOST_JOINED ? `${first}-${last}` : first;
}

/** The last number of a range that may leave out what it shares with the first: `1841-42`, `二十三、四`. */
function completed(first: number, written: string): number {
  const last = written === "" ? Number.NaN : readChineseDigits(written);
  if (!(last < first)) return last;
  const unit = 10 ** String(last).length;
  return first - (first % unit) + last;
}

/** `三四` → 3-4, `十一十二` → 11-12, `二十三四` → 23-24, `三四五` → 3-5; undefined where the parts do not follow each other. */
function splitNumeral(numeral: string): IssueNumber | undefined {
  const figures = [...numeral].map(readChineseDigits);
  if (figures.length > 1 && figures.every((figure, i) => i === 0 || figure === (figures[i - 1] ?? 0) + 1))
    return toIssueNumber(figures[0] ?? 0, numeral.slice(-1));
  for (let at = 1; at < numeral.length; at++) {
    const first = readChineseDigits(numeral.slice(0, at));
    if (completed(first, numeral.slice(at)) === first + 1) return toIssueNumber(first, numeral.slice(at));
  }
  return undefined;
}
