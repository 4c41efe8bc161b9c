import type { Rules } from "./rule.ts";

/** Rules of what the lines of a page are: headlines, bylines, imprints. */
export const PAGE_RULES = {
  "page-unsure": {
    severity: "warning",
    attention: "not-understood",
    means: "The page as a whole is not understood: more than half of its articles are expected to be wrong somewhere.",
    zhHans: "全版没有读懂，估计半数以上的篇目有误，请逐篇对照原件",
    mend: "check every article against the scan; `# ` before each headline and a blank line between articles help most",
    zhMend: "请逐篇对照原件；在每个标题前加“# ”、篇与篇之间空一行，最有帮助",
  },
  "print-lines": {
    severity: "info",
    means: "Lines of the file are lines of print, cut at the width of their column.",
    zhHans: "各行是报上一栏的一行，已接成段落",
    mend: "they were joined into paragraphs; the source view shows each line",
    zhMend: "已接成段落；原文对照里看得到每一行",
  },
  "no-headline": {
    severity: "error",
    attention: "missing",
    means: "Text stands under no headline, at the top of a page or on a page without any.",
    zhHans: "没有认出标题，作无题之篇收录",
    mend: "kept as an article without a headline; put `# ` before each headline",
    zhMend: "作无题之篇收录；请在每个标题前加“# ”",
  },
  "no-article": {
    severity: "warning",
    attention: "missing",
    means: "Nothing of the page is an article: it holds names, captions or running heads alone.",
    zhHans: "此版没有一行成篇，只在原文中可见",
    mend: "its lines stand in the source view alone; put `# ` before a headline, if one of them is one",
    zhMend: "只在原文对照里可见；其中有标题的，请在前面加“# ”",
  },
  headline: {
    severity: "info",
    means: "A line was taken for a headline: its own look, the text under it and the rest of the page say so.",
    zhHans: "认作标题",
    mend: "nothing needs doing",
    zhMend: "不用管",
  },
  "headline-unsure": {
    severity: "warning",
    attention: "undecided",
    means: "A short line may be a headline or a line of text; the more likely reading was followed.",
    zhHans: "是否标题，不能确定",
    mend: "put `# ` before it if it is a headline, or a stop behind it if it is not",
    zhMend: "是标题，请在前面加“# ”；不是，请在末尾加句号",
  },
  kicker: {
    severity: "info",
    means: "A line over a headline leads up to it.",
    zhHans: "认作引题",
    mend: "nothing needs doing",
    zhMend: "不用管",
  },
  deck: {
    severity: "info",
    means: "A line under a headline adds to it.",
    zhHans: "认作副题",
    mend: "nothing needs doing",
    zhMend: "不用管",
  },
  dateline: {
    severity: "info",
    means: "The article opens with who reports it, from where, or on which day.",
    zhHans: "认作电头",
    mend: "nothing needs doing",
    zhMend: "不用管",
  },
  byline: {
    severity: "info",
    means:
      "Names of those who wrote or photographed: in the dateline, above the text, behind it or on a line of their own.",
    zhHans: "认作署名",
    mend: "nothing needs doing",
    zhMend: "不用管",
  },
  "byline-unsure": {
    severity: "warning",
    attention: "undecided",
    means: "Words behind the last sentence may be a byline or the start of a cut sentence.",
    zhHans: "是否署名，不能确定",
    mend: "left in the text; put the name on a line of its own if it is a byline",
    zhMend: "留在正文里；如是署名，请让它单独成行",
  },
  imprint: {
    severity: "info",
    means: "A line says how to reach the paper, what it costs, who makes it or by what licence, and nothing else.",
    zhHans: "是报社的联系方式、价目、人员或许可，不入各篇，源文件保留",
    mend: "left out of the articles; the source view keeps it",
    zhMend: "不入各篇；原文对照里保留",
  },
  "look-alike": {
    severity: "info",
    means:
      "A headline, a day, a credit or a name holds radicals or compatibility forms in the place of characters, or characters that show nothing.",
    zhHans: "含部首或兼容字形，已按所像之字读，照原样显示",
    mend: "read as what it looks like, shown as it stands; nothing needs doing",
    zhMend: "已按所像的字读，照原样显示；不用管",
  },
} as const satisfies Rules;
