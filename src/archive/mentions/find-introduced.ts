import { nameLikelihood } from "../../text/person-name.ts";
import type { PlacedName } from "./name-end.ts";

/** Whom a sentence introduces by what is known of a life, and whether the post is one that is still to be given. */
export interface Introduced {
  readonly name: PlacedName;
  readonly isCandidate: boolean;
}

/** `赵砚秋,女,汉族,1975年3月生,大学学历,中共党员,现任横水镇镇长,拟任横水镇党委书记`: what stands before a post of such a sentence. */
const INTRODUCTION =
  /^[ \n]?(?<name>\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,2})(?:\([^()]{1,8}\))?,(?:[^。;:]{0,60}[,、])?[^。;:,]{0,4}\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:出?生|生人)[,、](?:[^。;:]{0,80}[,、])?(?:(?<next>拟任|拟提名为?)|现任|现为|任|系)?$/u;
/** No sentence has more before its last post. */
const MOST_BEFORE = 200;
const END_OF_SENTENCE = /[。;!?\n](?=[^。;!?\n]*$)/u;
/** A post that goes on to a name is that one's. */
const ENDS = ",。;、";
const LEAST = 0.3;

/** Who is introduced by the sentence that a post stands in; null where nobody is. @param start Where the post begins. @param end Where it ends. */
export function introducedBefore(text: string, start: number, end: number): Introduced | null {
  if (end < text.length && !ENDS.includes(text.charAt(end))) return null;
  const before = text.slice(Math.max(0, start - MOST_BEFORE), start);
  if (!before.includes("生")) return null;
  const from = start - before.length + (END_OF_SENTENCE.exec(before)?.index ?? -1) + 1;
  const { name = "", next } = INTRODUCTION.exec(text.slice(from, start))?.groups ?? {};
  if (name === "" || nameLikelihood(name) < LEAST) return null;
  const at = text.indexOf(name, from);
  return { name: { name, start: at, end: at + name.length, after: "" }, isCandidate: next !== undefined };
}
