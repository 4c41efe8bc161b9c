import type { Rules } from "./rule.ts";

/** Rules of days and years: those printed, given and inferred. */
export const DATE_RULES = {
  "date-impossible": {
    severity: "warning",
    means: "A printed date is no day of the calendar.",
    mend: "the date was left out; check it against the scan",
  },
  "weekday-contradiction": {
    severity: "warning",
    means: "A running head prints a weekday that its date did not fall on.",
    mend: "the date was followed; one of the two was misread, check the scan",
  },
  "date-contradiction": {
    severity: "error",
    means: "The date that was given is not the one that the page prints.",
    mend: "the given date was followed; correct the one that is wrong, or add the page anew with --force to decide for the given one",
  },
  "addition-unreadable": {
    severity: "warning",
    means: "A line of the record of additions cannot be read.",
    mend: 'it was passed over; write it like {"path":"a.txt","added":"2025-06-01"}',
  },
  "date-future": {
    severity: "warning",
    means: "A printing date lies after the day on which its file was added.",
    mend: "it was followed; check its year and month",
  },
  "date-distant": {
    severity: "warning",
    means: "An event lies months before the issue that reports it.",
    mend: "the date was kept; a digit of the month may be misread, check the scan",
  },
  "year-stated": {
    severity: "info",
    means: "The year of a date is printed, or given as front matter.",
    mend: "nothing needs doing",
  },
  "year-inferred": {
    severity: "info",
    means: "The year of a date was inferred from words of the archive, which are quoted.",
    mend: "nothing needs doing; `date` in the front matter settles it for good",
  },
  "year-unknown": {
    severity: "warning",
    means: "Nothing in the archive decides the year of a page's dates.",
    mend: "write the printing date as `date` into the file's front matter",
  },
  "year-contradiction": {
    severity: "warning",
    means: "Words of the page speak for another year than the one given or printed.",
    mend: "the given date was followed; check it against the scan",
  },
  "ladder-contradiction": {
    severity: "warning",
    means: "The numbers of a body's meetings do not rise with their dates.",
    mend: "that series was not used for years; check the number and the date against the scan",
  },
} as const satisfies Rules;
