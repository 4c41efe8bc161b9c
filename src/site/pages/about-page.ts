import { ACT_KINDS, type ActKind } from "../../model/act.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { ADDRESSES } from "../address/urls.ts";
import { articlesOf } from "../article/archive-index.ts";
import { characterCount } from "../article/article-ref.ts";
import { collate } from "../article/collation.ts";
import { openFindings } from "../article/findings.ts";
import { countRepairs, REPAIR_RULES, type RepairCounts } from "../article/repairs.ts";
import { archiveCalendar } from "../lists/calendar.ts";
import { archiveTotals, type Totals } from "./home-page.ts";
import type { PageKind, PageModel } from "./page-model.ts";

/** Everything 凡例 shows: how the archive was made, what its signs mean, and its figures. */
export interface AboutData {
  readonly totals: Totals;
  readonly issues: number;
  readonly characters: number;
  readonly inferred: number;
  readonly unknown: number;
  readonly repairs: RepairCounts;
  /** How many acts of editors of each kind hold, in the order of all kinds; only kinds that occur. */
  readonly acts: readonly (readonly [kind: ActKind, count: number])[];
  /** What is still to be checked. */
  readonly findings: number;
  readonly hasFeed: boolean;
}

/** The page about the archive (凡例): what its marks mean, how it was made, and what can be taken from it. */
export const aboutPage: PageKind<AboutData> = {
  name: "about",
  scope: "archive",
  models,
  way: "about",
  mapped: () => [ADDRESSES.about],
};

function* models(archive: Archive, settings: Settings): Iterable<PageModel<AboutData>> {
  const repairs: Partial<Record<keyof RepairCounts, number>> = {};
  let characters = 0;
  let inferred = 0;
  let unknown = 0;
  for (const { article, page, place } of articlesOf(archive)) {
    characters += characterCount(article);
    if (article.yearBasis === "inferred") inferred++;
    if (article.yearBasis === "unknown") unknown++;
    const counts: RepairCounts = article.figures?.repairs ?? countRepairs(collate(article, page, place));
    for (const rule of REPAIR_RULES) if (counts[rule]) repairs[rule] = (repairs[rule] ?? 0) + counts[rule];
  }
  yield {
    address: ADDRESSES.about,
    data: {
      totals: archiveTotals(archive, archiveCalendar(archive)),
      issues: archive.issues.length,
      characters,
      inferred,
      unknown,
      repairs,
      acts: countActs(archive),
      findings: openFindings(archive).length,
      hasFeed: settings.baseUrl !== null,
    },
  };
}

function countActs({ acts = [] }: Archive): AboutData["acts"] {
  const held = acts.filter(({ outcome }) => outcome === "applied" || outcome === "moved" || outcome === "done");
  return ACT_KINDS.flatMap((kind) => {
    // Of a page that was given twice each act holds twice, and was made once.
    const made = held.flatMap(({ act, file, line }) => (act.act === kind ? [`${file}:${line}`] : []));
    const count = new Set(made).size;
    return count > 0 ? [[kind, count] as const] : [];
  });
}
