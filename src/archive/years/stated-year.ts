import { addDays, dayNumber, isCalendarDay } from "../../text/edtf.ts";
import type { MonthDay } from "./turn-of-year.ts";
import { monthIndex, type YearWeights } from "./year-clue.ts";

/** A year printed in running text, with what its words say about the year they were written in. */
export interface StatedYear {
  readonly year: number;
  /** UTF-16 offset of the year in the text. */
  readonly index: number;
  /** Which way the words point; names the sentence that explains them. */
  readonly relation: YearRelation;
  readonly weights: YearWeights;
}

/** How the year of the words and the year of the writing go together. */
export type YearRelation =
  /** A day of that year close to the article's own: `2024年10月20日`. */
  | "same-day"
  /** Something under way in that year: `2024年第十三次集中学习`. */
  | "same"
  /** Looked back upon: `2024年…完成情况` in December is the same year, in January the year before. */
  | "review"
  /** Planned: `谋划2026年`, `2025年重点工作`; it lies after the page, or goes on while it is written. */
  | "plan"
  /** A season of that year is at hand: `2025年春运` in December is the next year. */
  | "season"
  /** Audited and settled in the year after: `2021年度…审计`. */
  | "audited"
  /** Named beside a word that counts from now: `去年(2023年)`. */
  | "relative"
  /** A beginning, long or short ago: `2012年以来`. */
  | "since"
  | "mention";

/** `2024年`, `2024 年`, `2021年度`, `二〇二四年`; in half-width digits. */
const YEAR_PATTERN =
  /(?<![\d.〇○零一二三四五六七八九-])(?<digits>(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2}) ?年/g;

/** `2021-2025年`, `2021—2025年`, `2019年中秋至2021年春节`: spans of years, which tell of plans and series, not of the day. */
const SPAN_BEFORE = /(?:19|20)\d\d年?[^,。;]{0,12}?(?:-|—|–|至|到|~)+ ?$/u;
const SPAN_AFTER = /^[^,。;]{0,12}?(?:-|—|–|至|到|~)+ ?(?:19|20)\d\d/u;
/** `到2035年`, `力争2025年`; not `收到2024年`, `报名截止到2024年`. */
const GOAL_BEFORE = /(?:^|[^收接得达等截止至直甚])(?:到|至|力争|争取|展望|面向|确保|预计)$/u;
const GOAL_AFTER = /^(?:可持续发展|远景|愿景|碳达峰|碳中和|前(?!三季度|半年)|底前|末前|年底前)/u;
/** `始建于2012年`, `自2015年`. */
const SINCE_BEFORE = /(?:自|从|早在|建于|成立于|生于|创办于|创建于)$/u;
/** `2012年以来`, `1958年出生`, `2020年荣获…`. */
const SINCE_AFTER =
  /^(?:以来|起|至今|开始|之后|以后|.{0,12}?(?:出生|成立|建成|入党|参加工作|参军|入伍|荣获|获得|被评|被授|毕业|创办|退休|去世|投产|脱贫摘帽))/u;
