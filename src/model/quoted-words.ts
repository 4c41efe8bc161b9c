/** Words of a raw file, so that whatever is read off them can be checked. */
export interface QuotedWords {
  readonly quote: string;
  /** Path of the raw file. */
  readonly source: string;
  /** 1-based line of the raw file. */
  readonly line: number;
}
