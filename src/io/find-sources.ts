import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import { isRawPage } from "./page-names.ts";

/** Raw files that were found, and what stood in the way of others. */
export interface FoundSources {
  /** Paths as given, `/` between their parts; those of a folder in code-point order. Each file once. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of texts that are no plain text, or are named as no raw page is: by another ending, or without any. */
const OTHER_TEXT = /\.(?:text|markdown|docx?|wps|rtf|odt|html?)$|^[^.]+$/i;
const CONTROL_CHARACTERS = /[\0-\x1f\x7f-\x9f]/;

/** What JavaScript can hold as one string is twice this; a page has a ten thousandth of it. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A walk under way. */
interface Walk {
  readonly paths: string[];
  readonly diagnostics: Diagnostic[];
  /** Real paths of the files and folders that were seen. */
  readonly seen: Set<string>;
}

/**
 * Finds raw pages: files that are given, and below folders all `.txt` and `.md` files. Links are followed, each file and folder is
 * read once, hidden folders are left out. What is missing, unreadable or empty is reported and the search goes on.
 */
export function findSources(given: readonly string[]): FoundSources {
  const walk: Walk = { paths: [], diagnostics: [], seen: new Set() };
  for (const path of given) visit(toPortable(path), walk, true);
  return walk;
}

/** Backslashes are separators on Windows alone; elsewhere a name may hold one. */
function toPortable(path: string): string {
  const portable = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return portable.length > 1 ? portable.replace(/\/+$/, "") : portable;
}

function visit(path: string, walk: Walk, isGiven: boolean): void {
  try {
    const stats = statSync(path);
    const real = realpathSync.native(path);
    const isSeen = walk.seen.has(real);
    walk.seen.add(real);
    if (stats.isDirectory()) {
      if (isSeen && !isGiven)
        walk.diagnostics.push(diagnose("folder-loop", path, `the link leads to ${real}, read before`));
      else if (!isSeen) visitFolder(path, walk, isGiven);
    } else if (!isSeen) addFile(path, stats.isFile(), stats.size, walk);
  } catch (error) {
    walk.diagnostics.push(failure(path, error));
  }
}

function addFile(path: string, isFile: boolean, byteCount: number, walk: Walk): void {
  if (!isFile) {
    const mend = "move it away; a pipe or a device is no raw page";
    walk.diagnostics.push(
      diagnose("file-unreadable", path, "it is neither a file nor a folder", {
        mend,
        zhHans: "既不是文件，也不是文件夹",
      }),
    );
  } else if (byteCount > MOST_BYTES) {
    const mend = "cut it into a file for each page, or move it away";
    walk.diagnostics.push(
      diagnose("file-unreadable", path, `it has ${byteCount} bytes, a page has thousands`, {
        mend,
        zhHans: `文件有 ${byteCount} 字节，一版只有几千`,
      }),
    );
  } else {
    if (CONTROL_CHARACTERS.test(path)) {
      walk.diagnostics.push(diagnose("file-name", path, `the name ${JSON.stringify(path)} holds control characters`));
    }
    walk.paths.push(path);
  }
}

function visitFolder(path: string, walk: Walk, isGiven: boolean): void {
  const before = walk.paths.length;
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  for (const entry of entries.sort(compareEntries)) {
    const below = path.endsWith("/") ? path + entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() || entry.isSymbolicLink() || isRawPage(entry.name)) visitEntry(below, entry, walk);
    else if (OTHER_TEXT.test(entry.name)) {
      walk.diagnostics.push(diagnose("file-ending", below, "the file is no .txt and no .md file"));
    }
  }
  if (isGiven && walk.paths.length === before) {
    walk.diagnostics.push(diagnose("folder-empty", path, "the folder holds no .txt or .md file"));
  }
}

function visitEntry(path: string, entry: Dirent, walk: Walk): void {
  // A link to a file counts only when its own name is a page's; a link to a folder always.
  if (entry.isSymbolicLink() && !isRawPage(entry.name) && !isFolder(path)) return;
  visit(path, walk, false);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Links last, so that a file keeps the path it really has; else by code points. */
function compareEntries(a: Dirent, b: Dirent): number {
  const links = Number(a.isSymbolicLink()) - Number(b.isSymbolicLink());
  if (links !== 0 || a.name === b.name) return links;
  return a.name < b.name ? -1 : 1;
}

/** The bytes of a file that {@link findSources} found, or why they cannot be had. */
export function readSource(path: string): Uint8Array | Diagnostic {
  try {
    return readFileSync(path);
  } catch (error) {
    return failure(path, error);
  }
}

function failure(path: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT" && path.includes("\ufffd")) {
    return diagnose("file-unreadable", path, "its name is not UTF-8", { mend: "rename it, then it can be opened" });
  }
  if (code === "ENOENT") return diagnose("file-missing", path, "there is no such file or folder");
  if (code === "ELOOP") return diagnose("folder-loop", path, "the link leads to itself");
  const isForbidden = code === "EACCES" || code === "EPERM";
  const reason = isForbidden ? "reading it is not allowed" : `it cannot be read (${code || error})`;
  const zhHans = isForbidden ? "没有读取的权限" : `读不出（${code || error}）`;
  return diagnose("file-unreadable", path, reason, { zhHans });
}
