import { posix, sep } from "node:path";
import { type Additions, type RecordedAddition, toAddition } from "../archive/additions.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findKnownDate, knownDateToEdtf } from "../text/edtf.ts";
import { appendToRecord, isDivided, type RecordLine, readRecordLines, unreadableLine } from "./record-file.ts";

const RECORD = "additions.ndjson";

/** Something that was done to the raw pages of an archive, or to scans alone. */
export type Change = AddedChange | RemovedChange | RestoredChange;

interface ChangeFacts {
  /** Path of the raw file, or of a scan whose page stays as it is, below the folder of raw pages, `/` between its parts. */
  readonly path: string;
  /** When it was done: an instant, as ISO 8601; absent in older records, which name the day alone. */
  readonly at?: string;
}

/** A raw file came in. */
export interface AddedChange extends ChangeFacts {
  /** The day, as EDTF: `2025-06-01`. */
  readonly added: string;
  /** Whether an editor decided for the date that was given, against the one that the page prints. */
  readonly dateDecided?: boolean;
}

/** A raw file was taken out. */
export interface RemovedChange extends ChangeFacts {
  readonly removed: string;
  /** What was moved, the raw file first, and to where: paths below the folders of raw pages and of what was taken out. */
  readonly moved?: readonly Moved[];
  /** Whether it takes an addition back. */
  readonly undo?: boolean;
}

/** A file that was moved out of the folder of raw pages. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** A raw file that had been taken out came back. */
export interface RestoredChange extends ChangeFacts {
  readonly restored: string;
}

/** The record of what was added and taken out. */
export interface ReadChanges {
  /** In the order in which they were done. */
  readonly changes: readonly Change[];
  /** When each file was added last. */
  readonly additions: Additions;
  readonly findings: readonly Diagnostic[];
}

/** Reads the record of a folder of raw pages; empty where there is none. */
export function readChanges(seeds: string): ReadChanges {
  const record = readRecordLines(seeds, RECORD);
  const findings = [...record.findings];
  const read = record.lines.flatMap((line) => {
    const change = toChange(line.value);
    if (change) return [change];
    findings.push(unreadableLine(RECORD, line, "this line names no file and the day on which it was added"));
    return [];
  });
  // The lines of one file stand in the order in which they were written; of several only their times tell.
  const changes = isDivided(record) ? read.toSorted((a, b) => timeOf(a) - timeOf(b)) : read;
  const additions = new Map<string, RecordedAddition>();
  for (const [place, change] of changes.entries()) {
    if ("added" in change) additions.set(change.path, { ...toAdded(change), place });
  }
  return { changes, additions, findings };
}

function toAdded({ path, added, dateDecided }: AddedChange) {
  return { path, added, ...(dateDecided && { dateDecided }) };
}

function toChange(value: RecordLine["value"]): Change | undefined {
  const { path, at, removed, restored, moved, undo } = value;
  const time = typeof at === "string" && !Number.isNaN(Date.parse(at)) ? { at } : {};
  const addition = toAddition(value);
  if (addition) return { ...addition, ...time };
  if (typeof path !== "string") return undefined;
  const [out, back] = [dayOf(removed), dayOf(restored)];
  if (back !== undefined) return { path, restored: back, ...time };
  if (out === undefined) return undefined;
  return {
    path,
    removed: out,
    ...time,
    ...(Array.isArray(moved) && { moved: moved.filter(isMoved) }),
    ...(undo === true && { undo }),
  };
}

function dayOf(value: unknown): string | undefined {
  const day = typeof value === "string" ? findKnownDate(value) : undefined;
  return day?.day === undefined ? undefined : knownDateToEdtf(day);
}

function isMoved(value: unknown): value is Moved {
  const { from, to } = (value ?? {}) as Partial<Moved>;
  return typeof from === "string" && typeof to === "string";
}

/** When a change was made, in milliseconds of Unix time; its day's beginning where the record says no more. */
export function timeOf(change: Change): number {
  const day = "added" in change ? change.added : "removed" in change ? change.removed : change.restored;
  return Date.parse(change.at ?? day);
}

/** The additions that several folders record, each file by the path that its folder was given by. */
export function readAdditionsBelow(folders: readonly string[]): Pick<ReadChanges, "additions" | "findings"> {
  const additions = new Map<string, RecordedAddition>();
  const findings: Diagnostic[] = [];
  for (const folder of folders) {
    const below = (path: string) => posix.join(folder.split(sep).join("/"), path);
    const record = readChanges(folder);
    for (const [path, addition] of record.additions) additions.set(below(path), addition);
    for (const finding of record.findings) findings.push({ ...finding, source: below(finding.source) });
  }
  return { additions, findings };
}

/** Writes changes behind those that the record has. Throws a `Failure` where they cannot be written. */
export function recordChanges(seeds: string, changes: readonly Change[]): void {
  appendToRecord(seeds, RECORD, changes);
}
