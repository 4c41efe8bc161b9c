import type { Issue, Page } from "../../model/archive.ts";
import type { Article, ParsedArticle } from "../../model/article.ts";
import type { YearBasis } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { LineAccount } from "../../model/line.ts";
import type { RuleId } from "../../model/rules.ts";
import { findKnownDate } from "../../text/edtf.ts";
import type { ArticlePeople } from "../mentions/page-people.ts";
import { headLineOf, readArticles } from "../mentions/read-page.ts";
import type { Persons } from "../names/persons.ts";
import { compareText } from "../pages/stable-id.ts";
import { type ArticleReading, namesOfIssue, type ResolvedName, resolveNames } from "../people/article-mentions.ts";
import type { KnownNames } from "../people/known-names.ts";
import { type DatedEvent, dateArticle } from "../years/date-article.ts";
import { explainYear, toEvidence } from "../years/explain-year.ts";
import type { YearFinding } from "../years/issue-years.ts";
import { toTurnOfYear } from "../years/turn-of-year.ts";
import { dateFindings } from "./date-findings.ts";
import { type PageGroup, toIssueFacts } from "./group-pages.ts";
import type { ArticleYear, GroupYears } from "./group-years.ts";
import { type ArticlePlace, findJoins, isCutBetween, type Join, joinParts } from "./join-jumps.ts";
import type { Ids } from "./name-pages.ts";
import type { KnownPage, PageOfIssue } from "./page-summary.ts";

/** An issue and what an editor should look at in it. */
export interface BuiltIssue {
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
  /** What was read of its people, article by article. */
  readonly people: readonly ReadArticle[];
}

/** An article and what was read of its people. */
export interface ReadArticle {
  readonly article: Article;
  readonly names: readonly ResolvedName[];
  readonly reading: ArticleReading;
}

/** What all articles of an issue share. */
interface IssueContext {
  readonly id: string;
  readonly years: GroupYears;
  readonly ids: Ids;
  readonly persons: Persons;
  readonly known: KnownNames;
  /** Names that a post, a list or a signature of the issue says to be names. */
  readonly names: ReadonlySet<string>;
  /** Filled as articles are made. */
  readonly people: ReadArticle[];
}

/** What the archive knows of an issue beside its pages. */
export type IssueSurroundings = Pick<Issue, "added" | "isAmongNewspapers">;

/** Builds one issue: joins its jumps, dates its articles, places every line. */
export function buildIssue(
  group: PageGroup,
  years: GroupYears,
  { ids, persons, known }: Pick<IssueContext, "ids" | "persons" | "known">,
  around: IssueSurroundings,
): BuiltIssue {
  const { finding } = years.issue;
  const { joins, diagnostics: jumpFindings } = findJoins(group.pages);
  const { facts, diagnostics: factFindings } = toIssueFacts(group);
  const names = namesOfIssue(
    group.pages.map(({ people }) => people),
    known,
  );
  const context: IssueContext = { id: ids.issues.get(group) ?? "", years, ids, persons, known, names, people: [] };
  const pages = toPages(group, joins, {
    toArticle: (parsed, place, position) => toArticle(group, parsed, place, position, context),
    idOf: ({ page, article }) => ids.articles.get(group.pages[page] as KnownPage)?.[article] ?? "",
  });
  const articles = pages.flatMap((page) => page.articles);
  const first = group.pages[0];
  const issue: Issue = {
    id: context.id,
    folder: first?.folder ?? "undated",
    facts,
    ...around,
    ...filedUnder(group, finding),
    ...dateRange(articles),
    yearEvidence: issueEvidence(group, years.issue),
    pages,
  };
  return {
    issue,
    people: context.people,
    diagnostics: [...jumpFindings, ...factFindings, ...dateFindings(pages, group, finding)],
  };
}

/** An issue is filed by its printing date; by its latest event where none is known. */
function filedUnder({ pages }: PageGroup, { year, latest }: YearFinding): Pick<Issue, "year" | "month"> {
  const published = pages.find((page) => page.published)?.published;
  if (published?.month !== undefined) return { year: published.year, month: published.month };
  return { year: published?.year ?? year, month: latest?.month ?? null };
}

