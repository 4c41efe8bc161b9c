import type { Rules } from "./rule.ts";

/** Rules of what a program did to the lines of a file. */
export const LAYOUT_RULES = {
  "layout-mended": {
    severity: "info",
    means:
      "A program set numbers or marks of quoting before the lines of the file, blanks between all characters or words, or two columns side by side.",
    zhHans: "各行带有行号、引用号、字间或词间空格，或左右并排，已照原样理顺",
    mend: "the text was read as it is printed; the source view keeps the file as it is",
    zhMend: "已照原样理顺；原文对照里仍是源文件的样子",
  },
  "layout-unsure": {
    severity: "warning",
    attention: "not-understood",
    means: "The lines of the file seem to be numbered or set side by side, and how is not certain.",
    zhHans: "各行似有行号或左右并排，不能确定，篇目可能有误",
    mend: "its articles may be wrong; save the text again, one column below the other and without numbers",
    zhMend: "篇目可能有误；请去掉行号，一栏接一栏重新存一次",
  },
} as const satisfies Rules;
