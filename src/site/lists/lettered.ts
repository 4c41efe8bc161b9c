import { nameLetter } from "../address/pinyin.ts";
import { partAddress } from "../address/urls.ts";
import { linkParts, listParts, type PartLinks } from "./list-parts.ts";

/** Up to this many names stand on one page, all letters together; more are split by letter. */
export const NAMES_TOGETHER = 200;
/** Names on one page of a letter. */
const NAMES_PER_PART = 500;

/** Names of one letter; the empty letter is for what has none. */
export interface Lettered<Item> {
  readonly letter: string;
  readonly count: number;
  /** Page of the letter, where letters have pages of their own. */
  readonly address: string | null;
  readonly items: readonly Item[];
}

/** A page of the names of one letter. */
export interface LetterPart<Item> {
  readonly address: string;
  readonly letter: string;
  readonly items: readonly Item[];
  readonly links: PartLinks;
}

/** `bylines/letter-x.html`; what has no letter is under `other`. */
export function letterAddress(folder: string, letter: string): string {
  return `${folder}/letter-${letter === "" ? "other" : letter.toLowerCase()}.html`;
}

/**
 * Items by the letters of their names.
 *
 * @param items In the order of their names.
 * @param folder Where letters have pages of their own; null where all stand together.
 */
export function byLetter<Item extends { readonly name: string }>(
  items: readonly Item[],
  folder: string | null,
): Lettered<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const letter = nameLetter(item.name);
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups].map(([letter, group]) => ({
    letter,
    count: group.length,
    address: folder === null ? null : letterAddress(folder, letter),
    items: group,
  }));
}

/** The pages of letters that have pages of their own. */
export function* letterParts<Item extends { readonly name: string }>(
  groups: readonly Lettered<Item>[],
): Iterable<LetterPart<Item>> {
  for (const { letter, address, items } of groups) {
    if (address === null) continue;
    const parts = listParts(items, NAMES_PER_PART);
    const linked = parts.map((part, i) => ({
      address: i === 0 ? address : partAddress(address, i + 1),
      begins: { text: part[0]?.name ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries())
      yield { address: linked[i]?.address ?? "", letter, items: parts[i] ?? [], links };
  }
}
