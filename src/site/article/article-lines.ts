import { memoOfObject } from "../../memo.ts";
import type { Page } from "../../model/archive.ts";
import type { LineAccount } from "../../model/line.ts";

/** The lines of each article of a page that are not blank, in the order of the file, found in one walk for all articles. */
export const linesByArticle = memoOfObject((page: Pick<Page, "lines">): ReadonlyMap<number, readonly LineAccount[]> => {
  const lines = new Map<number, LineAccount[]>();
  for (const account of page.lines) {
    if (account.article === null || account.role === "blank") continue;
    const own = lines.get(account.article);
    if (own) own.push(account);
    else lines.set(account.article, [account]);
  }
  return lines;
});

/**
 * Place on its page of the article that a raw line is of; null where it is of none, or of an article of another page. Answers alike for a page in
 * outline, of which only the lines are left where another article begins.
 */
export function articleAtLine(page: Pick<Page, "lines">, line: number): number | null {
  const before = page.lines.findLast(({ number, role }) => number <= line && role !== "blank");
  return before?.article ?? null;
}
