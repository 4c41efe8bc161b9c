/** What a line of a raw file turned out to be. A line that holds body and a glued byline is `body`. */
export type LineRole =
  | "headline"
  | "kicker"
  | "deck"
  | "body"
  | "byline"
  | "section"
  | "caption"
  | "figure"
  | "furniture"
  | "dropped"
  | "blank";

/** The one place a line of a raw file ended up in. */
export interface LineAccount {
  /** 1-based. */
  readonly number: number;
  readonly role: LineRole;
  /** Index of the article in its page's `articles`; null when the line belongs to none. */
  readonly article: number | null;
  /** 0-based paragraph of that article; null when the line is no part of its body. */
  readonly paragraph: number | null;
  /** Id of an article on another page that the line went to by a jump; {@link article} is null then. */
  readonly elsewhere?: string;
  /** Why, for `dropped` and `furniture`; what it repeats, for repeats. */
  readonly reason?: string;
  /** For a repeat: the 1-based line of the file that is shown instead. */
  readonly repeats?: number;
}
