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
} as const satisfies Rules;
