import { csvRow } from "../../bytes/csv-row.ts";
import { articleAddress } from "../address/urls.ts";
import { articlesOfIssue, type Placed } from "../article/archive-index.ts";
import { characterCount } from "../article/article-ref.ts";
import type { TableFile } from "../tables/data-file.ts";

/** A column of the table of articles: its name, its type and meaning for the data package, and its value. */
interface Column {
  readonly name: string;
  readonly type: "string" | "integer";
  readonly description: string;
  readonly value: (placed: Placed) => string | number | null;
}

/** Its columns, in order. */
const COLUMNS: readonly Column[] = [
  text("id", "Stable id of the article", ({ article }) => article.id),
  text("address", "Address of its page below the site's root", ({ article }) => articleAddress(article)),
  text("kicker", "引题, as printed", ({ article }) => article.kicker),
  text("headline", "主题, as printed", ({ article }) => article.headline),
  text("deck", "副题, as printed", ({ article }) => article.deck),
  text("section", "栏目, as printed", ({ article }) => article.section),
  text(
    "date",
    "Event date as EDTF; XXXX where no year could be inferred, empty where no day is printed",
    ({ article }) => article.date,
  ),
  text("dateAsPrinted", "The same as printed", ({ article }) => article.dateAsPrinted),
  text("yearBasis", "How the year is known: stated, inferred or unknown", ({ article }) => article.yearBasis),
  text(
    "datePublished",
    "Printing date as EDTF, only where printed or catalogued",
    ({ issue }) => issue.facts.date ?? null,
  ),
  text("bylines", "Signatures as printed, divided by |", ({ article }) => article.bylines.join("|")),
  text("credit", "First word of the dateline, as printed", ({ article }) => article.credit),
  text("issue", "Id of its issue", ({ article }) => article.issue),
  {
    name: "pageNumber",
    type: "integer",
    description: "版, only where printed or catalogued",
    value: ({ article }) => article.pageNumber,
  },
  {
    name: "position",
    type: "integer",
    description: "Place in the order of the page, from 0",
    value: ({ article }) => article.position,
  },
  text("source", "Path of the source file", ({ article }) => article.source),
  {
    name: "characters",
    type: "integer",
    description: "Characters of the text, white space not counted; the text stands in articles.ndjson.gz",
    value: ({ article }) => characterCount(article),
  },
];

/**
 * Every article as one row of a table (RFC 4180), with a byte order mark so that spreadsheet programs read it as UTF-8. A text
 * that a spreadsheet would take for a formula begins with `'`.
 */
export const articlesCsv: TableFile = {
  address: "data/articles.csv",
  description: { "zh-Hans": "各篇的著录，表格，不带正文", en: "articles without their text, a table" },
  resource: {
    name: "articles",
    format: "csv",
    mediatype: "text/csv",
    fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: "id",
  },
  head: `\ufeff${csvRow(COLUMNS.map(({ name }) => name))}`,
  ofIssue: (issue) =>
    [...articlesOfIssue(issue)].map((placed) => csvRow(COLUMNS.map(({ value }) => value(placed)))).join(""),
};

function text(name: string, description: string, value: Column["value"]): Column {
  return { name, type: "string", description, value };
}
