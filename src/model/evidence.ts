/** Words of a raw file that a decision rests on, so that a reader can check it. */
export interface Evidence {
  /** Which kind of argument this is, e.g. `stated-year`, `event-after`, `ladder`; the interface's words are looked up by it. */
  readonly kind: string;
  /** The words as printed. */
  readonly quote: string;
  /** Path of the file the words stand in. */
  readonly source: string;
  /** 1-based line of that file. */
  readonly line: number;
  /** What the words say, one English sentence. */
  readonly says: string;
  /** Values for the interface's own wording of {@link says}. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One thing the parser decided (a boundary, a role, a join, a move, a drop, a date) and why. */
export interface Decision {
  /** Id in the table of rules, e.g. `column-break`, `continuation`, `repeat`. */
  readonly rule: string;
  /** 0..1, how sure the rule is. */
  readonly confidence: number;
  /** 1-based lines of the article's own file that it concerns, in reading order. */
  readonly lines: readonly number[];
  readonly evidence: readonly Evidence[];
  /** Values for the interface's wording of the decision. */
  readonly values?: Readonly<Record<string, string | number>>;
}
