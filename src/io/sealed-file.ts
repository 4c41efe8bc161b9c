import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { threadId } from "node:worker_threads";
import { isMissing } from "./file-tree.ts";

/** Lower-case hex SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Half of it, which tells the versions of one file apart as well. */
export function shortHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest().toString("hex", 0, 16);
}

/** Checksum of a value in the file of this name: a value that stands under another's name is none. */
function sealOf(path: string, part: string | Uint8Array): string {
  return createHash("sha256")
    .update(`${basename(path)}\0`)
    .update(part)
    .digest("hex");
}

/** Writes a value with a checksum before it, all at once: another process finds the old file or the new one. */
export function writeSealed(path: string, value: unknown): void {
  writeSealedParts(path, [JSON.stringify(value)]);
}

/**
 * Writes several values that are JSON already with their checksums before them, all at once, so that each can be read without
 * the others: the first line holds the checksum of every part, then each part takes a line.
 */
export function writeSealedParts(path: string, parts: readonly string[]): void {
  const draft = `${path}.${process.pid}-${threadId}.part`;
  const file = openInFolder(draft);
  try {
    writeFileSync(file, parts.map((part) => sealOf(path, part)).join(" "));
    for (const part of parts) writeFileSync(file, `\n${part}`);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

function openInFolder(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "w");
  }
}

/** The value a sealed file holds; undefined when it is missing, cut, changed, renamed or something else altogether. */
export function readSealed(path: string): unknown {
  return readSealedPart(path, 0);
}

/** One of the values of a sealed file. */
export function readSealedPart(path: string, index: number): unknown {
  try {
    return JSON.parse(readSealedText(path, index) ?? "");
  } catch {
    return undefined;
  }
}

/** {@link readSealedPart} as the JSON that it is. */
export function readSealedText(path: string, index: number): string | undefined {
  try {
    const [seals = "", ...parts] = linesOf(readFileSync(path), index + 2);
    const part = parts[index];
    if (part === undefined || sealOf(path, part) !== seals.toString().split(" ")[index]) return undefined;
    return part.toString();
  } catch {
    return undefined;
  }
}

/** All values of a sealed file; undefined when any of them is not as it was written. */
export function readSealedParts(path: string): unknown[] | undefined {
  try {
    const [seals = "", ...parts] = linesOf(readFileSync(path), Number.POSITIVE_INFINITY);
    if (parts.map((part) => sealOf(path, part)).join(" ") !== seals.toString()) return undefined;
    return parts.map((part) => JSON.parse(part.toString()));
  } catch {
    return undefined;
  }
}

/** Lines at the start of a file, without copying it. */
function linesOf(file: Buffer, count: number): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  while (lines.length < count && from <= file.length) {
    const end = file.indexOf(0x0a, from);
    lines.push(file.subarray(from, end < 0 ? file.length : end));
    from = end < 0 ? file.length + 1 : end + 1;
  }
  return lines;
}
