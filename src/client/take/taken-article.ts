/** A block of text that leaves the page: a paragraph, a heading among them, or a stanza, whose lines `\n` parts. */
export interface TextBlock {
  readonly text: string;
  readonly isHeading: boolean;
}

/** An article as it leaves the site. */
export interface TakenArticle {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** Day and signature with their names: `记事日期 [2024]年10月9日　署名 张倩倩` */
  readonly facts: string;
  readonly text: readonly TextBlock[];
  /** Where it is from: its citation. */
  readonly source: string;
  /** What the reader says of it, where it was kept. */
  readonly note?: string;
}
