import type { PrintedDate } from "../../model/date.ts";
import { DAY_NUMBER, type DateText, findDate } from "../../text/chinese-date.ts";
import { YEAR_SOURCE } from "../../text/era-year.ts";
import { fold } from "../../text/fold.ts";
import { findDayAlone, findNearDay } from "../../text/near-day.ts";
import { isBackgroundDay, isEnclosed, isPlannedDay } from "./background-day.ts";

/** A day that a lead gives to its event. */
export interface EventDay {
  /** UTF-16 offsets in the lead. */
  readonly start: number;
  readonly end: number;
  /** Null for one that needs the printing date: 昨(22)日, 29日, 昨天. */
  readonly date: PrintedDate | null;
}

/** Sentences of a lead in which the day of its event is looked for, and their longest text. */
const MOST_SENTENCES = 3;
const LONGEST_LEAD = 400;
/** Characters of it in which a word for a day counts: 昨天, 今晚. */
const WORDS_REACH = 160;

const YEAR = `(?:${YEAR_SOURCE}年)?`;

/** What days and years begin with, asked first: to look back at every character takes time. */
const FIGURE = "(?=[\\dOoIl元一二三四五六七八九十廿卅中民光宣明大昭康])";

/** A way in which leads print a day. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (text: string) => DateText | undefined;
  /** Sentences that it is looked for in. */
  readonly sentences: number;
  /** Whether it is a word without a figure: one far into a long sentence tells when something else was. */
  readonly isWord?: true;
  /** Whether it says itself that it is near the day of printing: no look at what stands around it is needed. */
  readonly isNear?: true;
  /** Whether it may be a day to come: `定于本月二十日`. */
  readonly mayBePlanned?: true;
  /** Whether it stands in brackets: `正月十五(2月24日)`. */
  readonly isEnclosed?: true;
}

/** From the surest to the weakest; each counts only where none before it is found. */
const FORMS: readonly (readonly Form[])[] = [
  [
    {
      pattern: new RegExp(
        String.raw`${FIGURE}(?<![\d月至到—~.-]|\d年)${YEAR}${DAY_NUMBER}月${DAY_NUMBER}(?:日|号|(?=[、—~至-]{1,2}${DAY_NUMBER}日))`,
        "gu",
      ),
      read: findDate,
      sentences: MOST_SENTENCES,
    },
    {
      pattern: new RegExp(
        String.raw`[今昨前](?:[天日晨早晚夜])?(?:[上下]午|清晨|凌晨|晚上)?\((?:\d{1,2}月)?${DAY_NUMBER}日?\)`,
        "gu",
      ),
      read: findNearDay,
      sentences: MOST_SENTENCES,
      isNear: true,
    },
    {
      pattern: new RegExp(
        `(?:本月|上个?月|去月|客月|(?<![过失逝远离])去|(?<!基|根|日|剧|样|文)本)(?:初)?${DAY_NUMBER}日`,
        "gu",
      ),
      read: findNearDay,
      sentences: MOST_SENTENCES,
      isNear: true,
      mayBePlanned: true,
    },
    {
      pattern: new RegExp(
        String.raw`${FIGURE}(?<=(?:[初十廿][一二三四五六七八九十]|节|[天日晚晨午]|(?:星期|周)[一二三四五六日天])\()${DAY_NUMBER}月${DAY_NUMBER}日(?=\))`,
        "gu",
      ),
      read: findDate,
      sentences: MOST_SENTENCES,
      isEnclosed: true,
    },
  ],
  [
    {
      pattern: new RegExp(
        String.raw`${FIGURE}(?:(?<![\d年月至到第每同当近连经满逾超约共达各百千几数多首头另历期隔时前后小作本上下其之—~、.-])\d{1,2}日|(?<=^|[,。;:]|[于在])${DAY_NUMBER}日|(?<![年月至到第每同当近连经满共达各数一二三四五六七八九十廿卅])(?:[二三]?十[一二三四五六七八九]|[廿卅][一二三四五六七八九]?)日)(?![内后游均间龄夜子起前之以报电讯光常程志益元月军本])`,
        "gu",
      ),
      read: findDayAlone,
      sentences: 2,
    },
  ],
  [
    {
      pattern:
        /(?=[昨今前])(?<!时至|直到|直至|截至|[从到于如迄以往比目日现当至古而])(?:昨(?:[天日晚夜晨]|(?=\p{Script=Han}{2})(?!年|儿|非|是今|[一二三四五六七八九十]{1,3}月))|今(?:[天日晨晚早]|(?=[于在]\p{Script=Han}{2}))|前[天日晚])(?!的|(?<!昨[天日]?)起|后|之|份)/gu,
      read: findNearDay,
      sentences: 1,
      isNear: true,
      isWord: true,
    },
    {
      pattern: /(?<=[。!?;])(?:昨[天日晚]|今[天日晨早]|前[天日])(?=,|[上下]午)/gu,
      read: findNearDay,
      sentences: 2,
      isNear: true,
      isWord: true,
    },
  ],
];

