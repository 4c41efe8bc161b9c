/**
 * An address that was published, with what it takes to find its page again when the address changes: the raw file
 * and lines, the headline, and the start of the text.
 */
export interface PublishedAddress {
  readonly address: string;
  readonly kind: "article" | "issue" | "page";
  /** Path of the raw file below the folder of raw pages; records of before 2026-12 have its name alone. */
  readonly file: string;
  readonly headline: string;
  /** First raw line of the text; 0 for issues and pages. */
  readonly line: number;
  readonly text: string;
  /** Where the page is now, for an address that has changed. */
  readonly to?: string;
  /** The day on which an editor took its raw file out, as EDTF; absent for all others. */
  readonly withdrawn?: string;
}
