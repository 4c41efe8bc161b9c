import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bindActs } from "../../src/corrections/bind-acts.ts";
import { findHunks } from "../../src/desk/find-hunks.ts";
import { textToActs } from "../../src/desk/text-to-acts.ts";
import type { WrittenAct } from "../../src/model/act.ts";
import { PAGE, toActs } from "../corrections/make-page.ts";

const SOURCE = { path: "page.txt", lines: PAGE, frontMatterLineCount: 0 };

/** The acts of a page after a line was typed anew, ids running on. */
function type(acts: readonly WrittenAct[], line: number, text: string, kind: "misread" | "erratum" = "misread") {
  const given = textToActs({ line, text, kind }, SOURCE, acts);
  const before = acts.map(({ act }) => act);
  return toActs(...before, ...given.map((act, at) => ({ ...act, id: `n${before.length + at}` })));
}

/** What a line reads with these acts, and what became of each. */
function read(acts: readonly WrittenAct[], line: number) {
  const { mended, placed } = bindActs(acts, SOURCE);
  return { text: mended.lines[line - 1], outcomes: placed.map(({ outcome }) => outcome) };
}

test("a character that is typed over another is a misreading of the word it stands in", () => {
  const acts = type([], 3, PAGE[2]?.replace("张情倩", "张倩倩") ?? "");
  assert.deepEqual(
    acts.map(({ act }) => [act.act, "quote" in act && act.quote?.exact, "to" in act && act.to]),
    [["misread", "张情倩", "张倩倩"]],
  );
});

test("what is typed between characters was lost, what is deleted was not printed, a line end parts the line", () => {
  const kinds = (text: string) => type([], 3, text).map(({ act }) => act.act);
  const line = PAGE[2] ?? "";
  assert.deepEqual(kinds(line.replace("今年全镇", "今年以来全镇")), ["missing"]);
  assert.deepEqual(kinds(line.replace("站长", "")), ["misread"]);
  assert.deepEqual(kinds(line.replace("说,", "说,\n")), ["seam"]);
  assert.deepEqual(kinds(line), []);
});

test("white space that is not printed is taken out with what stands beside it, and is nothing at an end of the line", () => {
  const lines = ["会 上,县长讲了话。 "];
  const source = { path: "page.txt", lines, frontMatterLineCount: 0 };
  const typed = (text: string) => textToActs({ line: 1, text, kind: "misread" }, source, []);
  assert.deepEqual(typed("会上,县长讲了话。"), [
    { act: "misread", quote: { exact: "会 上", suffix: ",县长讲了话。 " }, to: "会上" },
  ]);
  const { mended, placed } = bindActs(toActs(...typed("会上,县长讲了话。")), source);
  assert.deepEqual([mended.lines[0], placed[0]?.outcome], ["会上,县长讲了话。 ", "applied"]);
  assert.deepEqual(typed("会 上,县长讲了话。"), []);
});

test("a headline that recognition lost is typed before the text, on a line of its own", () => {
  const acts = type([], 5, `县医院有了新楼\n${PAGE[4]}`);
  assert.deepEqual(read(acts, 5), { text: `县医院有了新楼\n${PAGE[4]}`, outcomes: ["applied"] });
  assert.equal(read(type(acts, 5, PAGE[4] ?? ""), 5).text, PAGE[4]);
});

test("an error of the print stays as it is, with the right words beside it", () => {
  const acts = type([], 5, PAGE[4]?.replace("三十间", "三十余间") ?? "", "erratum");
  assert.deepEqual(read(acts, 5), { text: PAGE[4], outcomes: ["applied"] });
  const [written] = acts;
  assert.deepEqual(written?.act.act === "erratum" && [written.act.quote.exact, written.act.to], ["十", "十余"]);
});

test("typing a line back takes the acts back that changed it", () => {
  const acts = type(type([], 3, PAGE[2]?.replace("情", "倩") ?? ""), 3, PAGE[2] ?? "");
  assert.deepEqual(
    acts.map(({ act }) => act.act),
    ["misread", "undo"],
  );
  assert.equal(read(acts, 3).text, PAGE[2]);
});

test("a correction over two lines keeps what it says of the other when one is typed anew", () => {
  const [one = "", two = ""] = [PAGE[2], PAGE[3]];
  const over = { act: "misread", quote: { exact: `两成。⏎${two.slice(0, 5)}` }, to: `三成。⏎# 县医${two.slice(4, 5)}` };
  const before = toActs(over);
  assert.equal(read(before, 3).text, one.replace("两成", "三成"));
  const acts = type(before, 3, one.replace("两成", "四成"));
  assert.equal(read(acts, 3).text, one.replace("两成", "四成"));
  assert.equal(read(acts, 4).text, bindActs(before, SOURCE).mended.lines[3]);
});

const CHARACTERS = fc.constantFrom(..."张情倩说今年亩,，。 1𠮷\n");
const TYPED = fc.array(CHARACTERS, { maxLength: 14 }).map((all) => all.join(""));

/** A line with a piece of it typed over. */
const EDIT = fc.tuple(fc.nat(60), fc.nat(6), TYPED);

test("whatever is typed, and typed again, is what the line then reads, and no act is refused", () => {
  fc.assert(
    fc.property(fc.constantFrom(3, 5), fc.array(EDIT, { minLength: 1, maxLength: 4 }), (line, edits) => {
      let acts: readonly WrittenAct[] = [];
      for (const [start, length, typed] of edits) {
        const now = read(acts, line).text ?? "";
        const text = now.slice(0, start) + typed + now.slice(start + length);
        acts = type(acts, line, text);
        const { text: reads = "", outcomes } = read(acts, line);
        assert.ok(
          !outcomes.some((outcome) => ["contradicted", "orphan", "similar", "unclear"].includes(outcome)),
          outcomes.join(),
        );
        assert.deepEqual(parts(reads), parts(text));
      }
    }),
  );
});

/** The lines that a line is parted into. Quotes pass over white space: where only that was typed, nothing can be found again. */
function parts(text: string): string[] {
  return text
    .split("\n")
    .map((part) => part.replace(/\s/gu, ""))
    .filter((part) => part !== "");
}

test("hunks lead from one text to the other", () => {
  fc.assert(
    fc.property(TYPED, TYPED, (before, after) => {
      let [text, at] = ["", 0];
      for (const { start, end, newStart, newEnd } of findHunks(before, after)) {
        assert.ok(start >= at && end >= start);
        text += before.slice(at, start) + after.slice(newStart, newEnd);
        at = end;
      }
      assert.equal(text + before.slice(at), after);
    }),
  );
});
