import type { ParsedArticle } from "../../model/article.ts";
import type { PostState, TenureKind } from "../../model/people.ts";
import { fold } from "../../text/fold.ts";
import { isSpelledBySound, nameLikelihood } from "../../text/person-name.ts";
import { readHead } from "../posts/heads.ts";
import { inheritBody } from "../posts/inherit-body.ts";
import { findHeads, type PlacedHead, postKey, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { verbsAbove } from "./appointment-lists.ts";
import { type ArticlePiece, type PlacedPieces, quoteAround } from "./article-pieces.ts";
import { findCareers, findInTurn, postInTurn } from "./find-careers.ts";
import { findHolders } from "./find-holders.ts";
import { type FoundTenure, findTenures } from "./find-tenures.ts";
import type { PlacedName } from "./name-end.ts";
import type { ReadName, ReadTenure } from "./page-people.ts";
import { bodiesAbove } from "./rosters.ts";
import { bodyCompleter } from "./whole-body.ts";

/** A place to put the distinct posts of a page. */
export class PostTable {
  readonly posts: ReadPost[] = [];
  readonly #places = new Map<string, number>();

  /** Index of a post. */
  add(post: ReadPost): number {
    const key = postKey(post);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.posts.length);
    return this.posts.push(post) - 1;
  }
}

/** Names that words beside them say to be names, and what is said of the beginning and the end of posts. */
export interface FirmNames {
  readonly names: readonly ReadName[];
  readonly tenures: readonly ReadTenure[];
}

/** A surname of two and a given name of two; what is longer and stands for one has a dot, or is spelt by sound. */
const LONGEST_NAME = 4;

/** Ends of units that sign: 县文联, 教体局, 宣传部, 文化馆. */
const UNIT_END = /(?:[联办局委部院站所队会社校团馆台网镇乡厅司]|中心|媒体|[一二三四五六]中)$/u;
/** No word of the dictionary opens the name. */
const SURE = 1;
const UNIT_START = /^[省市县区旗乡镇团]/u;

/** Whether a signature can be somebody's name, and is not that of a unit: `县委宣传部`, `县融媒体中心`, `县文联`. */
function mayBePerson(signature: string): boolean {
  if (/[·•・]/.test(signature)) return true;
  if (signature.length > LONGEST_NAME) return isSpelledBySound(signature);
  const like = nameLikelihood(signature);
  return !(UNIT_START.test(signature) ? like === 0 : like < SURE && UNIT_END.test(signature));
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
    const held = postBefore(fold(quote), start);
    const has = held && { posts: [posts.add(held)] };
    return { name, ...(name !== printed && { printed }), how: "signature", ...has, ...place, ...raw };
  });
  const whole = bodyCompleter(pieces);
  const inTurn = postInTurn(fold(article.headline ?? ""));
  const texts = pieces.map(({ text }) => text);
  const [verbs, bodies] = [verbsAbove(texts), bodiesAbove(texts)];
  const read = pieces.map((piece, i) => {
    const body = bodies[i] ?? null;
    const add = (post: ReadPost) => posts.add(whole(body === null ? post : inheritBody(post, body)));
    return readPiece({ ...piece, above: verbs[i] ?? "", inTurn }, add, path, headLine);
  });
  return {
    names: [...signed, ...read.flatMap(({ names }) => names)],
    tenures: read.flatMap(({ tenures }) => tenures),
  };
}

/** `县委书记 赵砚秋` as a line of its own: the post that stands right before a signature. */
function postBefore(text: string, start: number): ReadPost | null {
  const head = findHeads(text).findLast(({ end }) => end <= start && text.slice(end, start).trim() === "");
  return head ? readPostBefore(text, head, 0).post : null;
}

/** How somebody has a post whom a sentence gives it, or takes it from. */
const STATES: Readonly<Partial<Record<TenureKind, PostState>>> = {
  removed: "former",
  resigned: "former",
  nominated: "candidate",
};

/** Puts a post into the table of its page, and gives its index. */
type AddPost = (post: ReadPost) => number;

