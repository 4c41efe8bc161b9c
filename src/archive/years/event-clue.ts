import { NUMBER_SOURCE, readNumber } from "../../text/chinese-number.ts";
import {
  CALENDAR_EVENTS,
  FIVE_YEAR_PLANS,
  FOUNDING_YEARS,
  PARTY_MEETINGS,
  type PartyMeeting,
} from "./calendar-events.ts";
import { monthIndex, type YearWeights } from "./year-clue.ts";

/** Words of a text that name an event whose date is known, and the years they speak for. */
export interface EventMention {
  readonly kind: "event" | "anniversary" | "plan-year";
  /** UTF-16 offset and length of the words. */
  readonly index: number;
  readonly length: number;
  readonly weights: YearWeights;
  /** One English sentence: what the words say. */
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** For a congress or plenum that is being studied: its place in the order of time; only the latest of a page dates it. */
  readonly meeting?: number;
}

/** Months to look forward to an event: `喜迎党的二十大` is written in the year before it. */
const MONTHS_AHEAD = 14;
/** No end in sight. */
const EVER = monthIndex(2100, 1);

/** All mentions of known events in a text in half-width forms, in the order of the tables. */
export function findEvents(text: string): EventMention[] {
  return [
    ...findMeetings(text),
    ...findSessions(text),
    ...findCalendarEvents(text),
    ...findAnniversaries(text),
    ...findPlanYears(text),
  ];
}

function toMonthIndex(month: string): number {
  const [year = 0, monthOfYear = 1] = month.split("-").map(Number);
  return monthIndex(year, monthOfYear);
}

/** `党的二十大`, `喜迎党的二十大`, `党的十八大以来`. */
const CONGRESS_PATTERN = /(?<ahead>喜迎|迎接|献礼|备战)?党的(?<term>十[五六七八九]|二十)大(?<since>以来|代表)?/g;
/** `十九届六中全会`, `二十届二中、三中全会`. */
const PLENUM_PATTERN =
  /(?<term>十[五六七八九]|二十)届(?<plenums>[一二三四五六七]中(?:(?:、|和|及|,)?[一二三四五六七]中)*)全会/g;

function findMeetings(text: string): EventMention[] {
  const congresses = [...text.matchAll(CONGRESS_PATTERN)].flatMap((match) => {
    const { term, ahead, since } = match.groups ?? {};
    const place = PARTY_MEETINGS.findIndex((meeting) => meeting.term === term && !meeting.plenum);
    const use = since || !isStudied(text, match) ? "since" : "studied";
    return place === -1 ? [] : [meetingMention(match, place, ahead ? "ahead" : use)];
  });
  const plenums = [...text.matchAll(PLENUM_PATTERN)].flatMap((match) => {
    const last = match.groups?.["plenums"]?.at(-2);
    const term = match.groups?.["term"];
    const place = PARTY_MEETINGS.findIndex((meeting) => meeting.term === term && meeting.plenum === last);
    return place === -1 ? [] : [meetingMention(match, place, isStudied(text, match) ? "studied" : "since")];
  });
  return [...congresses, ...plenums];
}

/** `深入学习贯彻党的二十届三中全会精神`: only what is being studied goes out of date; all else may be history. */
const STUDY_BEFORE = /学习|贯彻|传达|宣讲|领会|宣传|落实/;
const STUDY_REACH = 16;
const SPIRIT_AFTER = /^[^,。;]{0,4}精神/;

function isStudied(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - STUDY_REACH), match.index);
  return STUDY_BEFORE.test(before) || SPIRIT_AFTER.test(text.slice(end, end + STUDY_REACH));
}

function meetingMention(match: RegExpExecArray, place: number, use: "ahead" | "since" | "studied"): EventMention {
  const meeting = PARTY_MEETINGS[place] as PartyMeeting;
  const held = toMonthIndex(meeting.month);
  const base = { kind: "event" as const, index: match.index, length: match[0].length };
  if (use === "ahead") {
    const weights = { from: held - MONTHS_AHEAD, to: held };
    return { ...base, weights, says: `written before ${meeting.month}`, values: { before: meeting.month } };
  }
  const next = use === "studied" ? nextMeeting(place) : undefined;
  const values = { after: meeting.month, ...(next ? { before: next.month } : {}) };
  return {
    ...base,
    weights: { from: held, to: next ? toMonthIndex(next.month) : EVER },
    says: next
      ? `studied from ${meeting.month} until ${next.month}, when the next one was`
      : `not before ${meeting.month}`,
    values,
    ...(use === "studied" ? { meeting: place } : {}),
  };
}

