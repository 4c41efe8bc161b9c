import type { Holder } from "../../model/people.ts";

/** A post as papers print it of somebody who is not simply in it: 代县长, 原县长, 县长候选人. */
export function titleOf({ post, state }: Pick<Holder, "post" | "state">): string {
  if (state === "acting") return `代${post}`;
  if (state === "former") return `原${post}`;
  return state === "candidate" ? `${post}候选人` : post;
}
