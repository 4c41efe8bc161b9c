import { INDEX_FOLDER } from "../search/format/manifest.ts";
import { SCRIPT_FOLDER } from "./script-format.ts";
import { IDLE_SERVICE_WORKER } from "./service-worker-text.ts";
import type { SiteFile } from "./site-file.ts";

/** What the file at the top of the folder says. */
export interface PackageFacts {
  readonly newspaper: string;
  /** EDTF day or year of the newest article: `2025-04-03`; null when none has one. */
  readonly date: string | null;
  /** Scans that were left out, and their size, `3.2 MB`; absent where none was. */
  readonly leftOut?: { readonly scans: number; readonly size: string };
}

/** Name of the file that says what to do. */
const README_NAME = "说明.txt";
const SERVICE_WORKER = "service-worker.js";

/**
 * The files of the folder for a stick: the site without what only a server can hand out (packs for the installed app, the index in
 * thousands of small files, of which each takes a whole cluster of a stick), and three lines that say what to do.
 */
export function folderFiles(site: readonly SiteFile[], facts: PackageFacts): SiteFile[] {
  const own = site.filter(({ path }) => !path.startsWith("offline/") && !path.startsWith(`${INDEX_FOLDER}/`));
  return [...withIdleWorker(own), textFile(README_NAME, readmeText(facts))];
}

/** The files of a `.zim`: the site without its copies for other ways of reading offline. */
export function zimFiles(site: readonly SiteFile[]): SiteFile[] {
  const own = site.filter(({ path }) => !path.startsWith("offline/") && !path.startsWith(`${SCRIPT_FOLDER}/`));
  return withIdleWorker(own);
}

function withIdleWorker(files: readonly SiteFile[]): SiteFile[] {
  return files.map((file) => (file.path === SERVICE_WORKER ? textFile(SERVICE_WORKER, IDLE_SERVICE_WORKER) : file));
}

/** Three lines, or four, as the oldest editors of Windows show them: a byte order mark and CR LF. */
function readmeText({ newspaper, date, leftOut }: PackageFacts): string {
  const lines = [
    `《${newspaper}》${date === null ? "" : `，截至 ${date}`}。不用网络，每一页都可读、可查。`,
    "先把压缩包全部解开，再双击 index.html，用浏览器打开。",
    "整个文件夹可拷到 U 盘或别的电脑；里面的文件请不要改名。",
    ...(leftOut ? [`版面图 ${leftOut.scans} 张（${leftOut.size}）没有收进来。`] : []),
  ];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function textFile(path: string, text: string): SiteFile {
  return { path, read: () => Promise.resolve(Buffer.from(text)) };
}