/** Where each of the first sentences ends. */
function sentenceEnds(lead: string): number[] {
  const ends = Array.from(lead.matchAll(/[。!?;](?:[”’)])?/gu), (stop) => stop.index + stop[0].length);
  return [...ends, lead.length];
}

/** Whether a day of some form is told of as past or planned. What stands around brackets speaks of the day in them: `上周五(9月14日)起`. */
function isTold({ isNear, mayBePlanned, isEnclosed: isBoxed }: Form, before: string, after: string): boolean {
  if (isNear) return mayBePlanned === true && isPlannedDay(before);
  return isBackgroundDay(isBoxed ? before.replace(/[^,。;:]{0,6}\($/u, "") : before, after.replace(/^\)/, ""));
}

/** The days of one form in `lead`, background left out, in order. */
function findOfForm(lead: string, ends: readonly number[], form: Form): EventDay[] {
  const reach = Math.min(
    ends[Math.min(form.sentences, ends.length) - 1] ?? lead.length,
    form.isWord ? WORDS_REACH : lead.length,
  );
  return Array.from(lead.slice(0, reach).matchAll(form.pattern)).flatMap(({ index: start }) => {
    const found = form.read(lead.slice(start));
    if (!found) return [];
    const end = start + found.length;
    const from = ends.findLast((stop) => stop <= start) ?? 0;
    const to = ends.find((stop) => stop > start) ?? lead.length;
    if (!form.isEnclosed && isEnclosed(lead.slice(from, start), start - from)) return [];
    return isTold(form, lead.slice(from, start), lead.slice(end, to)) ? [] : [{ start, end, date: found.date }];
  });
}

/** Whether a day may be of the page's year: one of another year tells of the past. */
function isOfYear({ date }: EventDay, year: number | undefined): boolean {
  const printed = date?.start.year;
  return printed === undefined || (year !== undefined && Math.abs(printed - year) <= 1);
}

/**
 * The first day that the first sentences of a lead give to its event, wherever it stands in them; undefined where they print none,
 * or only days of the past, of plans and of laws.
 *
 * @param lead the text of the lead behind its dateline, as it is read
 * @param year of the page, where it is known
 * @example findEventDay("记者今天(8月30日)从县医院获悉,…", undefined)?.date // { start: { month: 8, day: 30 } }
 */
export function findEventDay(lead: string, year: number | undefined): EventDay | undefined {
  const text = fold(lead.slice(0, LONGEST_LEAD));
  const ends = sentenceEnds(text);
  for (const forms of FORMS) {
    const [first] = forms
      .flatMap((form) => findOfForm(text, ends, form))
      .filter((day) => isOfYear(day, year))
      .sort((a, b) => a.start - b.start);
    if (first) return first;
  }
  return undefined;
}
