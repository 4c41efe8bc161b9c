import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a site stands and is made. All of them are on one disk. */
export interface SitePlaces {
  /** The folder that readers are served from. */
  readonly out: string;
  /** The new site, until it is whole. */
  readonly staging: string;
  /** The old site, until it is gone. */
  readonly previous: string;
  /** The file that names the process that builds. */
  readonly lock: string;
  /** Whether `out` cannot be renamed, as a disk is mounted there: then what stands in it is exchanged. */
  readonly isMount: boolean;
}

/** The places of the site in a folder, given with all links followed: beside it, or within it where a disk is mounted there. */
export function sitePlaces(out: string): SitePlaces {
  const isMount = isMountPoint(out);
  const place = (name: string) => (isMount ? join(out, `.${name}`) : `${out}.${name}`);
  return { out, staging: place("building"), previous: place("previous"), lock: place("lock"), isMount };
}

/** Names of the entries in a mounted site's folder that are no part of the site. */
export const PLACE_NAMES: ReadonlySet<string> = new Set([".building", ".previous", ".replaced", ".lock"]);

function isMountPoint(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return false;
  return stats.dev !== statSync(dirname(folder)).dev || mountPoints().has(folder);
}

/** Folders of the same disk can be mounted too, which Linux alone tells. */
function mountPoints(): ReadonlySet<string> {
  try {
    const lines = readFileSync("/proc/self/mountinfo", "utf8").split("\n");
    return new Set(lines.map((line) => unescapeOctal(line.split(" ")[4] ?? "")));
  } catch {
    return new Set();
  }
}

/** `/media/my\040disk` → `/media/my disk` */
function unescapeOctal(path: string): string {
  const bytes = path.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
  return /[^\x00-\x7f]/.test(path) ? bytes : Buffer.from(bytes, "latin1").toString("utf8");
}
