/** A day as printed: the year stands only where the paper printed it. */
export interface PrintedDay {
  readonly year?: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31; absent where only a month is printed. */
  readonly day?: number;
}

/** What a dateline says: one day, or a range of days. Never a `Date`: the data has no time zone. */
export interface PrintedDate {
  readonly start: PrintedDay;
  /** Last day of a range; absent for a single day. */
  readonly end?: PrintedDay;
}

/** How the year of a date is known. */
export type YearBasis = "stated" | "inferred" | "unknown";
