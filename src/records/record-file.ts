import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../bytes/decode-bytes.ts";
import { appendLine } from "../io/corrections-files.ts";
import { codeOf, entriesOf } from "../io/file-tree.ts";
import { RECORD_NAMES, type RecordName, recordOf } from "../io/page-names.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import { diagnose } from "../model/rules.ts";

/** One line of a record: what it holds, and where it stands. */
export interface RecordLine {
  readonly value: Readonly<Record<string, unknown>>;
  /** Name of the file, as findings give it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A record of an archive as it was read: JSON, one entry a line, to which lines are only ever added. */
export interface ReadRecord {
  /** The lines that could be read, those of the record itself first, then what copies of it have beside them. */
  readonly lines: readonly RecordLine[];
  readonly findings: readonly Diagnostic[];
}

/** Lines of a later version than this one are for a newer program. */
const VERSION = 1;
const MOST_QUOTED = 60;

/** A finding about a line of the record `name`. */
export function unreadableLine(
  name: RecordName,
  { file, line, text }: Omit<RecordLine, "value">,
  why: string,
): Diagnostic {
  const rule = name === "additions.ndjson" ? "addition-unreadable" : "address-unreadable";
  return diagnose(rule, file, why, { line, ...(text === "" ? {} : { quote: text.trim().slice(0, MOST_QUOTED) }) });
}

/**
 * Reads a record that stands among the raw pages, in any encoding that those come in. What cannot be read is a finding, and the rest is
 * used. Copies that a sync program or a hand left beside it are read with it, each line once.
 */
export function readRecordLines(seeds: string, name: RecordName): ReadRecord {
  const lines: RecordLine[] = [];
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const file of filesOf(seeds, name)) {
    if (file !== name)
      findings.push(
        diagnose("record-copy", file, `it was read together with ${name}`, { zhHans: `与 ${name} 一并读入` }),
      );
    for (const line of linesOf(bytesOf(seeds, file, name, findings), file, name, findings)) {
      const isCopied = file !== name && seen.has(line.text);
      seen.add(line.text);
      if (!isCopied) lines.push(line);
    }
  }
  return { lines, findings };
}

/** Hash of all records of a folder of raw pages: the same as long as they say the same. */
export function hashRecords(seeds: string): string {
  const hash = createHash("sha256");
  for (const name of RECORD_NAMES) {
    for (const file of filesOf(seeds, name)) {
      const bytes = bytesOf(seeds, file, name, []);
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}

/** Whether what two computers wrote into a record was left in several files. */
export function isDivided({ lines }: ReadRecord): boolean {
  return lines.some(({ file }) => file !== lines[0]?.file);
}

/** The record itself first, then its copies by name. */
function filesOf(seeds: string, name: RecordName): string[] {
  const names = namesIn(seeds).filter((each) => recordOf(each) === name);
  return names.sort((a, b) => Number(b === name) - Number(a === name) || (a < b ? -1 : 1));
}

/** A file in the place of a folder holds no record, as a folder that is not there. */
function namesIn(seeds: string): string[] {
  try {
    return entriesOf(seeds).map((entry) => entry.name);
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

function bytesOf(seeds: string, file: string, name: RecordName, findings: Diagnostic[]): Uint8Array {
  try {
    return readFileSync(join(seeds, file));
  } catch (error) {
    const why = `the file cannot be read (${codeOf(error)})`;
    findings.push(unreadableLine(name, { file, line: 0, text: "" }, why));
    return new Uint8Array();
  }
}

function linesOf(bytes: Uint8Array, file: string, name: RecordName, findings: Diagnostic[]): RecordLine[] {
  const read = decodeBytes(bytes);
  if ("binary" in read) {
    if (bytes.length > 0)
      findings.push(unreadableLine(name, { file, line: 0, text: "" }, `the file is no text but ${read.binary}`));
    return [];
  }
  if (read.encoding !== "utf-8")
    findings.push(diagnose("record-encoding", file, `the file is ${read.encoding.toUpperCase()}`));
  return read.text.split(/\r\n|\n|\r/u).flatMap((text, i): RecordLine[] => {
    if (text.trim() === "") return [];
    const place = { file, line: i + 1, text };
    const value = parsed(text);
    if (value === undefined) {
      const isTorn = text.trimStart().startsWith("{") && !text.trimEnd().endsWith("}");
      findings.push(unreadableLine(name, place, isTorn ? "the line breaks off" : "the line is no JSON object"));
      return [];
    }
    const { version } = value;
    if (typeof version === "number" && version > VERSION) {
      findings.push(diagnose("record-newer", file, `the line is of version ${version}`, { line: i + 1 }));
      return [];
    }
    return [{ ...place, value }];
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes entries behind those of a record, in its encoding; what stands there stays as it is.
 *
 * @throws Failure where they cannot be written: the record is then as it was.
 */
export function appendToRecord(seeds: string, name: RecordName, entries: readonly object[]): void {
  if (entries.length > 0) appendLine(join(seeds, name), entries.map((entry) => JSON.stringify(entry)).join("\n"));
}

/** Writes entries behind those of a record; a finding where that cannot be done, as a build goes on without. */
export function tryAppending(seeds: string, name: RecordName, entries: readonly object[]): Diagnostic[] {
  try {
    appendToRecord(seeds, name, entries);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [diagnose("record-unwritten", name, error.message.replace(/\.$/, ""))];
  }
}
