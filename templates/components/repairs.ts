import { REPAIR_RULES, type RepairCounts } from "../../src/site/article/repairs.ts";
import type { View } from "../view.ts";

/** What was done to an article, in words: `断栏接回 2、错位移回`. */
export function repairsText({ words }: View, repairs: RepairCounts): string {
  const done = REPAIR_RULES.flatMap((rule) => {
    const count = repairs[rule] ?? 0;
    return count === 0 ? [] : [words.article.repairCount(words.article.repairNames[rule], count)];
  });
  return done.length === 0 ? words.article.orderKept : done.join(words.frame.comma);
}
