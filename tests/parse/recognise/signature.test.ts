import assert from "node:assert/strict";
import { test } from "node:test";
import { findGluedByline, isSure, readGlued, readSignature } from "../../../src/parse/recognise/signature.ts";

const NOBODY: ReadonlySet<string> = new Set();
const TEXT = "渡口添了一班船,两岸的人都说好。";

for (const [tail, names] of [
  ["崔璐", ["崔璐"]],
  ["(记者 崔璐)", ["崔璐"]],
  ["(但兴竹 方建华)", ["但兴竹", "方建华"]],
  [" 贺立新 摄", ["贺立新"]],
] as const) {
  test(`“${tail.trim()}” behind the last stop of a text signs it, and is taken off to the character`, () => {
    const found = findGluedByline(TEXT + tail, NOBODY);
    assert.deepEqual(found?.names, names);
    assert.equal(found?.printed, tail.trim());
    assert.equal((TEXT + tail).slice(0, -(found?.length ?? 0)), TEXT);
    assert.ok(found && isSure(found));
  });
}

test("a signature in brackets may stand before the stop, or without one, if it names a role", () => {
  for (const text of ["会议圆满结束(记者 崔璐)。", "会议圆满结束(崔璐 摄)"]) {
    assert.deepEqual(findGluedByline(text, NOBODY)?.names, ["崔璐"], text);
  }
  assert.equal(findGluedByline("会议圆满结束(崔璐)。", NOBODY), undefined);
});

test("a text that ends with its stop, or in mid-sentence, is not signed", () => {
  for (const text of [TEXT, "渡口添了一班船,两岸", "", `${TEXT}两岸的人都说`])
    assert.equal(findGluedByline(text, NOBODY), undefined, text);
});

test("whom words behind a colon are of signs nothing", () => {
  assert.equal(findGluedByline("渡口何时添船？韩媒：", NOBODY), undefined);
});

test("a word that may be a name is not sure, and is where the name signs elsewhere on the page", () => {
  const text = `${TEXT}高兴`;
  const [alone, known] = [findGluedByline(text, NOBODY), findGluedByline(text, new Set(["高兴"]))];
  assert.ok(alone && !isSure(alone));
  assert.ok(known && isSure(known));
});

test("a bracket that a column end left open leaves its names incomplete", () => {
  assert.equal(readGlued(`${TEXT}(记者 崔`, 48), undefined);
  assert.equal(readGlued(`${TEXT}(记者 崔璐)`, 48)?.rest, "(记者 崔璐)");
});

test("a line of its own signs by names, brackets, a post or the sound of a name", () => {
  assert.deepEqual(readSignature("崔璐")?.names, ["崔璐"]);
  assert.deepEqual(readSignature("(但兴竹)")?.names, ["但兴竹"]);
  assert.deepEqual(readSignature("云坪县水务局局长 薛大庆")?.names, ["薛大庆"]);
  assert.deepEqual(readSignature("格桑多吉")?.names, ["格桑多吉"]);
  for (const text of ["渡口添船", "葛家渡的船", ""]) assert.equal(readSignature(text), undefined, text);
});

test("a day of writing behind a name says that it signs, and stays with it", () => {
  const glued = readGlued(`${TEXT}(水生 10月8日)`, 48);
  assert.deepEqual([glued?.names, glued?.rest], [["水生"], "(水生 10月8日)"]);
  assert.deepEqual(readSignature("(崔璐 十月六日)")?.names, ["崔璐"]);
  assert.equal(readGlued(`${TEXT}(10月8日)`, 48)?.names.length ?? 0, 0);
});
