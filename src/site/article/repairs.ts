import type { Page } from "../../model/archive.ts";
import type { LineAccount, LineRole } from "../../model/line.ts";
import type { CollatedParagraph, Note } from "./collation.ts";

/** What was done to an article or a page, by rule; only rules that occur. */
export type RepairCounts = Readonly<Partial<Record<Note["rule"], number>>>;

/** All rules, in the order in which they are listed. */
export const REPAIR_RULES: readonly Note["rule"][] = [
  "column-break",
  "continuation",
  "jump",
  "repeat",
  "text-missing",
  "correction",
];

/** How often each rule left a note in these paragraphs. */
export function countRepairs(paragraphs: readonly CollatedParagraph[]): RepairCounts {
  const counts: Partial<Record<Note["rule"], number>> = {};
  for (const { notes } of paragraphs) for (const { rule } of notes) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** Counts of several articles together. */
export function sumRepairs(all: readonly RepairCounts[]): RepairCounts {
  const sum: Partial<Record<Note["rule"], number>> = {};
  for (const counts of all) {
    for (const rule of REPAIR_RULES) if (counts[rule]) sum[rule] = (sum[rule] ?? 0) + counts[rule];
  }
  return sum;
}

/** Lines of a page that are in no article, by what they are: pictures, page furniture, and what could not be placed. */
export function countOutside(page: Page): { figure: number; furniture: number; unplaced: number } {
  const counts = { figure: 0, furniture: 0, unplaced: 0 };
  for (const line of page.lines) {
    if (line.number <= page.source.frontMatterLineCount) continue;
    if (line.role === "figure" || line.role === "furniture") counts[line.role]++;
    else if (isUnplaced(line)) counts.unplaced++;
  }
  return counts;
}

/** Roles whose lines need not belong to an article. */
const FREE_ROLES = new Set<LineRole>(["blank", "section", "caption"]);

function isUnplaced({ role, article, repeats, elsewhere }: LineAccount): boolean {
  return article === null && repeats === undefined && elsewhere === undefined && !FREE_ROLES.has(role);
}
