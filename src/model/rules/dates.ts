import type { Rules } from "./rule.ts";

/** Rules of days and years: those printed, given and inferred. */
export const DATE_RULES = {
  "date-impossible": {
    severity: "warning",
    attention: "contradiction",
    means: "A printed date is no day of the calendar.",
    zhHans: "所印日期历上没有，未采用",
    mend: "the date was left out; check it against the scan",
  },
  "weekday-contradiction": {
    severity: "warning",
    attention: "contradiction",
    means: "A running head prints a weekday that its date did not fall on.",
    zhHans: "所印星期与日期不合",
    mend: "the date was followed; one of the two was misread, check the scan",
  },
  "date-contradiction": {
    severity: "error",
    attention: "contradiction",
    means: "The date that was given is not the one that the page prints.",
    zhHans: "著录的见报日期与版面所印不一致，以著录为准",
    mend: "the given date was followed; correct the one that is wrong, or add the page anew with --force to decide for the given one",
  },
  "date-future": {
    severity: "warning",
    attention: "contradiction",
    means: "A printing date lies after the day on which its file was added.",
    zhHans: "见报日期晚于入藏之日",
    mend: "it was followed; check its year and month",
  },
  "date-distant": {
    severity: "warning",
    attention: "contradiction",
    means: "An event lies months before the issue that reports it.",
    zhHans: "记事日期与见报日期相距过远",
    mend: "the date was kept; a digit of the month may be misread, check the scan",
  },
  "year-stated": {
    severity: "info",
    means: "The year of a date is printed, or given as front matter.",
    zhHans: "年份报上印有，或已著录",
    mend: "nothing needs doing",
  },
  "year-inferred": {
    severity: "info",
    means: "The year of a date was inferred from words of the archive, which are quoted.",
    zhHans: "年份据存档中的文字推定，依据逐条列出",
    mend: "nothing needs doing; `date` in the front matter settles it for good",
  },
  "year-unknown": {
    severity: "warning",
    attention: "undecided",
    means: "Nothing in the archive decides the year of a page's dates.",
    zhHans: "年份无从推定",
    mend: "write the printing date as `date` into the file's front matter",
  },
  "year-contradiction": {
    severity: "warning",
    attention: "contradiction",
    means: "Words of the page speak for another year than the one given or printed.",
    zhHans: "文中有语指向别的年份，以著录或所印为准",
    mend: "the given date was followed; check it against the scan",
  },
  "ladder-contradiction": {
    severity: "warning",
    attention: "contradiction",
    means: "The numbers of a body's meetings do not rise with their dates.",
    zhHans: "会议次数与日期不合，未用以推定年份",
    mend: "that series was not used for years; check the number and the date against the scan",
  },
} as const satisfies Rules;
