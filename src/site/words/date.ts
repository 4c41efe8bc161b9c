const MONTHS = "January February March April May June July August September October November December".split(" ");

const zhHans = {
  /** Parts are given as they must be shown, brackets included; absent parts are not known. */
  day: (year: string | null, month: number, day: number) => `${year === null ? "" : `${year}年`}${month}月${day}日`,
  month: (year: string | null, month: number) => `${year === null ? "" : `${year}年`}${month}月`,
  year: (year: string) => `${year}年`,
  toDay: (first: string, month: number | null, day: number) =>
    `${first}至${month === null ? "" : `${month}月`}${day}日`,
  toDate: (first: string, last: string) => `${first}至${last}`,
  bareMonth: (month: number) => `${month}月`,
  bareDay: (day: number) => `${day}日`,
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  unknownYear: "年份不详",
  unknownDate: "日期不详",
  weekdays: ["一", "二", "三", "四", "五", "六", "日"],
  /** Sunday first. */
  fullWeekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  dash: "—",
  monthOnly: (month: number) => `${month} 月`,
  yearColumn: "年",
  monthUnit: "月",
  sum: "计",
};

const en: typeof zhHans = {
  day: (year, month, day) => `${day} ${MONTHS[month - 1]}${year === null ? "" : ` ${year}`}`,
  month: (year, month) => `${MONTHS[month - 1]}${year === null ? "" : ` ${year}`}`,
  year: (year) => year,
  toDay: (first, month, day) => `${first} to ${day}${month === null ? "" : ` ${MONTHS[month - 1]}`}`,
  toDate: (first, last) => `${first} to ${last}`,
  bareMonth: (month) => MONTHS[month - 1] ?? "",
  bareDay: (day) => String(day),
  monthDay: (month, day) => `${day} ${MONTHS[month - 1]}`,
  unknownYear: "year unknown",
  unknownDate: "date unknown",
  weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
  fullWeekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  dash: "–",
  monthOnly: (month) => MONTHS[month - 1] ?? "",
  yearColumn: "Year",
  monthUnit: "",
  sum: "Sum",
};

/** Words of dates. */
export const dateWords = { "zh-Hans": zhHans, en };
