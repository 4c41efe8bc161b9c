import type { Rules } from "./rule.ts";

/** Rules of what becomes of pages and addresses when a site is published. */
export const PUBLISHING_RULES = {
  "page-unparsed": {
    severity: "error",
    attention: "unpublished",
    means: "The program failed at reading the articles of a page.",
    zhHans: "程序未能分篇，照原样逐行录出",
    mend: "shown as it stands, each line a paragraph; report the words of this message to the makers of the program",
    zhMend: "照原样逐行录出；请把这段话告诉程序的作者",
  },
  "issue-unpublished": {
    severity: "error",
    attention: "unpublished",
    means: "The program failed at making the pages of an issue.",
    zhHans: "此期未能制成网页，其余照常刊布",
    mend: "the issue was left out and the rest published; report the words of this message to the makers of the program",
    zhMend: "这一期没有收入，其余照常；请把这段话告诉程序的作者",
  },
  "address-lost": {
    severity: "warning",
    attention: "unused",
    means: "A page that was published is no longer in the archive, and nothing that is there takes its place.",
    zhHans: "刊布过的一页已不在存档中，也没有替代它的",
    mend: "links to it will find no page; put its raw page back, or let it go",
    zhMend: "链到这里的将打不开；请把源文件放回去，或用 npm run remove 放手",
  },
} as const satisfies Rules;
