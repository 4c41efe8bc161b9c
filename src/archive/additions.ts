import type { WhenAdded } from "../model/archive.ts";
import { findKnownDate, type KnownDate, knownDateToEdtf } from "../text/edtf.ts";

/** When a raw file came into the archive. */
export interface Addition {
  /** Path of the raw file, `/` between its parts. */
  readonly path: string;
  /** The day, as EDTF: `2025-06-01`. */
  readonly added: string;
  /** Whether an editor decided for the date that was given, against the one that the page prints. */
  readonly dateDecided?: boolean;
}

/** An addition as the record has it. */
export interface RecordedAddition extends Addition {
  /** Its place in the record, from 0: later additions have a higher one. */
  readonly place: number;
}

/** Additions by path; a file that was put there by hand has none. */
export type Additions = ReadonlyMap<string, RecordedAddition>;

/** The record of an archive that keeps none. */
export const NO_ADDITIONS: Additions = new Map();

/** An addition as the record of an archive has it; undefined for anything else. */
export function toAddition({ path, added, dateDecided }: Readonly<Record<string, unknown>>): Addition | undefined {
  const day = typeof added === "string" ? findKnownDate(added) : undefined;
  if (typeof path !== "string" || day?.day === undefined) return undefined;
  return { path, added: knownDateToEdtf(day), ...(dateDecided === true && { dateDecided }) };
}

/** The day on which the first of these files was added; null where the record names none of them. */
export function firstAdded(paths: readonly string[], additions: Additions): Required<KnownDate> | null {
  const [first] = paths.flatMap((path) => additions.get(path)?.added ?? []).sort();
  return first === undefined ? null : (findKnownDate(first) as Required<KnownDate>);
}

/** When these files came into the archive, by the record; null where it names none of them. */
export function whenAdded(paths: readonly string[], additions: Additions): WhenAdded | null {
  const recorded = paths.flatMap((path) => additions.get(path) ?? []).sort((a, b) => a.place - b.place);
  const [first, last] = [recorded[0], recorded.at(-1)];
  if (!first || !last) return null;
  return { first: first.added, firstFile: first.path, last: last.added, place: last.place };
}
