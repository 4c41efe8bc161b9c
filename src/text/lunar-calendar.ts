import { memoPairs, once } from "../memo.ts";
import { addDays } from "./edtf.ts";

/** A day of the Chinese calendar. */
interface LunarDay {
  /** 1..12; a leap month has the number of the month before it. */
  readonly month: number;
  readonly isLeap: boolean;
  /** 1..30 */
  readonly day: number;
}

/** Festivals of the Chinese calendar: their day, and the earliest day of the common calendar they fall on. */
const FESTIVALS = {
  春节: { month: 13, day: 1, from: { month: 1, day: 20 } },
  元宵: { month: 1, day: 15, from: { month: 2, day: 3 } },
  端午: { month: 5, day: 5, from: { month: 5, day: 26 } },
  七夕: { month: 7, day: 7, from: { month: 7, day: 30 } },
  中秋: { month: 8, day: 15, from: { month: 9, day: 6 } },
  重阳: { month: 9, day: 9, from: { month: 9, day: 29 } },
} as const;

/** Name of a festival without 节. */
export type Festival = keyof typeof FESTIVALS;

/** All festivals that {@link festivalDay} knows. */
export const FESTIVAL_NAMES = Object.keys(FESTIVALS) as readonly Festival[];

const DAYS_OF_MONTH = 29.53;

const calendar = once(
  () =>
    new Intl.DateTimeFormat("en-u-ca-chinese", {
      timeZone: "Asia/Shanghai",
      month: "numeric",
      day: "numeric",
    }),
);

/** The runtime's own calendar: `9/9`, in a leap month `6bis/9`. */
function toLunarDay({ year, month, day }: { year: number; month: number; day: number }): LunarDay {
  const [months = "", days = ""] = calendar()
    .format(new Date(Date.UTC(year, month - 1, day, 4)))
    .split("/");
  return { month: Number.parseInt(months, 10), isLeap: months.endsWith("bis"), day: Number(days) };
}

const findFestival = memoPairs(searchFestival);

/**
 * Month and day of the common calendar on which a festival fell in a year, by the calendar of the runtime.
 *
 * @example festivalDay("重阳", 2024) // { month: 10, day: 11 }
 */
export function festivalDay(festival: Festival, year: number): { readonly month: number; readonly day: number } {
  return findFestival(festival, year);
}

/** A festival falls within 31 days of its earliest day: so many steps always reach it. */
const MOST_STEPS = 40;

/** Walks from the earliest day on, in strides that cannot step over it. */
function searchFestival(festival: Festival, year: number): { month: number; day: number } {
  const { month, day, from } = FESTIVALS[festival];
  let solar = { year, month: from.month as number, day: from.day as number };
  for (let step = 0; step < MOST_STEPS; step++) {
    const lunar = toLunarDay(solar);
    // The old year runs until the new one begins: before 元宵 its months count from 12 down, 春节 opens a thirteenth.
    const isOldYear = month === 1 && lunar.month > 10;
    const monthNow = isOldYear ? lunar.month - 12 : month === 13 && lunar.month === 1 ? 13 : lunar.month;
    if (monthNow === month && lunar.day === day && !lunar.isLeap) break;
    const daysAhead = Math.floor((month - monthNow) * DAYS_OF_MONTH) + day - lunar.day;
    solar = addDays(solar, Math.max(1, daysAhead - 2));
  }
  return { month: solar.month, day: solar.day };
}
