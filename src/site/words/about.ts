import type { ActKind } from "../../model/act.ts";
import { countedRepairs } from "./repairs.ts";
import { tied } from "./tied.ts";

const zhHans = {
  intro: (site: string) =>
    `${site}把识别所得的版面文字整理成篇，逐版照原来的次序刊出。程序只动次序，不改文字；编辑订正的字，源文件照旧。凡有所动，必有校记。`,
  terms: [
    ["方括号", "凡[ ]内为编者所加：推定的年份、缺文、校记号。其余皆报上文字。"],
    ["字体", "宋体是报纸所印，黑体是本存档所言，朱色是校记。"],
    ["次序", "识别常把一栏切断、把栏尾错放。有据者接回、移回，并出校记；无据者留在原处。"],
    ["重复", "同一段文字重出，只显示一次，其余折叠原处，点开可看。"],
    ["缺文", "上下不接而版上别无相接者，以[缺文]标出。"],
    [
      "文字",
      "程序不改字，疑误之字照录。编辑据原件订正之处出校记，写明源文件原作什么；源文件不改，两种写法都能检索到。",
    ],
    ["标点", "显示时汉字旁的逗号、分号、冒号、括号等一律全角；源文件、数据与“原文对照”保留半角。"],
    ["日期", "所列是记事日期，不是见报日期。报上只印月日者，年份据文中明文、会议次数与大事推定，依据逐条列出。"],
    ["署名", "照报上所印。程序不合并异写，列出供核；编者认定为一人的，合在一页，各种写法都注明。"],
    ["版", "一个源文件是一版。报名、期号、版次、见报日期，版上有则录，无则缺，不臆补。"],
    ["地址", "每篇的地址由其文字而定，增删别的文件不会变动；因更正而变的，旧地址转到新地址。"],
  ] as readonly (readonly [string, string])[],
  figures: "存档数目",
  figureNames: {
    issues: "期",
    pages: "版",
    articles: "篇",
    characters: "字",
    days: "记事日",
    names: "署名",
    unsigned: "未署名篇数",
    inferred: "年份推定篇数",
    unknown: "年份不详篇数",
    ...countedRepairs["zh-Hans"],
    correction: "订正之处",
    findings: "待核",
  },
  reviewLink: "待核之处逐条列在这里",
  acts: "编辑的订正",
  actNames: {
    misread: "误识",
    erratum: "原误加注",
    missing: "漏识补字",
    label: "定为标题、正文等",
    seam: "断接",
    move: "移接",
    repeat: "重复",
    date: "日期",
    byline: "署名",
    person: "人名异同",
    confirm: "待核已看",
    undo: "撤回",
  } as Readonly<Record<ActKind, string>>,
  data: "数据",
  dataText: "全部文字与著录可整批取用：",
  sources: "源文件",
  sourcesText: "每版页末有源文件全文与下载链接。",
  corrections: "纠错",
  correctionsText: "发现误认、错序、错推年份，请告知：",
  correctionsNone: "发现误认、错序、错推年份，请告知提供本存档的单位，并附上页面地址与源文件行号。",
  rights: "报道文字的权利属原报社与作者；整理、程序与校记可自由使用。",
};

const en: typeof zhHans = {
  intro: (site) =>
    `${site} sets text that a machine read from newspaper pages into articles, page by page, in the order of the page. The program edits the order alone, never the words; what an editor corrected leaves the source file as it was, and every intervention has its note.`,
  terms: [
    ["Brackets", "What stands in [ ] is the editor's: inferred years, missing text, note marks. All else was printed."],
    ["Type", "Song type is what the paper printed, Hei type is what the archive says, vermilion is the editor's note."],
    [
      "Order",
      "Machine reading cuts columns and misplaces their ends. Where there is evidence they are joined or moved back, with a note; where there is none they stay.",
    ],
    ["Repeats", "Text read twice is shown once; the rest is folded in place and can be opened."],
    ["Missing text", "Where text breaks off and nothing on the page continues it, [text missing] says so."],
    [
      "Words",
      "The program changes no character; doubtful ones are kept as read. Where an editor corrected one from the original a note says what the source file has. That file stays as it is, and both readings are found by search.",
    ],
    [
      "Punctuation",
      "Commas, semicolons, colons and brackets beside Chinese are shown full-width; source file, data and source view keep what the file holds.",
    ],
    [
      "Dates",
      "Dates are those of the events, not of printing. Where only month and day are printed the year is inferred from the text, from numbered meetings and from known events, each piece of evidence listed.",
    ],
    [
      "Bylines",
      "As printed. The program lists variants for checking and merges none; names that editors said are one person share a page, which tells all of them.",
    ],
    [
      "Page",
      "One source file is one page. Newspaper name, issue, page number and printing date are given where the page prints them, and not otherwise.",
    ],
    [
      "Addresses",
      "An article's address is made from its own text: other files never change it, and a corrected one leaves a redirect.",
    ],
  ],
  figures: "Figures",
  figureNames: {
    issues: "issues",
    pages: "pages",
    articles: "articles",
    characters: "characters",
    days: "days with events",
    names: "bylines",
    unsigned: "unsigned articles",
    inferred: "articles with inferred year",
    unknown: "articles of unknown year",
    ...countedRepairs.en,
    correction: "corrected places",
    findings: "to be checked",
  },
  reviewLink: "What is still to be checked, one by one",
  acts: "What editors decided",
  actNames: {
    misread: "misread words",
    erratum: "errors of the print",
    missing: "lost words",
    label: "what a line is",
    seam: "where a sentence goes on",
    move: "where a passage belongs",
    repeat: "repeats",
    date: "dates",
    byline: "signatures",
    person: "names of one person",
    confirm: "findings looked at",
    undo: "taken back",
  },
  data: "Data",
  dataText: "All text and cataloguing can be taken as a whole:",
  sources: "Source files",
  sourcesText: "Each page ends with its whole source file and a link to it.",
  corrections: "Corrections",
  correctionsText: "Please report misreadings, wrong order and wrong years:",
  correctionsNone:
    "Please report misreadings, wrong order and wrong years to whoever gave you this archive, with the page's address and the line of the source file.",
  rights:
    "Rights in the articles belong to the newspaper and its authors; the editing, program and notes may be used freely.",
};

/** Words of the page that explains the archive. */
export const aboutWords = tied({ "zh-Hans": zhHans, en });
