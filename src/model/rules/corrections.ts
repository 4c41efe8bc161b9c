import type { Rules } from "./rule.ts";

/** Rules of what editors decided: their acts, and the files that hold them. */
export const CORRECTION_RULES = {
  correction: {
    severity: "info",
    means: "An editor decided what this is, where it belongs, or what is printed there.",
    mend: "nothing needs doing; an `undo` takes the act back",
  },
  "correction-moved": {
    severity: "info",
    means: "An act's text stands once, among other words than when the act was made.",
    mend: "it was applied there; undo it if another text was meant",
  },
  "correction-done": {
    severity: "info",
    means: "The file already says what an act says, or another act says the same.",
    mend: "nothing needs doing; the act is kept",
  },
  "correction-twice": {
    severity: "info",
    means: "An act's text stands more than once with the same surroundings, as on a page that was given twice.",
    mend: "it was applied to each; give more of what stands beside it if one alone is meant",
  },
  "correction-similar": {
    severity: "warning",
    means: "An act's text is gone, and only something like it stands there.",
    mend: "it was not applied; look at the place that is named, and make the act anew if it is right there",
  },
  "correction-unclear": {
    severity: "warning",
    means: "An act's text stands in several places, and what stands beside it tells none from the others.",
    mend: "it was not applied; write up to 32 characters before and behind the text as prefix and suffix",
  },
  "correction-orphan": {
    severity: "warning",
    means: "An act's text is gone, and nothing like it is there.",
    mend: "it was not applied and is kept; undo it if it is no longer wanted",
  },
  "correction-contradiction": {
    severity: "warning",
    means: "Two acts say different things about the same text.",
    mend: "the earlier one was followed; undo one, or have the later one name the earlier one in `replaces`",
  },
  "correction-void": {
    severity: "warning",
    means: "An act can do nothing: it names an act that is not there, or the page has no place for what it asks.",
    mend: "it is kept; check what it names, or undo it",
  },
  "correction-unreadable": {
    severity: "warning",
    means: "A line of a corrections file is no act: it breaks off, is no JSON, or lacks what its kind needs.",
    mend: "it was passed over and kept, the others were read; write one act a line, as the README shows",
  },
  "correction-newer": {
    severity: "warning",
    means: "An act is of a kind or version that this program does not know.",
    mend: "it was passed over and kept; a newer program may read it",
  },
  "correction-clash": {
    severity: "warning",
    means: "Two different acts have the same id.",
    mend: "the first one counts, both are kept; give the other another id",
  },
  "corrections-encoding": {
    severity: "info",
    means: "A corrections file is not UTF-8; its encoding was recognised from its contents.",
    mend: "nothing needs doing; saved as UTF-8 it says the same",
  },
  "corrections-copy": {
    severity: "info",
    means:
      "The corrections of one page stand in several files: a copy, or what a sync program left of two computers' work.",
    mend: "all were read, each act once; put them into one file and remove the others when it suits you",
  },
  "corrections-stray": {
    severity: "warning",
    means: "A corrections file belongs to no raw page: the page is gone, or one of the two was renamed.",
    mend: "it was kept and not used; it is named like its page with .corrections.ndjson behind it",
  },
} as const satisfies Rules;
