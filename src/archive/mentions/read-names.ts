import type { ParsedArticle } from "../../model/article.ts";
import type { PostState, TenureKind } from "../../model/people.ts";
import { fold } from "../../text/fold.ts";
import { isSpelledBySound, nameLikelihood } from "../../text/person-name.ts";
import type { ReadPost } from "../posts/read-post.ts";
import { type ArticlePiece, piecesOf, quoteAround } from "./article-pieces.ts";
import { findHolders } from "./find-holders.ts";
import { findTenures } from "./find-tenures.ts";
import type { PlacedName } from "./name-end.ts";
import type { ReadName, ReadTenure } from "./page-people.ts";

/** A place to put the distinct posts of a page. */
export class PostTable {
  readonly posts: ReadPost[] = [];
  readonly #places = new Map<string, number>();

  /** Index of a post. */
  add(post: ReadPost): number {
    const key = JSON.stringify([post.place, post.level, post.unit, post.head, post.state]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.posts.length);
    return this.posts.push(post) - 1;
  }
}

/** An article with where it stands. */
export interface PlacedArticle {
  readonly article: ParsedArticle;
  readonly path: string;
  /** 1-based line of its headline; 0 where it has none. */
  readonly headLine: number;
}

/** An article in pieces, made once for all that is read of it. */
export interface PlacedPieces extends PlacedArticle {
  readonly pieces: readonly ArticlePiece[];
}

/** An article in pieces. */
export function toPieces(placed: PlacedArticle): PlacedPieces {
  return { ...placed, pieces: piecesOf(placed.article) };
}

/** Names that words beside them say to be names, and what is said of the beginning and the end of posts. */
export interface FirmNames {
  readonly names: readonly ReadName[];
  readonly tenures: readonly ReadTenure[];
}

/** A surname of two and a given name of two; what is longer and stands for one has a dot, or is spelt by sound. */
const LONGEST_NAME = 4;

/** Whether a signature can be somebody's name, and is not that of a unit: `县委宣传部`, `县融媒体中心`. */
function mayBePerson(signature: string): boolean {
  return signature.length <= LONGEST_NAME || /[·•・]/.test(signature) || isSpelledBySound(signature);
}

/** Names behind posts, in lists and in signatures of an article. */
export function readFirmNames({ article, pieces, path, headLine }: PlacedPieces, posts: PostTable): FirmNames {
  const people = article.bylines.filter((printed) => mayBePerson(plainName(printed)));
  const signed = people.map((printed): ReadName => {
    const quote = article.bylineAsPrinted ?? printed;
    const start = Math.max(0, quote.indexOf(printed));
    const name = plainName(printed);
    const place = { part: "byline" as const, paragraph: null, start, end: start + printed.length };
    const raw = { quote, source: path, line: bylineLine(article) };
    return { name, ...(name !== printed && { printed }), how: "signature", ...place, ...raw };
  });
  const read = pieces.map((piece) => readPiece(piece, posts, path, headLine));
  return {
    names: [...signed, ...read.flatMap(({ names }) => names)],
    tenures: read.flatMap(({ tenures }) => tenures),
  };
}

/** How somebody has a post whom a sentence gives it, or takes it from. */
const STATES: Readonly<Partial<Record<TenureKind, PostState>>> = {
  removed: "former",
  resigned: "former",
  nominated: "candidate",
};

