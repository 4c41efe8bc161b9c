import { findHunks } from "../../desk/find-hunks.ts";

/** A passage of an article, with what stands beside it; `⏎` for the end of a paragraph. */
export interface ReportedPassage {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** What a reader says of a passage. */
export interface ErrorReport {
  /** What is right, in the place of the passage; the passage itself where the reader knows no better. */
  readonly right: string;
  /** Empty where there is none. */
  readonly remark: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Raw file of the article, as corrections name it. */
  readonly file: string;
}

/** One line of a file of proposals: an act as corrections files hold it, without an id; `remark` where the reader only says something of the place. */
export interface ProposedAct {
  readonly at: string;
  readonly by?: string;
  readonly act: "misread" | "remark";
  readonly quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  readonly to?: string;
  readonly why?: string;
  readonly basis: "reader";
  readonly hint: { readonly file: string };
}

/** Characters of surroundings on each side of a quote, as the W3C's selectors have. */
const SURROUNDINGS = 32;

/** What no quote can consist of. */
const NOTHING = /^[\s⏎]*$/u;

/**
 * What a reader reports, as acts: one for each stretch that is otherwise, each with the words around it, so that it is found again in the raw
 * file, whose lines end elsewhere. A passage that was left as it is gives a remark; neither change nor remark gives none.
 */
export function reportToActs(passage: ReportedPassage, report: ErrorReport): ProposedAct[] {
  const { at, by, file, remark } = report;
  const common = {
    at,
    ...(by === "" ? {} : { by }),
    ...(remark === "" ? {} : { why: remark }),
    basis: "reader",
    hint: { file },
  } as const;
  const { exact } = passage;
  const right = report.right.replace(/\r?\n/gu, "⏎");
  const hunks = findHunks(exact, right);
  if (hunks.length === 0)
    return remark === "" ? [] : [{ ...common, act: "remark", quote: quoteOf(passage, 0, exact.length) }];
  return hunks.map(({ start, end, newStart, newEnd }) => {
    const left = widthBefore(exact, start, end);
    const behind = left === 0 ? widthBehind(exact, start, end) : 0;
    const quote = quoteOf(passage, start - left, end + behind);
    const to = exact.slice(start - left, start) + right.slice(newStart, newEnd) + exact.slice(end, end + behind);
    return { ...common, act: "misread", quote, to };
  });
}

/** The acts as lines of JSON, as the desk reads them. */
export function actsToLines(acts: readonly ProposedAct[]): string {
  return acts.map((act) => `${JSON.stringify(act)}\n`).join("");
}

function quoteOf({ exact, before, after }: ReportedPassage, start: number, end: number): ProposedAct["quote"] {
  const prefix = Array.from(before + exact.slice(0, start))
    .slice(-SURROUNDINGS)
    .join("");
  const suffix = Array.from(exact.slice(end) + after)
    .slice(0, SURROUNDINGS)
    .join("");
  return {
    exact: exact.slice(start, end),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
  };
}

/** Where nothing is quoted, as text was only put in, the UTF-16 units of what stands before it up to a character that shows. */
function widthBefore(text: string, start: number, end: number): number {
  if (!NOTHING.test(text.slice(start, end))) return 0;
  return /[^\s⏎][\s⏎]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
}

function widthBehind(text: string, start: number, end: number): number {
  if (!NOTHING.test(text.slice(start, end))) return 0;
  return /^[\s⏎]*[^\s⏎]/u.exec(text.slice(end))?.[0].length ?? 0;
}
