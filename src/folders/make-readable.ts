import { chmodSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const READ_BY_ALL = 0o444;
const ENTERED_BY_ALL = 0o555;

/**
 * Lets everyone read these files of a site and enter the folders they stand in, whatever else its user keeps private
 * (`umask 077`); who may write is the user's to say. `names` are paths below `folder`. Windows knows no such bits, and a
 * disk that keeps none says no: its files stay as they are.
 */
export function makeReadable(folder: string, names: Iterable<string>): void {
  if (process.platform === "win32") return;
  const folders = new Set(["."]);
  for (const name of names) {
    allow(join(folder, name), READ_BY_ALL);
    for (let above = dirname(name); !folders.has(above); above = dirname(above)) folders.add(above);
  }
  for (const name of folders) allow(join(folder, name), ENTERED_BY_ALL);
}

/** Whether everyone may read a file of a folder, and enter the folder. */
export function isReadable(folder: string, name: string): boolean {
  const allows = (path: string, bits: number) => (statSync(path).mode & bits) === bits;
  return process.platform === "win32" || (allows(join(folder, name), READ_BY_ALL) && allows(folder, ENTERED_BY_ALL));
}

function allow(path: string, bits: number): void {
  const { mode } = statSync(path);
  if ((mode & bits) === bits) return;
  try {
    chmodSync(path, (mode & 0o777) | bits);
  } catch {}
}
