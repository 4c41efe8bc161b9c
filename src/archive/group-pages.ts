import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { diagnose } from "../model/rules.ts";
import type { FrontMatter } from "../model/source.ts";
import { type KnownDate, knownDateToEdtf } from "../text/edtf.ts";
import { nearestYear } from "./date-article.ts";
import { ownYear, type YearQuestion } from "./issue-years.ts";
import { type PageClues, pageToClues } from "./page-clues.ts";
import { type PageFacts, pageToFacts } from "./page-facts.ts";
import { canonicalText, compareFiles, compareText, groupBy, hashId } from "./stable-id.ts";
import { toTurnOfYear } from "./turn-of-year.ts";

/** A page with all that it says by itself; nothing here depends on another file. */
export interface KnownPage extends PageFacts {
  readonly page: ParsedPage;
  readonly clues: PageClues;
  /** `2025` or `undated`, by its own evidence. */
  readonly folder: string;
  /** What it prints or is given as its issue: `2024-10-15`, `2024-n38`, `n1234`; null when it says nothing. */
  readonly identity: string | null;
}

/** Pages of one issue, by page number, then by path. */
export interface PageGroup {
  readonly pages: readonly KnownPage[];
  /** Null for a page that is an issue of its own. */
  readonly identity: string | null;
}

/** Reads a page's own evidence of its issue and its year. */
export function toKnownPage(page: ParsedPage): KnownPage {
  const facts = pageToFacts(page);
  const clues = pageToClues(page);
  const statedYear = toStatedYear(facts.published, clues.days);
  const newspaper = page.source.frontMatter.newspaper ?? "";
  const year = ownYear({ statedYear, pages: [clues], newspaper });
  const folder = String(facts.published?.year ?? year ?? "undated");
  return { ...facts, page, clues, folder, identity: toIdentity(facts, folder, newspaper) };
}

function toStatedYear(published: KnownDate | null, days: PageClues["days"]): number | null {
  if (!published) return null;
  const { latest } = toTurnOfYear(days.filter((day) => day !== null));
  return latest && published.month !== undefined ? nearestYear(latest, published) : published.year;
}

/**
 * An issue is known by its printing day, by its number since the first, or by its number within a year; and by its newspaper where an
 * editor gave one. Pages print the paper's name or not, so a printed name does not tell issues apart.
 */
function toIdentity({ facts, published }: PageFacts, folder: string, newspaper: string): string | null {
  const paper = newspaper === "" ? "" : `-${hashId(canonicalText(newspaper), 4)}`;
  if (published?.day !== undefined) return knownDateToEdtf(published) + paper;
  if (facts.totalIssue !== undefined) return `n${facts.totalIssue}${paper}`;
  if (facts.issue !== undefined && folder !== "undated") return `${folder}-n${facts.issue}${paper}`;
  return null;
}

/** Pages of one issue together; a page that says nothing of its issue stays alone. The order of the input does not matter. */
export function groupPages(pages: readonly KnownPage[]): PageGroup[] {
  const sorted = [...pages].sort(comparePages);
  const alone = sorted.filter(({ identity }) => identity === null).map((page) => ({ pages: [page], identity: null }));
  const known = groupBy(
    sorted.filter(({ identity }) => identity !== null),
    ({ identity }) => identity,
  );
  return [...[...known].map(([identity, group]) => ({ pages: group, identity })), ...alone];
}

/** By page number, pages without one last; then by file. */
function comparePages(a: KnownPage, b: KnownPage): number {
  const [pathA, pathB] = [a.page.source.path, b.page.source.path];
  return (
    (a.facts.page ?? Number.MAX_SAFE_INTEGER) - (b.facts.page ?? Number.MAX_SAFE_INTEGER) ||
    compareFiles(pathA, pathB) ||
    compareText(pathA, pathB)
  );
}

/** What is asked about the year of a group of pages. */
export function toQuestion({ pages }: PageGroup): YearQuestion {
  const published = pages.map((page) => page.published).find((date) => date !== null) ?? null;
  const stated = toStatedYear(
    published,
    pages.flatMap(({ clues }) => clues.days),
  );
  const newspaper = pages.map(({ page }) => page.source.frontMatter.newspaper).find((name) => name !== undefined);
  return { statedYear: stated, pages: pages.map(({ clues }) => clues), newspaper: newspaper ?? "" };
}

/** Facts that all pages of an issue share. */
const ISSUE_FACTS = ["newspaper", "date", "issue", "totalIssue"] as const satisfies readonly (keyof FrontMatter)[];

/** What an issue is known by: of each fact the first page that has it. Pages that say otherwise are reported. */
export function toIssueFacts({ pages }: PageGroup): { facts: FrontMatter; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const facts: Record<string, string | number> = {};
  for (const key of ISSUE_FACTS) {
    const first = pages.find((page) => page.facts[key] !== undefined);
    if (!first) continue;
    const value = first.facts[key] as string | number;
    facts[key] = value;
    for (const { facts: other, page } of pages) {
      if (key === "newspaper" || other[key] === undefined || other[key] === value) continue;
      const message = `${key} is ${other[key]} here and ${value} in ${first.page.source.path}, which is of the same issue`;
      diagnostics.push(diagnose("issue-contradiction", page.source.path, message));
    }
  }
  return { facts, diagnostics };
}
