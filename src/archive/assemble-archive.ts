import { withoutConfirmed } from "../corrections/confirmed.ts";
import type { PlacedAct, WrittenAct } from "../model/act.ts";
import type { Archive, ArchiveAct, Issue } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import type { Settings } from "../model/settings.ts";
import { type Additions, firstAdded, NO_ADDITIONS, whenAdded } from "./additions.ts";
import { buildIssue, type ReadArticle } from "./issues/build-issue.ts";
import { groupPages, type PageGroup } from "./issues/group-pages.ts";
import { toGroupYears, toQuestions } from "./issues/group-years.ts";
import { withoutJumpSeams } from "./issues/join-jumps.ts";
import { type Ids, namePages } from "./issues/name-pages.ts";
import { findNameVariants, variantFindings } from "./issues/name-variants.ts";
import { type KnownPage, type SummarizedPage, toKnownPage } from "./issues/page-summary.ts";
import { findWordVariants, type PhrasedPage, type WordVariant, wordFindings } from "./issues/word-variants.ts";
import { type Persons, settleShared } from "./names/persons.ts";
import { newestStatedDay } from "./newest-stated-day.ts";
import { compareText } from "./pages/stable-id.ts";
import { findApart, type NameSighting } from "./people/apart.ts";
import { seatedNames } from "./people/article-mentions.ts";
import { PeopleCollector } from "./people/collect-people.ts";
import { type KnownNames, learnNames } from "./people/known-names.ts";
import { solveYears, type YearFinding } from "./years/issue-years.ts";

/** What may be said beside the pages themselves. */
export interface AssembleOptions {
  /** How each issue is kept until all are there; in the way it is given where this is left out. */
  readonly keep?: (issue: Issue) => Issue;
  /** When the files were added: no year lies after, and feeds and the front page go by it. */
  readonly additions?: Additions;
  /** Acts of editors about the archive as a whole. */
  readonly acts?: readonly WrittenAct[];
  /** Where the paper is of: 山西省绛县. */
  readonly place?: string;
  /** Whose names are kept: of those who hold posts or sign, and of whom they stand beside, or of everybody. */
  readonly people?: Settings["people"];
}

/** An archive that is whole but for findings about words, which rest on the phrases of all pages. Gives it with those of these. */
export type NearlyArchive = (words: readonly WordVariant[]) => Archive;

/**
 * Pages → archive: issues, ids, years, joined jumps, name variants. Pure; the order of the pages changes nothing. An article's id and address
 * rest on its own page alone; its date may rest on all.
 *
 * @param pages No page is held longer than it takes to make its issue, if they are given one at a time.
 */
export function assembleArchive(pages: Iterable<SummarizedPage>, options: AssembleOptions = {}): Archive {
  const phrased: PhrasedPage[] = [];
  const noting = function* () {
    for (const page of pages) {
      const known = toKnownPage(page);
      phrased.push({ source: page.source.path, phrases: known.phrases });
      yield known;
    }
  };
  const finish = beginKnown(noting(), options);
  return finish(findWordVariants(phrased));
}

/** As {@link assembleArchive}, of pages in outline, whose phrases are compared elsewhere meanwhile. */
export function beginArchive(pages: Iterable<SummarizedPage>, options: AssembleOptions = {}): NearlyArchive {
  return beginKnown(Array.from(pages, toKnownPage), options);
}

function beginKnown(
  pages: Iterable<KnownPage>,
  {
    keep = (issue) => issue,
    additions = NO_ADDITIONS,
    acts: shared = [],
    place = "",
    people: whose = "public",
  }: AssembleOptions,
): NearlyArchive {
  const settled = settleShared(shared);
  const { persons } = settled;
  const { dated, ids, variants, diagnostics, acts, written, isAmongNewspapers, names } = inferWhole(
    Array.from(pages),
    additions,
    { persons, place },
  );
  const known: KnownNames = whose === "all" ? { ...names, isOfAll: true } : names;
  const issues: Issue[] = [];
  const found: Diagnostic[] = [];
  const collector = new PeopleCollector(known);
  for (let next = dated.pop(); next; next = dated.pop()) {
    const built = buildOrReport(next, ids, { additions, isAmongNewspapers, persons, known }, keep);
    if (built.issue) issues.push(built.issue);
    for (const { article, names: own, reading } of built.people ?? []) collector.add(article, own, reading);
    for (const finding of built.diagnostics) found.push(finding);
  }
  const people = collector.finish();
  // Whom editors said to be two is kept apart without a question.
  const asked = people.diagnostics.filter(({ rule, values: { rare = "", usual = "" } = {} }) => {
    return rule !== "person-apart" || !persons.isDecided(usual, rare);
  });
  const all = [...diagnostics, ...settled.findings, ...found, ...asked];
  const archive = {
    people,
    issues: issues.sort(compareIssues),
    variants,
    ...(persons.same.length > 0 && { persons: persons.same }),
    acts: [...written.sort(compareActs), ...settled.acts],
  };
  return (words) => ({
    ...archive,
    diagnostics: once(unconfirmed([...all, ...wordFindings(words)], acts).sort(compareDiagnostics)),
  });
}

/** The acts of a page with the ids of their articles. */
function toArchiveActs({ page }: KnownPage, ids: readonly string[]): ArchiveAct[] {
  return (page.acts ?? []).map(({ articles = [], ...act }) => {
    return { ...act, source: page.source.path, articles: articles.flatMap((place) => ids[place] ?? []) };
  });
}

/** By file; those of one file stay in their order. */
function compareActs(a: ArchiveAct, b: ArchiveAct): number {
  return compareText(a.source ?? "", b.source ?? "");
}

