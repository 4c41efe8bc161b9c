import assert from "node:assert/strict";
import { test } from "node:test";
import { type Feature, oncePerLine, Scale, STUB, sharedFeatures } from "../../../src/parse/label/feature.ts";
import { LABEL_WEIGHTS } from "../../../src/weights/weights.ts";

test("a scale sums up features by their weights, and begins anew when it was asked", () => {
  const scale = new Scale();
  scale.add("headBase");
  scale.add("headHash", 2);
  assert.ok(Math.abs(scale.take() - (LABEL_WEIGHTS.headBase + 2 * LABEL_WEIGHTS.headHash)) < 1e-9);
  assert.equal(scale.take(), 0);
});

test("a scale's way to add can be handed on by itself", () => {
  const scale = new Scale();
  const { add } = scale;
  add("headBase");
  assert.equal(scale.take(), LABEL_WEIGHTS.headBase);
});

test("a line is read once however often it is asked for, and again when another stood between", () => {
  const asked: string[] = [];
  const read = oncePerLine((line: string) => {
    asked.push(line);
    return line.length;
  });
  assert.deepEqual([read("渡口"), read("渡口"), read("水闸口"), read("渡口")], [2, 2, 3, 2]);
  assert.deepEqual(asked, ["渡口", "水闸口", "渡口"]);
});

test("features that labels share are collected once and added for each, with their values", () => {
  let collected = 0;
  const shared = sharedFeatures((line: { length: number }, add) => {
    collected += 1;
    add("headBase");
    add("headTooLong", line.length);
  });
  const line = { length: 3 };
  const added: [Feature, number | undefined][] = [];
  for (let turn = 0; turn < 2; turn += 1) shared(line, (feature, value) => added.push([feature, value]));
  assert.equal(collected, 1);
  assert.deepEqual(added, [
    ["headBase", 1],
    ["headTooLong", 3],
    ["headBase", 1],
    ["headTooLong", 3],
  ]);
});

test("a stub is shorter than a line of prose", () => {
  assert.ok(STUB > 10 && STUB < 60);
});
