import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { ISSUE_FACTS, type IssueFacts, type IssueNumber } from "../../model/source.ts";
import { firstNumber } from "../../text/issue-number.ts";
import { compareFiles, compareText, groupBy } from "../pages/stable-id.ts";
import type { YearQuestion } from "../years/prepare-question.ts";
import type { KnownPage } from "./page-summary.ts";

/** Pages of one issue, by page number, then by path. */
export interface PageGroup {
  readonly pages: readonly KnownPage[];
  /** Null for a page that is an issue of its own. */
  readonly identity: string | null;
}

/** Pages of one issue together; a page that says nothing of its issue stays alone. The order of the input does not matter. */
export function groupPages(pages: readonly KnownPage[]): PageGroup[] {
  const sorted = [...pages].sort(comparePages);
  const alone = sorted.filter(({ identity }) => identity === null).map((page) => ({ pages: [page], identity: null }));
  const known = groupBy(
    sorted.filter(({ identity }) => identity !== null),
    ({ identity }) => identity,
  );
  return [...[...known].flatMap(([identity, group]) => splitByNumber(group, identity)), ...alone];
}

/**
 * Issues of one day: where pages of one page number print different issue numbers, each number is an issue, the lowest of them under the
 * plain identity. Else a number that differs was misread.
 */
function splitByNumber(pages: readonly KnownPage[], identity: string | null): PageGroup[] {
  const fact = (["issue", "totalIssue"] as const).find((key) => hasRivals(pages, key));
  if (fact === undefined) return [{ pages, identity }];
  const numbers = [...new Set(pages.flatMap((page) => numberOf(page, fact) ?? []))].sort((a, b) => a - b);
  const [first] = numbers;
  return numbers.map((number) => ({
    pages: pages.filter((page) => (numberOf(page, fact) ?? first) === number),
    identity: number === first ? identity : `${identity}-n${number}`,
  }));
}

/** Whether two pages have one page number and different issue numbers. */
function hasRivals(pages: readonly KnownPage[], fact: "issue" | "totalIssue"): boolean {
  const known = new Map<number, number>();
  return pages.some((page) => {
    const [place, number] = [page.facts.page, numberOf(page, fact)];
    if (place === undefined || number === undefined) return false;
    const first = known.get(place) ?? number;
    known.set(place, first);
    return first !== number;
  });
}

/** A number that a page prints of its issue, of a joint one the first. */
function numberOf({ facts }: KnownPage, fact: "issue" | "totalIssue"): number | undefined {
  const number = facts[fact];
  return number === undefined ? undefined : firstNumber(number);
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
  const newspaper = pages.map(({ page }) => page.source.frontMatter.newspaper).find((name) => name !== undefined);
  return { published, pages: pages.map(({ clues }) => clues), newspaper: newspaper ?? "" };
}

/** A page may print but the first number of a joint issue. */
function isSameFact(key: keyof IssueFacts, a: string | number, b: string | number): boolean {
  const isNumber = key === "issue" || key === "totalIssue";
  return a === b || (isNumber && firstNumber(a as IssueNumber) === firstNumber(b as IssueNumber));
}

/** What an issue is known by: of each fact the first page that has it. Pages that say otherwise are reported. */
export function toIssueFacts({ pages }: PageGroup): { facts: IssueFacts; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const facts: Record<string, string | number> = {};
  for (const key of ISSUE_FACTS) {
    const first = pages.find((page) => page.facts[key] !== undefined);
    if (!first) continue;
    const value = first.facts[key] as string | number;
    facts[key] = value;
    for (const { facts: other, page } of pages) {
      if (key === "newspaper" || other[key] === undefined || isSameFact(key, other[key], value)) continue;
      const message = `${key} is ${other[key]} here and ${value} in ${first.page.source.path}, which is of the same issue`;
      diagnostics.push(diagnose("issue-contradiction", page.source.path, message));
    }
  }
  return { facts, diagnostics };
}
