import type { Diagnostic } from "./diagnostic.ts";

/** Character encodings a raw file can arrive in; a byte order mark is noted apart in {@link SourceText.bom}. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Number of an issue; of a joint one (合刊) its first and last: `23-24`. */
export type IssueNumber = number | `${number}-${number}`;

/**
 * What an editor knows about a raw file and wrote at its top as YAML front matter.
 * Every key overrides what would be inferred; an absent key means "not known".
 */
export interface FrontMatter {
  /** Name of the newspaper as printed. */
  readonly newspaper?: string;
  /** Printing date as EDTF: `2024-10-15`, `2024-10`, `2024`. */
  readonly date?: string;
  /** Issue number within its year (期). */
  readonly issue?: IssueNumber;
  /** Issue number counted from the first ever (总期号). */
  readonly totalIssue?: IssueNumber;
  /** Page number (版). */
  readonly page?: number;
  /** Section printed over the page (栏目). */
  readonly section?: string;
  /** Editor of the page (责编). */
  readonly editor?: string;
  /** Where the scan is kept: a shelf mark, a path or an address. */
  readonly source?: string;
  /** Anything the editor wants a reader to know. */
  readonly note?: string;
}

/** Which of these all pages of an issue share. */
export const ISSUE_FACTS = [
  "newspaper",
  "date",
  "issue",
  "totalIssue",
] as const satisfies readonly (keyof FrontMatter)[];

/** What is printed or given of an issue, never inferred; an absent key means "not known". `date` is its printing date. */
export type IssueFacts = Pick<FrontMatter, (typeof ISSUE_FACTS)[number]>;

/** One raw file, decoded and split into lines; nothing of it is left out. */
export interface SourceText {
  /** Path as given, `/` between its parts. */
  readonly path: string;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Whether the file opens with a byte order mark. */
  readonly bom: boolean;
  readonly frontMatter: FrontMatter;
  /** Which of {@link frontMatter} an act of an editor gives in the place of the file; absent where none does. */
  readonly decided?: readonly (keyof FrontMatter)[];
  /** Number of lines at the top that the front matter takes, fences included; 0 without one. */
  readonly frontMatterLineCount: number;
  /** Every line verbatim, without its terminator: line n of the file is `lines[n - 1]`. Of a web page, the lines of its text. */
  readonly lines: readonly string[];
  /** Hash of the corrections that hold for the file; absent where there are none. */
  readonly corrections?: string;
  /** Their paths: those beside it, and beside every other file of the same bytes; absent where there are none. */
  readonly correctionPaths?: readonly string[];
  /** What its lines would cost a page that shows them, in characters of text, where the lines themselves are left out. */
  readonly shownCost?: number;
  /** What reading found wrong (encoding, front matter). */
  readonly diagnostics: readonly Diagnostic[];
}
