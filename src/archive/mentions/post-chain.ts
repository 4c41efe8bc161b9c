import { inheritBody, inheritPlace } from "../posts/inherit-body.ts";
import type { PlacedPost, ReadPost } from "../posts/read-post.ts";

/** Posts that are printed one after another. */
export interface Chain {
  readonly posts: readonly ReadPost[];
  readonly start: number;
  readonly end: number;
}

/** Between those who have one post and those who have the next of the same body. */
const GOES_ON = /^(?:等)?[,、;和]$/u;
/** And between a chief and the deputies, whatever else the sentence tells: `县人大常委会主任甲主持会议,副主任乙参加`. */
const SAME_SENTENCE = /^[^。!?]{0,60}$/u;
const DEPUTY = /^(?:常务|专职|第一)?副/u;

/** What a post leaves out that those before it in the list, or in the sentence, say. */
export function inheritTold(text: string, { post, start }: Pick<PlacedPost, "post" | "start">, told: Chain): ReadPost {
  const between = text.slice(told.end, start);
  const isInList = GOES_ON.test(between);
  if (isInList && !SAYS_OWN.test(text.charAt(start))) {
    const placed = inheritPlace(post, lastOf(told));
    if (placed !== post) return placed;
    const { place, level, unit, head } = lastOf(told);
    // 县委组织部部长甲,办公室主任乙: behind a chief of a part the next is of the whole.
    if (post.unit === "办公室" && post.level === null && head === "部长" && unit?.startsWith("委"))
      return { ...post, place, level, unit: "委办公室" };
  }
  return isInList || isOfSameBody(post, told, between) ? inheritFrom(post, told) : post;
}
/** 我县县长: of the paper's own county, whatever the list told before. */
const SAYS_OWN = /[我本]/u;

function isOfSameBody({ unit, head }: ReadPost, told: Chain, between: string): boolean {
  if (unit !== null) return false;
  const [chief, deputy] = [lastOf(told).head.replace(DEPUTY, ""), head.replace(DEPUTY, "")];
  return DEPUTY.test(head) && chief === deputy && SAME_SENTENCE.test(between);
}

/** `局党组成员、副局长、文化馆馆长甲,副局长乙`: of the last that the post can be of. */
function inheritFrom(post: ReadPost, { posts }: Chain): ReadPost {
  for (const before of posts.toReversed()) {
    const whole = inheritBody(post, before);
    if (whole !== post) return whole;
  }
  return post;
}

/** The post that stands last. */
export function lastOf({ posts }: Chain): ReadPost {
  return posts.at(-1) as ReadPost;
}

/** 原县委副书记、县长: who was in the one was in the other. */
export function inChain(post: ReadPost, before: ReadPost): ReadPost {
  const isOwn = post.place !== null || post.level !== null || post.state !== undefined;
  const whole = inheritBody(isOwn || before.state !== "former" ? post : { ...post, state: "former" }, before);
  return inheritPlace(whole, before);
}
