import type { Rules } from "./rule.ts";

/** Rules of the order in which the lines of a page belong: joins, moves, repeats. */
export const ORDER_RULES = {
  "column-break": {
    severity: "info",
    means: "A sentence was cut by the end of a column; its halves were joined.",
    zhHans: "一句被栏尾切断，已接回",
    mend: "nothing needs doing; the source view shows both lines",
    zhMend: "不用管；原文对照里两行都有",
  },
  continuation: {
    severity: "warning",
    attention: "repaired",
    means: "Text that stood elsewhere on the page was given back to its article.",
    zhHans: "另处的文字已移回本篇，请对照原件",
    mend: "check it against the scan; the source view shows where it stood",
    zhMend: "请对照原件；原文对照里看得到它原在何处",
  },
  "continuation-undecided": {
    severity: "warning",
    attention: "undecided",
    means: "Text may belong to another article of the page; the evidence does not decide.",
    zhHans: "可能接在别处，证据不足，留在原处",
    mend: "left where it stands; check it against the scan",
    zhMend: "留在原处；请对照原件",
  },
  repeat: {
    severity: "warning",
    attention: "repaired",
    means: "The file holds this text more than once.",
    zhHans: "同一段文字重出，只显示一次，源文件都保留",
    mend: "shown once; the source view keeps all",
    zhMend: "只显示一次；原文对照里都有",
  },
  "text-missing": {
    severity: "warning",
    attention: "undecided",
    means: "A sentence begins or ends in the middle and nothing on the page completes it.",
    zhHans: "上下不接，版上别无相接者，请对照原件补入",
    mend: "left where it stands; complete it from the scan",
    zhMend: "留在原处；请对照原件补全",
  },
} as const satisfies Rules;
