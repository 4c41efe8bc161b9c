import { removeSpaces } from "../../text/characters.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import type { Furniture, Part } from "./furniture.ts";
import { findFields } from "./web-field.ts";

const LONGEST_VALUE = 24;

/** Whether a line ends with a label of a web page and nothing behind it: `信息来源:`. */
function isLabelAlone({ line, furniture }: Part): boolean {
  if (furniture?.rule !== "web-line") return false;
  const field = findFields(line.folded).at(-1);
  return field?.value === "" && (field.kind === "source" || field.kind === "editor" || field.kind === "count");
}

/** Takes out what stands on a line of its own behind the label of a web page: `信息来源:` and, below, `今日云坪`. */
export function dropLabelValues(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    const label = parts[at - 1];
    if (part.furniture || !label || !isLabelAlone(label) || part.line.text.length > LONGEST_VALUE) return part;
    if (/[。,;:!?]/u.test(part.line.folded)) return part;
    const value: Furniture = {
      role: "furniture",
      rule: "web-line",
      reason: "value of a label above",
      place: "between",
    };
    return { line: part.line, furniture: value };
  });
}

const TITLE_LABEL = /^(?:标题|题目|主题): ?/u;
/** `[打印本页]`, `[复制链接]`: a control behind a title. */
const TITLE_CONTROL = / ?\[[^\]]{2,8}\]$/u;

const LABEL: Furniture = { role: "furniture", rule: "web-line", reason: "label before a title", place: "over" };

/** Takes the label off a title beside the stamp of a saved page: `标题: … [打印本页]`. */
export function dropTitleLabels(parts: readonly Part[]): Part[] {
  const isStamp = ({ furniture }: Part) => furniture?.rule === "web-line" && furniture.facts?.date !== undefined;
  if (!parts.some(isStamp)) return [...parts];
  return parts.flatMap((part): Part[] => {
    const length = part.furniture ? undefined : TITLE_LABEL.exec(part.line.folded)?.[0].length;
    if (length === undefined) return [part];
    const to = part.line.folded.replace(TITLE_CONTROL, "").length;
    const title = sliceLine(part.line, length, to);
    return title
      ? [
          { line: part.line, furniture: LABEL },
          { line: title, label: "headline" },
        ]
      : [part];
  });
}

const SUMMARY_LABEL = /^[【[]?(?:内容|新闻|文章|本文)?(?:摘要|导读|简介|提要|核心提示)[】\]]?[: ] ?/u;
/** So many characters of a summary that stand in the text below in the same order are its own. */
const SAME = 12;

const SUMMARY: Furniture = {
  role: "furniture",
  rule: "repeated-title",
  reason: "summary that prints the text again",
  place: "between",
};

/** Letters alone, so that breaks and marks between them do not tell two prints apart. */
function letters({ folded }: PageLine): string {
  return removeSpaces(folded).replace(/[\p{P}\p{S}]/gu, "");
}

/** `…共有二十四支队伍参加, ...`: cut off by a program. */
const CUT_OFF = / ?(?:\.{3,6}|…{1,2})$/u;
const FEWEST_CUT = 20;

/** Whether a text cut off at its end is printed again, whole, by the next. */
function isCutOff({ line }: Part, next: Part | undefined): boolean {
  if (!CUT_OFF.test(line.folded) || !next || next.furniture) return false;
  const words = letters(line);
  return words.length >= FEWEST_CUT && letters(next.line).startsWith(words);
}

/** Takes a summary out that a site makes of an article's first words: `摘要:` and words that the text below prints
 * again, or those words alone, cut off. */
export function dropSummaries(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (!part.furniture && isCutOff(part, parts[at + 1])) return { line: part.line, furniture: SUMMARY };
    const label = part.furniture ? undefined : SUMMARY_LABEL.exec(part.line.folded)?.[0];
    const value = label === undefined ? undefined : sliceLine(part.line, label.length);
    if (!value) return part;
    const words = letters(value);
    const below = parts
      .slice(at + 1, at + 8)
      .map(({ line }) => letters(line))
      .join("");
    const isRepeated = words.length >= SAME && below.includes(words.slice(-SAME));
    return isRepeated ? { line: part.line, furniture: SUMMARY } : part;
  });
}
