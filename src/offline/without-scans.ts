import type { SiteFile } from "./site-file.ts";

/** Folder of scans and their covers, below the site's root. */
const SCAN_FOLDER = "scans/";
const COVER = /-cover\.jpg$/;

/** What pages show of scans: the templates mark where it begins and ends. */
const OF_SCANS = /<!--scan-->[\s\S]*?<!--\/scan-->/g;

/** Whether a file of a site is a scan, or the cover of one. */
export function isOfScans(path: string): boolean {
  return path.startsWith(SCAN_FOLDER);
}

/** Whether a file of a site is a scan itself. */
export function isScan(path: string): boolean {
  return isOfScans(path) && !COVER.test(path);
}

/** The files of a site as if it had no scans: neither they are there nor anything that pages show of them. */
export function withoutScans<File extends SiteFile>(files: readonly File[]): readonly SiteFile[] {
  if (!files.some(({ path }) => isOfScans(path))) return files;
  return files.filter(({ path }) => !isOfScans(path)).map((file) => (file.path.endsWith(".html") ? plain(file) : file));
}

function plain({ path, read }: SiteFile): SiteFile {
  const strip = async () =>
    Buffer.from(
      Buffer.from(await read())
        .toString("utf8")
        .replace(OF_SCANS, ""),
    );
  return { path, read: strip };
}
