import { readFileSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../io/file-tree.ts";
import { readSealed, sha256, writeSealed } from "../../io/sealed-file.ts";
import { memo } from "../../memo.ts";

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
 * Reads the project's own sources, once for a process: what is kept from build to build must not outlive the code that made it, nor the
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

/** Folder of the compiled modules that run; undefined where they are not compiled, or are those of another project. */
export function compiledFolder(root: string): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  return folder.startsWith(join(root, "build") + sep) ? folder : undefined;
}

/** Compiled modules stand in a folder that a change of any source replaces by another: what is read of the sources once is kept beside them. */
function keptFile(root: string, dictionary: string): string | undefined {
  const folder = compiledFolder(root);
  if (folder === undefined || dirname(folder) !== join(root, "build", "compiled")) return undefined;
  return join(folder, `version-${sha256(`${process.versions.node} ${dictionary}`).slice(0, 16)}.json`);
}

function hashSources(root: string, dictionary: string): CodeVersion {
  const { parser, site } = hashedFiles(root);
  const version = (files: readonly string[]) => sha256([process.versions.node, dictionary, ...files].join("\n"));
  return { parser: version(parser), site: version(site) };
}

/** Every source of a project with the hash of its bytes, looked at once for a process: the code that runs does not change with them. */
const hashedFiles = memo((root: string) => {
  const hashOf = memo((file: string) => sha256(readFileSync(join(root, file))));
  const filesOf = (source: string) => {
    if (!statSync(join(root, source)).isDirectory()) return [source];
    const names = listFiles(join(root, source)).filter((name) => CODE.test(name));
    return names.map((name) => `${source}/${name}`);
  };
  const hashed = (sources: readonly string[]) => sources.flatMap(filesOf).map((file) => `${file} ${hashOf(file)}`);
  return { parser: hashed(PARSER_SOURCES), site: hashed(SITE_SOURCES) };
});
