/** Years in a row of which nothing is held. */
export interface YearGap {
  readonly first: number;
  readonly last: number;
}

/** Fewer empty years in a row each have a place of their own. */
const LEAST_YEARS = 3;

/** Years in a row, rising or falling, with long runs of empty ones told as one. */
export function foldYearGaps<Year extends { readonly year: number }>(
  years: readonly Year[],
  isEmpty: (year: Year) => boolean,
): (Year | YearGap)[] {
  const folded: (Year | YearGap)[] = [];
  let run: Year[] = [];
  const endRun = () => {
    const ends = run.map(({ year }) => year);
    folded.push(...(run.length < LEAST_YEARS ? run : [{ first: Math.min(...ends), last: Math.max(...ends) }]));
    run = [];
  };
  for (const year of years) {
    if (isEmpty(year)) run.push(year);
    else {
      endRun();
      folded.push(year);
    }
  }
  endRun();
  return folded;
}
