import { readdirSync } from "node:fs";

const MOST_NAMES = 3;

/** The first of the names that stand in a folder: `a.txt, b.txt, c.txt, …` */
export function someNames(folder: string): string {
  const names = readdirSync(folder).sort();
  return names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? ", …" : "");
}
