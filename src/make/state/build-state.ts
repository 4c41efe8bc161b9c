import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { KnownFolders } from "../../folders/known-folders.ts";
import type { ScanFile } from "../../io/read-scans.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import {
  readSealed,
  readSealedPart,
  readSealedParts,
  readSealedText,
  sha256,
  writeSealed,
  writeSealedParts,
} from "../../io/sealed-file.ts";
import type { GroupEntry } from "../../search/format/manifest.ts";
import { isStateName } from "./cache-names.ts";
import { type FileTable, fromFileTable, toFileTable } from "./file-table.ts";

/** Layout of the state; a state of another layout is as good as none. */
const STATE_FORMAT = 12;

/** What a finished build remembers so that the next one sees whether anything changed. */
export interface BuildState {
  readonly format: typeof STATE_FORMAT;
  /** Says which site this is the state of. */
  readonly stamp: string;
  /** Fingerprint of code, settings and options: everything but the raw files. */
  readonly recipe: string;
  /** The dictionary of words that the site was made with; older states do not say. */
  readonly dictionary?: string;
  /** False when a quick build left the search index and the packages as they were. */
  readonly isComplete: boolean;
  /** When the raw files were looked at, in milliseconds of the system's clock. */
  readonly scannedAtMs: number;
  readonly files: readonly ScannedFile[];
  /** The pictures of printed pages beside them, and those that belong to none. */
  readonly scans: KnownScans;
  /** Hash of the archive's records, of additions and of addresses, and of the acts of no page alone. */
  readonly records: string;
  readonly fileCount: number;
}

/** What a build found, kept beside its state: of a large archive it is ten times as long, and who asks for the state seldom wants it. */
export interface KeptReport {
  /** What it said, said again when nothing changed. */
  readonly findings: unknown;
  /** What the desk alone tells. */
  readonly proposals: unknown;
}

/** Places in the file of a state, behind the state itself. */
const REPORT_PARTS: Readonly<Record<keyof KeptReport, number>> = { findings: 1, proposals: 2 };

/** What is known of pictures of printed pages. */
export interface KnownScans {
  /** Fingerprint of the code that read them. */
  readonly version: string;
  readonly scans: readonly ScanFile[];
  readonly stray: readonly string[];
}

/** The state as it is kept. */
interface StoredState extends Omit<BuildState, "files"> {
  readonly files: FileTable;
}

/** What every part of a site was made from; read only when something changed, as it grows with the site. */
export interface SiteRecord {
  /** Every issue, in the archive's order. */
  readonly issues: readonly KnownIssue[];
  /** Every file that is of no issue alone by its address, with a hash of what it was made from. */
  readonly outputs: readonly HashedAddress[];
  /** Folders of the site made as a whole, with a hash of what they were made from. */
  readonly folders: readonly HashedAddress[];
  /** Addresses of the files that depend on the code alone. */
  readonly assets: readonly string[];
  /** Groups of the search index. */
  readonly groups: readonly KnownGroup[];
}

/** A group of the search index, with a hash of all that is known of the issues it indexes. */
export interface KnownGroup {
  readonly key: string;
  readonly entry: GroupEntry;
}

/** An address with a hash. */
export type HashedAddress = readonly [address: string, hash: string];

/** What was made of an issue. */
export interface KnownIssue {
  readonly id: string;
  /** Hash of all that its files were made from. */
  readonly shown: string;
  /** Its files, each with a hash of what it holds. */
  readonly outputs: readonly HashedAddress[];
  /** Bytes that each of the tables of all articles holds of it. */
  readonly tableBytes: readonly number[];
}

/** Every file of a site. */
export function* allOutputs({ issues, outputs }: SiteRecord): Iterable<HashedAddress> {
  for (const issue of issues) yield* issue.outputs;
  yield* outputs;
}

/** Name of the file in a site that says which build made it. */
export const STAMP_ADDRESS = "build.json";

/** Issues in one part of a record, which as a whole would be a text of tens of megabytes. */
const ISSUES_PER_PART = 500;

/** A record as JSON: some issues a part, then what is of no issue. */
function toParts({ issues, outputs, folders, assets, groups }: SiteRecord): string[] {
  const parts: string[] = [];
  for (let i = 0; i < issues.length; i += ISSUES_PER_PART) {
    parts.push(JSON.stringify(issues.slice(i, i + ISSUES_PER_PART)));
  }
  return [...parts, JSON.stringify({ outputs, folders, assets, groups })];
}

/** The stamp of a site that has this record: the same for the same site, wherever and whenever it was built. */
function stampOf(parts: readonly string[]): string {
  return sha256(parts.map(sha256).join(" "));
}

/** The file that carries the stamp, and the version of the program that made the site. */
export function stampFile(stamp: string, program: string): string {
  return `${JSON.stringify({ format: STATE_FORMAT, program, stamp })}\n`;
}

