import type { FrontMatter, IssueNumber } from "../../model/source.ts";
import { DAY_NUMBER, findDate } from "../../text/chinese-date.ts";
import { dayToEdtf } from "../../text/edtf.ts";
import { YEAR_SOURCE } from "../../text/era-year.ts";
import { ISSUE_NUMBERS_SOURCE, ISSUE_NUMERAL_SOURCE, readIssueNumber } from "../../text/issue-number.ts";
import { printWords } from "../../text/printed-name.ts";
import type { PageLine } from "../page/page-line.ts";

const LONGEST = 90;
/** `2024年10月15日`, `中华民国三十六年九月二日`, `2024-10-15`, `民84.2.14`. */
const DATE = new RegExp(
  `${YEAR_SOURCE} ?年 ?${DAY_NUMBER} ?月 ?${DAY_NUMBER} ?日|(?:\\d{4}|民国? ?\\d{1,3})[-./]\\d{1,2}[-./]\\d{1,2}`,
  "u",
);
const WEEKDAY = /(?:星期|周)[一二三四五六日天]/;
/** `2021年3月9日 星期二 今日四张 每份一元`: the day and its weekday open the line, as under the name of a paper. */
const OPENS_WITH_DAY = new RegExp(`^(?:${DATE.source}) ${WEEKDAY.source} [^,]{1,50}$`, "u");
/** `第3版`, `A02版`, `三版`; of several pages in one (`1-4版`, `第3、4版`) the first. */
const PAGE = /第? ?(?:[A-Z]?0?(\d{1,3})(?: ?[-—、] ?[A-Z]?\d{1,3})?|([一二三四五六七八九十]{1,3})) ?版/;
/** `今日8版`, `本期共四版`, `共 8 版`: how many pages a paper has, beside its day. */
const PAGES_IN_ALL =
  /(?:(?:今[日天]|本期|本报|全报) ?(?:[共出]|出版)?|共) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?个?版/gu;
/** `当前第4版`: what a digital edition says of the page it shows. */
const CURRENT_PAGE = /当前第? ?[A-Z]?0?(\d{1,3}) ?版/;
/** `A18`, `B02` in a cell of its own: a page as papers of Hong Kong and Taiwan number theirs, in sections. */
const PAGE_CODE = /(?<=^| )[A-Z]{1,2}\d{1,2}(?= |$)/;
const LEADING_PAGE = /^[A-Z]?0?(\d{1,2})(?= )/;
const TRAILING_PAGE = /(?<= )[A-Z]?0?(\d{1,2})$/;
const EDITOR =
  /(?:本版|值班)?(?:责任编辑|责编|编辑|编审|主编|值班主任|美编|版式(?:设计)?|校对|组版|排版|视觉|统筹|组稿|核稿|[初复终一二三]审)(?:[/、](?:责编|编辑|美编|版式|校对|组版|排版))*[: /]+ ?([\p{Script=Han}]{2,4}|\p{Script=Han} \p{Script=Han})(?= |$|[,、/])/u;
const EDITORS = new RegExp(EDITOR, "gu");
/** `电话:0359-6522222`, `E-mail:jx@163.com`: how to reach the editors. */
const CONTACT = /(?:联系)?(?:电话|热线|邮箱|信箱|QQ|E-?mail)[: ]* ?[\w@.()-]{5,40}/giu;
/** `第41期`, `第四十一期`; of a joint issue both: `第23-24期`, `第七、八期合刊`, `3、4期合刊`. */
const ISSUE = new RegExp(
  `(?<!总)第 ?(${ISSUE_NUMBERS_SOURCE} ?期(?: ?合刊)?)|(?<!总[^ ,()]{0,20}|\\d)(${ISSUE_NUMBERS_SOURCE} ?期? ?合刊)`,
  "u",
);
const TOTAL_ISSUE = new RegExp(`总第? ?(${ISSUE_NUMBERS_SOURCE} ?期(?: ?合刊)?)`, "u");
/** `第146号` beside the day of a paper: its number since the first; that of a licence (`准印证 第12号`) is none. */
const NUMBERED = new RegExp(`(?<=^|(?<![字证照刊]) |\\()第 ?(${ISSUE_NUMERAL_SOURCE}) ?号(?=$|[ )])`, "u");
/** What is no more than the number of a joint issue. */
const JOINT_ISSUE = new RegExp(`第? ?${ISSUE_NUMBERS_SOURCE} ?期? ?合刊`, "u");
const NEWSPAPER = /(?:^| )([\p{Script=Han}]{1,8}(?:日报|晚报|晨报|时报|周报|周刊|都市报|报))(?= |$)/u;
const SECTION =
  /(?:^|[ :·])([\p{Script=Han}]{0,6}(?:新闻|要闻|综合|时政|民生|社会|文化|副刊|专题|专版|经济|教育|健康|生活|广告|视点|理论|法治|农业|三农|旅游|关注|聚焦|时评|体育|国内|国际|本地|县域|乡镇|党建))(?= |$|[·\d])/u;
