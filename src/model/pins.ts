import type { ActLabel } from "./act.ts";
import type { Span } from "./article.ts";

/** What a stretch of a page is, as an editor says. */
export interface LabelPin {
  readonly at: Span;
  readonly label: ActLabel;
}

/** Whether one sentence goes on from the end of one stretch with the start of another. */
export interface SeamPin {
  /** Ends with the last character before the seam. */
  readonly before: Span;
  /** Begins with the first one behind it. */
  readonly after: Span;
  readonly isJoined: boolean;
}

/** Where a run of lines belongs. */
export interface MovePin {
  /** Each of its lines. */
  readonly run: readonly Span[];
  /** The text behind which it belongs; null where it stands right. */
  readonly behind: Span | null;
}

/** Whether a text repeats another, which is shown. */
export interface RepeatPin {
  readonly text: Span;
  readonly of: Span;
  readonly isRepeat: boolean;
}

/**
 * What editors decided about a page: the reading of the page is searched among those that agree with it. The stretches are of the
 * page's lines as editors say they are printed.
 */
export interface Pins {
  readonly labels: readonly LabelPin[];
  readonly seams: readonly SeamPin[];
  readonly moves: readonly MovePin[];
  readonly repeats: readonly RepeatPin[];
}

/** The pins of a page of which editors decided nothing. */
export const NO_PINS: Pins = { labels: [], seams: [], moves: [], repeats: [] };