/** Sorted findings, each once: a corrections file that holds for a page given twice is read with either file of it. */
function once(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((finding, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareDiagnostics(before, finding) !== 0;
  });
}

/** The findings without those that editors looked at and found right. */
function unconfirmed(findings: readonly Diagnostic[], acts: ReadonlyMap<string, readonly PlacedAct[]>): Diagnostic[] {
  if (acts.size === 0) return [...findings];
  return findings.filter((finding) => withoutConfirmed([finding], acts.get(finding.source)).length > 0);
}

/** An issue, or, where a broken promise keeps it from being one, what is wrong with each of its pages. */
function buildOrReport(
  { group, findings }: ReturnType<typeof inferWhole>["dated"][number],
  ids: Ids,
  {
    additions,
    isAmongNewspapers,
    persons,
    known,
  }: {
    readonly additions: Additions;
    readonly isAmongNewspapers: boolean;
    readonly persons: Persons;
    readonly known: KnownNames;
  },
  keep: (issue: Issue) => Issue,
): { readonly issue?: Issue; readonly people?: readonly ReadArticle[]; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const around = { added: whenAdded(pathsOf(group), additions), isAmongNewspapers };
    const { issue, people, diagnostics } = buildIssue(
      group,
      toGroupYears(group, findings),
      { ids, persons, known },
      around,
    );
    return { issue: keep(issue), people, diagnostics };
  } catch (error) {
    const message = `its issue cannot be put together: ${(error as Error).message}`;
    return {
      diagnostics: group.pages.map(({ page }) => diagnose("issue-unpublished", page.source.path, message, { line: 1 })),
    };
  }
}

/** What no page says alone: its issue, ids, years, other printings of a name. Of each group nothing else holds the pages. */
function inferWhole(
  known: readonly KnownPage[],
  additions: Additions,
  { persons, place }: { readonly persons: Persons; readonly place: string },
) {
  // A page that gave no article belongs to no issue unless it says to which; its lines are in the report.
  const groups = groupPages(known.filter(({ page, identity }) => page.articles.length > 0 || identity !== null));
  const ids = namePages(groups);
  const newest = newestStatedDay(known, additions);
  const questions = groups.map((group) => {
    const added = firstAdded(pathsOf(group), additions);
    return toQuestions(group, persons).map((question) => ({ ...question, added, newest }));
  });
  const { findings, diagnostics } = solveYears(questions.flat(), persons.nameOf);
  let answered = 0;
  const dated = groups.map((group, i) => {
    const start = answered;
    answered += questions[i]?.length ?? 0;
    return { group, findings: findings.slice(start, answered) };
  });
  const names = learnNames(
    known.map(({ people }) => people),
    place,
  );
  const apart = findApart(dated.flatMap((each) => sightingsOf(each, names, persons)));
  const proposed = findNameVariants(known, ids.articles, names);
  const variants = proposed.filter(({ names }) => !persons.isDecided(...names));
  return {
    dated,
    names: { ...names, apart },
    ids,
    variants,
    isAmongNewspapers: new Set(known.flatMap(({ facts }) => facts.newspaper ?? [])).size > 1,
    written: known.flatMap((page) => toArchiveActs(page, ids.articles.get(page) ?? [])),
    acts: new Map(known.flatMap(({ page }) => (page.acts ? [[page.source.path, page.acts] as const] : []))),
    diagnostics: [
      ...known.flatMap(({ page, diagnostics: own }) => [...withoutJumpSeams(page), ...own.map(decidedBy(additions))]),
      ...ids.diagnostics,
      ...diagnostics,
      ...variantFindings(variants),
    ],
  };
}

/** Every name of a group, by the word of editors, with the time that was found for it and where its bearer works. */
function sightingsOf(
  { group, findings }: { readonly group: PageGroup; readonly findings: readonly YearFinding[] },
  known: Pick<KnownNames, "closed" | "open" | "own">,
  persons: Persons,
): NameSighting[] {
  const [{ year = null, latest = null } = {}] = findings;
  const time = year === null ? null : (year * 13 + (latest?.month ?? 0)) * 32 + (latest?.day ?? 0);
  return group.pages.flatMap(({ page, people: { posts, articles } }) =>
    articles.flatMap((people, i) => {
      const at = { year, time, article: `${page.source.path} ${i}` };
      const seated = seatedNames({ posts, people }, known);
      return [
        ...people.names.flatMap(({ name, isResident }) =>
          isResident ? [] : { name: persons.nameOf(name, null), ...at, seat: null },
        ),
        ...seated.map(({ name, seat }) => ({ name: persons.nameOf(name, null), ...at, seat })),
      ];
    }),
  );
}

function pathsOf({ pages }: PageGroup): string[] {
  return pages.map(({ page }) => page.source.path);
}

/** An editor who decided between two dates is not asked again. */
function decidedBy(additions: Additions): (finding: Diagnostic) => Diagnostic {
  return (finding) => {
    const isDecided = finding.rule === "date-contradiction" && additions.get(finding.source)?.dateDecided;
    return isDecided ? diagnose("issue-contradiction", finding.source, finding.message, finding) : finding;
  };
}

/** From the oldest to the newest; without a year first. */
function compareIssues(a: Issue, b: Issue): number {
  return compareText(sortDate(a), sortDate(b)) || compareText(a.id, b.id);
}

function sortDate({ year, facts, lastDate, month }: Issue): string {
  if (facts.date !== undefined && facts.date.length > 4) return facts.date;
  if (year === null) return `0000 ${lastDate ?? ""}`;
  return lastDate ?? `${year}-${String(month ?? 0).padStart(2, "0")}`;
}

/** In file and line order. */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source, b.source) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
