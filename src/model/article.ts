import type { ActKind } from "./act.ts";
import type { PrintedDate, YearBasis } from "./date.ts";
import type { Decision, Evidence } from "./evidence.ts";
import type { Mention } from "./people.ts";

/** A stretch of a raw line: `lines[line - 1].slice(start, end)` of the file `source`. */
export interface Span {
  /** Path of the file; absent when it is the article's own. */
  readonly source?: string;
  /** 1-based. */
  readonly line: number;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
  /** What is read there in the place of the raw text, where an editor says that the print says otherwise. */
  readonly reads?: string;
  /** Id of the act that says so. */
  readonly act?: string;
}

/** What befell a paragraph between the raw file and here. */
export type ParagraphFlag =
  /** Halves of a sentence that a column end cut were joined. */
  | "column-break"
  /** The paragraph, or a part of it, stood elsewhere on the page and was given back. */
  | "continuation"
  /** Parts of a marked jump (下转/上接) were joined. */
  | "jump"
  /** Text is missing before or after the paragraph. */
  | "text-missing"
  /** An inner sub-heading (插题). */
  | "subhead"
  /** The file holds the paragraph more than once; shown once. */
  | "repeat";

/** Text of the file that repeats a paragraph and is folded under it. */
export interface Repeat {
  readonly lines: readonly number[];
  readonly text: string;
  /** 1-based line of the file that is shown instead. */
  readonly of: number;
}

/** One paragraph in true order, as printed: markup, glued byline and repeats removed, broken sentences joined. */
export interface Paragraph {
  readonly text: string;
  /** The Markdown of the paragraph, where a content file was edited and says more than the text: emphasis, a link. */
  readonly markdown?: string;
  /** The raw text it is made of, in reading order. */
  readonly spans: readonly Span[];
  readonly flags: readonly ParagraphFlag[];
  /** 0..1 */
  readonly confidence: number;
  /** Joins, moves and folds that made it. */
  readonly decisions: readonly Decision[];
  readonly repeats?: readonly Repeat[];
}

/** A jump line (下转第四版, 上接01版): the article goes on at, or comes from, another page of its issue. */
export interface Jump {
  /** `to` for 下转 at the end of a part, `from` for 上接 at the start of the next. */
  readonly direction: "to" | "from";
  /** Page it names; null when it could not be read. */
  readonly page: number | null;
  /** 1-based line of the file. */
  readonly line: number;
  /** The words as printed. */
  readonly quote: string;
}

/** A part of an article in which an editor can correct words. */
export type CorrectedPart = "kicker" | "headline" | "deck" | "section" | "byline" | "caption" | "body";

/** Words of an article that an editor corrected, or an error of the print that he noted. */
export interface Correction {
  /** Id of the act; spans of the body that bear it are its place there. */
  readonly act: string;
  readonly kind: "misread" | "missing" | "erratum";
  readonly part: CorrectedPart;
  /** UTF-16 offsets into the part, for `kicker`, `headline` and `deck`. */
  readonly start?: number;
  readonly end?: number;
  /** What the file holds; empty for lost text. */
  readonly was: string;
  /** What is right; of an erratum the article goes on showing {@link was}. */
  readonly now: string;
  readonly by: string;
  /** ISO 8601, as the editor's program wrote it. */
  readonly at: string;
  readonly why?: string;
  readonly basis?: string;
}

/** What an editor decided about an article beside its words: what a line is, where text belongs, its date, its signature. */
export interface EditorsDecision {
  /** What the act does: `label`, `seam`, `move`, `repeat`, `date` or `byline`. */
  readonly kind: ActKind;
  /** 1-based line of the raw file that it was made about. */
  readonly line: number;
  /** That raw file, where it is another than the article's: of a part that stands on another page. */
  readonly source?: string;
  readonly by: string;
  /** ISO 8601, as the editor's program wrote it. */
  readonly at: string;
  readonly why?: string;
  readonly basis?: string;
}

/** An article as one page alone gives it: no id, no inferred year. */
export interface ParsedArticle {
  /** Its page (版), where the file holds several pages and prints their numbers; else the file's page number holds. */
  readonly pageNumber?: number | null;
  /** Day on which it was published (`2006-09-08`), by its own time stamp, where the file holds clippings of several days. */
  readonly publishedOn?: string;
  /** Jump lines at its end and its start; the parts are joined where the whole issue is known. */
  readonly jumps?: readonly Jump[];
  /** Headline parts (引题, 主题, 副题), lines of one part joined by a space where the paper broke them. */
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** Printed lines of the headline, when it had more than one. */
  readonly headlineLines?: readonly string[];
  /** Section label that stands over the article (栏目). */
  readonly section: string | null;
  /** First word of a dateline, as printed: 本报讯, 新华社北京电. */
  readonly credit: string | null;
  /** Date in the dateline or lead as printed: 3月27日至28日, 近日; null when none is printed. */
  readonly dateAsPrinted: string | null;
  /** The day of `dateAsPrinted`, or its days; null for 近日 and the like, and where none is printed. */
  readonly printedDate: PrintedDate | null;
  /** The date that an editor gives it, as EDTF, and {@link printedDate} follows; absent where none does. */
  readonly decidedDate?: { readonly date: string; readonly by: string; readonly at: string };
  /** Names as printed, spaces inside a name removed. */
  readonly bylines: readonly string[];
  /** The whole byline as printed, roles included. */
  readonly bylineAsPrinted: string | null;
  /** Signatures on lines of their own among its text that are likelier another article's, as printed; absent where there are none. */
  readonly unsureBylines?: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  /** Captions of its pictures. */
  readonly captions: readonly string[];
  /** What editors corrected in its words; absent where there is nothing. */
  readonly corrections?: readonly Correction[];
  /** What editors decided about it beside its words; absent where there is nothing. */
  readonly decided?: readonly EditorsDecision[];
  /** Decisions about the article as a whole: boundary, headline, byline, date. */
  readonly decisions: readonly Decision[];
  /** Present where the text is left out: of its paragraphs only the start of the first is there. */
  readonly figures?: TextFigures;
}

/** What is counted in a text, where the text itself is left out. */
export interface TextFigures {
  /** Characters of the body, white space not counted. */
  readonly characters: number;
  /** How often each rule of the collation notes left one. */
  readonly repairs: Readonly<Record<string, number>>;
}

/** An article of the archive: what the page gave, and what only the whole archive can say. */
export interface Article extends ParsedArticle {
  /** Stable: made of the article's own text and its issue, lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  /** Path of the raw file, as given. */
  readonly source: string;
  /** 0-based place in its page's reading order. */
  readonly position: number;
  /** The names that its {@link bylines} go by, one each, where editors said that some are a person known by another; absent where all are as printed. */
  readonly signers?: readonly string[];
  /** People it names, in reading order; absent where it names nobody. */
  readonly mentions?: readonly Mention[];
  /** EDTF: `2025-04-03`, `2025-03-27/2025-03-28`, `XXXX-04-03`; null when no day is printed. */
  readonly date: string | null;
  readonly yearBasis: YearBasis;
  /** Year of the event; where the article prints no day, the year of its page. Null when unknown. */
  readonly year: number | null;
  readonly yearEvidence: readonly Evidence[];
  /** Id of its issue. */
  readonly issue: string;
  readonly pageNumber: number | null;
  /** Folder of its address, from the page's own evidence alone: `2025` or `undated`. */
  readonly folder: string;
}
