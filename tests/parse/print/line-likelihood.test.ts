import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import {
  isFull,
  scoreInColumn,
  scoreParagraph,
  scoreVerse,
  weighLine,
} from "../../../src/parse/print/line-likelihood.ts";
import type { PrintLine } from "../../../src/parse/print/print-line.ts";
import { toPrintLines } from "../../../src/parse/print/print-line.ts";
import { toSource } from "../make-lines.ts";

function printLines(...raw: string[]): PrintLine[] {
  const source = toSource(raw);
  return toPrintLines(textToLines(source), source);
}

function scores(raw: string, next: string, width: number) {
  const [line, after] = printLines(raw, next);
  const weighed = weighLine(line as PrintLine, after);
  return { column: scoreInColumn(weighed, width), verse: scoreVerse(weighed), paragraph: scoreParagraph(weighed) };
}

test("a line is full where it reaches its column, or where the next word had no room in it", () => {
  const [full, short, before, after] = printLines("渡口添了一班新船从早到", "渡口添船", "渡口添了新", "Waterwheel");
  assert.ok(isFull(full as PrintLine, undefined, 11) && isFull(full as PrintLine, undefined, 13));
  assert.ok(!isFull(full as PrintLine, undefined, 14));
  assert.ok(!isFull(short as PrintLine, before, 11));
  assert.ok(isFull(before as PrintLine, after, 9));
  assert.ok(!isFull(before as PrintLine, undefined, 9));
});

test("a full line that is cut in mid-word reads best as one of its column", () => {
  const { column, verse, paragraph } = scores("本报讯，县里查看村容村貌及相", "关农业项目的情况，", 14);
  assert.ok(column > verse && column > paragraph, `${column} ${verse} ${paragraph}`);
});

test("a long sentence that fits no column reads best as a paragraph, and a short line without a stop as verse", () => {
  const long = `渡口添了船，${"两岸的人都说好，".repeat(6)}船工也高兴。`;
  const paragraph = scores(long, "水闸修好了。", 14);
  assert.ok(paragraph.paragraph > paragraph.column && paragraph.paragraph > paragraph.verse);
  const verse = scores("早春的渡口", "雪从船篷上退下去", 20);
  assert.ok(verse.verse > verse.column && verse.verse > verse.paragraph);
});

test("a line longer than its column is none of it", () => {
  const raw = "渡口添了一班船从早到晚不停两岸";
  assert.ok(scores(raw, "的人都说好", raw.length).column > scores(raw, "的人都说好", raw.length - 4).column + 10);
});

test("the nearer a line's length to the width of the column, the likelier it stands in it", () => {
  const raw = "渡口添了一班船从早到晚不停";
  const at = (off: number) => scores(raw, "的人都说好", raw.length + off).column;
  assert.ok(at(0) > at(1) && at(1) > at(2) && at(2) > at(6));
});

test("every score of every line is a finite logarithm below 0", () => {
  for (const raw of ["船", "渡口。", "渡口添了船，人多了，", "A".repeat(50), "船".repeat(200)])
    for (const width of [8, 20, 47])
      for (const score of Object.values(scores(raw, "水闸", width)))
        assert.ok(Number.isFinite(score) && score < 0, raw);
});
