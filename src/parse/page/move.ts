import type { Unit } from "./draft.ts";

/** How many articles before its host a run's own article is looked for. */
export const REACH_BACK = 2;
/** How many articles behind its host a run's own article is looked for. */
export const REACH_ON = 1;

/** How many articles further it is looked for where that article ends in mid-sentence, and so asks for its tail. */
export const REACH_FURTHER = 3;

/** Articles between which text can move at all. */
export const REACH = REACH_BACK + REACH_FURTHER;

/** An article while the order of its page is sought. */
export interface Piece {
  readonly headline: string;
  /** Whether its reporters are named in the dateline or above the text. */
  readonly signsAtTop?: boolean;
  readonly units: readonly Unit[];
}

/** A run of units that may belong to another article: `host.units[start..end)` to `target`, behind its first `at` units. */
export interface Move {
  /** Articles by their place on the page. */
  readonly host: number;
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly at: number;
}
