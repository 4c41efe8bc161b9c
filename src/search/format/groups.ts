/** Years that are indexed together, because a browser that asks many small indexes sends too many requests. */
export interface Group {
  /** Folder and language label of the index: its first year, or `undated`. */
  readonly label: string;
  /** From the oldest; null is the articles without a year. */
  readonly years: readonly (number | null)[];
}

/** What a year holds; null is the articles without a year. */
export interface YearCount {
  readonly year: number | null;
  /** Articles. */
  readonly count: number;
}

/**
 * Fills groups from the oldest year up to `articlesPerIndex` articles each; the newest year is always alone, so that a new issue
 * changes no other group. Articles without a year join the oldest group. A year is never split.
 */
export function planGroups(counts: readonly YearCount[], articlesPerIndex: number): Group[] {
  const held = counts.filter(({ count }) => count > 0);
  const years = held.filter(isDated).sort((a, b) => a.year - b.year);
  const undated = held.filter(({ year }) => year === null);
  const groups: YearCount[][] = [];
  let filled = 0;
  for (const entry of [...undated, ...years]) {
    const newest = entry === years.at(-1) && years.length > 1;
    const opens = groups.length === 0 || newest || filled + entry.count > articlesPerIndex;
    if (opens) groups.push([]);
    filled = opens ? entry.count : filled + entry.count;
    groups.at(-1)?.push(entry);
  }
  return groups.map((entries) => ({ label: labelOf(entries), years: entries.map(({ year }) => year) }));
}

function isDated(entry: YearCount): entry is YearCount & { year: number } {
  return entry.year !== null;
}

function labelOf(entries: readonly YearCount[]): string {
  const first = entries.find(isDated);
  return first ? String(first.year) : "undated";
}
