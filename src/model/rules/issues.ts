import type { Rules } from "./rule.ts";

/** Rules of pages that make an issue, and of articles over several pages. */
export const ISSUE_RULES = {
  jump: {
    severity: "info",
    means: "Parts of an article that the paper marked as continued on another page were joined.",
    mend: "nothing needs doing; the source view shows both pages",
  },
  "jump-unmatched": {
    severity: "warning",
    means: "A jump line names a page whose part of the article was not found.",
    mend: "add the missing page, or the page number of the file as front matter",
  },
  "page-twice": {
    severity: "warning",
    means: "Two files hold the same page.",
    mend: "both are kept, under addresses of their own; remove one",
  },
  "article-twice": {
    severity: "warning",
    means: "The same article stands twice in the archive.",
    mend: "both are kept, under addresses of their own; remove one if it is a mistake",
  },
  "issue-contradiction": {
    severity: "warning",
    means: "Front matter and the page's own print, or two pages of an issue, disagree.",
    mend: "the front matter was followed, else the first page; correct the one that is wrong",
  },
} as const satisfies Rules;
