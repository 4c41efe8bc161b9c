import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../io/file-tree.ts";
import { readSealed, sha256, writeSealed } from "../../io/sealed-file.ts";

/** What decides how a raw file is parsed. */
const PARSER_SOURCES = [
  "src/model",
  "src/bytes",
  "src/text",
  "src/weights",
  "src/parse",
  "src/corrections",
  "src/archive",
  "src/pipeline.ts",
  // What an outline counts.
  "src/make/state/outline-page.ts",
  "src/site/article/article-ref.ts",
  "src/site/article/collation.ts",
  "src/site/article/corrected-runs.ts",
  "src/memo.ts",
  "src/site/article/repairs.ts",
  "package-lock.json",
];

/** What decides any byte of the site, beside raw files and settings. */
const SITE_SOURCES = [".eleventy.ts", "src", "templates", "package-lock.json"];

/** What else stands among the sources, the notes on them, decides nothing. */
const CODE = /\.(?:[cm]?[jt]s|json|css)$/;

/** Fingerprints of the code: what it made before is used again only while they stay the same. */
export interface CodeVersion {
  readonly parser: string;
  readonly site: string;
}

/**
 * Reads the project's own sources: what is kept from build to build must not outlive the code that made it, nor the
 * runtime and its dictionary of words.
 */
export function readCodeVersion(root: string, dictionary: string): CodeVersion {
  const file = keptFile(root, dictionary);
  const kept = file && (readSealed(file) as CodeVersion | undefined);
  if (kept) return kept;
  const version = hashSources(root, dictionary);
  try {
    if (file) writeSealed(file, version);
  } catch {
    // A program that may only be read has its sources read every time.
  }
  return version;
}

/** Compiled modules stand in a folder that a change of any source replaces by another: what is read of the sources once is kept beside them. */
function keptFile(root: string, dictionary: string): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  if (dirname(folder) !== join(root, "build", "compiled")) return undefined;
  return join(folder, `version-${sha256(`${process.versions.node} ${dictionary}`).slice(0, 16)}.json`);
}

function hashSources(root: string, dictionary: string): CodeVersion {
  const hashes = new Map<string, string>();
  const version = (sources: readonly string[]) => {
    return sha256([process.versions.node, dictionary, ...hashedFiles(root, sources, hashes)].join("\n"));
  };
  return { parser: version(PARSER_SOURCES), site: version(SITE_SOURCES) };
}

function hashedFiles(root: string, sources: readonly string[], hashes: Map<string, string>): string[] {
  return sources.flatMap((source) => {
    const isFolder = statSync(join(root, source)).isDirectory();
    const names = isFolder ? listFiles(join(root, source)).filter((name) => CODE.test(name)) : [];
    const files = isFolder ? names.map((name) => `${source}/${name}`) : [source];
    return files.map((file) => `${file} ${hashOf(root, file, hashes)}`);
  });
}

function hashOf(root: string, file: string, hashes: Map<string, string>): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = sha256(readFileSync(join(root, file)));
  hashes.set(file, hash);
  return hash;
}
