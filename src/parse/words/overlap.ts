import { wordAcross } from "../../text/word-break.ts";

/** Shorter overlaps are chance: `…的二十|二十届…`. */
const SHORTEST = 5;

/** Longest overlap looked for: a few lines of a column. */
const LONGEST = 120;

/**
 * Characters with which `after` repeats the end of `before`; 0 when fewer than {@link SHORTEST} do.
 *
 * @example overlapLength("要狠抓项目建设,形成", "项目建设,形成更多实物工作量") // 7
 */
export function overlapLength(before: string, after: string): number {
  const start = after.slice(0, SHORTEST);
  if (start.length < SHORTEST) return 0;
  const tail = before.slice(-LONGEST);
  for (let at = tail.indexOf(start); at >= 0; at = tail.indexOf(start, at + 1)) {
    if (after.startsWith(tail.slice(at))) return tail.length - at;
  }
  return 0;
}

/** Marks that text has, and headlines seldom: `本报讯(记者 张三)12月`. */
const TEXT_MARK = /[,，。;；(（]/u;

/**
 * Whether `after` repeats the end of a sentence that a column end cut in `before`: not as a lead opens with the last words of
 * its headline, which are whole.
 */
export function repeatsCut(before: string, after: string): boolean {
  const length = overlapLength(before, after);
  return length > 0 && (TEXT_MARK.test(before) || wordAcross(before, after.slice(length)) > 0);
}
