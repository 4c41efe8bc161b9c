import matter from "gray-matter";
import { YAML_DATA_ONLY } from "../../bytes/yaml-data.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import type { FrontMatter, IssueNumber } from "../../model/source.ts";
import { numeralsToDigits } from "../../text/chinese-number.ts";
import { findKnownDate, knownDateToEdtf } from "../../text/edtf.ts";
import { foldWidth } from "../../text/fold.ts";
import { readIssueNumber } from "../../text/issue-number.ts";

/** What stands at the top of a raw file, read. */
export interface FrontMatterBlock {
  readonly frontMatter: FrontMatter;
  /** Lines it takes, fences included; 0 without one. */
  readonly lineCount: number;
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: FrontMatterBlock = { frontMatter: {}, lineCount: 0, diagnostics: [] };

/** `---`, `--- yaml`, `---js`; a rule of four dashes or more is none. */
const OPENING_FENCE = /^---[ \t]*(?<language>[A-Za-z][\w.+-]*)?[ \t]*$/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;
const YAML_NAMES = new Set(["yaml", "yml"]);

/** `date: 2024-10-15`, `"page" : 3`, `{issue: 5}`, `- date`; and what was meant so: `date:2024-10-15` with a full-width colon. */
const LOOKS_LIKE_A_KEY = /^\s*[-{["']{0,3}\s*[A-Za-z]\w*["']?\s*[:\uff1a]/;

/** More lines than front matter has; what opens with a rule and closes later is a page. */
const MOST_LINES = 200;

/**
 * Reads the front matter of a raw file from its lines. Only YAML is read, and only as data; nothing is run. Lines
 * between two rules that hold no `key:` are text, not front matter. A fence that is missing at the end, stands below blank lines or
 * is typed in full-width marks is understood where known keys follow.
 */
export function findFrontMatter(lines: readonly string[], path: string): FrontMatterBlock {
  const first = lines.findIndex((line) => line.trim() !== "");
  const opening = OPENING_FENCE.exec(foldWidth(lines[first] ?? ""));
  if (!opening) return NONE;
  const isPlain = first === 0 && lines[0]?.startsWith("---");
  if (!isPlain && !KNOWN_KEY.test(lines[first + 1] ?? "")) return NONE;
  const { diagnostics, lineCount, frontMatter } = readFenced(lines.slice(first), opening.groups?.["language"], path);
  if (lineCount === 0) return NONE;
  const placed = diagnostics.map((finding) => ({ ...finding, line: finding.line + first }));
  return { frontMatter, lineCount: lineCount + first, diagnostics: placed };
}

/** Front matter of lines that open with a fence. */
function readFenced(lines: readonly string[], named: string | undefined, path: string): FrontMatterBlock {
  const language = named?.toLowerCase() ?? "yaml";
  const end = lines.findIndex((line, i) => i > 0 && i <= MOST_LINES && CLOSING_FENCE.test(foldWidth(line)));
  if (!YAML_NAMES.has(language)) return refusedCode(language, end === -1 ? 1 : end + 1, path);
  if (end === -1) return readUnclosed(lines, path);
  const block = lines.slice(1, end);
  const isBlank = block.every((line) => line.trim() === "");
  if (!isBlank && !block.some((line) => LOOKS_LIKE_A_KEY.test(line))) return NONE;
  return { ...readBlock(block, path), lineCount: end + 1 };
}

/** Front matter without its second fence: the lines with known keys that follow the first one. */
function readUnclosed(lines: readonly string[], path: string): FrontMatterBlock {
  const after = lines.findIndex((line, i) => i > 0 && !KNOWN_KEY.test(line));
  const block = lines.slice(1, after === -1 ? lines.length : after);
  if (block.length === 0) return NONE;
  const { frontMatter, diagnostics } = readBlock(block, path);
  const open = diagnose("front-matter-broken", path, "front matter has no closing ---", {
    line: block.length + 1,
    quote: block.at(-1) ?? "",
    mend: "its lines with known keys were used; write `---` alone on the line behind them",
  });
  return { frontMatter, lineCount: block.length + 1, diagnostics: [open, ...diagnostics] };
}

function refusedCode(language: string, lineCount: number, path: string): FrontMatterBlock {
  const message = `front matter asks to be read as ${language}`;
  return {
    frontMatter: {},
    lineCount,
    diagnostics: [diagnose("front-matter-code", path, message, { line: 1, column: 1, quote: `---${language}` })],
  };
}

function readBlock(block: readonly string[], path: string): Omit<FrontMatterBlock, "lineCount"> {
  const second = block.findIndex((line) => line.startsWith("---"));
  if (second !== -1) return broken(path, "front matter holds a second document", second + 2, block[second]);
  try {
    const { data } = matter(["---", ...block, "---", ""].join("\n"), YAML_DATA_ONLY);
    return readValues(data, block, path);
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } };
    const line = Math.min(Math.max(mark?.line ?? 0, 1), block.length) + 1;
    return broken(path, `front matter cannot be read: ${reason ?? (error as Error).message}`, line, block[line - 2]);
  }
}

function broken(path: string, message: string, line: number, quote = ""): Omit<FrontMatterBlock, "lineCount"> {
  return { frontMatter: {}, diagnostics: [diagnose("front-matter-broken", path, message, { line, column: 1, quote })] };
}

/** `3`, `03`, `第3版` → the number; undefined for anything else and for 0. */
function readNumber(value: string): number | undefined {
  const digits = /^第?0*(?<digits>[1-9]\d{0,5})版?$/u.exec(numeralsToDigits(value.trim()))?.groups?.["digits"];
  return digits === undefined ? undefined : Number(digits);
}

/** `12`, `第12期`, `第23、24期合刊`. */
function readIssue(value: string): IssueNumber | undefined {
  return readIssueNumber(foldWidth(value.trim()).replace(/^第 ?/u, ""));
}

/** `总第1234期`, and as {@link readIssue} reads it. */
function readTotal(value: string): IssueNumber | undefined {
  return readIssue(value.trim().replace(/^总/u, ""));
}

/** `1-2`, `第3、4版`: two pages in one. */
const PAIR_PATTERN = /^第?0*(?<first>[1-9]\d{0,5})版?\s*(?:[-–—~,、/&至和]|\s)\s*第?\d{1,6}版?$/u;

/** A number of the issue within its year and one that runs on over the years: `第12期(总第1207期)`, or the latter alone. */
const ISSUE_AND_TOTAL = /^(?<issue>[^总]*?)[\s,、(]*(?<total>总[^)]+)\)?$/u;

/** Each value with its key and the one that was written: of the two numbers that `issue` may name, each has its own key. */
function namedValues(
  data: Readonly<Record<string, unknown>>,
): (readonly [key: string, value: unknown, written: string])[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const written = key === "issue" && typeof value === "string" ? foldWidth(value.trim()) : "";
    const { issue = "", total } = ISSUE_AND_TOTAL.exec(written)?.groups ?? {};
    if (total === undefined || Object.hasOwn(data, "totalIssue")) return [[key, value, key] as const];
    const totalIssue = ["totalIssue", total, key] as const;
    return issue === "" ? [totalIssue] : [["issue", issue, key] as const, totalIssue];
  });
}

