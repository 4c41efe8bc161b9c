import type { ReadPost } from "../posts/read-post.ts";
import type { ArticlePiece } from "./article-pieces.ts";
import { namedPlaces } from "./find-places.ts";

/** A body that says its kind alone, with what leads it: `镇党委`, `局党组`, `街道办事处`. */
const KIND_ALONE = /^(?<kind>[局院乡镇]|街道)(?<part>党委|党组|党工委|党总支|人大|政府|纪委|办事处|工会)?$/u;
/** `镇长`, `局长`: heads that say the kind of their body, where nothing else does. */
const KIND_HEAD = /(?<kind>[局院乡镇])长$/u;
/** Offices with their level: `县水利局`, `县人民医院`. */
const OFFICE =
  /[省市县区旗州](?:(?:(?![省市县区旗州局院的和与及到在对由会等向委]|调研|检查|召开|联合|领导|听取|政协|政府|人大)\p{Script=Han}){2,6}局|(?:第[一二三四])?(?:人民|中)医院)/gu;

/**
 * Gives posts of `镇党委书记`, `局长` the township or office that their article names, where it names one of that kind alone; whose it is would be a
 * guess where it names two.
 */
export function bodyCompleter(pieces: readonly ArticlePiece[]): (post: ReadPost) => ReadPost {
  let named: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (post) => {
    const kind = kindOf(post);
    if (kind === null) return post;
    named ??= namedBodies(pieces);
    const [body, ...others] = named.get(kind) ?? [];
    if (body === undefined || others.length > 0) return post;
    const part = KIND_ALONE.exec(post.unit ?? "")?.groups?.["part"] ?? "";
    const level = /^[省市县区旗州]/u.exec(body)?.[0] ?? null;
    return { ...post, level, unit: `${body.slice(level?.length ?? 0)}${part}`.replace(/^人民(?=法院|检察院)/u, "") };
  };
}

/** Of which kind the body of a post is that its words do not name; null where they do, or say no kind. */
function kindOf({ place, level, unit, head }: ReadPost): string | null {
  if (place !== null || level !== null) return null;
  return (unit === null ? KIND_HEAD.exec(head) : KIND_ALONE.exec(unit))?.groups?.["kind"] ?? null;
}

function namedBodies(pieces: readonly ArticlePiece[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  const add = (kind: string, body: string) => named.set(kind, (named.get(kind) ?? new Set<string>()).add(body));
  for (const { text } of pieces) {
    for (const { name } of namedPlaces(text)) add(/街道$/u.test(name) ? "街道" : name.slice(-1), name);
    for (const { 0: name } of text.matchAll(OFFICE)) add(name.slice(-1), name);
  }
  return named;
}
