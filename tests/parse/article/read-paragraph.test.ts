import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findLead,
  isByline,
  type PageContext,
  printParagraph,
  quote,
  toParagraph,
} from "../../../src/parse/article/read-paragraph.ts";
import type { OrderedParagraph, Unit } from "../../../src/parse/page/draft.ts";
import { toUnit } from "../make-lines.ts";

const LINES = ["渡口開了一班船，", "兩岸的人都說好。"];
const UNITS: readonly Unit[] = [
  { ...toUnit("渡口开了一班船，", 1), printed: "渡口開了一班船，" },
  { ...toUnit("两岸的人都说好。", 2), printed: "兩岸的人都說好。" },
];
const CONTEXT: PageContext = {
  source: "page.txt",
  signers: new Map(),
  lineOf: ({ line }) => LINES[line - 1] ?? "",
  year: undefined,
};

function ordered(units: readonly Unit[], rest: Partial<OrderedParagraph> = {}): OrderedParagraph {
  return { units, flags: [], confidence: 1, decisions: [], repeats: [], ...rest };
}

test("a paragraph is its units as they are read, with their places in the file", () => {
  const paragraph = toParagraph(ordered(UNITS, { flags: ["column-break"], confidence: 0.9 }));
  assert.equal(paragraph.text, "渡口开了一班船，两岸的人都说好。");
  assert.equal(paragraph.printed, "渡口開了一班船，兩岸的人都說好。");
  assert.deepEqual(
    paragraph.spans.map(({ line }) => line),
    [1, 2],
  );
  assert.deepEqual([paragraph.flags, paragraph.confidence, "repeats" in paragraph], [["column-break"], 0.9, false]);
});

test("what repeats it is kept with it", () => {
  const repeats = [{ lines: [7], text: "两岸的人都说好。", of: 2 }];
  assert.deepEqual(toParagraph(ordered(UNITS, { repeats })).repeats, repeats);
});

test("what is shown of it is what is printed, and its spans give that", () => {
  const printed = printParagraph(toParagraph(ordered(UNITS)), CONTEXT);
  assert.equal(printed.text, LINES.join(""));
  assert.ok(!("printed" in printed));
  assert.equal(
    printed.spans.map(({ line, start, end }) => (LINES[line - 1] ?? "").slice(start, end)).join(""),
    printed.text,
  );
});

test("names on a line of their own are a signature, and the lead stands behind sub-headings", () => {
  assert.ok(isByline(ordered([toUnit("崔璐", 3, { kind: "byline" })])));
  assert.ok(!isByline(ordered(UNITS)) && !isByline(ordered([])));
  const [heading, text] = [toParagraph(ordered(UNITS, { flags: ["subhead"] })), toParagraph(ordered(UNITS))];
  assert.equal(findLead([heading, text]), text);
  assert.equal(findLead([heading]), undefined);
  const note = { ...text, text: "编者按:渡口的船不够,请看本报记者的报道。" };
  assert.equal(findLead([heading, note, text]), text);
  assert.equal(findLead([note]), note);
});

test("a quote is evidence of its file and line", () => {
  assert.deepEqual(quote(CONTEXT, 2, "崔璐", "glued", "It signs."), [
    { kind: "glued", quote: "崔璐", source: "page.txt", line: 2, says: "It signs." },
  ]);
});
