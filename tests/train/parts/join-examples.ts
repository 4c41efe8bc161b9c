import { toBoard } from "../../../src/parse/order/move-candidates.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { pageToTrueLines } from "../../bench/damage/page-to-drafts.ts";
import { type Question, toVector } from "../logistic.ts";
import { toParsedDrafts } from "./parsed-drafts.ts";

/** Pairs of lines that follow each other in a paragraph, as `line line`. */
function findCuts(page: GeneratedPage): ReadonlySet<string> {
  const cuts = new Set<string>();
  for (const lines of pageToTrueLines(page).flat())
    for (const [at, line] of lines.entries()) if (at > 0) cuts.add(`${lines[at - 1]} ${line}`);
  return cuts;
}

/** Whether two lines of text belong to different articles: one of them is displaced, and moves are weighed apart. */
function isTorn({ lines }: GeneratedPage, before: number, after: number): boolean {
  const [one, other] = [lines[before - 1], lines[after - 1]];
  return one?.role === "body" && other?.role === "body" && one.article !== other.article;
}

/**
 * Whether two units that follow each other, the first without an end of its sentence, are the halves of one: of all such pairs of
 * a page as the parser's own labels divide it.
 */
export function toJoinQuestions(page: GeneratedPage, names: readonly string[]): Question[] {
  const { pieces, seams } = toBoard(toParsedDrafts(page));
  const cuts = findCuts(page);
  return pieces.flatMap(({ units }) =>
    units.slice(1).flatMap((after, at): Question[] => {
      const before = units[at];
      if (!before || !seams.isUnfinished(before) || after.kind === "byline") return [];
      if (isTorn(page, before.line, after.line)) return [];
      const features = toVector(names, seams.joinFeatures(before, after));
      return [{ features, isSo: cuts.has(`${before.line} ${after.line}`) }];
    }),
  );
}
