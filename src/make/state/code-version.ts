import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../io/file-tree.ts";
import { sha256 } from "../../io/sealed-file.ts";

/** What decides how a raw file is parsed. */
const PARSER_SOURCES = [
  "src/model",
  "src/bytes",
  "src/text",
  "src/parse",
  "src/archive",
  "src/pipeline.ts",
  // What an outline counts.
  "src/make/state/outline-page.ts",
  "src/site/article/article-ref.ts",
  "src/site/article/collation.ts",
  "src/site/article/kept.ts",
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

/** Reads the project's own sources: what is kept from build to build must not outlive the code that made it. */
export function readCodeVersion(root: string): CodeVersion {
  const hashes = new Map<string, string>();
  return { parser: fingerprint(root, PARSER_SOURCES, hashes), site: fingerprint(root, SITE_SOURCES, hashes) };
}

function fingerprint(root: string, sources: readonly string[], hashes: Map<string, string>): string {
  const parts = sources.flatMap((source) => {
    const isFolder = statSync(join(root, source)).isDirectory();
    const names = isFolder ? listFiles(join(root, source)).filter((name) => CODE.test(name)) : [];
    const files = isFolder ? names.map((name) => `${source}/${name}`) : [source];
    return files.map((file) => `${file} ${hashOf(root, file, hashes)}`);
  });
  return sha256([process.versions.node, ...parts].join("\n"));
}

function hashOf(root: string, file: string, hashes: Map<string, string>): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = sha256(readFileSync(join(root, file)));
  hashes.set(file, hash);
  return hash;
}
