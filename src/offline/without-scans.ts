import { gunzipSync } from "node:zlib";
import { deterministicGzip } from "../bytes/gzip.ts";
import type { SiteFile } from "./site-file.ts";

/** Folder of scans and their covers, below the site's root. */
const SCAN_FOLDER = "scans/";
const COVER = /-cover\.jpg$/;

/** What pages show of scans: the templates mark where it begins and ends. */
const SHOWN = /<!--scan-->[\s\S]*?<!--\/scan-->/g;

/** What data say of scans. Inside a string a quotation mark has a backslash before it: only the member itself begins with a bare one. */
const NAMED = /(?<!\\)"image":\s*\[(?:\s*"scans\/[^"]*",?)+\s*\],?\s*/g;

const OF_SCANS: readonly (readonly [ending: RegExp, pattern: RegExp])[] = [
  [/\.html$/, SHOWN],
  [/\.(?:nd)?json(?:\.gz)?$/, NAMED],
];

/** Whether a file of a site is a scan, or the cover of one. */
export function isOfScans(path: string): boolean {
  return path.startsWith(SCAN_FOLDER);
}

/** Whether a file of a site is a scan itself. */
export function isScan(path: string): boolean {
  return isOfScans(path) && !COVER.test(path);
}

/** The files of a site as if it had no scans: neither they are there nor anything that pages show and data say of them. */
export function withoutScans<File extends SiteFile>(files: readonly File[]): readonly SiteFile[] {
  if (!files.some(({ path }) => isOfScans(path))) return files;
  return files
    .filter(({ path }) => !isOfScans(path))
    .map((file) => {
      const [, pattern] = OF_SCANS.find(([ending]) => ending.test(file.path)) ?? [];
      return pattern ? without(file, pattern) : file;
    });
}

function without({ path, read }: SiteFile, pattern: RegExp): SiteFile {
  const isGzip = path.endsWith(".gz");
  const strip = async () => {
    const bytes = await read();
    const text = (isGzip ? gunzipSync(bytes) : Buffer.from(bytes)).toString("utf8").replace(pattern, "");
    return isGzip ? await deterministicGzip(text) : Buffer.from(text);
  };
  return { path, read: strip };
}
