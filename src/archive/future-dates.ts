import type { Archive } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";

/** Printing dates that lie in the future, one finding a page; `now` is a day where this computer stands. */
export function futureDates({ issues }: Archive, now: Date): Diagnostic[] {
  const latest = tomorrow(now);
  return issues.flatMap(({ pages }) =>
    pages.flatMap(({ source, facts: { date } }) => {
      // A month or a year lies in the future when its beginning does.
      if (date === undefined || date <= latest) return [];
      return [
        diagnose("date-future", source.path, `its printing date, ${date}, is still to come`, { line: 1, quote: date }),
      ];
    }),
  );
}

/** The next day as EDTF: papers are dated ahead by a day, and it is tomorrow elsewhere. */
function tomorrow(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
