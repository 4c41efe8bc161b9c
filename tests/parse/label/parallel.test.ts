import assert from "node:assert/strict";
import { test } from "node:test";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import { findParallels } from "../../../src/parse/label/parallel.ts";
import { toLines } from "../make-lines.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好。";
const read = (...raw: string[]) => findParallels(linesToFacts(toLines(...raw)));

test("two sub-headings worded alike know each other, a third one does not", () => {
  const found = read(TEXT, "变“输血”为“造血”", TEXT, "变“单干”为“合作”", TEXT, "渡口的石阶", TEXT);
  assert.equal(found[1], 1);
  assert.equal(found[3], 1);
  assert.ok((found[5] ?? 1) < 0.5);
});

test("numbered ones are alike whatever they say", () => {
  const found = read(TEXT, "一、渡口添船", TEXT, "二、水闸放水了", TEXT);
  assert.deepEqual([found[1], found[3]], [1, 1]);
});

test("what is alike is so from both sides, and text is like nothing", () => {
  const found = read(TEXT, "渡口添了新船", TEXT, "渡口修了新路", TEXT);
  assert.equal(found[1], found[3]);
  assert.ok((found[1] ?? 0) > 0);
  assert.deepEqual([found[0], found[2], found[4]], [0, 0, 0]);
});

test("a new lead ends what can be compared", () => {
  const found = read(TEXT, "一、渡口添船", TEXT, `本报讯 9月3日，${TEXT}`, "二、水闸放水了", TEXT);
  assert.deepEqual([found[1], found[4]], [0, 0]);
});

test("questions of an interview are no sub-headings", () => {
  assert.deepEqual(read(TEXT, "问：船什么时候来", TEXT, "问：船什么时候走", TEXT), [0, 0, 0, 0, 0]);
});
