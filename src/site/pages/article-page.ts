import { bodyToMarkdown } from "../../content/article-to-markdown.ts";
import { stanzaLines } from "../../content/stanza-lines.ts";
import { memoOfObject } from "../../memo.ts";
import type { Archive, Issue, Page } from "../../model/archive.ts";
import type { Article, Correction, EditorsDecision } from "../../model/article.ts";
import type { Settings } from "../../model/settings.ts";
import { articleAddress, issueDataAddress, printedPageAddress, sourceAddress } from "../address/urls.ts";
import { articlesOfIssue, isWanted, type Placed, pageAddressesByPath } from "../article/archive-index.ts";
import { linesByArticle } from "../article/article-lines.ts";
import { type ArticleRef, articleRef, characterCount } from "../article/article-ref.ts";
import { type CollatedParagraph, collate } from "../article/collation.ts";
import { type EventDate, eventDate } from "../article/event-date.ts";
import { fileName } from "../article/file-name.ts";
import { type IssueRef, issueRef, type NamedPage, namedPage } from "../article/issue-name.ts";
import { lineRanges } from "../article/line-ranges.ts";
import { type PersonLink, personLinks } from "../article/person-links.ts";
import { rareReadings } from "../article/rare-readings.ts";
import { countRepairs, type RepairCounts } from "../article/repairs.ts";
import { type ShownScan, shownScans } from "../article/shown-scans.ts";
import { type SourceRow, sourceRows } from "../article/source-lines.ts";
import { type YearReasons, yearReasons } from "../article/year-evidence.ts";
import { articleCitation, type Citation } from "../citation/citation.ts";
import { signersOf } from "../lists/people-index.ts";
import type { PageKind, PageModel } from "./page-model.ts";
import { type Related, RelatedFinder, type SharedReason } from "./related.ts";

/** Past this many characters an article is not set beside its source: the page would grow past all bounds. */
const LONGEST_COLLATED = 12_000;

/** How many articles before and behind it the page of an article lists: a paper prints fewer on a page, a file may hold thousands. */
export const SIBLING_REACH = 20;

/** Another article of the page, by its place in it. */
export interface Sibling {
  readonly place: number;
  readonly address: string;
  readonly headline: string;
}

/** Everything the page of an article shows. */
export interface ArticleData {
  readonly id: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly headlineLines: readonly string[];
  readonly deck: string | null;
  readonly section: string | null;
  readonly credit: string | null;
  readonly date: EventDate;
  readonly bylines: readonly { readonly name: string; readonly address: string }[];
  readonly bylineAsPrinted: string | null;
  /** Signatures among its text that are likelier another article's. */
  readonly unsureBylines: readonly string[];
  readonly characters: number;
  readonly repairs: RepairCounts;
  readonly year: YearReasons;
  /** The body of its content file: Markdown, one block a paragraph. */
  readonly body: string;
  /** Readings of its rare characters, `芃péng 沄yún`; empty where there are none. */
  readonly readings: string;
  /** The paragraphs' text and the notes on them, in the order of the body's blocks. */
  readonly paragraphs: readonly CollatedParagraph[];
  /** Whether each paragraph goes on with the stanza of the one before it. */
  readonly stanzaLines: readonly boolean[];
  /** Names in the body that lead to pages of people, paragraph by paragraph. */
  readonly people: readonly (readonly PersonLink[])[];
  readonly captions: readonly string[];
  /** What editors corrected in its head, its byline and its captions; those in the body are notes. */
  readonly corrections: readonly Correction[];
  /** What editors decided about it beside its words. */
  readonly decided: readonly EditorsDecision[];
  /** Null when the article is too long to be set beside its source. */
  readonly rows: readonly SourceRow[] | null;
  /** Its raw lines as ranges: `27—35、49—53` */
  readonly lines: string;
  readonly sourceFile: string;
  /** Path of its raw file in the archive, by which corrections name it. */
  readonly sourcePath: string;
  readonly sourceAddress: string;
  /** The scans of its page. */
  readonly scans: readonly ShownScan[];
  readonly dataAddress: string;
  /** 0-based place in its page. */
  readonly place: number;
  /** Articles of its page near it, itself among them, and those that its notes and gaps name. */
  readonly siblings: readonly Sibling[];
  /** Number of all articles of its page. */
  readonly siblingCount: number;
  readonly issue: IssueRef;
  readonly pageAddress: string;
  /** Its page as it is named, by the number that is printed over the article where it differs. */
  readonly page: NamedPage;
  readonly previous: ArticleRef | null;
  readonly next: ArticleRef | null;
  readonly related: readonly { readonly article: ArticleRef; readonly reason: SharedReason }[];
  readonly citation: Citation;
}

