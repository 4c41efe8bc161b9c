import type { Settings } from "../../src/model/settings.ts";
import { citationToBibtex } from "../../src/site/citation/bibtex.ts";
import { citationToRis } from "../../src/site/citation/ris.ts";
import type { PublishedRecord } from "../../src/site/data/article-data.ts";
import type { CorrectionsData } from "../../src/site/data/correction-files.ts";
import { type DataPackageData, dataPackageJson } from "../../src/site/data/datapackage.ts";
import type { IssueCitationsData } from "../../src/site/data/issue-citations.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { wordsOf } from "../../src/site/words/words.ts";

/** An article as JSON, indented: people open these files too. */
export function renderArticleData(page: PageModel<PublishedRecord>): string {
  return `${JSON.stringify(page.data, null, 1)}\n`;
}

/** A file of one JSON a line. */
export function renderLines(page: PageModel<CorrectionsData>): string {
  return page.data.lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** The description of the data files. */
export function renderDataPackage(page: PageModel<DataPackageData>, settings: Settings): string {
  return `${JSON.stringify(dataPackageJson(page.data, settings), null, 1)}\n`;
}

/** All citations of an issue in RIS or BibTeX. */
export function renderIssueCitations(page: PageModel<IssueCitationsData>, settings: Settings): string {
  const words = wordsOf(settings);
  const { format, citations } = page.data;
  return format === "ris"
    ? citations.map((citation) => citationToRis(citation, words)).join("\r\n")
    : citations.map((citation) => `${citationToBibtex(citation, words)}\n`).join("\n");
}
