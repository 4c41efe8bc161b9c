/** What a line of a generated page is; `repeat` and `furniture` are no part of any article's text. */
export type PageRole =
  | "kicker"
  | "headline"
  | "deck"
  | "body"
  | "subhead"
  | "byline"
  | "section"
  | "figure"
  | "furniture"
  | "repeat";

/** A line of a generated page, with what a reader knows of it. */
export interface PageLine {
  readonly text: string;
  readonly role: PageRole;
  /** Index of the article it belongs to; null for furniture. */
  readonly article: number | null;
  /** Paragraph of the gold's body; null when it is no part of it. */
  readonly paragraph: number | null;
  /** Where in that paragraph it begins: above 0 when it goes on with what another line began. */
  readonly offset: number;
  /** Whether a seam between column crops (three blank lines) stands before it. */
  readonly seam: boolean;
}

/** A line of an article that is no part of its body. */
export function headLine(text: string, role: PageRole, article: number | null): PageLine {
  return { text, role, article, paragraph: null, offset: 0, seam: false };
}