/** Names that stand beside posts, and those that a sentence of a beginning or an end gives one; of one name at one place both together. */
function readPiece(piece: ArticlePiece, posts: PostTable, path: string, headLine: number): FirmNames {
  const beside = holdersOf(piece, posts, path, headLine);
  const given = findTenures(piece.text).map(({ kind, names, posts: told, start, end }) => {
    const state = STATES[kind];
    const indices = told.map((post) => posts.add(state ? { ...post, state } : post));
    return { kind, names, told, indices, quote: quoteAround(piece, start, end, path, headLine) };
  });
  const more = new Map(given.flatMap(({ names, indices }) => names.map(({ start }) => [start, indices] as const)));
  const kept = new Set(beside.map(({ start }) => start));
  return {
    names: [
      ...beside.map((name) => {
        const also = more.get(name.start);
        return also ? { ...name, posts: [...new Set([...(name.posts ?? []), ...also])] } : name;
      }),
      ...given.flatMap(({ names, indices, quote }) =>
        names
          .filter(({ start }) => !kept.has(start))
          .map((name): ReadName => ({ ...toReadName(piece, name), how: "with-post", posts: indices, ...quote })),
      ),
    ],
    tenures: given.flatMap(({ kind, names, told, quote }) =>
      told.flatMap((post) => names.map(({ name }) => ({ kind, name, post: posts.add(post), ...quote }))),
    ),
  };
}

function holdersOf(piece: ArticlePiece, posts: PostTable, path: string, headLine: number): ReadName[] {
  return findHolders(piece.text).flatMap((holders) => {
    const indices = holders.posts.map((post) => posts.add(post));
    return holders.names.map((name, i): ReadName => {
      const quote = quoteAround(piece, Math.min(holders.start, name.start), name.end, path, headLine);
      const list = i === 0 ? {} : { isListed: true as const };
      return { ...toReadName(piece, name), how: i === 0 ? "with-post" : "in-list", posts: indices, ...list, ...quote };
    });
  });
}

/** A name and its place in a piece. */
export function toReadName(piece: ArticlePiece, { name, start, end, after }: PlacedName) {
  const printed = piece.printed.slice(start, end).replace(/\s/gu, "");
  return {
    name,
    ...(printed !== name && { printed }),
    part: piece.part,
    paragraph: piece.paragraph,
    start,
    end,
    ...(after !== "" && { after }),
  };
}

/** A name as it is known by: in plain characters, without spaces. */
export function plainName(printed: string): string {
  return fold(printed).replace(/\s/gu, "");
}

function bylineLine({ decisions, paragraphs }: ParsedArticle): number {
  const decision = decisions.findLast(({ rule }) => rule === "byline");
  return decision?.lines[0] ?? paragraphs.at(-1)?.spans.at(-1)?.line ?? 0;
}

/** Behind a name that opens a clause by itself: who speaks, or leads the others. */
const LOOSE =
  /(?<=^|[,。;:!?“])(?<name>\p{Script=Han}{2,3}?)(?=指出|强调|要求|表示|一行|详细|实地|听取|先后|主持|出席)/gu;

/**
 * Names by themselves: those that the page knows, wherever they stand; and those that open a clause as names do, of which another page may know more.
 *
 * @param known Names that the page knows from posts, lists and signatures.
 */
export function readLoneNames(
  { pieces, path, headLine }: PlacedPieces,
  firm: readonly ReadName[],
  known: RegExp | null,
): ReadName[] {
  return pieces.flatMap((piece) => {
    const taken = firm.filter(({ part, paragraph }) => part === piece.part && paragraph === piece.paragraph);
    const isFree = (start: number, end: number) => taken.every((name) => end <= name.start || name.end <= start);
    const places = (pattern: RegExp) =>
      Array.from(piece.text.matchAll(pattern), (match) => ({
        name: match[0],
        start: match.index,
        end: match.index + match[0].length,
      }));
    const lone = known ? places(known).filter(({ start, end }) => isFree(start, end)) : [];
    const isKnownThere = (at: number) => lone.some(({ start, end }) => start <= at && at < end);
    const loose = places(LOOSE).filter(
      ({ name, start, end }) => isFree(start, end) && !isKnownThere(start) && nameLikelihood(name) >= 0.8,
    );
    const read = ({ name, start, end }: { name: string; start: number; end: number }): ReadName => ({
      ...toReadName(piece, { name, start, end, after: "" }),
      how: "alone",
      ...quoteAround(piece, start, end, path, headLine),
    });
    return [...lone.map(read), ...loose.map((place): ReadName => ({ ...read(place), isLoose: true }))];
  });
}
