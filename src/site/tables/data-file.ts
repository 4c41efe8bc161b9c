import type { Issue } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";

/** A file by which text and cataloguing of the whole archive can be taken at once, as readers are told of it. */
export interface DataFile {
  readonly address: string;
  /** What it holds, in each language of the interface. */
  readonly description: Readonly<Record<Settings["language"], string>>;
  /** What the data package says of it; absent where the package does not list it. */
  readonly resource?: DataResource;
  /** What an archive must have for the file to be there; absent for one that is always there. */
  readonly needs?: "acts" | "feed";
}

/** A resource of a data package (Frictionless Data Package 1.0). */
export interface DataResource {
  readonly name: string;
  readonly format: string;
  readonly mediatype: string;
  /** Columns of a table, in their order; absent for a file that is no table. */
  readonly fields?: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  /** Name of the column by which a row of a table is known; absent for a file that is no table. */
  readonly primaryKey?: string;
}

/** Format of a file of one JSON a line. */
export const NDJSON_TYPE = { format: "ndjson", mediatype: "application/x-ndjson" } as const;

/**
 * A file that grows with the archive past what fits into one string: its head, then the text of each issue in the
 * archive's order. An unchanged issue gives the same text.
 */
export interface GrowingFile {
  readonly address: string;
  readonly head: string;
  readonly ofIssue: (issue: Issue, settings: Settings) => string;
  /** Whether the text of each issue is compressed by itself: members of gzip one after the other are one file, which every program for gzip unpacks. */
  readonly isGzip?: boolean;
}

/** A table of all articles, which grows issue by issue. */
export type TableFile = DataFile & GrowingFile;