/**
 * The state of the build that made the site in `out`; undefined when there is no site, when another cache belongs to
 * it, or when the state is damaged. Then everything is made anew.
 */
export function readState(cache: string, out: string): BuildState | undefined {
  const stamp = readSiteStamp(out);
  if (stamp === undefined) return undefined;
  const stored = readSealed(stateFile(cache, stamp)) as StoredState | undefined;
  if (stored?.format !== STATE_FORMAT || stored.stamp !== stamp) return undefined;
  return { ...stored, files: fromFileTable(stored.files) };
}

/** A part of what the build found whose state this is; undefined where it is damaged. */
export function readReport(cache: string, { stamp }: Pick<BuildState, "stamp">, part: keyof KeptReport): unknown {
  return readSealedPart(stateFile(cache, stamp), REPORT_PARTS[part]);
}

/** Whether a state of the site in `out` is there and cannot be used, as it is damaged. */
export function isStateDamaged(cache: string, out: string): boolean {
  const stamp = readSiteStamp(out);
  if (stamp === undefined) return false;
  return [stateFile, recordFile].some((fileOf) => {
    const path = fileOf(cache, stamp);
    return existsSync(path) && readSealedParts(path) === undefined;
  });
}

/** What the site of a state was made from; undefined when that is damaged or missing. */
export function readRecord(cache: string, { stamp }: Pick<BuildState, "stamp">): SiteRecord | undefined {
  const parts = readSealedParts(recordFile(cache, stamp));
  if (!parts) return undefined;
  const rest = parts.pop() as Omit<SiteRecord, "issues">;
  const record = { ...rest, issues: (parts as KnownIssue[][]).flat() };
  return stampOf(toParts(record)) === stamp ? record : undefined;
}

/**
 * Writes what is to be known of a site that is about to be published, and gives its stamp; what is known of older sites
 * stays until {@link pruneStates}.
 */
export function writeState(
  cache: string,
  state: Omit<BuildState, "format" | "stamp">,
  { findings, proposals }: KeptReport,
  record: SiteRecord,
): string {
  const parts = toParts(record);
  const stamp = stampOf(parts);
  writeSealedParts(recordFile(cache, stamp), parts);
  const kept = [findings, proposals].map((part) => JSON.stringify(part));
  writeSealedParts(stateFile(cache, stamp), [toStored({ format: STATE_FORMAT, stamp, ...state }), ...kept]);
  return stamp;
}

function toStored(state: BuildState): string {
  return JSON.stringify({ ...state, files: toFileTable(state.files) } satisfies StoredState);
}

/** Writes the state of the same site anew, as other times of its raw files are known by now. */
export function renewState(cache: string, state: BuildState): void {
  const file = stateFile(cache, state.stamp);
  const kept = Object.values(REPORT_PARTS).flatMap((place) => readSealedText(file, place) ?? []);
  if (kept.length === Object.keys(REPORT_PARTS).length) writeSealedParts(file, [toStored(state), ...kept]);
}

/** What is known of the folders of the site in `out`; undefined where nothing is. */
export function readFolders(cache: string, out: string): KnownFolders | undefined {
  const stamp = readSiteStamp(out);
  return stamp === undefined ? undefined : (readSealed(foldersFile(cache, stamp)) as KnownFolders | undefined);
}

/** Keeps what is known of the folders of a site that stands, by its stamp. */
export function writeFolders(cache: string, stamp: string, folders: KnownFolders): void {
  writeSealed(foldersFile(cache, stamp), folders);
}

/**
 * Deletes what is known of all sites but the published one.
 *
 * @param spare The stamp of the site that the next build begins with; absent where there is none.
 */
export function pruneStates(cache: string, stamp: string, spare = stamp): void {
  const kept = [
    stateFile(cache, stamp),
    ...[recordFile, foldersFile].flatMap((fileOf) => [fileOf(cache, stamp), fileOf(cache, spare)]),
  ];
  for (const name of readdirSync(cache)) {
    if (isStateName(name) && !kept.includes(join(cache, name))) rmSync(join(cache, name), { force: true });
  }
}

function stateFile(cache: string, stamp: string): string {
  return join(cache, `state-${stamp.slice(0, 32)}.json`);
}

function recordFile(cache: string, stamp: string): string {
  return join(cache, `record-${stamp.slice(0, 32)}.json`);
}

function foldersFile(cache: string, stamp: string): string {
  return join(cache, `folders-${stamp.slice(0, 32)}.json`);
}

/** The stamp of the site in a folder; undefined where none stands there. */
export function readSiteStamp(out: string): string | undefined {
  try {
    const { stamp } = JSON.parse(readFileSync(join(out, STAMP_ADDRESS), "utf8"));
    return typeof stamp === "string" && /^[0-9a-f]{64}$/.test(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}
