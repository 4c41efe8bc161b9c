import type { Archive } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import { addDays, dayToEdtf, findKnownDate, type KnownDate } from "../text/edtf.ts";
import type { Additions } from "./additions.ts";

/**
 * Printing dates after the day on which their file was added, one finding a page. A file without a record is held to `today`, an EDTF
 * day; where that is not given, as in a build, which asks no clock, nothing is said of it.
 */
export function futureDates({ issues }: Archive, additions: Additions, today?: string): Diagnostic[] {
  return issues.flatMap(({ pages }) =>
    pages.flatMap(({ source, facts: { date } }) => {
      const added = additions.get(source.path)?.added;
      const latest = added ?? today;
      if (date === undefined || latest === undefined || !isAfter(date, latest)) return [];
      const message = `its printing date, ${date}, lies after ${latest}, ${added ? "when it was added" : "which is today"}`;
      const zhHans = `见报日期 ${date} 晚于${added ? `入藏之日 ${latest}` : `今天 ${latest}`}`;
      return [diagnose("date-future", source.path, message, { line: 1, quote: date, zhHans })];
    }),
  );
}

/**
 * Whether a paper of this date could not be there on a day: papers are dated ahead by a day, and it is tomorrow elsewhere. A month or a
 * year lies in the future when its beginning does. Both as EDTF.
 */
export function isAfter(date: string, day: string): boolean {
  return date > dayToEdtf(addDays(findKnownDate(day) as Required<KnownDate>, 1));
}