/** `去年(2023年)`, `今年(2024年)`, `明年,即2025年`: how many years later the words were written. */
const RELATIVE_BEFORE = /(?<word>前年|去年|上年|今年|本年|明年)[(,]?即?$/u;
const YEARS_LATER: Readonly<Record<string, number>> = { 前年: 2, 去年: 1, 上年: 1, 今年: 0, 本年: 0, 明年: -1 };
/** `2021年度县本级预算执行和其他财政收支审计工作报告`, `2020年县级财政决算`. */
const AUDITED_AFTER = /^度?[^,。;]{0,20}?(?:决算|审计(?:工作)?(?:报告|查出|结果|情况|发现))/u;
/** `2021年度…`, `2020年县级财政决算`: the year is over, where `2021年审计工作报告` may be that year's. */
const SETTLED_AFTER = /^(?:度|[^,。;]{0,20}?决算)/u;
/** `2024年主要经济指标目标预计完成情况`, `2023年度总结表彰大会`. */
const REVIEW_AFTER =
  /^度?[^,。;]{0,20}?(?:总结|表彰|执行情况|完成情况|工作情况|述职|考核|先进|统计公报|绩效|成效|工作报告|回顾|通报|民主生活会)/u;
/** `总结了2023年工作`, `审议2023年预算执行情况`: the whole of a year, which is over or ends. */
const WHOLE_YEAR_BEFORE = /(?:总结|回顾|盘点|审议|听取)[了过]?(?:[^,。;\d年]{0,4})$/u;
const WHOLE_YEAR_AFTER = /^度?(?:[^,。;]{0,8}?)(?:工作(?![要方]点|安排|计划|打算|思路)|预算执行|计划执行|成绩|成效)/u;
/** `2024年全省职业技能大赛中荣获…`: who won it tells so for years. */
const WON_BEFORE = /(?:荣获|获得|夺得|捧回|授予|获评|被评为|入选)[^,。;]{0,4}$/u;
const WON_AFTER = /^度?[^,。;]{0,24}?(?:荣获|获得|获评|夺得|夺冠|摘得|斩获|捧回|[中上]获)/u;
/** `2025年首季“开门红”目标`, `2024年春节`. */
const SEASON_AFTER = /^度?[^,。;]{0,12}?(?:首季|开门红|春运|春节|元旦|元宵|新年|迎新)/u;
/** `谋划2026年`, `展望2026年`. */
const PLAN_BEFORE = /(?:谋划|展望|规划|擘画|布局|迎接|备战|面向)[好了]?$/u;
/** `2025年重点工作`, `2025年发展目标`. */
const PLAN_AFTER = /^度?[^,。;]{0,12}?(?:计划|谋划|安排|部署|重点工作|重点任务|目标|预算|工作要点|思路|打算)/u;
/** `2024年第九届运动会`: sessions and games have their year years before they are held, and keep it. */
const SESSION_AFTER = /^度?[^,。;]{0,12}?第[一二三四五六七八九十\d]+届/u;
/** `1993年冬,车间…`: told as history is. */
const NARRATED_AFTER = /^[春夏秋冬]天?,/u;
/** `2024年第十三次`, `2024年重阳节`, `2024年上半年`: what belongs to one year and is not planned long before. */
const DEFINITE_AFTER =
  /^度?[^,。;]{0,12}?(?:第[一二三四五六七八九十\d]+[次期批]|上半年|前三季度|重阳|国庆|中秋|端午|清明|高考|中考|“?三夏|夏粮|秋|暑)/u;
/** `2025年全县总体项目推进情况`, `2024年绛县年度综合考核实施方案`. */
const SAME_AFTER =
  /^度?[^,。;]{0,12}?(?:推进|进展|运行|[一二三四]季度|\d+-\d+月|冬|招聘|征兵|活动|会议|大会|论坛|[比大竞联决预标]赛|运动会|演练|培训|推介会|[博展]览会|节|实施方案)/u;
/** `2024年10月20日`, `2024年9月底`. */
const MONTH_AFTER = /^ ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号])?/u;

/** What stands before a year and after it, as far as the patterns look. */
const REACH = 36;

/**
 * The years that a text prints, each with the likelihood of every year of writing. `month` (1..12, null where it is not known) is that of the
 * article: what is planned for 2025 was most likely written in 2024 when it was written in December.
 *
 * @param text in half-width forms
 * @param day the article's own, where it has one: a whole date close to it is hardly one of history
 */
export function findStatedYears(text: string, month: number | null, day: MonthDay | null = null): StatedYear[] {
  const found: StatedYear[] = [];
  for (const match of text.matchAll(YEAR_PATTERN)) {
    const year = toYear(match.groups?.["digits"] ?? "");
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const after = text.slice(match.index + match[0].length).slice(0, REACH);
    // Spans and goals tell of plans that outlive their year; they say nothing about the day.
    if (SPAN_BEFORE.test(before) || SPAN_AFTER.test(after) || GOAL_BEFORE.test(before) || GOAL_AFTER.test(after))
      continue;
    found.push({
      year,
      index: match.index,
      ...inMonth(month, (m) => readContext(year, before, after, day ?? { month: m })),
    });
  }
  return found;
}