/** Marks of text, and words of lines that speak of other pages. */
const STOP = /[。;!?]|[下上转]接|下转|共 ?\d+ ?版|[上下]一版/;
/** `第 13827号`, `当前报章为 第20110131号`: the number of an issue alone. */
const ISSUE_ALONE = /^\p{Script=Han}{0,6} ?第 ?\d{3,8} ?[号期]$/u;
/** `2版`, `第02版:综合新闻`, `A3`, `- 2 -`: a page number alone, or with its section. */
const PAGE_ALONE =
  /^(?:[-—·]* ?\d{1,3} ?[-—·]*|(?:\d{1,3}|[A-D]\d{1,2})[ :·]+[\p{Script=Han}]{0,4}(?:新闻|要闻|综合|时政|民生|社会|文化|副刊|专题|专版|经济|教育|健康|广告|理论|法治|体育|国内|国际)|[A-D]\d{1,2}|(?:第? ?[A-Z]?\d{1,3} ?版|第[一二三四五六七八九十]{1,3}版)(?:[ :·]*[\p{Script=Han}]{2,8})?)$/u;

function toPage(text: string): number | undefined {
  const match = PAGE.exec(text) ?? LEADING_PAGE.exec(text) ?? TRAILING_PAGE.exec(text);
  if (!match) return undefined;
  if (match[1] !== undefined) return Number(match[1]);
  const day = findDate(`1月${match[2]}日`);
  return day?.date?.start.day;
}

function toIsoDate(text: string): string | undefined {
  const found = DATE.exec(text)?.[0];
  const written = /^(\d{4}|民国? ?\d{1,3})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(found ?? "");
  const day = findDate(
    written ? `${written[1]?.replace(/^民国? ?/u, "民国")}年${written[2]}月${written[3]}日` : (found ?? ""),
  )?.date?.start;
  return day?.year === undefined ? undefined : dayToEdtf(day);
}

function toIssue(match: RegExpExecArray | null): IssueNumber | undefined {
  return readIssueNumber(match?.[1] ?? match?.[2] ?? "");
}

/** How many kinds of things that only a running head says `text` holds. */
function countSigns(text: string): number {
  return [DATE, WEEKDAY, PAGE, PAGE_CODE, EDITOR, ISSUE, TOTAL_ISSUE, NEWSPAPER].filter((pattern) => pattern.test(text))
    .length;
}

/** Every running head holds one of these; asked first, as most lines are text. */
const SIGN = /[\d年星周版编任对觉筹稿审期报刊]/;

const WIDE_NAME = /(?<=^|[\d ])\p{Script=Han}(?: {1,3}\p{Script=Han})+(?=$|[ :])/gu;

/** `2 要 闻` → `2 要闻`, `责 编:张三` → `责编:张三`: a running head sets a short name wide. */
function closeUp(text: string): string {
  if (!text.includes(" ")) return text;
  return text.replace(WIDE_NAME, (name) => name.replace(/ /g, ""));
}

/** Beside a day it is no number of a page; in a line of its own it belongs to the controls of a digital edition. */
function withoutPageCount(text: string): string {
  return text.includes("版") && DATE.test(text) ? text.replace(PAGES_IN_ALL, "").trim() : text;
}

function isRunningHead(text: string): boolean {
  if (text.length > LONGEST || STOP.test(text) || !SIGN.test(text)) return false;
  if (PAGE_ALONE.test(text) || ISSUE_ALONE.test(text) || OPENS_WITH_DAY.test(text)) return true;
  const rest = text
    .replace(DATE, "")
    .replace(WEEKDAY, "")
    .replace(PAGE, "")
    .replace(PAGE_CODE, "")
    .replace(EDITORS, "")
    .replace(JOINT_ISSUE, "")
    .replace(CONTACT, "")
    .replace(/[\s\d:,、/|·—-]/g, "");
  const signs = countSigns(text);
  const isDateAlone = DATE.test(text) && !WEEKDAY.test(text);
  return (
    (signs >= 2 && rest.length <= 24) || (signs === 1 && rest.length <= 4 && !isDateAlone && !NEWSPAPER.test(text))
  );
}

/** `98年10月13日`: a year without its century is one of the Republic in traditional characters; in simplified ones it may be 1998. */
const SHORT_YEAR = /(?<![\d国]|国 )(?=(?:[1-9]\d|1[01]\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)/u;

/** The line as one pattern reads it: what the year counts from is said. */
function toRead({ folded, text, printed }: PageLine): string {
  return closeUp(text === printed ? folded : folded.replace(SHORT_YEAR, "民国"));
}

/**
 * What a running head or foot says of its page: `2 综合新闻 2024年10月15日 星期二 责编:张三`. Undefined for a line that is none;
 * an empty record for one that says nothing of use.
 */
export function findRunningHead(line: PageLine): FrontMatter | undefined {
  const text = withoutPageCount(toRead(line));
  const current = text.includes("版") ? CURRENT_PAGE.exec(text)?.[1] : undefined;
  if (current !== undefined) return { page: Number(current) };
  if (!isRunningHead(text)) return undefined;
  const print = (words: string | undefined) =>
    words === undefined ? undefined : printWords([words], line.text, line.printed)[0];
  const facts = {
    newspaper: print(NEWSPAPER.exec(text)?.[1]),
    date: toIsoDate(text),
    issue: toIssue(ISSUE.exec(text)),
    totalIssue: toIssue(TOTAL_ISSUE.exec(text) ?? (DATE.test(text) ? NUMBERED.exec(text) : null)),
    page: toPage(text.replace(PAGES_IN_ALL, "")),
    section: print(SECTION.exec(text)?.[1]),
    editor: print(EDITOR.exec(text)?.[1]?.replace(/ /g, "")),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
