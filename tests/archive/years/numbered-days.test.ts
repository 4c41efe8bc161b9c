import assert from "node:assert/strict";
import { test } from "node:test";
import { findNumberedDays } from "../../../src/archive/years/numbered-days.ts";

const yearOf = (text: string) => findNumberedDays(text)[0]?.values["year"];

test("a day that is counted as it comes round names its year", () => {
  assert.equal(yearOf("第40个教师节来临之际"), 2024);
  assert.equal(yearOf("第二十三个全国“安全生产月”"), 2024);
  assert.equal(yearOf("第七届中国国际进口博览会"), 2024);
});

test("its own year is by far the likeliest, and it is found where it stands", () => {
  const text = "近日,镇里庆祝第40个教师节。";
  const [found] = findNumberedDays(text);
  assert.ok(found && "years" in found.weights && (found.weights.years[2024] ?? 0) > 0.9);
  assert.equal(text.slice(found.index, found.index + found.length), "第40个教师节");
});

test("days without a number, of unknown names or with none of the calendar say nothing", () => {
  for (const text of ["教师节来临之际", "第40个读书角", "第0个教师节"])
    assert.deepEqual(findNumberedDays(text), [], text);
});
