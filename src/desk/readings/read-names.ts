/** Roles that stand before or behind names in a signature. */
const ROLES =
  /(?:本报|特约|见习|实习)?(?:记者|通讯员|通讯组|摄影报道|摄影|撰稿|供稿|文\s*[/／]?\s*图|图\s*[/／]?\s*文|报道)[:：]?/gu;
const BETWEEN = /[\s,，、;；|/／()（）[\]【】]+/u;
const NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u;

/** Names of a signature, without roles: `(记者 张倩倩 通讯员 李明)` → `张倩倩`, `李明`; none where nothing looks like one. */
export function readNames(signature: string): string[] {
  const parts = signature
    .replace(ROLES, " ")
    .split(BETWEEN)
    .filter((part) => part !== "");
  return parts.every((part) => NAME.test(part)) ? parts : [];
}
