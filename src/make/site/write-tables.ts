import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSmall } from "../../bytes/gzip.ts";
import { sha256 } from "../../io/sealed-file.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { addressTable } from "../../site/data/permanent-addresses.ts";
import { TABLE_FILES } from "../../site/data/table-files.ts";
import type { GrowingFile } from "../../site/tables/data-file.ts";
import type { IssueHashes } from "../state/hash-issues.ts";
import type { SiteOutput } from "./site-output.ts";

/** A stretch of a file that holds what a table says of one issue. */
export interface TablePiece {
  readonly path: string;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Puts the tables of all articles together; they outgrow any string. One that would hold the same is taken over.
 *
 * @param pieces For each table, the share of each issue, in the archive's order.
 */
export function writeTables(
  output: SiteOutput,
  pieces: readonly (readonly TablePiece[])[],
  hashes: ReadonlyMap<string, IssueHashes>,
): void {
  for (const [t, table] of TABLE_FILES.entries()) {
    if (output.takeOver(table.address, hashTable(table, hashes))) continue;
    writeTable(join(output.staging, table.address), table, pieces[t] ?? []);
  }
}

/** Writes the table of all permanent addresses; false where it was taken over, as it would hold the same. */
export function writeAddresses(
  output: SiteOutput,
  archive: Archive,
  settings: Settings,
  hashes: ReadonlyMap<string, IssueHashes>,
): boolean {
  if (output.takeOver(addressTable.address, hashTable(addressTable, hashes))) return false;
  withNewFile(join(output.staging, addressTable.address), (file) => {
    for (const issue of archive.issues) writeSync(file, addressTable.ofIssue(issue, settings));
  });
  return true;
}

/** Hash of what a table is made from. */
export function hashTable({ address, head }: GrowingFile, hashes: ReadonlyMap<string, IssueHashes>): string {
  return sha256([address, head, ...[...hashes.values()].map(({ own }) => own)].join("\n"));
}

function writeTable(path: string, { head, isGzip = false }: GrowingFile, pieces: readonly TablePiece[]): void {
  const isEmpty = pieces.every(({ bytes }) => bytes === 0);
  withNewFile(path, (file) => {
    // A file of no bytes is no gzip.
    if (isGzip && isEmpty) writeSync(file, gzipSmall(head));
    else writeSync(file, head);
    for (const piece of joinedPieces(pieces)) copyPiece(file, piece);
  });
}

/** Pieces that follow each other in one file are one. */
function joinedPieces(pieces: readonly TablePiece[]): TablePiece[] {
  const joined: TablePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.path === piece.path && last.offset + last.bytes === piece.offset) {
      joined[joined.length - 1] = { ...last, bytes: last.bytes + piece.bytes };
    } else joined.push(piece);
  }
  return joined;
}

const BLOCK = 1 << 20;

function copyPiece(target: number, { path, offset, bytes }: TablePiece): void {
  const source = openSync(path, "r");
  const block = Buffer.allocUnsafe(Math.min(BLOCK, bytes));
  try {
    for (let done = 0; done < bytes; ) {
      const read = readSync(source, block, 0, Math.min(block.length, bytes - done), offset + done);
      if (read === 0) throw new Error(`${path} ended before its time; build again`);
      writeAll(target, block.subarray(0, read));
      done += read;
    }
  } finally {
    closeSync(source);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function withNewFile(path: string, write: (file: number) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const file = openSync(path, "wx");
  try {
    write(file);
  } finally {
    closeSync(file);
  }
}
