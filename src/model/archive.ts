import type { PlacedAct } from "./act.ts";
import type { Article } from "./article.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Evidence } from "./evidence.ts";
import type { LineAccount } from "./line.ts";
import type { People } from "./people.ts";
import type { Scan } from "./scan.ts";
import type { FrontMatter, IssueFacts, SourceText } from "./source.ts";

/** One page (版) of an issue: one raw file. */
export interface Page {
  readonly source: SourceText;
  /** What is known of the page: front matter over running head. */
  readonly facts: FrontMatter;
  readonly pageNumber: number | null;
  /** Its articles in reading order. */
  readonly articles: readonly Article[];
  /** One entry for every line of the file, in order; `article` is an index into {@link articles}. */
  readonly lines: readonly LineAccount[];
  /** Pictures of it, in order; absent where there are none. */
  readonly scans?: readonly Scan[];
}

/** When the raw files of an issue came into the archive, by its record of additions. */
export interface WhenAdded {
  /** Day of the first of them and of the last, as EDTF: `2025-06-01`. */
  readonly first: string;
  readonly last: string;
  /** Path of the first in the record. */
  readonly firstFile: string;
  /** Place of the last in the record: what was added later has a higher one. */
  readonly place: number;
}

/**
 * One issue (期): the pages printed on one day. Where nothing says which issue a page belongs to,
 * the page is an issue of its own.
 */
export interface Issue {
  /** Stable, lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  /** Folder of its address, from its own evidence alone: `2025` or `undated`. */
  readonly folder: string;
  /** What its pages print, or what is given of them: of each fact the first page that has it. */
  readonly facts: IssueFacts;
  /** Whether the archive holds issues of several newspapers: then names of issues and articles say of which. */
  readonly isAmongNewspapers: boolean;
  /** Year and month it is filed under: of its printing date, else of its latest event; null when unknown. */
  readonly year: number | null;
  readonly month: number | null;
  /** First and last event day as EDTF days; null when no day is known. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly yearEvidence: readonly Evidence[];
  /** Null where the record of additions names none of its files. */
  readonly added: WhenAdded | null;
  /** By page number, then by path. */
  readonly pages: readonly Page[];
}

/** Two ways of printing what may be one person's name; proposed, never merged by itself. */
export interface NameVariant {
  readonly names: readonly [string, string];
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** An act of an editor, and what became of it in the archive. */
export interface ArchiveAct extends Omit<PlacedAct, "articles"> {
  /** Path of the raw file; null for an act of the whole archive. */
  readonly source: string | null;
  /** Ids of the articles that hold its lines. */
  readonly articles: readonly string[];
}

/** All issues from the oldest to the newest, undated ones first. */
export interface Archive {
  readonly issues: readonly Issue[];
  /** In a part of an archive: issues outside it that its evidence quotes. */
  readonly quoted?: readonly Issue[];
  readonly variants: readonly NameVariant[];
  /** Names that editors said are one person; absent where there are none. */
  readonly persons?: readonly (readonly [string, string])[];
  /** Who is named, in which posts, and which places and series; absent in a part of an archive. */
  readonly people?: People;
  /** What editors decided, file by file, acts of the whole archive last; absent in a part of an archive. */
  readonly acts?: readonly ArchiveAct[];
  /** Every diagnostic of every file and of the archive as a whole, in file and line order. */
  readonly diagnostics: readonly Diagnostic[];
}