/** What replaces a meeting in what is studied: a plenum is replaced by the next meeting, a congress by the next congress. */
function nextMeeting(place: number): PartyMeeting | undefined {
  const isPlenum = PARTY_MEETINGS[place]?.plenum !== undefined;
  return PARTY_MEETINGS.slice(place + 1).find((meeting) => isPlenum || !meeting.plenum);
}

/** `十四届全国人大二次会议`, `全国政协十四届二次会议`: one session each spring, the first in the first year of the term. */
const SESSION_PATTERN =
  /(?:第?(?<term>十[一二三四五]?)届全国(?:人大|政协)|全国政协第?(?<committee>十[一二三四五]?)届)第?(?<session>[一二三四五])次会议/g;
/** 届 of the National People's Congress and its first year: 十四届 met first in March 2023; a term has five years. */
const TERM_FIRST = 14;
const TERM_FIRST_YEAR = 2023;
const TERM_YEARS = 5;

function findSessions(text: string): EventMention[] {
  return [...text.matchAll(SESSION_PATTERN)].flatMap((match) => {
    const { term, committee, session = "" } = match.groups ?? {};
    const [termNumber, sessionNumber] = [readNumber(term ?? committee ?? ""), readNumber(session)];
    if (termNumber === undefined || sessionNumber === undefined) return [];
    const year = TERM_FIRST_YEAR + (termNumber - TERM_FIRST) * TERM_YEARS + sessionNumber - 1;
    const weights = { from: monthIndex(year, 2), to: monthIndex(year, 12) };
    const [from, to] = [`${year}-02`, `${year}-12`];
    const says = `spoken of from ${from} to ${to}`;
    return [
      {
        kind: "event" as const,
        index: match.index,
        length: match[0].length,
        weights,
        says,
        values: { after: from, before: to },
      },
    ];
  });
}

function findCalendarEvents(text: string): EventMention[] {
  return CALENDAR_EVENTS.flatMap(({ pattern, from, to }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const weights = { from: toMonthIndex(from), to: to ? toMonthIndex(to) : EVER };
    const says = to ? `said from ${from} to ${to}` : `not said before ${from}`;
    return [
      {
        kind: "event" as const,
        index: match.index,
        length: match[0].length,
        weights,
        says,
        values: { after: from, ...(to ? { before: to } : {}) },
      },
    ];
  });
}

/** `新中国成立75周年`, `建党100周年`, `庆祝中国共产党成立一百周年`. */
const ANNIVERSARY_PATTERN = new RegExp(
  `(?<founded>${FOUNDING_YEARS.map(([pattern]) => pattern).join("|")})(?<count>${NUMBER_SOURCE})(?:周年|华诞)`,
  "g",
);

function findAnniversaries(text: string): EventMention[] {
  return [...text.matchAll(ANNIVERSARY_PATTERN)].flatMap((match) => {
    const { founded = "", count = "" } = match.groups ?? {};
    const origin = FOUNDING_YEARS.find(([pattern]) => new RegExp(`^${pattern}$`).test(founded))?.[1];
    const years = readNumber(count);
    if (origin === undefined || years === undefined) return [];
    const year = origin + years;
    return [
      {
        kind: "anniversary" as const,
        index: match.index,
        length: match[0].length,
        weights: { years: { [year - 1]: 0.08, [year]: 0.9, [year + 1]: 0.03 }, others: 0.0004 },
        says: `${years} years after ${origin} is ${year}`,
        values: { origin, years, year },
      },
    ];
  });
}

/** `“十四五”开局之年`, `“十三五”收官之年`. */
const PLAN_YEAR_PATTERN = /“(?<plan>十[一二三四]?五|十五五)”(?:规划)?(?:的)?(?<which>开局|收官|起步)之年/g;

function findPlanYears(text: string): EventMention[] {
  return [...text.matchAll(PLAN_YEAR_PATTERN)].flatMap((match) => {
    const { plan = "", which = "" } = match.groups ?? {};
    const first = FIVE_YEAR_PLANS[plan];
    if (first === undefined) return [];
    const year = which === "收官" ? first + 4 : first;
    return [
      {
        kind: "plan-year" as const,
        index: match.index,
        length: match[0].length,
        weights: { years: { [year - 1]: 0.1, [year]: 0.88, [year + 1]: 0.02 }, others: 0.0004 },
        says: `that year is ${year}`,
        values: { year },
      },
    ];
  });
}
