import { nameLikelihood } from "../../text/person-name.ts";
import { findHeads, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { type PlacedPieces, quoteAround } from "./article-pieces.ts";
import { isNoPerson, type PlacedName } from "./name-end.ts";
import type { ReadName } from "./page-people.ts";
import { type PostTable, toReadName } from "./read-names.ts";

/** How likely a name must be that nothing beside it says to be one. */
const LEAST_ALONE = 0.8;

/** Behind a name that opens a clause by itself: who speaks, or leads the others. */
const SPEAKS = /指出|强调|要求|表示|一行|详细|实地|听取|先后|主持|出席/g;
/** What stands before a clause. */
const CLAUSE_START = ",。;:!?“";
const NAME_OF_CLAUSE = /^\p{Script=Han}{2,3}$/u;

/** 赵砚秋同志: says that the name is one, wherever it stands; 有关负责同志 and 老同志 are nobody. */
const COMRADE = /(?<!负责|老|青年|[男女])同志/g;
/** Prepositions that are surnames too: 向赵砚秋同志学习. */
const PREPOSITION = /^[向和与由从经令]/u;

function* comrades(text: string): Generator<PlacedName> {
  for (const { index: end } of text.matchAll(COMRADE)) {
    const [long, short] = [3, 2].map((length) => text.slice(Math.max(0, end - length), end)) as [string, string];
    const name = isSurelyName(long) && !(PREPOSITION.test(long) && isSurelyName(short)) ? long : short;
    if (isSurelyName(name)) yield { name, start: end - name.length, end, after: "" };
  }
}

function isSurelyName(name: string): boolean {
  return NAME_OF_CLAUSE.test(name) && nameLikelihood(name) >= LEAST_ALONE && !isNoPerson(name);
}

/** Names that open a clause by themselves. */
function* looseNames(text: string): Generator<PlacedName> {
  for (const { index } of text.matchAll(SPEAKS)) {
    for (const length of [2, 3]) {
      const start = index - length;
      if (start < 0 || (start > 0 && !CLAUSE_START.includes(text.charAt(start - 1)))) continue;
      const name = text.slice(start, index);
      if (NAME_OF_CLAUSE.test(name) && nameLikelihood(name) >= LEAST_ALONE)
        yield { name, start, end: index, after: "" };
    }
  }
}

/**
 * Names by themselves: those that the page knows, wherever they stand, with the word of a post that stands right behind one; and those that open a
 * clause as names do, of which another page may know more.
 *
 * @param known Names that the page knows from posts, lists and signatures.
 */
export function readLoneNames(
  { pieces, path, headLine }: PlacedPieces,
  firm: readonly ReadName[],
  known: readonly string[],
  posts: PostTable,
): ReadName[] {
  return pieces.flatMap((piece) => {
    const found = placesOf(known, piece.text);
    for (const name of comrades(piece.text))
      if (found.every(({ start, end }) => end <= name.start || name.end <= start)) found.push(name);
    const loose = [...looseNames(piece.text)];
    if (found.length === 0 && loose.length === 0) return [];
    const taken = firm.filter(({ part, paragraph }) => part === piece.part && paragraph === piece.paragraph);
    const isFree = ({ start, end }: PlacedName) => taken.every((name) => end <= name.start || name.end <= start);
    const lone = found.filter(isFree);
    const isKnownThere = (at: number) => lone.some(({ start, end }) => start <= at && at < end);
    const read = (name: PlacedName): ReadName => ({
      ...toReadName(piece, name),
      how: "alone",
      ...quoteAround(piece, name.start, name.end, path, headLine),
    });
    const title = ({ end }: PlacedName): Pick<ReadName, "how" | "posts"> | null => {
      const post = titleAt(piece.text, end, taken);
      return post && { how: "with-post", posts: [posts.add(post)] };
    };
    return [
      ...lone.map((name) => ({ ...read(name), ...title(name) })),
      ...loose
        .filter((name) => isFree(name) && !isKnownThere(name.start))
        .map((name): ReadName => ({ ...read(name), isLoose: true })),
    ];
  });
}

/** 黄河清局长指出: the post whose last word stands at a place, unless somebody's name stands behind it. */
function titleAt(text: string, at: number, taken: readonly ReadName[]): ReadPost | null {
  const [head] = findHeads(text.slice(at, at + LONGEST_HEAD));
  if (head?.start !== 0 || taken.some(({ start }) => start === at + head.end)) return null;
  return readPostBefore("", head, 0).post;
}
const LONGEST_HEAD = 10;

/** Where a text has one of several names, the longest of those that begin at one place. To look for each in turn is faster than a pattern of all. */
export function placesOf(names: readonly string[], text: string): PlacedName[] {
  const found: PlacedName[] = [];
  for (const name of names)
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
      found.push({ name, start, end: start + name.length, after: "" });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return found.filter(({ start, end }) => {
    if (start < from) return false;
    from = end;
    return true;
  });
}
