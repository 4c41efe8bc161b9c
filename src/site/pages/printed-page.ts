import type { Issue, Page } from "../../model/archive.ts";
import type { LineAccount, LineRole } from "../../model/line.ts";
import { contentsAddress, printedPageAddress, sourceAddress } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import { type ArticleRef, articleRef } from "../article/article-ref.ts";
import { collate } from "../article/collation.ts";
import { fileName } from "../article/file-name.ts";
import { type NamedPage, namedPage } from "../article/issue-name.ts";
import { articleLane, type Lane, lineStarts } from "../article/lane.ts";
import { countOutside, countRepairs, type RepairCounts, sumRepairs } from "../article/repairs.ts";
import { type ShownScan, shownScans } from "../article/shown-scans.ts";
import { isSourceShown } from "../article/source-lines.ts";
import { type YearReasons, yearReasons } from "../article/year-evidence.ts";
import { signersOf } from "../lists/people-index.ts";
import type { Finding } from "../words/findings.ts";
import { articleLines } from "./article-page.ts";

/** One line of the contents of a page. */
export interface ContentsRow {
  readonly article: ArticleRef;
  readonly section: string | null;
  readonly bylines: readonly { readonly name: string; readonly address: string }[];
  readonly repairs: RepairCounts;
  readonly lane: Lane;
  /** `27—35、49—53` */
  readonly lines: string;
}

/** A raw line with what became of it. */
export interface RawLine {
  readonly number: number;
  readonly text: string;
  /** What it is, where it is no text of an article. */
  readonly mark: Extract<LineRole, "dropped" | "figure" | "furniture"> | "repeat" | null;
}

/** Rows of the contents on one page of the site; no paper prints so many articles on a page, but a file may hold thousands. */
export const CONTENTS_SIZE = 25;
/** Findings that are listed; they are counted all. */
const MOST_FINDINGS = 50;

/** A further part of the contents: where it is, and the places, from 1, of its first and last article. */
export interface ContentsPart {
  readonly address: string;
  readonly first: number;
  readonly last: number;
}

/** What the page of a printed page (版) shows of it. */
export interface PrintedPage extends NamedPage {
  readonly section: string | null;
  readonly editor: string | null;
  readonly shelf: string | null;
  readonly note: string | null;
  readonly characters: number;
  /** The first {@link CONTENTS_SIZE} of its articles. */
  readonly rows: readonly ContentsRow[];
  readonly articleCount: number;
  readonly parts: readonly ContentsPart[];
  readonly repairs: RepairCounts;
  readonly outside: { readonly figure: number; readonly furniture: number; readonly unplaced: number };
  readonly year: YearReasons;
  /** What an editor should still look at. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly source: {
    readonly name: string;
    readonly address: string;
    readonly bytes: number;
    readonly encoding: string;
    readonly sha256: string;
  };
  readonly scans: readonly ShownScan[];
  /** Every line that is not blank; null when the file is too long to be shown. */
  readonly lines: readonly RawLine[] | null;
}

/** Everything known of a printed page, for its own page of the site. */
export function printedPage(
  issue: Issue,
  page: Page,
  pageOf: ReadonlyMap<string, string>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): PrintedPage {
  const rows = contentsRows(issue, page);
  const found = findings.get(page.source.path) ?? [];
  const { section, editor, source, note } = page.facts;
  const basis = issue.facts.date === undefined ? (issue.year === null ? "unknown" : "inferred") : "stated";
  return {
    ...namedPage(issue, page),
    section: section ?? null,
    editor: editor ?? null,
    shelf: source ?? null,
    note: note ?? null,
    characters: rows.reduce((sum, row) => sum + row.article.characters, 0),
    rows: rows.slice(0, CONTENTS_SIZE),
    articleCount: rows.length,
    parts: contentsParts(issue, page),
    repairs: sumRepairs(rows.map((row) => row.repairs)),
    outside: countOutside(page),
    year: yearReasons(issue.year, basis, issue.yearEvidence, page, pageOf),
    findings: found.slice(0, MOST_FINDINGS),
    findingCount: found.length,
    source: sourceOf(page),
    scans: shownScans(page),
    lines: rawLines(page),
  };
}

/** A row for every article of a page, in page order. */
export function contentsRows(issue: Issue, page: Page): ContentsRow[] {
  const starts = lineStarts(page);
  return page.articles.map((_, place) => contentsRow(issue, page, place, starts));
}

/** The parts of the contents of a page beside the page itself; none for nearly every page. */
export function contentsParts(issue: Issue, page: Page): ContentsPart[] {
  const address = printedPageAddress(issue, page);
  const parts: ContentsPart[] = [];
  for (let start = CONTENTS_SIZE; start < page.articles.length; start += CONTENTS_SIZE) {
    const last = Math.min(start + CONTENTS_SIZE, page.articles.length);
    parts.push({ address: contentsAddress(address, parts.length + 2), first: start + 1, last });
  }
  return parts;
}

function contentsRow(issue: Issue, page: Page, place: number, starts: number[]): ContentsRow {
  const article = page.articles[place];
  if (!article) throw new Error(`Page ${page.source.path} has no article ${place}.`);
  return {
    article: articleRef(article, issue),
    section: article.section,
    bylines: signersOf(article),
    repairs: countRepairs(collate(article, page, place)),
    lane: articleLane(page, place, starts),
    lines: articleLines(page, place),
  };
}

function sourceOf(page: Page): PrintedPage["source"] {
  const { source } = page;
  return {
    name: fileName(source.path),
    address: sourceAddress(source),
    bytes: source.lines.reduce((sum, line) => sum + utf8Length(line) + 1, -1),
    encoding: source.encoding,
    sha256: source.sha256,
  };
}

function rawLines(page: Page): RawLine[] | null {
  if (!isSourceShown(page)) return null;
  return page.lines.flatMap((line) => {
    const text = page.source.lines[line.number - 1] ?? "";
    if (text.trim() === "") return [];
    const isFrontMatter = line.number <= page.source.frontMatterLineCount;
    return [{ number: line.number, text, mark: isFrontMatter ? null : markOf(line) }];
  });
}

function markOf({ role, repeats }: LineAccount): RawLine["mark"] {
  if (repeats !== undefined) return "repeat";
  return role === "dropped" || role === "figure" || role === "furniture" ? role : null;
}

/** Bytes of a text in UTF-8: the size of the file, whatever encoding it came in. */
function utf8Length(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** Characters of all articles of an issue. */
export function issueCharacters(issue: Issue): number {
  let sum = 0;
  for (const { article } of articlesOfIssue(issue)) sum += articleRef(article, issue).characters;
  return sum;
}
