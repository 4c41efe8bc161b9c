import type { Article } from "../model/article.ts";

/** How the search uses a field: it finds words in it, narrows by it, orders by it, or shows it with a hit. */
export type SearchRole = "text" | "filter" | "sort" | "shown" | "none";

/** One field of an article under all the names it goes by. */
export interface Field {
  /** Name in the model; the body's text stands below the front matter instead. */
  readonly field: Exclude<keyof Article, "paragraphs">;
  /** Key in a content file's front matter. `page` and `date` mean something else to Eleventy. */
  readonly key: string;
  /** Key of its label in the interface's words; null for what readers are not shown by name. */
  readonly label: string | null;
  /** Property of schema.org's NewsArticle that says it; null where none does. */
  readonly schema: string | null;
  readonly search: SearchRole;
}

/** Every field of an article but its paragraphs, in the order a content file lists them. */
export const FIELDS: readonly Field[] = [
  { field: "id", key: "id", label: null, schema: "identifier", search: "shown" },
  { field: "kicker", key: "kicker", label: "kicker", schema: "alternativeHeadline", search: "text" },
  { field: "headline", key: "headline", label: "headline", schema: "headline", search: "text" },
  { field: "deck", key: "deck", label: "deck", schema: "alternativeHeadline", search: "text" },
  { field: "headlineLines", key: "headlineLines", label: null, schema: null, search: "none" },
  { field: "date", key: "eventDate", label: "eventDate", schema: "temporalCoverage", search: "sort" },
  { field: "dateAsPrinted", key: "dateAsPrinted", label: "dateAsPrinted", schema: "dateline", search: "shown" },
  { field: "printedDate", key: "printedDate", label: null, schema: null, search: "none" },
  { field: "year", key: "year", label: "year", schema: null, search: "filter" },
  { field: "yearBasis", key: "yearBasis", label: "yearBasis", schema: null, search: "none" },
  { field: "yearEvidence", key: "yearEvidence", label: "yearEvidence", schema: null, search: "none" },
  { field: "credit", key: "credit", label: "credit", schema: "dateline", search: "none" },
  { field: "bylines", key: "bylines", label: "byline", schema: "author", search: "filter" },
  { field: "bylineAsPrinted", key: "bylineAsPrinted", label: "bylineAsPrinted", schema: null, search: "none" },
  { field: "section", key: "section", label: "section", schema: "printSection", search: "filter" },
  { field: "captions", key: "captions", label: "caption", schema: "image", search: "text" },
  { field: "issue", key: "issue", label: "issue", schema: "isPartOf", search: "shown" },
  { field: "pageNumber", key: "pageNumber", label: "pageNumber", schema: "printPage", search: "shown" },
  { field: "position", key: "position", label: null, schema: "position", search: "none" },
  { field: "folder", key: "folder", label: null, schema: null, search: "none" },
  { field: "source", key: "source", label: "source", schema: "isBasedOn", search: "none" },
  { field: "decisions", key: "decisions", label: "decisions", schema: null, search: "none" },
];
