import type { Article } from "../model/article.ts";

/** A field of an article that stands in its content file's front matter; the text of its paragraphs is the body. */
type FieldName = Exclude<keyof Article, "paragraphs" | "figures">;

/**
 * Key of every field, in the order a content file lists them. Only `date` has another one, for Eleventy means something
 * else by it. A field of the model that is missing here does not compile.
 */
const KEYS: Readonly<Record<FieldName, string>> = {
  id: "id",
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  headlineLines: "headlineLines",
  date: "eventDate",
  dateAsPrinted: "dateAsPrinted",
  printedDate: "printedDate",
  year: "year",
  yearBasis: "yearBasis",
  yearEvidence: "yearEvidence",
  decidedDate: "decidedDate",
  credit: "credit",
  bylines: "bylines",
  signers: "signers",
  bylineAsPrinted: "bylineAsPrinted",
  unsureBylines: "unsureBylines",
  mentions: "mentions",
  section: "section",
  captions: "captions",
  corrections: "corrections",
  decided: "decided",
  issue: "issue",
  pageNumber: "pageNumber",
  publishedOn: "publishedOn",
  jumps: "jumps",
  position: "position",
  folder: "folder",
  source: "source",
  decisions: "decisions",
};

/** Every field of an article but its paragraphs with its key in the front matter, in the order of a content file. */
export const FIELDS = Object.entries(KEYS) as readonly (readonly [field: FieldName, key: string])[];
