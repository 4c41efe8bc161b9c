import type { ParagraphFlag, Repeat, Span } from "../../model/article.ts";
import type { Decision } from "../../model/evidence.ts";
import type { LineEnd } from "./line-end.ts";
import type { LineStart } from "./line-start.ts";

/** A piece of a page in the order of the file, before anything is joined or moved. */
export interface Unit {
  /** `byline` is a signature on a line of its own, `subhead` an inner heading (插题); both travel with the text they close or open. */
  readonly kind: "text" | "byline" | "subhead";
  /** Markup removed, as it is read; a byline glued to the last sentence is still in it. */
  readonly text: string;
  /** The text as printed: traditional characters and forms as they stand. */
  readonly printed: string;
  /** 1-based line of the file; the first one of several. */
  readonly line: number;
  /** Where {@link text} stands in the file: joined, these stretches give it. */
  readonly pieces: readonly Span[];
  /** Whether three or more blank lines stand before it: a seam between column crops. */
  readonly afterSeam: boolean;
  /** Whether the page shows that a paragraph opens with it: by the blanks before it, or as saved web pages hold one on each line. */
  readonly opensParagraph?: boolean;
  /** How sure its kind is, 0..1; a sub-heading that is not may be the first half of a cut sentence. */
  readonly confidence?: number;
  /** How {@link text} begins and ends, where that was read before. */
  readonly start?: LineStart | undefined;
  readonly end?: LineEnd | undefined;
}

/** An article as it stands in the file: its head, and everything between it and the next head. */
export interface Draft {
  readonly headline: string;
  /** Where the lines of its head stand in the file. */
  readonly head?: readonly Span[];
  /** Whether its reporters are named in the dateline or above the text: it bears no byline at its end then. */
  readonly signsAtTop?: boolean;
  /** Credit and date stand at the start of the first unit; the lead is that unit. */
  readonly units: readonly Unit[];
}

/** Units of one paragraph in true order, with what was done to get there. */
export interface OrderedParagraph {
  readonly units: readonly Unit[];
  readonly flags: readonly ParagraphFlag[];
  readonly confidence: number;
  readonly decisions: readonly Decision[];
  readonly repeats: readonly Repeat[];
}

/** A draft whose text stands in true order. A byline unit is a paragraph of its own here, the last of its article. */
export interface OrderedDraft {
  readonly paragraphs: readonly OrderedParagraph[];
  /** Decisions about the article as a whole: what was moved to or from it, what could not be decided. */
  readonly decisions: readonly Decision[];
}
