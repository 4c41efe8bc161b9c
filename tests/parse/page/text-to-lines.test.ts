import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isBlank, isIndented, textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { toLine, toLines, toSource } from "../make-lines.ts";

test("markup is taken off, and said: depth of a heading, bold, indent", () => {
  const { text, depth, isBold } = toLine("# 县里开会商量渡口");
  assert.deepEqual([text, depth, isBold], ["县里开会商量渡口", 1, false]);
  assert.equal(toLine("### # 县里开会").depth, 3);
  assert.deepEqual([toLine("**渡口添船**").text, toLine("**渡口添船**").isBold], ["渡口添船", true]);
  assert.deepEqual([toLine("渡口**添**船").text, toLine("渡口**添**船").isBold], ["渡口添船", false]);
  assert.ok(toLine("　　渡口添了一班船。").isIndented && !toLine("渡口添了一班船。").isIndented);
});

test("a hash before a digit or a letter is text, and a single bold mark stays", () => {
  assert.deepEqual([toLine("#1楼 渡口").text, toLine("#1楼 渡口").depth], ["#1楼 渡口", 0]);
  assert.equal(toLine("渡口**添船").text, "渡口**添船");
});

test("blank lines are left out and counted: three of them make a seam", () => {
  const lines = toLines("渡口添船", "", "", "两岸说好", "", "", "　", "船工歇下");
  assert.deepEqual(
    lines.map(({ number, afterSeam }) => [number, afterSeam]),
    [
      [1, false],
      [4, false],
      [8, true],
    ],
  );
});

test("front matter is no line of the page, and its lines are counted all the same", () => {
  const source = { ...toSource(["---", "page: 2", "---", "渡口添船"]), frontMatterLineCount: 3 };
  assert.deepEqual(
    textToLines(source).map(({ number, text }) => [number, text]),
    [[4, "渡口添船"]],
  );
});

test("traditional characters and full-width forms are read, and what is printed is kept", () => {
  const { printed, text, folded } = toLine("渡口開渡，１２人上船");
  assert.equal(printed, "渡口開渡，１２人上船");
  assert.equal(text, "渡口开渡，１２人上船");
  assert.equal(folded, "渡口开渡,12人上船");
});

test("what shows nothing is blank, and only white space before text is an indent", () => {
  for (const raw of ["", "　 \t", "\u200b\ufeff", "\u200d"]) assert.ok(isBlank(raw), JSON.stringify(raw));
  assert.ok(!isBlank("。"));
  for (const raw of ["　船", "  船", "\t船"]) assert.ok(isIndented(raw), JSON.stringify(raw));
  for (const raw of ["船", " 船", ""]) assert.ok(!isIndented(raw), JSON.stringify(raw));
});

test("the pieces of a line give what it reads, character for character, whatever stands in it", () => {
  const part = fc.constantFrom("渡口", "**", "#", " ", "　", "\u200b", "開", "，", "\t", "ａ", "\ufeff");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const raw = parts.join("");
      for (const { text, folded, pieces } of toLines(raw)) {
        assert.equal(
          pieces.reduce((sum, { start, end }) => sum + end - start, 0),
          text.length,
        );
        assert.equal(folded.length, text.length);
        assert.equal(text, text.trim());
        let last = 0;
        for (const { start, end } of pieces) {
          assert.ok(start >= last && end > start && end <= raw.length);
          last = end;
        }
      }
    }),
  );
});
