import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join, posix } from "node:path";
import { Failure } from "../model/failure.ts";
import { entriesOf } from "./file-tree.ts";
import { correctedPage, correctionsName } from "./page-names.ts";
import { sha256 } from "./sealed-file.ts";
import { faultOf, IO_WORDS } from "./words.ts";

/** A corrections file and what it holds. */
export interface CorrectionsBytes {
  /** As its findings name it. */
  readonly path: string;
  /** Path of the raw page that it stands beside. */
  readonly page: string;
  readonly bytes: Uint8Array;
}

/**
 * Paths of corrections files by the path of their raw page, both below `folder`, `/` between their parts; the plain name first.
 * `isDeep` says whether those in the folders below are looked for too.
 */
export function findCorrections(folder: string, isDeep = true): Map<string, string[]> {
  const found = new Map<string, string[]>();
  addCorrections(folder, "", isDeep, found);
  for (const [page, paths] of found) {
    const plain = correctionsName(page);
    found.set(
      page,
      paths.sort((a, b) => Number(b === plain) - Number(a === plain) || (a < b ? -1 : 1)),
    );
  }
  return found;
}

function addCorrections(folder: string, below: string, isDeep: boolean, found: Map<string, string[]>): void {
  for (const entry of entriesOf(join(folder, below)).filter(({ name }) => !name.startsWith("."))) {
    const path = below + entry.name;
    if (entry.isDirectory() && isDeep) addCorrections(folder, `${path}/`, true, found);
    const page = entry.isDirectory() ? undefined : correctedPage(path);
    if (page === undefined) continue;
    const others = found.get(page);
    if (others) others.push(path);
    else found.set(page, [path]);
  }
}

/** Paths of the corrections beside one raw page, found in its own folder alone. */
export function correctionsBeside(folder: string, page: string): string[] {
  const own = posix.dirname(page);
  const found = findCorrections(join(folder, own), false).get(posix.basename(page)) ?? [];
  return found.map((name) => posix.join(own, name));
}

/**
 * Paths of corrections files by the SHA-256 of the raw pages that they hold for: a page that was given twice gets what stands beside
 * either of its files, in the order of their paths, whichever of them is read.
 *
 * @param beside What stands beside each raw page, as {@link findCorrections} gives it.
 * @param hashOf The hash of a raw page; empty for one that is not there.
 */
export function correctionsByHash(
  folder: string,
  beside: ReadonlyMap<string, readonly string[]> = findCorrections(folder),
  hashOf = (page: string) => hashOfFile(join(folder, page)),
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [page, paths] of [...beside].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hash = hashOf(page);
    if (hash !== "") found.set(hash, [...(found.get(hash) ?? []), ...paths]);
  }
  return found;
}

function hashOfFile(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch {
    return "";
  }
}

/** Reads corrections files below a folder; one that cannot be read is as one that is empty, and `onFailure` is told. */
export function readCorrections(
  folder: string,
  paths: readonly string[],
  onFailure: (path: string, reason: string) => void = () => {},
): CorrectionsBytes[] {
  return paths.map((path) => {
    const page = correctedPage(path) ?? path;
    try {
      return { path, page, bytes: readFileSync(join(folder, path)) };
    } catch (error) {
      onFailure(path, (error as NodeJS.ErrnoException).code ?? String(error));
      return { path, page, bytes: new Uint8Array() };
    }
  });
}

const NOT_ASCII = /[^\x00-\x7f]/gu;

/** A text in the encoding of the file it goes into. ASCII with escapes means the same in GBK and in UTF-8. */
function encode(text: string, start: Uint8Array, isUtf8: boolean): Uint8Array {
  if (start[0] === 0xff && start[1] === 0xfe) return Buffer.from(text, "utf16le");
  if (start[0] === 0xfe && start[1] === 0xff) return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(isUtf8 ? text : text.replace(NOT_ASCII, toEscapes), "utf8");
}

function toEscapes(character: string): string {
  return Array.from({ length: character.length }, (_, i) => {
    return `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }).join("");
}

function isWholeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes one line, or several, behind those of a corrections file, in its encoding; a torn last line stays as it is and the new one begins
 * below it. The line is on the disk when this returns.
 *
 * @throws Failure where it cannot be written: the file is then as it was.
 */
export function appendLine(file: string, line: string): void {
  let descriptor: number | undefined;
  let before = 0;
  let written = 0;
  try {
    descriptor = openSync(file, "a+");
    before = fstatSync(descriptor).size;
    const bytes = Buffer.alloc(before);
    readSync(descriptor, bytes, 0, before, 0);
    const isUtf8 = isWholeUtf8(bytes);
    const isTorn = before > 0 && bytes.at(-1) !== 0x0a && !(bytes.at(-1) === 0 && bytes.at(-2) === 0x0a);
    const added = encode(`${isTorn ? "\n" : ""}${line}\n`, bytes, isUtf8);
    // One call: what two programs append at a time stands one behind the other.
    written = writeSync(descriptor, added);
    // No room for the rest: that is how a disk that is nearly full says so.
    if (written < added.length) throw Object.assign(new Error("a part was written"), { code: "ENOSPC" });
    fsyncSync(descriptor);
  } catch (error) {
    if (descriptor !== undefined) takeBack(descriptor, before, written);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(IO_WORDS.unwritten(file, faultOf(code, message)), {
      code: "disk",
      hint: IO_WORDS.makeRoom,
      exitCode: 1,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Takes back the part of a line that was written, where nobody wrote behind it. */
function takeBack(descriptor: number, before: number, written: number): void {
  try {
    if (written > 0 && fstatSync(descriptor).size === before + written) ftruncateSync(descriptor, before);
  } catch {
    // The torn line is a finding of the next reading.
  }
}
