import type { Settings } from "../../model/settings.ts";

/** One piece of evidence for a year, as a reader can check it. */
export interface YearReason {
  readonly kind: string;
  readonly quote: string;
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly line: number;
  /** Name of the file, where it is another than the page's own. */
  readonly file: string | null;
  /** Page and anchor of the line; null where the site does not show it. */
  readonly address: string | null;
}

type Values = YearReason["values"];
type Wording = (values: Values) => string | null;

/** Chinese wording of each kind of evidence for a year, made of the evidence's own values; null where they do not suffice. */
const ZH_HANS: Readonly<Record<string, Wording>> = {
  "dateline-year": ({ year }) => filled`电头印有${year}年` ?? "电头印有年份",
  "stated-year": ({ year, relation }) => STATED[String(relation)]?.(Number(year)) ?? filled`文中提及${year}年`,
  event: ({ after, before }) => {
    if (after !== undefined && before !== undefined) return `此语通行于${month(after)}至${month(before)}`;
    if (after !== undefined) return `不早于${month(after)}`;
    return before === undefined ? null : `写于${month(before)}之前`;
  },
  anniversary: ({ origin, years, year }) => filled`${origin} + ${years} = ${year}`,
  "plan-year": ({ year }) => filled`此年为${year}年`,
  "numbered-day": ({ first, number, year }) => filled`自${first}年起，第${number}个为${year}年`,
  festival: ({ festival }) => filled`该年${festival}与此日相合`,
  "leap-day": () => "闰年方有此日",
  weekday: () => "该日为此星期几",
  ladder: ({ number, other, date }) => {
    if (number === undefined || other === undefined || date === undefined) return null;
    const order = Number(other) === Number(number) ? "即" : Number(other) < Number(number) ? "后于" : "先于";
    return `第${number}次${order}第${other}次，第${other}次在${day(date)}`;
  },
  holder: ({ post, name, other, date }) => filled`此处${post}为${name}，${other}任此职见于${date && day(date)}`,
  jump: () => "此篇转至另一版",
  editor: ({ date }) => filled`编辑订为${date && dates(date)}`,
  "front-matter": ({ date }) => filled`编者著录：见报于${date && day(date)}`,
  "running-head": ({ date }) => filled`报眉印有${date && day(date)}`,
};

/** How a year in the text and the year of the writing go together. */
const STATED: Readonly<Record<string, (year: number) => string>> = {
  "same-day": (year) => `文中写明${year}年，与本篇记事相近`,
  same: (year) => `文中写明${year}年，其事正在进行`,
  review: (year) => `回顾${year}年`,
  plan: (year) => `谋划${year}年`,
  season: (year) => `${year}年的时节将至或正当`,
  audited: (year) => `${year}年度的账，${year + 1}年审计`,
  relative: (year) => `以去年、今年或明年指明${year}年`,
  since: (year) => `${year}年起，其后亦可`,
  mention: (year) => `文中提及${year}年`,
};

/** What a piece of evidence says, in the interface's language; the evidence's own English where no wording is known. */
export function yearReasonText(reason: YearReason, language: Settings["language"]): string {
  if (language === "en") return reason.says;
  return ZH_HANS[reason.kind]?.(reason.values) ?? reason.says;
}

/** A sentence with its values, or null where one is missing. */
function filled(strings: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): string | null {
  if (values.some((value) => value === undefined || value === "")) return null;
  return strings.map((text, i) => text + (values[i] ?? "")).join("");
}

/** `2024-07` → `2024年7月` */
function month(edtf: string | number): string {
  const [year, number] = String(edtf).split("-");
  return number === undefined ? `${year}年` : `${year}年${Number(number)}月`;
}

/** A day, a year, or a range of days. */
function dates(edtf: string | number): string {
  return String(edtf).split("/").map(day).join("至");
}

/** `2024-12-24` → `2024年12月24日` */
function day(edtf: string | number): string {
  const number = String(edtf).split("-")[2];
  return number === undefined ? month(edtf) : `${month(edtf)}${Number(number)}日`;
}