const DIGITS = "零一二三四五六七八九";

function toYear(digits: string): number {
  return Number(
    [...digits.replace(/[〇○]/g, "零")].map((mark) => (DIGITS.includes(mark) ? DIGITS.indexOf(mark) : mark)).join(""),
  );
}

type Context = Pick<StatedYear, "relation" | "weights">;

/** Months that stand for the seasons of a paper: looking back, the working year, planning. */
const SEASONS = [2, 6, 6, 11] as const;

/** A reading of words in a month; where the month is not known, the mean over the seasons. */
function inMonth(month: number | null, read: (month: number) => Context): Context {
  if (month !== null) return read(month);
  const readings = SEASONS.map(read);
  const { relation, weights } = readings[1] as Context;
  if (!("years" in weights)) return { relation, weights };
  const all = readings.flatMap((reading) => ("years" in reading.weights ? [reading.weights] : []));
  const mean = (year: number) => all.reduce((sum, { years, others }) => sum + (years[year] ?? others), 0) / all.length;
  const years = new Set(all.flatMap((each) => Object.keys(each.years).map(Number)));
  return {
    relation,
    weights: { years: Object.fromEntries([...years].map((year) => [year, mean(year)])), others: weights.others },
  };
}

/** When the words were written, as far as it is known. */
type Writing = MonthDay | { readonly month: number };

function readContext(year: number, before: string, after: string, writing: Writing): Context {
  const { month } = writing;
  const isEarly = month <= 3;
  const isLate = month >= 10;
  const later = YEARS_LATER[RELATIVE_BEFORE.exec(before)?.groups?.["word"] ?? ""];
  if (later !== undefined) return context("relative", year, { [later]: 0.97 });
  if (SINCE_BEFORE.test(before) || SINCE_AFTER.test(after)) return { relation: "since", weights: since(year) };
  if (PLAN_BEFORE.test(before)) return { relation: "plan", weights: planned(year, isLate) };
  const dated = findMonth(year, after, writing);
  if (dated) return dated;
  if (AUDITED_AFTER.test(after)) {
    const isSettled = SETTLED_AFTER.test(after);
    return context("audited", year, isSettled ? { 0: 0.01, 1: 0.96, 2: 0.03 } : { 0: 0.05, 1: 0.94, 2: 0.02 });
  }
  if (WON_BEFORE.test(before) || WON_AFTER.test(after)) return mentioned(year, isEarly, isLate);
  if (SESSION_AFTER.test(after) || NARRATED_AFTER.test(after)) return mentioned(year, isEarly, isLate);
  if (DEFINITE_AFTER.test(after)) return context("same", year, { [-1]: 0.005, 0: 0.96, 1: 0.03 });
  if (SAME_AFTER.test(after)) {
    return context("same", year, isLate ? { [-1]: 0.04, 0: 0.94, 1: 0.02 } : { [-1]: 0.01, 0: 0.94, 1: 0.03 });
  }
  const isOfYear = WHOLE_YEAR_BEFORE.test(before) && WHOLE_YEAR_AFTER.test(after);
  if (isOfYear) return context("review", year, reviewedWhole(month));
  if (REVIEW_AFTER.test(after)) return context("review", year, reviewed(month));
  if (SEASON_AFTER.test(after)) {
    return context("season", year, isLate ? { [-1]: 0.8, 0: 0.17 } : { [-1]: 0.01, 0: 0.93, 1: 0.04 });
  }
  if (PLAN_AFTER.test(after)) return { relation: "plan", weights: planned(year, isLate) };
  return mentioned(year, isEarly, isLate);
}

/** Years before a named one in which it is hardly spoken of: what lies so far ahead is a goal, and those are left out. */
const YEARS_TOO_EARLY = 60;

/** A year that is named and no more: most often that of writing. */
function mentioned(year: number, isEarly: boolean, isLate: boolean): Context {
  const tooEarly = Array.from({ length: YEARS_TOO_EARLY }, (_, i) => [-2 - i, 0.004]);
  return context("mention", year, {
    ...Object.fromEntries(tooEarly),
    [-1]: isLate ? 0.25 : 0.05,
    0: 0.5,
    1: isEarly ? 0.35 : 0.15,
    2: 0.07,
    3: 0.05,
    4: 0.04,
    5: 0.03,
  });
}