/** First and last event day. Days of no known year are put in order as those of one issue; beside days of a year they have no place. */
function dateRange(articles: readonly Article[]): { firstDate: string | null; lastDate: string | null } {
  const all = articles.flatMap(({ date }) => (date ? date.split("/") : []));
  const known = all.filter((day) => !day.startsWith("X")).sort(compareText);
  const days = known.length > 0 ? known : inTurn(all);
  return { firstDate: days[0] ?? null, lastDate: days.at(-1) ?? null };
}

/** `XXXX-12-30` comes before `XXXX-01-02` where both are of one issue. */
function inTurn(days: readonly string[]): string[] {
  const { offsets } = toTurnOfYear(
    days.map((day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })),
  );
  const inOrder = days.map((day, i) => ({ day, offset: offsets[i] ?? 0 }));
  return inOrder.sort((a, b) => a.offset - b.offset || compareText(a.day, b.day)).map(({ day }) => day);
}

function issueEvidence(group: PageGroup, { finding, weighed }: GroupYears["issue"]): Evidence[] {
  const stated = group.pages.flatMap(({ publishedEvidence }) => publishedEvidence ?? []);
  if (stated.length > 0) return stated.slice(0, 1);
  return finding.year === null ? [] : explainYear(weighed, finding.ladder, "");
}

/** How an article of the archive is made, and known, by its place among the pages of its group. */
export interface ArticleMaker {
  /** `position` is its place among the articles that are left of its page when parts are joined. */
  readonly toArticle: (parsed: ParsedArticle, place: ArticlePlace, position: number) => Article;
  /** `kept` are the articles that are left of its page. */
  readonly idOf: (place: ArticlePlace, kept: readonly number[]) => string;
}

/** The pages of an issue, in its order. */
interface IssuePages {
  readonly pages: readonly PageOfIssue[];
}

/** The pages of an issue with their jumps joined, every line in its place. */
export function toPages(group: IssuePages, joins: readonly Join[], make: ArticleMaker): Page[] {
  const moved = new Map(joins.map((join) => [key(join.to), join]));
  const keptOf = group.pages.map(({ page }, p) =>
    page.articles.flatMap((_, a) => (moved.has(key({ page: p, article: a })) ? [] : [a])),
  );
  return group.pages.map((known, p) => {
    const kept = keptOf[p] ?? [];
    const articles = kept.map((a, position) => {
      const place = { page: p, article: a };
      return make.toArticle(joinAll(group, joins, place), place, position);
    });
    return {
      source: known.page.source,
      facts: known.facts,
      pageNumber: known.facts.page ?? null,
      articles,
      lines: known.page.lines.map((line) => placeLine(line, p, keptOf, moved, group, make)),
    };
  });
}

function key({ page, article }: ArticlePlace): string {
  return `${page} ${article}`;
}

/** A line of a joined part goes to the article it was joined to; the others follow the articles that are left. */
function placeLine(
  line: LineAccount,
  page: number,
  keptOf: readonly (readonly number[])[],
  moved: ReadonlyMap<string, Join>,
  group: IssuePages,
  { idOf }: ArticleMaker,
): LineAccount {
  if (line.article === null || moved.size === 0) return line;
  let join = moved.get(key({ page, article: line.article }));
  if (!join) return { ...line, article: keptOf[page]?.indexOf(line.article) ?? null };
  let { paragraph } = line;
  let root = join.from;
  // Parts may continue parts: the first one is the article.
  for (; join; join = moved.get(key(root))) {
    root = join.from;
    if (paragraph !== null) paragraph += paragraphsBefore(group, join);
  }
  return { ...line, article: null, paragraph, elsewhere: idOf(root, keptOf[root.page] ?? []) };
}

/** Number of paragraphs that stand before the second part's first one. */
function paragraphsBefore(group: IssuePages, { from, to }: Join): number {
  const [first, second] = [partAt(group, from), partAt(group, to)];
  return first.paragraphs.length - (isCutBetween(first, second) ? 1 : 0);
}

function partAt(group: IssuePages, { page, article }: ArticlePlace): ParsedArticle {
  return group.pages[page]?.page.articles[article] as ParsedArticle;
}

