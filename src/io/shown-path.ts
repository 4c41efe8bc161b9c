import { isAbsolute, relative } from "node:path";

/** A path as people read it: from the folder they are in where it stands below it, else as a whole. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === "" ? "." : below.startsWith("..") || isAbsolute(below) ? path : below;
}
