import type { Rules } from "./rule.ts";

/** Rules of the names of people. */
export const PEOPLE_RULES = {
  "name-variant": {
    severity: "info",
    means: "Two names may be one person printed in two ways.",
    zhHans: "两个署名或是一人的异写，未合并",
    mend: "nothing was merged; correct the file where the scan shows a misreading",
    zhMend: "没有合并；如是误识，请对照原件订正",
  },
  "word-variant": {
    severity: "info",
    means: "One article prints a phrase with another character than all others, which looks alike.",
    zhHans: "常用的话只此一处用了形近的字，或是误识",
    mend: "nothing was changed; correct the file where the scan shows a misreading",
    zhMend: "没有改动；如是误识，请对照原件订正",
  },
  "person-apart": {
    severity: "info",
    means: "Two people bear one name by what they do when and where, and have a page each.",
    zhHans: "同名，时间、任职不能是一个人，分作两人",
    mend: "say at the desk that they are one person, or that they are two",
    zhMend: "请在编辑台说明是一个人还是两个人",
  },
  "post-overlap": {
    severity: "info",
    means: "Two people are seen at the same time in a post that one person has.",
    zhHans: "一职同时见到两个人",
    mend: "look at the year of each page and at the names as scanned; one of them may have acted for the other",
    zhMend: "请核对两处的年份和人名；也可能有一人是代理",
  },
} as const satisfies Rules;
