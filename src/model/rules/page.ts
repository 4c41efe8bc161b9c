import type { Rules } from "./rule.ts";

/** Rules of what the lines of a page are: headlines, bylines, imprints. */
export const PAGE_RULES = {
  "page-unsure": {
    severity: "warning",
    means: "The page as a whole is not understood: more than half of its articles are expected to be wrong somewhere.",
    mend: "check every article against the scan; `# ` before each headline and a blank line between articles help most",
  },
  "print-lines": {
    severity: "info",
    means: "Lines of the file are lines of print, cut at the width of their column.",
    mend: "they were joined into paragraphs; the source view shows each line",
  },
  "no-headline": {
    severity: "error",
    means: "Text stands under no headline, at the top of a page or on a page without any.",
    mend: "kept as an article without a headline; put `# ` before each headline",
  },
  "no-article": {
    severity: "warning",
    means: "Nothing of the page is an article: it holds names, captions or running heads alone.",
    mend: "its lines stand in the source view alone; put `# ` before a headline, if one of them is one",
  },
  headline: {
    severity: "info",
    means: "A line was taken for a headline: its own look, the text under it and the rest of the page say so.",
    mend: "nothing needs doing",
  },
  "headline-unsure": {
    severity: "warning",
    means: "A short line may be a headline or a line of text; the more likely reading was followed.",
    mend: "put `# ` before it if it is a headline, or a stop behind it if it is not",
  },
  kicker: {
    severity: "info",
    means: "A line over a headline leads up to it.",
    mend: "nothing needs doing",
  },
  deck: {
    severity: "info",
    means: "A line under a headline adds to it.",
    mend: "nothing needs doing",
  },
  dateline: {
    severity: "info",
    means: "The article opens with who reports it, from where, or on which day.",
    mend: "nothing needs doing",
  },
  byline: {
    severity: "info",
    means:
      "Names of those who wrote or photographed: in the dateline, above the text, behind it or on a line of their own.",
    mend: "nothing needs doing",
  },
  "byline-unsure": {
    severity: "warning",
    means: "Words behind the last sentence may be a byline or the start of a cut sentence.",
    mend: "left in the text; put the name on a line of its own if it is a byline",
  },
  imprint: {
    severity: "info",
    means: "A line says how to reach the paper, what it costs, who makes it or by what licence, and nothing else.",
    mend: "left out of the articles; the source view keeps it",
  },
  "look-alike": {
    severity: "info",
    means:
      "A headline, a day, a credit or a name holds radicals or compatibility forms in the place of characters, or characters that show nothing.",
    mend: "read as what it looks like, shown as it stands; nothing needs doing",
  },
} as const satisfies Rules;
