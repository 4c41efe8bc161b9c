import { csvRow } from "../../src/bytes/csv-row.ts";
import type { Settings } from "../../src/model/settings.ts";
import { ISSUE_CITATION_FORMATS } from "../../src/site/citation/formats.ts";
import type { CorrectionsData } from "../../src/site/data/correction-files.ts";
import { type DataPackageData, dataPackageJson } from "../../src/site/data/datapackage.ts";
import type { IssueCitationsData } from "../../src/site/data/issue-citations.ts";
import type { IssueDataFile } from "../../src/site/data/issue-data.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { TableData } from "../../src/site/tables/people-tables.ts";
import { wordsOf } from "../../src/site/words/words.ts";

/** The articles of an issue as JSON, one a line. */
export function renderIssueData({ data }: PageModel<IssueDataFile>): string {
  return `[\n${data.map((article) => JSON.stringify(article)).join(",\n")}\n]\n`;
}

/** A file of one JSON a line. */
export function renderLines(page: PageModel<CorrectionsData>): string {
  return page.data.lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** The description of the data files. */
export function renderDataPackage(page: PageModel<DataPackageData>, settings: Settings): string {
  return `${JSON.stringify(dataPackageJson(page.data, settings), null, 1)}\n`;
}

/** All citations of an issue in one format. */
export function renderIssueCitations(page: PageModel<IssueCitationsData>, settings: Settings): string {
  const { ending, citations } = page.data;
  const format = ISSUE_CITATION_FORMATS.find(({ file }) => file.ending === ending);
  if (!format) throw new Error(`no format of citations ends in ${ending}: ${page.address}`);
  const context = { settings, words: wordsOf(settings) };
  return format.file.join(citations.map((citation) => format.write(citation, context)));
}

/** A table that fits into one text. */
export function renderTable({ data }: PageModel<TableData>): string {
  return "\ufeff" + [data.columns, ...data.rows].map(csvRow).join("");
}
