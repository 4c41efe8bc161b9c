import assert from "node:assert/strict";
import { test } from "node:test";
import { keepStretches, sliceLine } from "../../../src/parse/page/slice-line.ts";
import { toLine } from "../make-lines.ts";

const RAW = "## **渡口  添了一班船，**从早到晚";
const LINE = toLine(RAW);
const rawOf = (pieces: readonly { start: number; end: number }[]) =>
  pieces.map(({ start, end }) => RAW.slice(start, end)).join("");

test("a slice has the text, the half-width forms and the raw stretches between its offsets", () => {
  const slice = sliceLine(LINE, 4, 10);
  assert.equal(slice?.text, "添了一班船，");
  assert.equal(slice?.folded, "添了一班船,");
  assert.equal(rawOf(slice?.pieces ?? []), "添了一班船，");
});

test("white space at its ends is no part of a slice, and a slice of white space is none", () => {
  assert.equal(sliceLine(LINE, 1, 5)?.text, "口  添");
  assert.equal(sliceLine(LINE, 2)?.text, "添了一班船，从早到晚");
  assert.equal(sliceLine(LINE, 2, 4), undefined);
  assert.equal(sliceLine(LINE, 5, 5), undefined);
});

test("several stretches become one line, in their order, and what stands between them is left out", () => {
  const kept = keepStretches(LINE, [
    { from: 0, to: 3 },
    { from: 4, to: 6 },
  ]);
  assert.equal(kept?.text, "渡口 添了");
  assert.equal(rawOf(kept?.pieces ?? []), "渡口 添了");
  assert.equal(kept?.number, LINE.number);
  assert.equal(kept?.depth, LINE.depth);
});

test("a slice shows what is printed, its reading beside it", () => {
  const slice = sliceLine(toLine("渡口開渡，擺渡人說話"), 5);
  assert.equal(slice?.printed, "擺渡人說話");
  assert.equal(slice?.text, "摆渡人说话");
});
