import type { WhenAdded } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import { findKnownDate, type KnownDate, knownDateToEdtf } from "../text/edtf.ts";

/** Name of the record of additions in the folder of raw pages. */
export const ADDITIONS_FILE = "additions.ndjson";

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

/** An addition as a line of the record. */
export function additionLine({ path, added, dateDecided }: Addition): string {
  return `${JSON.stringify({ path, added, ...(dateDecided && { dateDecided }) })}\n`;
}

/**
 * Reads the record of additions. Of two lines about one file the later one holds; a line that cannot be read is a finding, and the
 * others are used.
 *
 * @param source Path of the record, for its findings.
 */
export function readAdditionLines(
  text: string,
  source: string,
): { readonly additions: Additions; readonly diagnostics: readonly Diagnostic[] } {
  const additions = new Map<string, RecordedAddition>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const addition = readAddition(line);
    if (addition) additions.set(addition.path, { ...addition, place: i });
    else {
      const message = "this line names no file and the day on which it was added";
      diagnostics.push(diagnose("addition-unreadable", source, message, { line: i + 1, quote: line.slice(0, 60) }));
    }
  }
  return { additions, diagnostics };
}

function readAddition(line: string): Addition | undefined {
  const value = parsed(line);
  if (typeof value !== "object" || value === null) return undefined;
  const { path, added, dateDecided } = value as Record<string, unknown>;
  const day = typeof added === "string" ? findKnownDate(added) : undefined;
  if (typeof path !== "string" || day?.day === undefined) return undefined;
  return { path, added: knownDateToEdtf(day), ...(dateDecided === true && { dateDecided }) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
