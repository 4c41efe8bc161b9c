import { isOfficeOf } from "./name-post.ts";
import type { ReadPost } from "./read-post.ts";

/** A post with what its words leave out, as the post before it says it: 县人大常委会主任、党组书记; 州委常委、组织部部长. */
export function inheritBody(post: ReadPost, before: ReadPost): ReadPost {
  if (post.place !== null || post.level !== null || OWN_BODY.test(post.head)) return post;
  const { place, level } = before;
  if (post.head.endsWith("检察长")) return before.unit?.startsWith("检察院") ? { ...post, place, level } : post;
  if (post.unit !== null && !BELOW.test(post.unit))
    return isOfficeOf(post.unit, post.head) ? { ...post, place, level } : post;
  // 教育局党委书记、局长: the second is of the office, not of its committee.
  const base = before.unit?.replace(COMMITTEE, "") ?? null;
  if (post.unit === "人大" && !/(?:[乡镇]|街道)$/u.test(base ?? "")) return post;
  if (post.unit !== null) return { ...post, place, level, unit: joined(base ?? "", post.unit) };
  const kind = OF_KIND.exec(post.head)?.groups?.["kind"];
  if (kind !== undefined && !isOfKind(base ?? "", kind)) return post;
  // 局党委书记、局长, 镇党委书记、镇长: the head says as much as its body.
  if (base !== null && base === kind) return post;
  const isOfCommittee = OF_COMMITTEE.test(post.head) && !SAYS_COMMITTEE.test(post.head);
  return { ...post, place, level, unit: isOfCommittee ? before.unit : base };
}

/** `石门县委书记、县长`, `石门县委书记甲,县长乙,县人大常委会主任丙`: of one list, what says its level alone is of the place before it. */
export function inheritPlace(post: ReadPost, { place }: ReadPost): ReadPost {
  if (place === null || post.place !== null) return post;
  const level = post.level ?? (post.unit === null ? LEVEL_HEAD.exec(post.head)?.groups?.["level"] : undefined);
  return level !== undefined && place.endsWith(level) ? { ...post, place, level: null } : post;
}

const LEVEL_HEAD = /(?<level>[省市县区州旗盟])长$/u;

/** Heads that say their own body, or are of none: 县长, 领导. */
const OWN_BODY = /[省市县区州旗盟]长$|立委$|立法委员$|议员$|领导$|负责人$|负责同志$/u;
/** 横水镇党委书记、镇长; 公安局党委书记、局长: heads that say of which kind their body is. */
const OF_KIND = /(?<kind>[乡镇村局厅处科所站院校庭馆厂场台])长$/u;

/** 城关小学 has a 校长 too. */
function isOfKind(body: string, kind: string): boolean {
  return body.endsWith(kind) || (kind === "校" && /[学中]$/u.test(body));
}

const OF_COMMITTEE = /书记$|委员$|成员$/u;
const SAYS_COMMITTEE = /^党(?:委|组|工委)/u;
/** What is of a body, and leads it or does its work. */
const COMMITTEE =
  /(?:党工委|管委会|审判委员会|审委会|检察委员会|检委会|党组|党委|党支部|党总支|村委会|办事处|(?<=[乡镇]|街道)(?:人大|政府|纪委))$/u;
/** Parts of a body, which do not stand alone. */
const BELOW =
  /^(?:党组|党委|党支部|党总支|党工委|机关|办公室|工会|审判委员会|审委会|检察委员会|检委会|人大|管委会|办事处|村|村委会)$|[庭科股]$/u;

/** 东岭村 and 村委会 are 东岭村委会. */
function joined(base: string, part: string): string {
  return base.endsWith(part.charAt(0)) ? base + part.slice(1) : base + part;
}
