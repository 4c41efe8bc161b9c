const zhHans = {
  "column-break": "断栏接回",
  continuation: "错位移回",
  jump: "转版相接",
  repeat: "重复折叠",
  "text-missing": "缺文",
  correction: "订正",
};

const one: typeof zhHans = {
  "column-break": "column break joined",
  continuation: "moved back",
  jump: "jump joined",
  repeat: "repeat folded",
  "text-missing": "text missing",
  correction: "corrected",
};

const several: typeof zhHans = {
  "column-break": "column breaks joined",
  continuation: "pieces moved back",
  jump: "jumps joined",
  repeat: "repeats folded",
  "text-missing": "places with text missing",
  correction: "corrections",
};

/** What was done to a text, by the rule that each note names: once, as a note says it. */
export const repairNames = { "zh-Hans": zhHans, en: one };

/** What was done to a text, by the rule that each note names: beside a number. */
export const countedRepairs = { "zh-Hans": zhHans, en: several };