/** The work of a whole year: of the one before until spring is over, of the one that ends from November on. */
function reviewedWhole(month: number): Readonly<Record<number, number>> {
  if (month <= 3) return { 0: 0.03, 1: 0.95 };
  if (month <= 7) return { 0: 0.3, 1: 0.67 };
  return { [-1]: 0.02, 0: 0.88, 1: 0.08 };
}

function reviewed(month: number): Readonly<Record<number, number>> {
  if (month <= 3) return { 0: 0.2, 1: 0.77 };
  if (month <= 7) return { 0: 0.5, 1: 0.45 };
  return { [-1]: 0.02, 0: 0.88, 1: 0.08 };
}

/** Weights by how many years after the printed one the words were written. */
function context(relation: YearRelation, year: number, offsets: Readonly<Record<number, number>>): Context {
  const years = Object.fromEntries(Object.entries(offsets).map(([offset, weight]) => [year + Number(offset), weight]));
  return { relation, weights: { years, others: relation === "mention" ? 0.02 : 0.0002 } };
}

/** Years of writing that a plan may lie ahead of. */
const LONGEST_PLAN = 15;

/** Years in which a plan for `year` is spoken of: before it, seldom long before, or while it runs. */
function planned(year: number, isLate: boolean): YearWeights {
  const early = Array.from({ length: LONGEST_PLAN }, (_, i) => [year - 1 - i, 0.01]);
  const near = isLate ? { [year - 1]: 0.75, [year]: 0.17 } : { [year - 1]: 0.1, [year]: 0.75, [year + 1]: 0.02 };
  return { years: { ...Object.fromEntries(early), ...near }, others: 0.0005 };
}

/** Years in which a beginning in `year` can be spoken of: from the autumn before, when rules of the new year are announced. */
function since(year: number): YearWeights {
  return { from: monthIndex(year - 1, 10), to: monthIndex(year + 100, 1) };
}

/** Days around the article's own in which a whole date lies when both are of one year. */
const NEAR_DAYS = 60;
/** So close to it by chance lie few dates of other years. */
const CLOSE_DAYS = 12;

/** A whole date close to the article's own is nearly always of its year. */
const CLOSE = { [-1]: 0.01, 0: 0.95, 1: 0.03 };

/** One that is only near may as well be of history, which is told for years, or lie ahead. */
const NEAR = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 1, 0.02])),
  [-1]: 0.02,
  0: 0.7,
  1: 0.06,
};

function findMonth(year: number, after: string, { month, ...rest }: Writing): Context | undefined {
  const groups = MONTH_AFTER.exec(after)?.groups;
  if (!groups) return undefined;
  const printed = { year, month: Number(groups["month"]), day: Number(groups["day"] ?? 15) };
  if (!isCalendarDay(printed)) return undefined;
  const around = [year - 1, year, year + 1];
  const own = "day" in rest ? rest.day : undefined;
  if (own !== undefined && groups["day"] !== undefined) {
    const at = dayNumber(year, printed.month, printed.day);
    const close = around.find((y) => Math.abs(dayNumber(y, month, own) - at) <= CLOSE_DAYS);
    if (close !== undefined) return context("same-day", close, CLOSE);
  }
  // The article's year if the printed day lies near the middle of its month: of the years around, the nearest.
  const [first, last] = [addDays(printed, -NEAR_DAYS), addDays(printed, NEAR_DAYS)];
  const near = [first.year, year, last.year].find((y) => {
    const at = y * 12 + month;
    return at >= first.year * 12 + first.month && at <= last.year * 12 + last.month;
  });
  if (near !== undefined) return context("same-day", near, NEAR);
  const offsets = printed.month > month ? { 0: 0.25, 1: 0.5, 2: 0.1 } : { 0: 0.6, 1: 0.2, 2: 0.1 };
  return { relation: "mention", weights: context("mention", year, offsets).weights };
}
