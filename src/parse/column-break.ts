import { endsSentence, textAfterLastStop } from "../text/sentence.ts";
import type { Unit } from "./draft.ts";

/** A line shorter than this without any mark may be a name, a sub-heading or a line of verse. */
const SHORTEST_HALF = 12;

/** Longest glued byline looked for behind the last stop: `(记者 张三 通讯员 李四)`. */
const LONGEST_SIGNATURE = 40;

/** `张倩倩`, `(记者 张三)`, `张三 摄` behind the last stop of a paragraph. */
const SIGNATURE_PATTERN = /^(?:[\p{Script=Han}]{2,4}|[(（].*[)）])$/u;

function endsWithSignature(text: string): boolean {
  const rest = textAfterLastStop(text, LONGEST_SIGNATURE);
  return rest !== undefined && SIGNATURE_PATTERN.test(rest);
}

/** Whether a column end cut a sentence between `before` and `after`, which follow each other in reading order. */
export function isColumnBreak(before: Unit, after: Unit): boolean {
  if (before.kind !== "text" || after.kind !== "text") return false;
  if (endsSentence(before.text) || endsWithSignature(before.text)) return false;
  return before.text.length >= SHORTEST_HALF;
}
