import { bibtexFormat } from "./bibtex.ts";
import type { CitationFile, CitationFormat } from "./citation-format.ts";
import { cslFormat } from "./csl.ts";
import { gbt7714Format } from "./gbt7714.ts";
import { risFormat } from "./ris.ts";

/** All formats in the order in which they are offered; the first one is shown in full, the others behind their names. */
export const CITATION_FORMATS: readonly [CitationFormat, ...CitationFormat[]] = [
  gbt7714Format,
  bibtexFormat,
  risFormat,
  cslFormat,
];

/** A format in which all citations of an issue make one file. */
export interface IssueCitationFormat extends CitationFormat {
  readonly file: Required<CitationFile>;
}

/** The formats in which all citations of an issue make one file. */
export const ISSUE_CITATION_FORMATS: readonly IssueCitationFormat[] = CITATION_FORMATS.filter(isOfIssues);

function isOfIssues(format: CitationFormat): format is IssueCitationFormat {
  return format.file?.join !== undefined;
}
