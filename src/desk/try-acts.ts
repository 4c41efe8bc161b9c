import { NoAct, toAct } from "../corrections/check-act.ts";
import type { WrittenAct } from "../model/act.ts";
import type { ParsedPage } from "../model/page.ts";
import type { SourceText } from "../model/source.ts";
import { parsePage } from "../parse/parse-page.ts";
import { pageChanges } from "./page/page-changes.ts";
import type { DraftReading } from "./readings/draft-reading.ts";
import type { PageChange } from "./view/page-view.ts";
import type { GivenAct, Reading } from "./view/reading.ts";

/** A page as it would be with further acts. */
export interface TriedActs {
  readonly page: ParsedPage;
  readonly changes: readonly PageChange[];
  /** What would become of each of the further acts, in their order. */
  readonly outcomes: readonly string[];
}

/** Ids of acts that are only tried; no act that was written has one. */
const TRIED = "tried-";

/**
 * What a page would be with further acts; nothing is written.
 *
 * @param page As it is with `acts`.
 * @throws NoAct where one of them lacks what its kind needs.
 */
export function tryActs(
  source: SourceText,
  acts: readonly WrittenAct[],
  page: ParsedPage,
  given: readonly GivenAct[],
): TriedActs {
  const further = given.map((act, place): WrittenAct => {
    return { act: toAct({ at: "", by: "", ...act }, `${TRIED}${place}`), file: source.path, line: 0 };
  });
  const tried = parsePage(source, [...acts, ...further]);
  const outcomes = further.map(
    ({ act }) => tried.acts?.find((placed) => placed.act.id === act.id)?.outcome ?? "undone",
  );
  return { page: tried, changes: pageChanges(page, tried), outcomes };
}

/** Readings that are offered though nothing of the page changes: they are about acts, or about all of the archive. */
const CHANGE_NOTHING_HERE: ReadonlySet<DraftReading["code"]> = new Set([
  "take-back",
  "apply-here",
  "one-person",
  "two-persons",
  "one-bearer",
  "two-bearers",
]);

/** Readings with what each would change; those that would change nothing, or cannot be had, are left out, but for the page as it is. */
export function tryReadings(
  readings: readonly DraftReading[],
  source: SourceText,
  acts: readonly WrittenAct[],
  page: ParsedPage,
): Reading[] {
  return readings.flatMap((draft): Reading[] => {
    if (draft.code === "as-it-is" || draft.code === "write-headline") return [{ ...draft, changes: [] }];
    try {
      const { changes, outcomes } = tryActs(source, acts, page, draft.acts);
      const isHeld = outcomes.every((outcome) => outcome === "applied" || outcome === "moved");
      return isHeld && (changes.length > 0 || CHANGE_NOTHING_HERE.has(draft.code)) ? [{ ...draft, changes }] : [];
    } catch (error) {
      if (error instanceof NoAct) return [];
      throw error;
    }
  });
}
