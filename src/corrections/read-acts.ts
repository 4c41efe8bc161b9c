import { createHash } from "node:crypto";
import { decodeBytes } from "../bytes/decode-bytes.ts";
import type { WrittenAct } from "../model/act.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import type { Said } from "../model/said.ts";
import { NoAct, toAct } from "./check-act.ts";
import { ACT_WORDS as WORDS } from "./words.ts";

/** A corrections file as it came. */
export interface CorrectionsFile {
  /** Path that its findings name it by. */
  readonly path: string;
  /** Path of the raw page that it stands beside; several files of one page are copies. */
  readonly page?: string;
  readonly bytes: Uint8Array;
}

/** The acts of corrections files in the order in which they stand, and what is wrong with the files. */
export interface ReadActs {
  readonly acts: readonly WrittenAct[];
  readonly findings: readonly Diagnostic[];
}

/** Hash of the names and bytes of corrections files: the same as long as they say the same. */
export function correctionsHash(files: readonly CorrectionsFile[]): string {
  const hash = createHash("sha256");
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

/** Digits of the id of an act that was written without one. */
const ID_LENGTH = 8;

/** Quotes and colons that an input method for Chinese puts in the place of those of JSON. */
const CHINESE_MARKS = /^\s*\{?\s*[“”]|[“”]\s*[：:]|"\s*：/u;

/**
 * Reads the corrections of one raw page, or of the archive: one act a line, JSON, in any encoding that raw pages come in. A line
 * that is no act is a finding and the others are read. Several files (a copy, what a sync program left beside, those of a page that
 * was given twice) are read as one, the first file first; of two acts with one id the first counts.
 */
export function readActs(files: readonly CorrectionsFile[]): ReadActs {
  const findings: Diagnostic[] = [];
  const known = new Map<string, { readonly act: WrittenAct; readonly json: string }>();
  for (const file of files) {
    for (const act of readFile(file, findings)) {
      const json = JSON.stringify(act.act);
      const same = known.get(act.act.id);
      if (!same) known.set(act.act.id, { act, json });
      else if (same.json !== json) {
        const said = WORDS.sameId(act.act.id, same.act.file, same.act.line);
        findings.push(diagnose("correction-clash", act.file, said.en, { line: act.line, zhHans: said["zh-Hans"] }));
      }
    }
  }
  for (const { path, page } of files) {
    const first = files.find((each) => each.page === page)?.path;
    if (first === path) continue;
    const zhHans = `与 ${first} 一并读入`;
    findings.push(diagnose("corrections-copy", path, `it was read together with ${first}`, { zhHans }));
  }
  return { acts: [...known.values()].map(({ act }) => act), findings };
}

function readFile({ path, bytes }: CorrectionsFile, findings: Diagnostic[]): WrittenAct[] {
  const read = decodeBytes(bytes);
  if ("binary" in read) {
    if (bytes.length > 0)
      findings.push(diagnose("correction-unreadable", path, `the file is no text but ${read.binary}`));
    return [];
  }
  if (read.encoding !== "utf-8")
    findings.push(diagnose("corrections-encoding", path, `the file is ${read.encoding.toUpperCase()}`));
  return toRecords(read.text.split(/\r\n|\n|\r/u)).flatMap(({ text, value, line }): WrittenAct[] => {
    try {
      return [{ act: toAct(value ?? JSON.parse(text), idOf(text)), file: path, line }];
    } catch (error) {
      findings.push(toFinding(error, text, path, line));
      return [];
    }
  });
}

/** What stands in a corrections file as one act, or should: its text, its value where that is JSON, and the line it begins on. */
interface TextRecord {
  readonly text: string;
  readonly value?: unknown;
  readonly line: number;
}

/** Lines that an act may take where an editor of text laid it out over several. */
const MOST_LINES = 80;

/** Acts as they stand in lines, one a line; what programs make of that when they save a file is understood too. */
function toRecords(lines: readonly string[]): TextRecord[] {
  const records: TextRecord[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = (lines[at] ?? "").trim();
    // A list has its brackets on lines of their own.
    if (text === "" || text === "[" || text === "]") continue;
    const value = parseLine(text);
    const laidOut = value === undefined && text.startsWith("{") ? findLaidOut(lines, at) : undefined;
    records.push({ text, ...(value === undefined ? {} : { value }), ...laidOut, line: at + 1 });
    at += (laidOut?.count ?? 1) - 1;
  }
  return records;
}

/** The value of a line of JSON, of one of a list, and of one that a spreadsheet saved as a cell; undefined for any other. */
function parseLine(line: string): unknown {
  const text = line.endsWith(",") ? line.slice(0, -1) : line;
  const isCell = text.startsWith('"{') && text.endsWith('}"');
  try {
    return JSON.parse(isCell ? text.slice(1, -1).replaceAll('""', '"') : text);
  } catch {
    return undefined;
  }
}

/** An act that begins on a line and ends on a later one, before another begins. */
function findLaidOut(lines: readonly string[], at: number): (Omit<TextRecord, "line"> & { count: number }) | undefined {
  let text = (lines[at] ?? "").trim();
  for (let count = 2; count <= Math.min(MOST_LINES, lines.length - at); count += 1) {
    const next = (lines[at + count - 1] ?? "").trim();
    if (next.startsWith("{") && parseLine(next) !== undefined) return undefined;
    text = `${text} ${next}`;
    const value = next.includes("}") ? parseLine(text) : undefined;
    if (value !== undefined) return { text, value, count };
  }
  return undefined;
}

/** The id of an act that was written without one, made of its words: the same as long as they are. */
function idOf(text: string): string {
  return `l${createHash("sha256").update(text.trim()).digest("hex").slice(0, ID_LENGTH)}`;
}

const MOST_QUOTED = 40;

function toFinding(error: unknown, text: string, path: string, line: number): Diagnostic {
  const quote = text.trim().slice(0, MOST_QUOTED);
  const isNewer = error instanceof NoAct && error.isNewer;
  const why = error instanceof NoAct ? error.said : whyNoJson(text);
  const { en, "zh-Hans": zhHans } = isNewer ? WORDS.notKnown(why) : WORDS.notRead(why);
  return diagnose(isNewer ? "correction-newer" : "correction-unreadable", path, en, { line, quote, zhHans });
}

function whyNoJson(text: string): Said {
  if (CHINESE_MARKS.test(text)) return WORDS.chineseMarks;
  return text.trimStart().startsWith("{") && !text.trimEnd().endsWith("}") ? WORDS.torn : WORDS.noJson;
}
