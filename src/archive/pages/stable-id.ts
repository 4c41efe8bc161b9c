import { createHash } from "node:crypto";

/** Digits and lower-case letters without those that are taken for others. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Fifty bits: two of a million different articles share an id once in two thousand archives. */
const ID_LENGTH = 10;

/** Lower-case ASCII made of a text: equal texts give equal ids, on every machine and for good. */
export function hashId(text: string, length: number = ID_LENGTH): string {
  const digest = createHash("sha256").update(text).digest();
  let id = "";
  // Five bits of each byte: 32 bytes are enough for any id here.
  for (const byte of digest.subarray(0, length)) id += ALPHABET[byte & 31];
  return id;
}

/** A text without what encodings, spacing and width change in it. */
export function canonicalText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** Something that may have a twin in another file. */
export interface Named {
  /** Id that its own text gives. */
  readonly id: string;
  /** Path of its file. */
  readonly path: string;
}

/**
 * Ids without twins: of those that share one, the file with the shortest name (then the first in code points) keeps it and the
 * others add a hash of their own file name. So an id depends on no file that does not hold the very same text.
 *
 * @returns one id for each item, in order
 */
export function distinctIds(items: readonly Named[]): string[] {
  const ids = items.map(({ id }) => id);
  for (const twins of groupBy(items.keys(), (i) => items[i]?.id ?? "").values()) {
    if (twins.length < 2) continue;
    const taken = new Set<string>();
    for (const i of twins.sort((a, b) => compareFiles(items[a]?.path ?? "", items[b]?.path ?? ""))) {
      ids[i] = findFree(items[i] as Named, taken);
      taken.add(ids[i] as string);
    }
  }
  return ids;
}

/** The id itself, with a hash of the file's name, of its path; last a number. */
function findFree({ id, path }: Named, taken: ReadonlySet<string>): string {
  const candidates = [id, `${id}-${hashId(fileName(path), 4)}`, `${id}-${hashId(path, 6)}`];
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Orders files by the length of their names without extension, then by code points: `page.txt` before `page copy.txt`. */
export function compareFiles(a: string, b: string): number {
  const [nameA, nameB] = [fileName(a), fileName(b)];
  return stemLength(nameA) - stemLength(nameB) || compareText(nameA, nameB) || compareText(a, b);
}

/** Order of code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stemLength(name: string): number {
  return name.replace(/\.[^.]*$/, "").length;
}

/** Items by key, keys in the order of their first item. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