const NOBODY: FirmNames = { names: [], tenures: [] };

/** Names that stand beside posts, and those that a sentence of a beginning or an end gives one; of one name at one place both together. */
function readPiece(
  piece: ArticlePiece & { readonly above: string; readonly inTurn: ReadPost | null },
  add: AddPost,
  path: string,
  headLine: number,
): FirmNames {
  const heads = findHeads(piece.text);
  if (heads.length === 0 && !piece.inTurn) return NOBODY;
  const beside = holdersOf(piece, heads, add, path, headLine);
  const lives = [...findCareers(piece.text, heads), ...(piece.inTurn ? findInTurn(piece.text, piece.inTurn) : [])];
  const tenures = tenuresUnder(piece.above, piece.text, heads).filter(({ end }) => {
    return lives.every((life) => end <= life.start || life.end < end);
  });
  const given = [
    ...tenures.map(({ kind, names, posts: told, start, end }) => {
      const state = STATES[kind];
      const indices = told.map((post) => add(state ? { ...post, state } : post));
      return { kind, names, told, indices, quote: quoteAround(piece, start, end, path, headLine) };
    }),
    ...lives.map(({ name, posts, start, end }) => {
      return { names: [name], indices: posts.map(add), quote: quoteAround(piece, start, end, path, headLine) };
    }),
  ];
  const more = new Map<number, number[]>();
  for (const { names, indices } of given)
    for (const { start } of names) more.set(start, [...(more.get(start) ?? []), ...indices]);
  const kept = new Set(beside.map(({ start }) => start));
  return {
    names: [
      ...beside.map((name) => {
        const also = more.get(name.start);
        return also ? { ...name, posts: [...new Set([...(name.posts ?? []), ...also])] } : name;
      }),
      ...given.flatMap(({ names, quote }) =>
        names
          .filter(({ start }) => !kept.has(start) && kept.add(start))
          .map((name): ReadName => {
            const posts = [...new Set(more.get(name.start))];
            return { ...toReadName(piece, name), how: "with-post", posts, ...quote };
          }),
      ),
    ],
    tenures: given.flatMap((each) =>
      "told" in each
        ? each.told.flatMap((post) =>
            each.names.map(({ name }) => ({ kind: each.kind, name, post: add(post), ...each.quote })),
          )
        : [],
    ),
  };
}

/** Sentences of beginnings and ends, where a line above gives the verb of a list. */
function tenuresUnder(above: string, text: string, heads: readonly PlacedHead[]): FoundTenure[] {
  if (above === "") return findTenures(text, heads);
  const moved = <Placed extends { readonly start: number; readonly end: number }>(placed: Placed, by: number) => {
    return { ...placed, start: placed.start + by, end: placed.end + by };
  };
  const { length } = above;
  return findTenures(
    above + text,
    heads.map((head) => moved(head, length)),
  ).map((tenure) => ({
    ...moved(tenure, -length),
    names: tenure.names.map((name) => moved(name, -length)),
  }));
}

function holdersOf(
  piece: ArticlePiece,
  heads: readonly PlacedHead[],
  add: AddPost,
  path: string,
  headLine: number,
): ReadName[] {
  return findHolders(piece.text, heads).flatMap((holders) => {
    const indices = holders.posts.map((post) => add(post));
    const shared = holders.posts.length === 1 ? indices : indices.filter((_, i) => isShared(holders.posts[i]));
    return holders.names.map((name, i): ReadName => {
      const quote = quoteAround(piece, Math.min(holders.start, name.start), name.end, path, headLine);
      const list = i === 0 ? {} : { isListed: true as const };
      return {
        ...toReadName(piece, name),
        how: i === 0 ? "with-post" : "in-list",
        posts: i === 0 ? indices : shared,
        ...list,
        ...quote,
      };
    });
  });
}

/** `县委常委、宣传部部长甲、乙`: what one person at a time has is the first one's alone. */
function isShared(post: ReadPost | undefined): boolean {
  return post !== undefined && !readHead(post.head).isSingle;
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
