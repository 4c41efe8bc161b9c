import assert from "node:assert/strict";
import { test } from "node:test";
import { BEFORE, FIRST, LABELS, OPENERS, PARTS } from "../../../src/parse/page/label.ts";

test("every label may stand behind some label, and no label is named twice", () => {
  assert.equal(new Set(LABELS).size, LABELS.length);
  assert.deepEqual(Object.keys(BEFORE).sort(), [...LABELS].sort());
  for (const label of LABELS) assert.ok(BEFORE[label].length > 0, label);
});

test("from a label that opens a page every label can be reached, and text can follow every label in the end", () => {
  const reach = (from: ReadonlySet<string>) => {
    const reached = new Set<string>(from);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const label of LABELS) if (BEFORE[label].some((one) => reached.has(one))) reached.add(label);
    }
    return reached;
  };
  assert.deepEqual(reach(FIRST), new Set(LABELS));
  for (const label of LABELS) assert.ok(reach(new Set([label])).has("text"), label);
});

test("a second line of a headline and a deck have a headline before them, and a signature at the end has text", () => {
  assert.deepEqual(BEFORE.headline2, ["headline", "headline2"]);
  assert.ok(!BEFORE.deck.includes("text") && !BEFORE.deck.includes("kicker"));
  assert.deepEqual(BEFORE.byline, ["text", "byline"]);
  for (const label of ["headline2", "deck", "subhead", "byline"] as const) assert.ok(!FIRST.has(label));
});

test("what opens an article also parts the text of a page, and a sub-heading parts it without opening one", () => {
  for (const label of OPENERS) assert.ok(PARTS.has(label), label);
  assert.deepEqual(
    [...PARTS].filter((label) => !OPENERS.has(label)),
    ["subhead"],
  );
});
