import { groupBy } from "../archive/pages/stable-id.ts";
import type { Archive, Page } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Decision } from "../model/evidence.ts";
import type { LineAccount, LineRole } from "../model/line.ts";
import type { ParsedPage } from "../model/page.ts";
import type { Encoding } from "../model/source.ts";

/** What `parse --format report` prints; the keys are a public format. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Findings about paths that gave no file. */
  readonly diagnostics: readonly DiagnosticRecord[];
}

/** Where each line of a file went, and why. */
export interface FileReport {
  readonly source: string;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** How the file was read as a whole. */
  readonly reading: ParsedPage["reading"];
  readonly lines: readonly LineRecord[];
  readonly diagnostics: readonly DiagnosticRecord[];
  /** What was decided about each article, and the words it rests on. */
  readonly decisions: readonly ArticleDecisions[];
}

/** The one place a line ended up in. */
export interface LineRecord {
  readonly number: number;
  readonly role: LineRole;
  /** Id of its article. */
  readonly article: string | null;
  /** 0-based paragraph. */
  readonly paragraph: number | null;
  readonly reason?: string;
}

/** A finding without its file. */
export type DiagnosticRecord = Omit<Diagnostic, "source">;

/** Decisions about an article as a whole and about its paragraphs. */
export interface ArticleDecisions {
  readonly article: string;
  readonly decisions: readonly (Decision & { readonly paragraph?: number })[];
}

/**
 * A {@link Report} of an archive as JSON, one file for each page in the order of the pages; piece by piece, as that of a large archive is
 * longer than a string can be.
 */
export function* archiveToReportJson(
  pages: readonly ParsedPage[],
  archive: Archive,
  further: readonly Diagnostic[],
): Iterable<string> {
  let separator = '{"files": [';
  for (const file of fileReports(pages, archive)) {
    yield `${separator}${JSON.stringify(file)}`;
    separator = ",";
  }
  const start = pages.length === 0 ? separator : "";
  yield `${start}], "diagnostics": ${JSON.stringify(further.map(toFurtherRecord))}}`;
}

function* fileReports(pages: readonly ParsedPage[], archive: Archive): Iterable<FileReport> {
  const placed = new Map(archive.issues.flatMap((issue) => issue.pages.map((page) => [page.source, page] as const)));
  const findings = groupBy(archive.diagnostics, ({ source }) => source);
  for (const page of pages) {
    yield toFileReport(page, placed.get(page.source), findings.get(page.source.path) ?? []);
  }
}

/** A finding about a path that gave no file names it in its message. */
function toFurtherRecord({ source, message, zhHans: _, ...finding }: Diagnostic): DiagnosticRecord {
  return { ...finding, message: `${source}: ${message}` };
}

function toFileReport(
  { source, reading, lines }: ParsedPage,
  page: Page | undefined,
  findings: readonly Diagnostic[],
): FileReport {
  const articles = page?.articles ?? [];
  return {
    source: source.path,
    sha256: source.sha256,
    encoding: source.encoding,
    bom: source.bom,
    reading,
    lines: (page?.lines ?? lines).map((line) => toLineRecord(line, articles)),
    diagnostics: findings.map(({ source: _, zhHans: __, ...finding }) => finding),
    decisions: articles.map(toDecisions),
  };
}

function toLineRecord(
  { number, role, article, paragraph, reason, elsewhere }: LineAccount,
  articles: readonly Article[],
): LineRecord {
  const id = elsewhere ?? (article === null ? null : (articles[article]?.id ?? null));
  return { number, role, article: id, paragraph, ...(reason === undefined ? {} : { reason }) };
}

function toDecisions({ id, decisions, paragraphs }: Article): ArticleDecisions {
  const ofParagraphs = paragraphs.flatMap((paragraph, i) =>
    paragraph.decisions.map((decision) => ({ ...decision, paragraph: i })),
  );
  return { article: id, decisions: [...decisions, ...ofParagraphs] };
}
