import type { Rules } from "./rule.ts";

/** Rules of what editors decided: their acts, and the files that hold them. */
export const CORRECTION_RULES = {
  correction: {
    severity: "info",
    means: "An editor decided what this is, where it belongs, or what is printed there.",
    zhHans: "编辑已作决定",
    mend: "nothing needs doing; an `undo` takes the act back",
  },
  "correction-moved": {
    severity: "info",
    means: "An act's text stands once, among other words than when the act was made.",
    zhHans: "订正所引之文前后已变，仍订在原处，请看是否得当",
    mend: "it was applied there; undo it if another text was meant",
  },
  "correction-done": {
    severity: "info",
    means: "The file already says what an act says, or another act says the same.",
    zhHans: "订正所说，源文件已经如此",
    mend: "nothing needs doing; the act is kept",
  },
  "correction-twice": {
    severity: "info",
    means: "An act's text stands more than once with the same surroundings, as on a page that was given twice.",
    zhHans: "订正所引之文不止一处，前后相同，各处都已订正",
    mend: "it was applied to each; give more of what stands beside it if one alone is meant",
  },
  "correction-similar": {
    severity: "warning",
    attention: "act-unused",
    means: "An act's text is gone, and only something like it stands there.",
    zhHans: "订正所引之文已不在，仅有相近之文，未采用，请重作",
    mend: "it was not applied; look at the place that is named, and make the act anew if it is right there",
  },
  "correction-unclear": {
    severity: "warning",
    attention: "act-unused",
    means: "An act's text stands in several places, and what stands beside it tells none from the others.",
    zhHans: "订正所引之文有多处，无从分别，未采用，请补引前后文",
    mend: "it was not applied; write up to 32 characters before and behind the text as prefix and suffix",
  },
  "correction-orphan": {
    severity: "warning",
    attention: "act-unused",
    means: "An act's text is gone, and nothing like it is there.",
    zhHans: "订正所引之文已不在，未采用，订正仍保留",
    mend: "it was not applied and is kept; undo it if it is no longer wanted",
  },
  "correction-contradiction": {
    severity: "warning",
    attention: "act-unused",
    means: "Two acts say different things about the same text.",
    zhHans: "两条订正对同一处说法不同，以先作的为准",
    mend: "the earlier one was followed; undo one, or have the later one name the earlier one in `replaces`",
  },
  "correction-void": {
    severity: "warning",
    attention: "act-unused",
    means: "An act can do nothing: it names an act that is not there, or the page has no place for what it asks.",
    zhHans: "订正无从施行：所指的订正不存在，或版面上无处可施",
    mend: "it is kept; check what it names, or undo it",
  },
  "correction-unreadable": {
    severity: "warning",
    attention: "act-unused",
    means: "A line of a corrections file is no act: it breaks off, is no JSON, or lacks what its kind needs.",
    zhHans: "订正文件中有一行不能读，未采用，仍保留",
    mend: "it was passed over and kept, the others were read; write one act a line, as the README shows",
  },
  "correction-newer": {
    severity: "warning",
    attention: "act-unused",
    means: "An act is of a kind or version that this program does not know.",
    zhHans: "订正的种类或版本本程序不认识，未采用，仍保留",
    mend: "it was passed over and kept; a newer program may read it",
  },
  "correction-clash": {
    severity: "warning",
    attention: "act-unused",
    means: "Two different acts have the same id.",
    zhHans: "两条不同的订正编号相同，以先出的为准",
    mend: "the first one counts, both are kept; give the other another id",
  },
  "corrections-encoding": {
    severity: "info",
    means: "A corrections file is not UTF-8; its encoding was recognised from its contents.",
    zhHans: "订正文件不是 UTF-8，已按其编码读出",
    mend: "nothing needs doing; saved as UTF-8 it says the same",
  },
  "corrections-copy": {
    severity: "info",
    means:
      "The corrections of one page stand in several files: a copy, or what a sync program left of two computers' work.",
    zhHans: "同一版的订正分在几个文件里，已一并读入",
    mend: "all were read, each act once; put them into one file and remove the others when it suits you",
  },
  "corrections-stray": {
    severity: "warning",
    attention: "act-unused",
    means: "A corrections file belongs to no raw page: the page is gone, or one of the two was renamed.",
    zhHans: "订正文件没有对应的源文件，未采用，仍保留",
    mend: "it was kept and not used; it is named like its page with .corrections.ndjson behind it",
  },
} as const satisfies Rules;
