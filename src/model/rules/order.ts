import type { Rules } from "./rule.ts";

/** Rules of the order in which the lines of a page belong: joins, moves, repeats. */
export const ORDER_RULES = {
  "column-break": {
    severity: "info",
    means: "A sentence was cut by the end of a column; its halves were joined.",
    mend: "nothing needs doing; the source view shows both lines",
  },
  continuation: {
    severity: "warning",
    means: "Text that stood elsewhere on the page was given back to its article.",
    mend: "check it against the scan; the source view shows where it stood",
  },
  "continuation-undecided": {
    severity: "warning",
    means: "Text may belong to another article of the page; the evidence does not decide.",
    mend: "left where it stands; check it against the scan",
  },
  repeat: {
    severity: "warning",
    means: "The file holds this text more than once.",
    mend: "shown once; the source view keeps all",
  },
  "text-missing": {
    severity: "warning",
    means: "A sentence begins or ends in the middle and nothing on the page completes it.",
    mend: "left where it stands; complete it from the scan",
  },
} as const satisfies Rules;
