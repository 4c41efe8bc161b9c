import type { Rules } from "./rule.ts";

/** Rules of pages that make an issue, and of articles over several pages. */
export const ISSUE_RULES = {
  jump: {
    severity: "info",
    means: "Parts of an article that the paper marked as continued on another page were joined.",
    zhHans: "报上注明转版的各部分已相接",
    mend: "nothing needs doing; the source view shows both pages",
    zhMend: "不用管；原文对照里两版都有",
  },
  "jump-unmatched": {
    severity: "warning",
    attention: "undecided",
    means: "A jump line names a page whose part of the article was not found.",
    zhHans: "转版提示所指的那一部分没有找到",
    mend: "add the missing page, or the page number of the file as front matter",
    zhMend: "请加入缺的那一版，或在文件开头写明 page（版次）",
  },
  "page-twice": {
    severity: "warning",
    attention: "undecided",
    means: "Two files hold the same page.",
    zhHans: "两个文件是同一版，都保留",
    mend: "both are kept, under addresses of their own; remove one",
    zhMend: "都保留，各有网址；多余的一个用 npm run remove 撤下",
  },
  "article-twice": {
    severity: "warning",
    attention: "undecided",
    means: "The same article stands twice in the archive.",
    zhHans: "同一篇在存档中出现两次，都保留",
    mend: "both are kept, under addresses of their own; remove one if it is a mistake",
    zhMend: "都保留，各有网址；如属误收，撤下一个",
  },
  "issue-contradiction": {
    severity: "warning",
    attention: "contradiction",
    means: "Front matter and the page's own print, or two pages of an issue, disagree.",
    zhHans: "著录与版面所印不一致，以著录为准",
    mend: "the front matter was followed, else the first page; correct the one that is wrong",
    zhMend: "以著录为准，没有著录就以第一版为准；请改正错的一个",
  },
} as const satisfies Rules;
