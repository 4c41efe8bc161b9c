/**
 * Years between two sightings of a name that one working life does not span: who is named before and who is named after them are two
 * people.
 */
const LONGEST_SILENCE = 40;

/** For a name that several people bear, the year in which each of them but the first is named first. */
export type ApartNames = ReadonlyMap<string, readonly number[]>;

/** Names that are seen again after so long that they are another person's. The order of the sightings changes nothing. */
export function findApart(sightings: Iterable<readonly [name: string, year: number]>): ApartNames {
  const years = new Map<string, Set<number>>();
  for (const [name, year] of sightings) years.set(name, (years.get(name) ?? new Set<number>()).add(year));
  const apart = new Map<string, readonly number[]>();
  for (const [name, all] of years) {
    const sorted = [...all].sort((a, b) => a - b);
    const starts = sorted.filter((year, i) => i > 0 && year - (sorted[i - 1] as number) > LONGEST_SILENCE);
    if (starts.length > 0) apart.set(name, starts);
  }
  return apart;
}

/** The name that somebody goes by in a year: `张华`, and `张华(2)` for the second of that name; the first where no year is known. */
export function nameInYear(name: string, year: number | null, apart: ApartNames): string {
  const starts = apart.get(name);
  const place = starts && year !== null ? starts.filter((start) => start <= year).length : 0;
  return place === 0 ? name : `${name}(${place + 1})`;
}
