import type { Archive, Issue } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { issueAddress, issueCitationsAddress, printedPageAddress } from "../address/urls.ts";
import { isWanted, pageAddressesByPath } from "../article/archive-index.ts";
import { findingsByFile } from "../article/findings.ts";
import { type IssueRef, issueRef, type NamedPage, namedPage } from "../article/issue-name.ts";
import { type ShownScan, shownScans } from "../article/shown-scans.ts";
import { costOfLines } from "../article/source-lines.ts";
import { ISSUE_CITATION_FORMATS } from "../citation/formats.ts";
import { type Front, pageFront, type Room } from "./front.ts";
import type { PageKind, PageModel } from "./page-model.ts";
import { issueCharacters, type PrintedPage, printedPage } from "./printed-page.ts";

/** A neighbouring issue or page: its name and first headline. */
export interface IssueNeighbour {
  readonly issue: IssueRef;
  readonly headline: string | null;
}

/** Everything the page of an issue (期) shows. An issue of one page shows the record of that page too. */
export interface IssueData {
  readonly issue: IssueRef;
  readonly characters: number;
  /** The issue's only page; null when there are several. */
  readonly only: PrintedPage | null;
  readonly pages: readonly PageFront[];
  readonly citations: readonly { readonly name: string; readonly address: string }[];
  readonly previous: IssueNeighbour | null;
  readonly next: IssueNeighbour | null;
}

/** A page of an issue, set as a newspaper sets it. */
export interface PageFront extends NamedPage {
  readonly address: string;
  readonly section: string | null;
  readonly front: Front;
  readonly articleCount: number;
  /** Its first scan; null where it has none. */
  readonly scan: ShownScan | null;
}

/** Everything the page of one printed page (版) of an issue of several shows. */
export interface PrintedPageData {
  readonly issue: IssueRef;
  readonly page: PrintedPage;
  readonly front: Front;
  readonly pages: readonly LinkedPage[];
  readonly previous: LinkedPage | null;
  readonly next: LinkedPage | null;
}

interface LinkedPage extends NamedPage {
  readonly address: string;
}

/**
 * What the text of a page costs at most, in characters: 110 KB, so that the first view of an issue stays below 150. A record
 * of editing on the same page takes its share, but never all.
 */
const MOST_TEXT = 33_000;
const LEAST_TEXT = 2_500;
/** Articles that it names without setting them; beside a record, whose contents name all, fewer. */
const MOST_NAMES = 120;
const NAMES_BESIDE_RECORD = 20;
/** What a line of the contents in a record costs, as characters of text. */
const COST_OF_ROW = 250;
/** Pages before and behind it that a printed page links. */
const PAGE_REACH = 30;

/** The pages of issues. */
export const issuePages: PageKind<IssueData> = {
  name: "issue",
  scope: "issue",
  models: issueModels,
  mapped: ({ issues }) => issues.map(issueAddress),
};

/** The pages of printed pages, for issues of more than one. */
export const printedPages: PageKind<PrintedPageData> = {
  name: "printed-page",
  scope: "issue",
  models: pageModels,
  mapped: ({ issues }) =>
    issues.flatMap((issue) =>
      issue.pages.length > 1 ? issue.pages.map((page) => printedPageAddress(issue, page)) : [],
    ),
};

function* issueModels(
  archive: Archive,
  settings: Settings,
  only?: ReadonlySet<string>,
): Iterable<PageModel<IssueData>> {
  const pageOf = pageAddressesByPath(archive);
  const findings = findingsByFile(archive);
  for (const [i, issue] of archive.issues.entries()) {
    if (!isWanted(issue, only)) continue;
    const [page] = issue.pages;
    const single = issue.pages.length === 1 && page ? printedPage(issue, page, pageOf, findings) : null;
    const room = roomBeside(single);
    yield {
      address: issueAddress(issue),
      issue: issue.id,
      data: {
        issue: issueRef(issue),
        characters: issueCharacters(issue),
        only: single,
        pages: issue.pages.map((each) => ({
          address: printedPageAddress(issue, each),
          ...namedPage(issue, each),
          section: each.facts.section ?? null,
          front: pageFront(issue, each, room),
          articleCount: each.articles.length,
          scan: shownScans(each)[0] ?? null,
        })),
        citations: ISSUE_CITATION_FORMATS.map(({ name, file }) => ({
          name: name(settings),
          address: issueCitationsAddress(issue, file.ending),
        })),
        previous: issueNeighbour(archive.issues[i - 1]),
        next: issueNeighbour(archive.issues[i + 1]),
      },
    };
  }
}

function* pageModels(
  archive: Archive,
  _settings: Settings,
  only?: ReadonlySet<string>,
): Iterable<PageModel<PrintedPageData>> {
  const pageOf = pageAddressesByPath(archive);
  const findings = findingsByFile(archive);
  for (const issue of archive.issues) {
    if (!isWanted(issue, only) || issue.pages.length < 2) continue;
    const pages = issue.pages.map((page) => ({
      address: printedPageAddress(issue, page),
      ...namedPage(issue, page),
    }));
    for (const [i, page] of issue.pages.entries()) {
      const record = printedPage(issue, page, pageOf, findings);
      yield {
        address: printedPageAddress(issue, page),
        issue: issue.id,
        data: {
          issue: issueRef(issue),
          page: record,
          front: pageFront(issue, page, roomBeside(record)),
          pages: pages.slice(Math.max(0, i - PAGE_REACH), i + PAGE_REACH + 1),
          previous: pages[i - 1] ?? null,
          next: pages[i + 1] ?? null,
        },
      };
    }
  }
}

/** An issue as its neighbours name it. */
export function issueNeighbour(issue: Issue | undefined): IssueNeighbour | null {
  if (!issue) return null;
  const headline = issue.pages.find((page) => page.articles.length > 0)?.articles[0]?.headline ?? null;
  return { issue: issueRef(issue), headline };
}

/** What the fronts on a page of the site may take beside a record. */
function roomBeside(record: PrintedPage | null): Room {
  if (record === null) return { characters: MOST_TEXT, names: MOST_NAMES };
  const raw = costOfLines((record.lines ?? []).map(({ text }) => text));
  const characters = MOST_TEXT - raw - COST_OF_ROW * record.rows.length;
  return { characters: Math.max(LEAST_TEXT, characters), names: NAMES_BESIDE_RECORD };
}
