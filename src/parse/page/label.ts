/** What a text line can be; `headline2` is a further line of a headline, `bylineOver` a signature over one. */
export type Label =
  | "section"
  | "bylineOver"
  | "kicker"
  | "headline"
  | "headline2"
  | "deck"
  | "bylineAbove"
  | "text"
  | "subhead"
  | "byline";

/** Every label, in the order in which they stand in an article. */
export const LABELS: readonly Label[] = [
  "section",
  "bylineOver",
  "kicker",
  "headline",
  "headline2",
  "deck",
  "bylineAbove",
  "text",
  "subhead",
  "byline",
];

/** Labels that open an article where they stand behind its last lines. */
export const OPENERS: ReadonlySet<Label> = new Set(["section", "bylineOver", "kicker", "headline"]);

/** Labels that part the text of a page: those, and the sub-headings inside an article. */
export const PARTS: ReadonlySet<Label> = new Set([...OPENERS, "subhead"]);

/** Labels that may stand before each label; a page may open with those of {@link FIRST}. */
export const BEFORE: Readonly<Record<Label, readonly Label[]>> = {
  section: ["text", "byline", "section", "headline"],
  bylineOver: ["text", "byline", "section"],
  kicker: ["text", "byline", "section", "bylineOver"],
  headline: ["text", "byline", "section", "bylineOver", "kicker", "headline", "headline2", "deck"],
  headline2: ["headline", "headline2"],
  deck: ["headline", "headline2", "deck"],
  bylineAbove: ["headline", "headline2", "deck", "bylineAbove"],
  text: ["headline", "headline2", "deck", "bylineAbove", "text", "subhead", "byline", "section"],
  subhead: ["text", "bylineAbove", "headline", "headline2", "deck"],
  byline: ["text", "byline"],
};

/** Labels that may open a page. */
export const FIRST: ReadonlySet<Label> = new Set([
  "section",
  "bylineOver",
  "kicker",
  "headline",
  "bylineAbove",
  "text",
]);

/** A line's label, with how much better the page reads with it than with the best other one, as a probability. */
export interface Labelled {
  readonly label: Label;
  /** 0..1 */
  readonly confidence: number;
}

/** What is known of a line's label beside its own look. */
export interface Hint {
  /** What a label printed before it says that it is. */
  readonly label?: Label;
  /** Log-odds that it opens an article, by the furniture beside it. */
  readonly opens: number;
  /** The only labels that it may have, as an editor or the page says. */
  readonly only?: readonly Label[];
}