/** The first of two numbers, where one is asked for. */
function readFirst(value: string): number | undefined {
  const first = PAIR_PATTERN.exec(numeralsToDigits(value.trim()))?.groups?.["first"];
  return first === undefined ? undefined : Number(first);
}

function readText(value: string): string | undefined {
  return value.trim() || undefined;
}

function readDate(value: string): string | undefined {
  const date = findKnownDate(value);
  return date && knownDateToEdtf(date);
}

type Reader = (value: string) => string | number | undefined;

/** How the value of each key is read, what it is asked to be, and how two values are read of which one is taken. */
const KEYS: Readonly<Record<keyof FrontMatter, readonly [read: Reader, asked: string, readFirst?: Reader]>> = {
  newspaper: [readText, "a name"],
  date: [readDate, "a date such as 2024-10-15, 2024-10 or 2024"],
  issue: [readIssue, "a whole number above 0, or two of a joint issue"],
  totalIssue: [readTotal, "a whole number above 0, or two of a joint issue"],
  page: [readNumber, "a whole number above 0", readFirst],
  section: [readText, "a name"],
  editor: [readText, "a name"],
  source: [readText, "a text"],
  note: [readText, "a text"],
};

/** A line that begins with a known key: what was meant as front matter, wherever its fences are. */
const KNOWN_KEY = new RegExp(`^\\s*(?:${Object.keys(KEYS).join("|")})\\s*[:\\uff1a]`);

function readValues(
  data: Readonly<Record<string, unknown>>,
  block: readonly string[],
  path: string,
): Omit<FrontMatterBlock, "lineCount"> {
  const values: Record<string, string | number> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [key, value, written] of namedValues(data)) {
    const index = block.findIndex((line) => line.includes(written));
    const place = { line: index + 2, column: 1, quote: block[index] ?? "" };
    const known = Object.hasOwn(KEYS, key) ? KEYS[key as keyof FrontMatter] : undefined;
    if (!known) {
      const message = `front matter has the unknown key ${quoted(key)}`;
      const mend = `it was left unused; the keys are ${Object.keys(KEYS).join(", ")}`;
      diagnostics.push(diagnose("front-matter-key", path, message, { ...place, mend }));
      continue;
    }
    if (value === "" || value === null || value === "null" || value === "~") continue;
    const [read, asked, readFirst] = known;
    const result = typeof value === "string" ? read(value) : undefined;
    const first = result === undefined && typeof value === "string" ? readFirst?.(value) : undefined;
    if (result !== undefined) values[key] = result;
    else {
      if (first !== undefined) values[key] = first;
      const message = `${key} is ${quoted(value)}, not ${asked}`;
      const mend =
        first === undefined ? {} : { mend: `${first} was taken; a file is one page, name what else it is in note` };
      diagnostics.push(diagnose("front-matter-value", path, message, { ...place, ...mend }));
    }
  }
  return { frontMatter: values, diagnostics };
}

function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : "a nested value";
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
