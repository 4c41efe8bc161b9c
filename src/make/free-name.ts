import { lstatSync } from "node:fs";
import { join } from "node:path";

/**
 * A name for a raw page whose own is taken, which nothing in the folder has: with its printing date before it, where that is known and new,
 * else numbered: `3版.txt` → `2024-10-18-3版.txt`, `3版-2.txt`.
 */
export function freeName(seeds: string, name: string, date: string | undefined): string {
  const isFree = (each: string) => lstatSync(join(seeds, each), { throwIfNoEntry: false }) === undefined;
  const dated = date === undefined || name.startsWith(date) ? undefined : `${date.replaceAll("/", "_")}-${name}`;
  if (dated !== undefined && isFree(dated)) return dated;
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]+)?$/u.exec(dated ?? name) ?? [];
  for (let n = 2; ; n++) {
    const numbered = `${stem}-${n}${ending}`;
    if (isFree(numbered)) return numbered;
  }
}

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|[. ]$|^ /u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether every system takes a name for a file of a raw page. */
export function isPortableName(name: string): boolean {
  return /\.(?:txt|md)$/iu.test(name) && !name.startsWith(".") && !FORBIDDEN.test(name) && !RESERVED.test(name);
}
