import type { Article } from "../model/article.ts";

/** How the search uses a field: it finds words in it, narrows by it, orders by it, or shows it with a hit. */
export type SearchRole = "text" | "filter" | "sort" | "shown" | "none";

/** One field of an article under all the names it goes by. */
export interface Field {
  /** Name in the model; the body's text stands below the front matter instead. */
  readonly field: Exclude<keyof Article, "paragraphs" | "figures">;
  /** Key in a content file's front matter. `page` and `date` mean something else to Eleventy. */
  readonly key: string;
  /** Key of its label in the interface's words; null for what readers are not shown by name. */
  readonly label: string | null;
  /** Property of schema.org's NewsArticle that says it; null where none does. */
  readonly schema: string | null;
  readonly search: SearchRole;
}

/** The order is the one a content file lists them in; a field of the model that is missing here does not compile. */
const TABLE: Readonly<Record<Field["field"], Omit<Field, "field">>> = {
  id: { key: "id", label: null, schema: "identifier", search: "shown" },
  kicker: { key: "kicker", label: "kicker", schema: "alternativeHeadline", search: "text" },
  headline: { key: "headline", label: "headline", schema: "headline", search: "text" },
  deck: { key: "deck", label: "deck", schema: "alternativeHeadline", search: "text" },
  headlineLines: { key: "headlineLines", label: null, schema: null, search: "none" },
  date: { key: "eventDate", label: "eventDate", schema: "temporalCoverage", search: "sort" },
  dateAsPrinted: { key: "dateAsPrinted", label: "dateAsPrinted", schema: "dateline", search: "shown" },
  printedDate: { key: "printedDate", label: null, schema: null, search: "none" },
  year: { key: "year", label: "year", schema: null, search: "filter" },
  yearBasis: { key: "yearBasis", label: "yearBasis", schema: null, search: "none" },
  yearEvidence: { key: "yearEvidence", label: "yearEvidence", schema: null, search: "none" },
  credit: { key: "credit", label: "credit", schema: "dateline", search: "none" },
  bylines: { key: "bylines", label: "byline", schema: "author", search: "filter" },
  bylineAsPrinted: { key: "bylineAsPrinted", label: "bylineAsPrinted", schema: null, search: "none" },
  unsureBylines: { key: "unsureBylines", label: "unsureBylines", schema: null, search: "none" },
  section: { key: "section", label: "section", schema: "printSection", search: "filter" },
  captions: { key: "captions", label: "caption", schema: "image", search: "text" },
  issue: { key: "issue", label: "issue", schema: "isPartOf", search: "shown" },
  pageNumber: { key: "pageNumber", label: "pageNumber", schema: "printPage", search: "shown" },
  publishedOn: { key: "publishedOn", label: null, schema: "datePublished", search: "none" },
  jumps: { key: "jumps", label: "jumps", schema: null, search: "none" },
  position: { key: "position", label: null, schema: "position", search: "none" },
  folder: { key: "folder", label: null, schema: null, search: "none" },
  source: { key: "source", label: "source", schema: "isBasedOn", search: "none" },
  decisions: { key: "decisions", label: "decisions", schema: null, search: "none" },
};

/** Every field of an article but its paragraphs, in the order a content file lists them. */
export const FIELDS: readonly Field[] = Object.entries(TABLE).map(([field, names]) => ({
  field: field as Field["field"],
  ...names,
}));
