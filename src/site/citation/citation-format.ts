import type { Settings } from "../../model/settings.ts";
import type { Words } from "../words/words.ts";
import type { Citation } from "./citation.ts";

/** What a citation says by beside what is known of the article. */
export interface CitationContext {
  readonly settings: Pick<Settings, "newspaper" | "gbt7714">;
  readonly words: Words;
  /** Day on which the article was read at its address, as it is to be shown: `[2026-03-09]`; nothing where it is not known. */
  readonly accessed?: string;
}

/** The file that citations are saved as. */
export interface CitationFile {
  /** `ris`, without a point. */
  readonly ending: string;
  readonly mediaType: string;
  /** All citations of an issue in one file, for a reference manager; absent where the site has no such file. */
  readonly join?: (citations: readonly string[]) => string;
}

/** A way of writing a citation: what all places that offer citations know of it. */
export interface CitationFormat {
  /** Its name, the same in every language. */
  readonly name: (settings: Pick<Settings, "gbt7714">) => string;
  readonly write: (citation: Citation, context: CitationContext) => string;
  /** Absent where it is copied and never saved. */
  readonly file?: CitationFile;
}
