import type { Rules } from "./rule.ts";

/** Rules of what becomes of pages and addresses when a site is published. */
export const PUBLISHING_RULES = {
  "page-unparsed": {
    severity: "error",
    means: "The program failed at reading the articles of a page.",
    mend: "shown as it stands, each line a paragraph; report the words of this message to the makers of the program",
  },
  "article-unsearchable": {
    severity: "error",
    means: "Pagefind leaves an article out of the search index.",
    mend: "published, but no search finds it; report the words of its text to the makers of the program",
  },
  "issue-unpublished": {
    severity: "error",
    means: "The program failed at making the pages of an issue.",
    mend: "the issue was left out and the rest published; report the words of this message to the makers of the program",
  },
  "address-lost": {
    severity: "warning",
    means: "A page that was published is no longer in the archive, and nothing that is there takes its place.",
    mend: "links to it will find no page; put its raw page back, or let it go",
  },
} as const satisfies Rules;