/** The pages of articles (篇). */
export const articlePages: PageKind<ArticleData> = {
  name: "article",
  scope: "issue",
  models,
  mapped: ({ issues }) =>
    issues.flatMap((issue) => [...articlesOfIssue(issue)].map(({ article }) => articleAddress(article))),
};

function* models(archive: Archive, settings: Settings, only?: ReadonlySet<string>): Iterable<PageModel<ArticleData>> {
  const related = new RelatedFinder(archive);
  const pageOf = pageAddressesByPath(archive);
  for (const [index, issue] of archive.issues.entries()) {
    if (!isWanted(issue, only)) continue;
    const relatedOf = related.ofIssue(index);
    const placed = [...articlesOfIssue(issue)];
    for (const [i, at] of placed.entries()) {
      yield {
        address: articleAddress(at.article),
        issue: issue.id,
        data: {
          ...articleData(at, settings, pageOf),
          previous: neighbour(placed[i - 1]),
          next: neighbour(placed[i + 1]),
          related: (relatedOf.get(at.article.id) ?? []).map(relatedRef),
        },
      };
    }
  }
}

function articleData(
  { article, place, page, issue }: Placed,
  settings: Settings,
  pageOf: ReadonlyMap<string, string>,
): Omit<ArticleData, "previous" | "next" | "related"> {
  const paragraphs = collate(article, page, place);
  const lines = articleLines(page, place);
  const characters = characterCount(article);
  const pageAddress = printedPageAddress(issue, page);
  const rows = characters > LONGEST_COLLATED ? null : sourceRows(page, place, paragraphs);
  return {
    ...headOf(article, issue),
    characters,
    repairs: countRepairs(paragraphs),
    year: yearReasons(article.year, article.yearBasis, article.yearEvidence, page, pageOf),
    body: bodyToMarkdown(article.paragraphs),
    readings: rareReadings(article.paragraphs.map(({ text }) => text)),
    paragraphs,
    stanzaLines: stanzaLines(article.paragraphs),
    people: personLinks(article),
    captions: article.captions,
    corrections: (article.corrections ?? []).filter(({ part }) => part !== "body"),
    decided: article.decided ?? [],
    rows,
    lines,
    sourceFile: fileName(page.source.path),
    sourcePath: page.source.path,
    sourceAddress: sourceAddress(page.source),
    scans: shownScans(page),
    dataAddress: issueDataAddress(issue),
    place,
    siblings: siblingsOf(page, place, namedPlaces(paragraphs, rows ?? [])),
    siblingCount: page.articles.length,
    issue: issueRef(issue),
    pageAddress,
    page: { ...namedPage(issue, page), ...(article.pageNumber !== null && { pageNumber: article.pageNumber }) },
    citation: articleCitation(article, page, issue, lines, articleAddress(article), settings),
  };
}

/** Places of the articles that notes and gaps name. */
function namedPlaces(paragraphs: readonly CollatedParagraph[], rows: readonly SourceRow[]): number[] {
  const across = paragraphs.flatMap(({ notes }) => notes.flatMap((note) => ("across" in note ? note.across : [])));
  const inGaps = rows.flatMap((row) => (row.kind === "gap" ? row.parts.flatMap(({ article }) => article ?? []) : []));
  return [...across, ...inGaps];
}

function siblingsOf({ articles }: Page, place: number, named: readonly number[]): Sibling[] {
  const places = new Set(named);
  for (let near = place - SIBLING_REACH; near <= place + SIBLING_REACH; near++) places.add(near);
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((each) => {
      const sibling = articles[each];
      return sibling ? [{ place: each, address: articleAddress(sibling), headline: sibling.headline }] : [];
    });
}

function headOf(article: Article, issue: Issue) {
  const { id, kicker, headline, deck, section, credit, bylineAsPrinted } = article;
  return {
    id,
    kicker,
    headline,
    headlineLines: article.headlineLines ?? [],
    deck,
    section,
    credit,
    date: eventDate(article, issue),
    bylines: signersOf(article),
    bylineAsPrinted,
    unsureBylines: article.unsureBylines ?? [],
  };
}

/** Raw lines of an article as ranges, in the way the archive writes them in every language's data: `27—35、49—53`. */
export function articleLines(page: Page, place: number): string {
  return linesOf(page.articles[place] ?? page, page, place);
}

const linesOf = memoOfObject((_: object, page: Page, place: number): string => {
  const lines = linesByArticle(page).get(place) ?? [];
  return lineRanges(
    lines.map(({ number }) => number),
    (line) => page.lines[line - 1]?.role === "blank",
    "—",
    "、",
  );
});

function neighbour(placed: Placed | undefined): ArticleRef | null {
  return placed ? articleRef(placed.article, placed.issue) : null;
}

function relatedRef({ article, issue, reason }: Related) {
  return { article: articleRef(article, issue), reason };
}
