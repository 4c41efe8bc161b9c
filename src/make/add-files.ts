import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, listFiles } from "../io/file-tree.ts";
import { findSources, readSource } from "../io/find-sources.ts";
import { sha256 } from "../io/sealed-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import type { FrontMatter } from "../model/source.ts";
import { bytesToSource } from "../parse/decode/bytes-to-source.ts";
import { withFrontMatter } from "../parse/decode/with-front-matter.ts";
import { fileToPage } from "../pipeline.ts";

/** A new raw file that was copied into the archive. */
export interface AddedFile {
  /** Path below the folder of raw pages. */
  readonly path: string;
  readonly page: ParsedPage;
}

/** What became of the files that were to be added. */
export interface AddedFiles {
  readonly added: readonly AddedFile[];
  /** One sentence for each file that was not, with the reason. */
  readonly refused: readonly string[];
  /** Why a path or a file could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks raw files and copies them into the folder of raw pages, with the facts as front matter. What cannot be read,
 * is there already, or would take the place of another file is refused; the others are added.
 */
export function addFiles(seeds: string, given: readonly string[], facts: Partial<FrontMatter>): AddedFiles {
  const { paths, diagnostics } = findSources(given);
  const added: AddedFile[] = [];
  const refused: string[] = [];
  const findings: Diagnostic[] = [...diagnostics];
  const held = new Map(listFiles(seeds).map((path) => [sha256(readFileSync(join(seeds, path))), path]));
  for (const path of paths) {
    const bytes = readSource(path);
    if (!(bytes instanceof Uint8Array)) findings.push(bytes);
    else {
      const outcome = addFile(seeds, path, bytes, facts, held);
      if (typeof outcome === "string") refused.push(outcome);
      else added.push(outcome);
    }
  }
  return { added, refused, diagnostics: findings };
}

function addFile(
  seeds: string,
  given: string,
  bytes: Uint8Array,
  facts: Partial<FrontMatter>,
  held: Map<string, string>,
): AddedFile | string {
  const path = rawPageName(given);
  const file = factsWritten(bytes, path, facts);
  const error = bytesToSource(file, path).diagnostics.find(({ severity }) => severity === "error");
  if (error) return `${given} was not added: ${error.message}; ${error.mend}`;
  const twin = held.get(sha256(file));
  if (twin !== undefined) return `${given} was not added: ${twin} is the same`;
  if (!writeOnce(join(seeds, path), file))
    return `${given} was not added: another ${path} is there; rename one of them`;
  held.set(sha256(file), path);
  return { path, page: fileToPage({ path, bytes: file }) };
}

/** Writes a file where nothing stands, not even a link; whether it did. */
function writeOnce(path: string, bytes: Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Name of a file among the raw pages, which end in `.txt` or `.md`. */
function rawPageName(given: string): string {
  const name = basename(given);
  return /\.(?:txt|md)$/i.test(name) ? name : `${name}.txt`;
}

/** The file as it came where nothing is to be written into it, else as UTF-8 with its front matter. */
function factsWritten(bytes: Uint8Array, path: string, facts: Partial<FrontMatter>): Uint8Array {
  if (Object.keys(facts).length === 0) return bytes;
  return Buffer.from(withFrontMatter(bytesToSource(bytes, path), facts));
}
