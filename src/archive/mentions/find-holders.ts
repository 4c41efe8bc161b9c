import { nameLikelihood } from "../../text/person-name.ts";
import { findHeads, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { type PlacedName, readNameAt } from "./name-end.ts";

/** Names that one post, or several, are said of: 县委副书记、县长李晓军; 副主任王述江、李彩霞. */
export interface Holders {
  readonly posts: readonly ReadPost[];
  /** Where the first of the posts begins. */
  readonly start: number;
  readonly names: readonly PlacedName[];
}

/** Posts that are printed one after another. */
interface Chain {
  readonly posts: readonly ReadPost[];
  readonly start: number;
  readonly end: number;
}

/** Between the posts of one person. */
const CHAIN = /^(?:[、,/]|兼任?|暨|、?兼)? ?$/u;
/** `副县长(挂职)张三`, `县委书记:张三`. */
const BEFORE_NAME = /^(?:\((?:挂职|兼|主持工作|正[县处科]级|副[县处科]级|[^()]{1,6}级)\))?(?:同志)?[: ]?/u;
/** `张三(女)、李四(苗族)`. */
const REMARK = /^\((?:男|女|[^()]{1,5}族|挂职|兼|正[县处科]级|副[县处科]级)[^()]{0,10}\)/u;
const LIST_MARK = /^ ?(?:、|,(?=\p{Script=Han}{2,3}[、,和及等。])|和|及) ?/u;
/** `张三(县委副书记)`. */
const OPEN = "(";

/** All posts of a text in half-width forms that are said of names. */
export function findHolders(text: string): Holders[] {
  const found: Holders[] = [];
  let chain: Chain | null = null;
  let from = 0;
  for (const head of findHeads(text)) {
    if (head.start < from) continue;
    const { start, post } = readPostBefore(text, head, from);
    const isChained: boolean = chain !== null && CHAIN.test(text.slice(chain.end, start));
    chain =
      chain !== null && isChained
        ? { posts: [...chain.posts, inherit(post, chain.posts.at(-1) as ReadPost)], start: chain.start, end: head.end }
        : { posts: [post], start, end: head.end };
    from = head.end;
    const lead = BEFORE_NAME.exec(text.slice(head.end))?.[0].length ?? 0;
    const behind = nameBehind(text, chain, head.start);
    const names = behind ? [] : readList(text, head.end + lead);
    if (names.length > 0) {
      found.push({ posts: chain.posts, start: chain.start, names });
      from = (names.at(-1) as PlacedName).end;
      chain = null;
      continue;
    }
    if (behind) {
      found.push(behind);
      chain = null;
    }
  }
  return found;
}

/** 人大常委会主任、党组书记: the second is of the first one's body. */
function inherit(post: ReadPost, before: ReadPost): ReadPost {
  const isBare = post.place === null && post.level === null && !/^副?[省市县区州旗乡镇]长$|检察长$/u.test(post.head);
  if (!isBare) return post;
  const { place, level } = before;
  if (post.unit === null) return { ...post, place, level, unit: before.unit };
  const isBelow = /^(?:党组|党委|党支部|党工委|机关|管委会)$/u.test(post.unit);
  const unit =
    isBelow && before.unit !== null ? before.unit.replace(/(?:党工委|管委会|党组|党委)$/u, "") + post.unit : post.unit;
  return { ...post, place, level, unit };
}

function readList(text: string, at: number): PlacedName[] {
  const names: PlacedName[] = [];
  for (let place = at; ; ) {
    if (names.length > 0 && isPostAt(text, place)) break;
    const name = readNameAt(text, place, true);
    if (!name || (names.length === 0 && isPostAt(text, place))) break;
    names.push(name);
    const remark = REMARK.exec(text.slice(name.end, name.end + 20))?.[0].length ?? 0;
    const mark = LIST_MARK.exec(text.slice(name.end + remark, name.end + remark + 8))?.[0];
    if (mark === undefined) break;
    place = name.end + remark + mark.length;
  }
  return names;
}

const RUN = /^\p{Script=Han}+/u;

/** Whether what stands there is another post, with its body before it. */
function isPostAt(text: string, at: number): boolean {
  const run = RUN.exec(text.slice(at, at + 30))?.[0] ?? "";
  const [head] = findHeads(run);
  if (!head) return false;
  const name = run.slice(0, head.start);
  return !(name.length >= 2 && name.length <= 3 && nameLikelihood(name) >= 0.8) || head.end < run.length;
}

/** `解芳书记`, `张三(县委副书记)`. */
function nameBehind(text: string, chain: Chain, headStart: number): Holders | null {
  const { posts, start } = chain;
  const post = posts[0] as ReadPost;
  const run = text.slice(start, headStart);
  if (posts.length === 1 && run.length >= 2 && run.length <= 3 && nameLikelihood(run) >= 0.8) {
    const name = { name: run, start, end: headStart, after: "" };
    return { posts: [{ ...post, place: null, level: null, unit: null }], start, names: [name] };
  }
  if (text.charAt(start - 1) !== OPEN) return null;
  const before = /\p{Script=Han}{2,4}$/u.exec(text.slice(Math.max(0, start - 5), start - 1))?.[0] ?? "";
  for (let length = Math.min(4, before.length); length >= 2; length--) {
    const name = before.slice(-length);
    const isWhole = length === before.length;
    if (nameLikelihood(name) < (isWhole ? 0.3 : 0.8)) continue;
    const end = start - 1;
    return { posts, start, names: [{ name, start: end - length, end, after: "" }] };
  }
  return null;
}
