import type { Archive, Issue } from "../../model/archive.ts";

/**
 * The part of a site that one job of many builds: the folder of a year (`2024`, `undated`), or `shared` for all that
 * belongs to no year alone. Parts have no file in common: copied into one folder they are the whole site.
 */
export type SitePart = string;

/** The part of all that belongs to no year alone: home, dates, signatures, styles, scripts. */
export const SHARED_PART = "shared";

const PART = /^(?:\d{4}|undated|shared)$/;

/** Whether something names a part. */
export function isSitePart(name: string): boolean {
  return PART.test(name);
}

/** The issues whose pages a part holds. */
export function issuesOfPart(archive: Archive, part: SitePart): readonly Issue[] {
  return archive.issues.filter(({ folder }) => folder === part);
}

/** The year of the articles that a part's index finds; undefined for the shared part, which has none of its own. */
export function indexedYear(part: SitePart): number | null | undefined {
  if (part === SHARED_PART) return undefined;
  return part === "undated" ? null : Number(part);
}
