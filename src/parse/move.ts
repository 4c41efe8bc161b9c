import type { Unit } from "./draft.ts";

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
