import { nameLikelihood } from "../../text/person-name.ts";
import { isWord } from "../../text/word-break.ts";
import { GROUP_HEADS, VAGUE_HEADS } from "../posts/heads.ts";
import { findHeads, MOST_BODY, type PlacedHead, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { introducedBefore } from "./find-introduced.ts";
import { goesOn, isNoPerson, opensAsPredicate, type PlacedName, readNameAt } from "./name-end.ts";
import { type Chain, inChain, inheritTold, lastOf } from "./post-chain.ts";
import { isRoster } from "./rosters.ts";

/** Names that one post, or several, are said of: 县委副书记、县长李晓军; 副主任王述江、李彩霞. */
export interface Holders {
  readonly posts: readonly ReadPost[];
  /** Where the first of the posts begins. */
  readonly start: number;
  readonly names: readonly PlacedName[];
}

/** Between the posts of one person. */
const CHAIN = /^(?:[、,/]|兼任?|暨|、?兼)? ?$/u;
/** `副县长(挂职)张三`, `县长(代)张三`, `县委书记:张三`, `副主席、离休干部张三`, `曾任县长的还有张三`. */
const BEFORE_NAME =
  /^(?:、(?:离退?休|退休)(?:老?干部|教师)|、中共党员|的(?:还有|有|是))?(?:\((?:(?<acting>代理?)|挂职|兼|主持工作|正[县处科]级|副[县处科]级|[^()]{1,6}级)\))?(?:同志)?[: ]?/u;
/** `张三(女)、李四(苗族)`. */
const REMARK = /^\((?:男|女|[^()]{1,5}族|挂职|兼|正[县处科]级|副[县处科]级)[^()]{0,10}\)/u;
/** In a roster a blank parts names, too. */
const ROSTER_MARK = /^ *(?:[、,]| ) */u;
const LIST_MARK = /^ ?(?:、|,(?=\p{Script=Han}{2,3}[、,和及等。])|和|及) ?/u;
/** What stands between a name and the posts that explain it, and what behind them. */
const EXPLAINED: Readonly<Record<string, RegExp>> = { "(": /^[)(,;]/u, ":": /^(?:[。;]|$)/u };

/** All posts of a text in half-width forms that are said of names. @param heads Where posts end in it. */
export function findHolders(text: string, heads: readonly PlacedHead[] = findHeads(text)): Holders[] {
  const found: Holders[] = [];
  let chain: Chain | null = null;
  /** The posts told last, as long as the list of who has which goes on. */
  let told: Chain | null = null;
  let from = 0;
  for (const head of heads) {
    if (head.start < from) continue;
    // 由县长赵砚秋主席: what stands right behind a name is of that name, and opens no post.
    if (told !== null && head.start === told.end && from === told.end) {
      // 参议赵砚秋代理乡长: and the name has it too.
      const last = found.at(-1);
      if (head.state === "acting" && last?.names.length === 1)
        found[found.length - 1] = { ...last, posts: [...last.posts, readPostBefore(text, head, from).post] };
      from = head.end;
      continue;
    }
    const { start, post } = readPostBefore(text, head, from);
    // 看望委员: who is called on is named by no post.
    if (head.head === "委员" && post.unit !== null && opensAsPredicate(post.unit)) continue;
    const isChained: boolean =
      chain !== null && !VAGUE_HEADS.has(lastOf(chain).head) && CHAIN.test(text.slice(chain.end, start));
    chain =
      chain !== null && isChained
        ? { posts: [...chain.posts, inChain(post, lastOf(chain))], start: chain.start, end: head.end }
        : {
            posts: [told ? inheritTold(text, { post, start }, told) : post],
            start,
            end: head.end,
          };
    from = head.end;
    const mark = BEFORE_NAME.exec(text.slice(head.end));
    const lead = mark?.[0].length ?? 0;
    if (mark?.groups?.["acting"] !== undefined)
      chain = { ...chain, posts: [...chain.posts.slice(0, -1), { ...lastOf(chain), state: "acting" }] };
    const introduced = introducedBefore(text, chain.start, chain.end);
    if (introduced) {
      const posts = introduced.isCandidate
        ? chain.posts.map((each): ReadPost => ({ ...each, state: each.state ?? "candidate" }))
        : chain.posts;
      addHolder(found, { posts, start: chain.start, names: [introduced.name] });
      chain = null;
      continue;
    }
    const behind = nameBehind(text, chain, head.start) ?? groupBefore(text, chain, head);
    const names = behind || isNobodys(chain) ? [] : readList(text, head.end + lead, heads);
    if (names.length > 0) {
      const each =
        names.length > 1 && chain.posts.length === 1 ? inParallel(text, lastOf(chain), chain.start, names) : [];
      if (each.length > 0) found.push(...each);
      else found.push({ posts: chain.posts, start: chain.start, names });
      from = (names.at(-1) as PlacedName).end;
      told = { ...chain, end: from };
      chain = null;
      continue;
    }
    if (behind) {
      found.push(behind);
      chain = null;
    } else if (ENTRUSTS.test(text.slice(head.end, head.end + 2))) told = { ...chain };
  }
  return found;
}

/** 教育局、财政局局长甲、乙: as many bodies of one kind as names, each with its own. */
function inParallel(text: string, post: ReadPost, at: number, names: readonly PlacedName[]): Holders[] {
  const kind = post.unit?.at(-1) ?? "";
  if (text.charAt(at - 1) !== "、" || !KINDS_OF_BODY.includes(kind)) return [];
  const before = text.slice(Math.max(0, at - MOST_BODY * names.length), at);
  const bodies = (/(?:^|[,。;:!?])(?<bodies>[^,。;:!?]+)、$/u.exec(before)?.groups?.["bodies"] ?? "").split("、");
  if (kind === "" || bodies.length !== names.length - 1 || !bodies.every((body) => body.endsWith(kind))) return [];
  const posts = [...bodies.map((body) => readPostOf(body, post)), post];
  const start = at - bodies.join("、").length - 1;
  return names.map((name, i) => ({ posts: [posts[i] as ReadPost], start, names: [name] }));
}
const KINDS_OF_BODY = "局委办部院镇乡村站所中校";

/** One who is there already has what is said later, too. */
function addHolder(found: Holders[], holder: Holders): void {
  const [{ start }] = holder.names as [PlacedName];
  const place = found.findIndex(({ names }) => names.length === 1 && names[0]?.start === start);
  const known = found[place];
  if (known) found[place] = { ...known, posts: [...known.posts, ...holder.posts] };
  else found.push(holder);
}

/** 加强领导: who leads is said of a level or a body, 县领导. */
function isNobodys({ posts }: Chain): boolean {
  const { place, level, unit, head } = posts[0] as ReadPost;
  return GROUP_HEADS.has(head) && place === null && level === null && unit === null;
}

/** 受县人大常委会主任委托,副主任甲主持: who is not named says of which body the next is. */
const ENTRUSTS = /^委托/u;
function readList(text: string, at: number, heads: readonly PlacedHead[]): PlacedName[] {
  const names: PlacedName[] = [];
  const listMark = isRoster(text.slice(at, at + MOST_ROSTER)) ? ROSTER_MARK : LIST_MARK;
  for (let place = at; ; ) {
    const name = readNameAt(text, place, true);
    if (!name || (isPostAt(text, place, heads) && !isSurelyFollowed(text, name))) break;
    names.push(name);
    const remark = REMARK.exec(text.slice(name.end, name.end + 20))?.[0].length ?? 0;
    const mark = listMark.exec(text.slice(name.end + remark, name.end + remark + 8))?.[0];
    if (mark === undefined) break;
    place = name.end + remark + mark.length;
  }
  return names;
}

const MOST_ROSTER = 200;

/** 赵砚秋等县领导出席: the name is one, whatever post stands behind it. */
function isSurelyFollowed(text: string, { name, end }: PlacedName): boolean {
  return goesOn(text.slice(end, end + 8)) && (name.includes("·") || nameLikelihood(name) >= 0.8);
}

const RUN = /^\p{Script=Han}+/u;
const MOST_RUN = 30;

/** Whether what stands there is another post, with its body before it. */
function isPostAt(text: string, at: number, heads: readonly PlacedHead[]): boolean {
  const head = heads.find(({ start }) => start >= at);
  if (!head || head.end > at + MOST_RUN) return false;
  const end = at + (RUN.exec(text.slice(at, at + MOST_RUN))?.[0].length ?? 0);
  return head.end <= end && (!isFullName(text.slice(at, head.start)) || head.end < end);
}

function isFullName(name: string): boolean {
  return name.length >= 2 && nameLikelihood(name) >= 0.8 && !isNoPerson(name);
}

/** Bodies that a name may stand behind, with its post last: 镇党委赵砚秋书记. */
const BODY_END = /(?:委|政府|局|人大|政协|法院|检察院|干部|公司|集团|办|学校|中学|小学)$/u;

/** `解芳书记`, `镇党委赵砚秋书记`, `艾力·买买提专员`, `张三(县委副书记)`. */
function nameBehind(text: string, chain: Chain, headStart: number): Holders | null {
  const { posts, start, end } = chain;
  const post = posts[0] as ReadPost;
  const run = text.slice(start, headStart);
  const lengths = DOTTED.test(run) ? [run.length] : [4, 3, 2];
  for (const length of posts.length === 1 && !(CHIEF_OF_PLACE.test(post.head) && isBeforeName(text, end))
    ? lengths
    : []) {
    const [body, name] = [run.slice(0, -length), run.slice(-length)];
    // What is cheap to ask comes first: most posts have a body before them that ends like none.
    if (run.length < length || !(body === "" || isBodyOf(body, name)) || !isFullName(name)) continue;
    if (isHalfOfWord(text, headStart - length)) continue;
    const placed = { name, start: headStart - length, end: headStart, after: "" };
    return { posts: [readPostOf(body, post)], start, names: [placed] };
  }
  return nameExplained(text, chain);
}

/** 南屯区长: heads that the names of places stand before, with or without their last character. */
const CHIEF_OF_PLACE = /^[县市区乡镇]长$/u;

/** Whether a name that carries no post of its own stands at a place: 赵砚秋县长钱望舒副县长 are two by the posts behind them. */
function isBeforeName(text: string, at: number): boolean {
  const name = readNameAt(text, at, true);
  return name !== null && isFullName(name.name) && findHeads(text.slice(name.end, name.end + 6))[0]?.start !== 0;
}

const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u;

/** 由于广播处长, 向公安局长: the first letter is of a word that is no name, or before one. */
function isHalfOfWord(text: string, at: number): boolean {
  return (
    (at > 0 && isWord(text.slice(at - 1, at + 1))) ||
    (PREPOSITION.test(text.charAt(at)) && isWord(text.slice(at + 1, at + 3)))
  );
}
const PREPOSITION = /[向和与由从经于]/u;

/** 接兵干部和李县长: 和 joins, and is no surname. */
function isBodyOf(body: string, name: string): boolean {
  return BODY_END.test(body) && !name.startsWith("和");
}

/** `张三(县委副书记、县长)`, and a line `张三:县委副书记、县长。`: all posts are of the name before them. */
function nameExplained(text: string, { posts, start, end }: Chain): Holders | null {
  const mark = text.charAt(start - 1);
  if (!EXPLAINED[mark]?.test(text.slice(end))) return null;
  const before = /\p{Script=Han}{2,4}$/u.exec(text.slice(Math.max(0, start - 5), start - 1))?.[0] ?? "";
  if (mark === ":" && !/(?:^|[。;!? ])$/u.test(text.slice(0, start - 1 - before.length))) return null;
  for (let length = Math.min(4, before.length); length >= 2; length--) {
    const name = before.slice(-length);
    if (nameLikelihood(name) < (length === before.length ? 0.3 : 0.8)) continue;
    const last = start - 1;
    return { posts, start, names: [{ name, start: last - length, end: last, after: "" }] };
  }
  return null;
}

/** The post with another body before it. */
function readPostOf(body: string, { head, state }: ReadPost): ReadPost {
  return readPostBefore(body, { start: body.length, head, ...(state && { state }) }, 0).post;
}

/** `赵砚秋、钱望舒等在家县级领导`: who stands before the post of all of them. */
const GROUP_BEFORE =
  /(?<=^|[,。;:!?]|[^、]{0,3}日[,，]?)(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+)等(?:在家)?$/u;
/** `赵砚秋和钱望舒两位县长`: counted ones may have any post. */
const COUNTED_BEFORE = /(?<names>\p{Script=Han}{2,3}(?:[、与和及]\p{Script=Han}{2,3})+)等?[两三四五六七八九十\d]+位$/u;
/** Their last characters: most posts have another before them. */
const [GROUP_ENDS, COUNTED_ENDS] = ["等家", "位"] as const;

function groupBefore(text: string, { posts, start }: Chain, head: PlacedHead): Holders | null {
  const isVague = VAGUE_HEADS.has(posts[0]?.head ?? "");
  const end = isVague ? start : head.start;
  if (!(isVague ? GROUP_ENDS : COUNTED_ENDS).includes(text.charAt(end - 1))) return null;
  const match = (isVague ? GROUP_BEFORE : COUNTED_BEFORE).exec(text.slice(Math.max(0, end - 90), end));
  if (!match) return null;
  const from = end - match[0].length;
  const placed = Array.from(
    (match.groups?.["names"] ?? "").matchAll(/[^、与和及]+/gu),
    ({ 0: name, index }): PlacedName => {
      return { name, start: from + index, end: from + index + name.length, after: "" };
    },
  );
  if (!placed.every(({ name }) => nameLikelihood(name) >= 0.3)) return null;
  return { posts: isVague ? posts : posts.map((post) => readPostOf("", post)), start: from, names: placed };
}