/** The article at a place with all parts that continue it. */
function joinAll(group: IssuePages, joins: readonly Join[], place: ArticlePlace): ParsedArticle {
  const join = joins.find(({ from }) => key(from) === key(place));
  const first = partAt(group, place);
  if (!join) return first;
  const paths = [pathAt(group, join.from), pathAt(group, join.to)] as const;
  return joinParts(first, joinAll(group, joins, join.to), join.jump, paths);
}

function pathAt(group: IssuePages, { page }: ArticlePlace): string {
  return group.pages[page]?.page.source.path ?? "";
}

const YEAR_RULES: Readonly<Record<YearBasis, RuleId>> = {
  stated: "year-stated",
  inferred: "year-inferred",
  unknown: "year-unknown",
};

function toArticle(
  group: PageGroup,
  parsed: ParsedArticle,
  place: ArticlePlace,
  position: number,
  context: IssueContext,
): Article {
  const known = group.pages[place.page] as KnownPage;
  const { ids, id } = context;
  const articleYear = context.years.ofArticle(place);
  const { finding, basis, offset } = articleYear;
  const own = parsed.publishedOn === undefined ? undefined : findKnownDate(parsed.publishedOn);
  const published = own ?? known.published ?? group.pages.find((page) => page.published)?.published ?? null;
  const dated = dateArticle(parsed, { published, issueYear: finding.year, issueBasis: basis, offset });
  const yearEvidence = articleEvidence(group, place, articleYear, dated);
  const line = parsed.paragraphs[0]?.spans[0]?.line ?? 0;
  const decision = {
    rule: YEAR_RULES[dated.basis],
    confidence: dated.basis === "stated" ? 1 : dated.basis === "inferred" ? Math.min(finding.probability, 0.999) : 0,
    lines: line > 0 ? [line] : [],
    evidence: yearEvidence,
    ...(dated.year === null ? {} : { values: { year: dated.year } }),
  };
  const signers = parsed.bylines.map((name) => context.persons.nameOf(name, dated.date));
  const reading = readingOf(known, parsed, place);
  const names = resolveNames(reading, dated, {
    known: context.known,
    persons: context.persons,
    ofIssue: context.names,
  });
  const article: Article = {
    ...parsed,
    ...(names.length > 0 && { mentions: names.map(({ mention }) => mention) }),
    ...(signers.some((name, i) => name !== parsed.bylines[i]) && { signers }),
    decisions: [...parsed.decisions, decision],
    id: ids.articles.get(known)?.[place.article] ?? "",
    source: known.page.source.path,
    position,
    date: dated.date,
    yearBasis: dated.basis,
    year: dated.year,
    yearEvidence,
    issue: id,
    pageNumber: parsed.pageNumber ?? known.facts.page ?? null,
    folder: known.folder,
  };
  context.people.push({ article, names, reading });
  return article;
}

/** What the page's summary has of an article; of one that was joined from parts, which are whole, what the joined text says. */
function readingOf({ people, page }: KnownPage, parsed: ParsedArticle, { article }: ArticlePlace): ArticleReading {
  const own = people.articles[article];
  if (own && parsed === page.articles[article]) return { posts: people.posts, people: own };
  const joined = readArticles([{ article: parsed, path: page.source.path, headLine: headLineOf(page, article) }]);
  return { posts: joined.posts, people: joined.articles[0] as ArticlePeople };
}

/** Clues that settle the year of their own article. */
const OWN_YEARS: ReadonlySet<string> = new Set(["dateline-year", "editor"]);

function articleEvidence(
  { pages }: PageGroup,
  { page, article }: ArticlePlace,
  { finding, weighed, witness }: ArticleYear,
  { basis, year }: DatedEvent,
): Evidence[] {
  if (year === null) return [];
  const own = pages[page]?.clues.clues.filter(({ kind, article: of }) => OWN_YEARS.has(kind) && of === article) ?? [];
  if (own.length > 0) return own.map(toEvidence);
  const published = pages[page]?.publishedEvidence ?? pages.find((other) => other.publishedEvidence)?.publishedEvidence;
  if (basis === "stated" && published) return [published];
  return finding.year === null ? [] : explainYear(weighed, finding.ladder, witness);
}
