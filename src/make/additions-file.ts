import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import {
  ADDITIONS_FILE,
  type Addition,
  type Additions,
  additionLine,
  type RecordedAddition,
  readAdditionLines,
} from "../archive/additions.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** A record of additions with what is wrong in it. */
export interface RecordedAdditions {
  readonly additions: Additions;
  readonly diagnostics: readonly Diagnostic[];
}

/** The record of additions in a folder of raw pages; empty where there is none. */
export function readAdditions(seeds: string): RecordedAdditions {
  return readAdditionLines(additionsText(seeds), ADDITIONS_FILE);
}

/** The record as it stands, to see whether it changed. */
export function additionsText(seeds: string): string {
  const file = join(seeds, ADDITIONS_FILE);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The records of several folders, each file by the path that its folder was given by. */
export function readAdditionsBelow(folders: readonly string[]): RecordedAdditions {
  const additions = new Map<string, RecordedAddition>();
  const diagnostics: Diagnostic[] = [];
  for (const folder of folders) {
    const below = (path: string) => posix.join(folder.split(sep).join("/"), path);
    const record = readAdditions(folder);
    for (const [path, addition] of record.additions) additions.set(below(path), addition);
    for (const finding of record.diagnostics) diagnostics.push({ ...finding, source: below(finding.source) });
  }
  return { additions, diagnostics };
}

/** Writes additions behind those that the record has. */
export function recordAdditions(seeds: string, added: readonly Addition[]): void {
  if (added.length === 0) return;
  const before = additionsText(seeds);
  const start = before === "" || before.endsWith("\n") ? "" : "\n";
  appendFileSync(join(seeds, ADDITIONS_FILE), start + added.map(additionLine).join(""));
}
