import { memoOfObject } from "../../memo.ts";
import type { HeldPost, Post } from "../../model/people.ts";
import { GROUP_HEADS, readHead } from "./heads.ts";
import { postKey, type ReadPost } from "./read-post.ts";

/** A post under the name that tables go by, and where it stands among others. */
export interface NamedPost extends HeldPost {
  /** As in {@link Post.body}. */
  readonly body: Post["body"];
  readonly rank: number;
  readonly isSingle: boolean;
  readonly isElsewhere: boolean;
  /** Whether it is no post but a group of those who have one: 县领导. Tables of posts leave it out. */
  readonly isGroup: boolean;
}

/** Whose archive it is. */
export interface OwnPlace {
  /** Level of its bodies: 县 for a county's paper, 市 for a city's. */
  readonly level: string;
  /** Its own names in front of posts: 绛县. */
  readonly names: ReadonlySet<string>;
}

/** Heads that tell their own body. */
const LEVEL_HEAD = /^(?:常务|第一)?副?(?<level>[省市县区州旗盟])长$/u;
const PROSECUTOR = /^副?检察长$/u;

/** Order of bodies. */
const BODY_ORDER = ["委", "人大常委会", "政府", "政协", "纪委", "监委", "法院", "检察院", "人武部"];

/** What was named already in the archive of a place: the same few posts stand on page after page, and each is asked for at every mention. */
const namedIn = memoOfObject((_: OwnPlace) => new Map<string, NamedPost>());
/** And by the very post of a page: its words need not be put together to look it up. */
const namedHere = memoOfObject((_: OwnPlace) => new WeakMap<ReadPost, NamedPost>());

/** Names a post of an archive: the same for all ways of printing it. */
export function namePost(post: ReadPost, own: OwnPlace): NamedPost {
  const here = namedHere(own);
  const named = here.get(post) ?? nameByWords(post, own);
  here.set(post, named);
  return named;
}

function nameByWords(post: ReadPost, own: OwnPlace): NamedPost {
  const named = namedIn(own);
  const key = postKey(post);
  const known = named.get(key) ?? toNamedPost(post, own);
  named.set(key, known);
  return known;
}

function toNamedPost({ place, level, unit, head, state }: ReadPost, own: OwnPlace): NamedPost {
  const { isSingle, rank } = readHead(head);
  const isOwnPlace = place === null || own.names.has(place);
  const headLevel = LEVEL_HEAD.exec(head)?.groups?.["level"];
  const isOffice = unit !== null && isOfficeOf(unit, head);
  const isOfPlace = place !== null && (unit === null || isOffice || !OWN_NAME.test(unit));
  const said = isOwnPlace ? (level ?? (isOfPlace ? own.level : null)) : place;
  const where = said ?? (isOffice ? own.level : "");
  const body = bodyOf(where, unit, head, own.level);
  const shown = unit === null && headLevel !== undefined ? (isOwnPlace ? "" : place) : (body ?? "");
  if (GROUP_HEADS.has(head)) return groupOf(level ?? own.level, state);
  const title = unit === "政府" && headLevel !== undefined ? `${isOwnPlace ? "" : place}${head}` : `${shown}${head}`;
  const isOtherLevel =
    (level ?? headLevel ?? own.level) !== own.level && isAbove(level ?? headLevel ?? own.level, own.level);
  const bodyRank = rankOfBody(unit ?? (headLevel || where !== "" ? "政府" : ""));
  return {
    title,
    body,
    ...(state && { state }),
    rank: rank + bodyRank,
    isSingle: isSingle && body !== null && !ANY_BODY.test(body),
    isElsewhere: !isOwnPlace || isOtherLevel,
    isGroup: false,
  };
}

/** 县领导, 县上及开发区领导, 县级领导: one of those who lead the county. */
function groupOf(level: string, state: HeldPost["state"]): NamedPost {
  const title = `${level}领导`;
  return { title, body: null, ...(state && { state }), rank: 99, isSingle: false, isElsewhere: false, isGroup: true };
}

/** 县委 before 县人大常委会, each with what is below it (县委组织部) behind it; then townships, firms, and all others. */
function rankOfBody(unit: string): number {
  const place = BODY_ORDER.findIndex((body) => unit.startsWith(body));
  if (place < 0) return 10 * (BODY_ORDER.length + (isOfficeOf(unit, "") ? 0 : OWN_NAME.test(unit) ? 1 : 2));
  return 10 * place + (unit === BODY_ORDER[place] ? 0 : 5);
}

const ORDER = "旗县区市地州盟省";

function isAbove(level: string, own: string): boolean {
  return ORDER.indexOf(level) > ORDER.indexOf(own);
}

/** Offices that a county has; those of townships, villages and companies are their own. */
const OFFICE = /(?:局|办|办公室|委|委员会|部|中心|大队|支队|联合会|联|[科作侨]协|工会|总社)$/u;
const NOT_OF_COUNTY =
  /^(?:国家|中央|中国|全国|局|党委|党工委|工会|[县市区]域)|[乡镇村]|街道|公社|社区|公司|集团|[小中大]学|学校|医院|支部/u;
/** 青河县横水镇老年协会: bodies of a place with a name of its own. */
const OWN_NAME = /^\p{Script=Han}{2,4}?(?:[乡镇村]|街道|社区)/u;
/** Bodies that say their kind alone: every township has a 镇党委. */
const ANY_BODY =
  /^(?:[局院校所站厂乡镇村]|街道|社区|学校|公司|医院)?(?:党委|党组|党工委|党支部|党总支|人大|政府|办事处|村委会|居委会)?$/u;
/** Heads of firms, which may be called 工程局 too. */
const OF_FIRM = /(?:经理|总裁|总监|监事|董事长?)$/u;

/** Whether a body is one that every county, city and district has, each its own: what no level is printed of is of the level beside it. */
export function isOfficeOf(unit: string, head: string): boolean {
  if (BODY_ORDER.some((body) => unit.startsWith(body))) return true;
  return OFFICE.test(unit) && !NOT_OF_COUNTY.test(unit) && !OF_FIRM.test(head);
}

function bodyOf(where: string, unit: string | null, head: string, ownLevel: string): string | null {
  if (unit !== null) return `${where}${unit}`;
  const headLevel = LEVEL_HEAD.exec(head)?.groups?.["level"];
  if (headLevel !== undefined) return `${where.length > 1 ? where : headLevel}政府`;
  if (PROSECUTOR.test(head)) return `${where || ownLevel}检察院`;
  return where === "" ? null : where;
}
