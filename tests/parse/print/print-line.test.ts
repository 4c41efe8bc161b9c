import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import {
  cutsWord,
  isSigned,
  type PrintLine,
  toCountedLines,
  toPrintLines,
} from "../../../src/parse/print/print-line.ts";
import { toSource } from "../make-lines.ts";

function read(raw: readonly string[]) {
  const source = toSource(raw);
  return toPrintLines(textToLines(source), source);
}

test("a line knows how long it is with its indent, and how many blank lines stand before it", () => {
  const [first, second] = read(["　　渡口添船", "", "", "第3期"]);
  assert.deepEqual([first?.indent, first?.length, first?.gap], [4, 6, 0]);
  assert.deepEqual([second?.indent, second?.length, second?.gap], [0, 2.5, 2]);
  const [counted] = toCountedLines(read(["　　第3期"]));
  assert.deepEqual([counted?.length, counted?.indent], [5, 4]);
});

test("a line that is not indented lacks its indent on a page whose paragraphs have one", () => {
  const lacks = (raw: readonly string[]) => read(raw).map(({ lacksIndent }) => lacksIndent);
  assert.deepEqual(lacks(["　　渡口添船。", "　　水闸修好。", "梨园开门。"]), [false, false, true]);
  assert.deepEqual(lacks(["　　渡口添船。", "水闸修好。"]), [false, false]);
});

test("the end of a line is its stop, a signature, or a word that goes on", () => {
  const lines = read(["渡口添了一班船。", "渡口添了一班船。崔璐", "查看村容村貌及相", "关农业项目"]);
  assert.deepEqual(
    lines.map((line, at) => [line.endsSentence, isSigned(line), cutsWord(line, lines[at + 1])]),
    [
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [false, false, false],
    ],
  );
  assert.equal(cutsWord(lines[2] as PrintLine, undefined), false);
});

test("marks of prose count inside a line, not at its end", () => {
  assert.deepEqual(
    read(["渡口添了船,人多了", "渡口添了船,", "渡口添了船。"]).map(({ hasMark }) => hasMark),
    [true, false, false],
  );
});

test("letters and digits that open a line are one word, which print does not cut", () => {
  assert.deepEqual(
    read(["1200.5米长的堤", "Sand Bay", "渡口12"]).map(({ firstWord }) => firstWord),
    [3, 2, 0],
  );
});

test("rows of a table, bold lines and lines set far to the right are no running text", () => {
  const lines = read([
    "白菜 0.6元  萝卜 0.5元  豆角 1元",
    "**渡口添船**",
    `${" ".repeat(20)}崔璐`,
    "渡口添了船",
    "渡口 添了船",
  ]);
  assert.deepEqual(
    lines.map(({ isApart }) => isApart),
    [true, true, true, false, false],
  );
});
