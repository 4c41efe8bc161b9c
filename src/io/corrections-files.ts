import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import { entriesOf } from "./file-tree.ts";
import { correctedPage, correctionsName } from "./page-names.ts";
import { faultOf, IO_WORDS } from "./words.ts";

/** A corrections file and what it holds. */
export interface CorrectionsBytes {
  /** As its findings name it. */
  readonly path: string;
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

/** Reads corrections files below a folder; one that cannot be read is as one that is empty, and `onFailure` is told. */
export function readCorrections(
  folder: string,
  paths: readonly string[],
  onFailure: (path: string, reason: string) => void = () => {},
): CorrectionsBytes[] {
  return paths.map((path) => {
    try {
      return { path, bytes: readFileSync(join(folder, path)) };
    } catch (error) {
      onFailure(path, (error as NodeJS.ErrnoException).code ?? String(error));
      return { path, bytes: new Uint8Array() };
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
    if (written < added.length) throw new Error(`only ${written} of ${added.length} bytes were written`);
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
