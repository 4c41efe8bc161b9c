import { readNumber } from "../../text/chinese-number.ts";
import { fold } from "../../text/fold.ts";

/** A query of which one term says a page of the paper. */
export interface PrintedPageReading {
  readonly page: number;
  /** The term as typed: `第3版`. */
  readonly shown: string;
  /** What else was typed. */
  readonly rest: string;
}

const PAGE_PATTERN = /^第?(?<page>\d{1,3}|[一二三四五六七八九十]{1,3})版$/u;

/** Reads `第3版`, `3版`, `第三版`, alone or among other terms, as the page of a paper; undefined where no term or more than one says a page. */
export function textToPrintedPage(typed: string): PrintedPageReading | undefined {
  const terms = typed.trim().split(/\s+/u);
  const [said, ...others] = terms.flatMap((shown, at) => {
    const page = readNumber(PAGE_PATTERN.exec(fold(shown))?.groups?.["page"] ?? "");
    return page === undefined || page === 0 ? [] : [{ page, shown, rest: terms.filter((_, i) => i !== at).join(" ") }];
  });
  return others.length === 0 ? said : undefined;
}
