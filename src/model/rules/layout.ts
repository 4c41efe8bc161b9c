import type { Rules } from "./rule.ts";

/** Rules of what a program did to the lines of a file. */
export const LAYOUT_RULES = {
  "layout-mended": {
    severity: "info",
    means:
      "A program set numbers before the lines of the file, blanks between all characters, or two columns side by side.",
    mend: "the text was read as it is printed; the source view keeps the file as it is",
  },
  "layout-unsure": {
    severity: "warning",
    means: "The lines of the file seem to be numbered or set side by side, and how is not certain.",
    mend: "its articles may be wrong; save the text again, one column below the other and without numbers",
  },
} as const satisfies Rules;
