import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_PINS, type Pins } from "../../../src/model/pins.ts";
import { NOTHING_PINNED, PinIndex, standsOn } from "../../../src/parse/page/pin-index.ts";

const on = (line: number, start = 0, end = 10) => ({ line, start, end });
const pin = (pins: Partial<Pins>) => new PinIndex({ ...NO_PINS, ...pins });

test("without acts every question is left to the parser", () => {
  assert.ok(NOTHING_PINNED.isEmpty);
  assert.equal(NOTHING_PINNED.labelOf([on(1)]), undefined);
  assert.equal(NOTHING_PINNED.textLabelsOf([on(1)]), undefined);
  assert.equal(NOTHING_PINNED.isJoined([on(1)], [on(2)]), undefined);
  assert.equal(NOTHING_PINNED.isOneParagraph([on(1)], [on(2)]), undefined);
  assert.equal(NOTHING_PINNED.isRepeat([on(1)], [on(2)]), undefined);
});

test("a label holds for what stands on its stretch, and for nothing beside it", () => {
  const pinned = pin({ labels: [{ at: on(3, 0, 4), label: "headline" }] });
  assert.equal(pinned.labelOf([on(3)]), "headline");
  assert.deepEqual(pinned.textLabelsOf([on(3)]), ["headline", "headline2"]);
  assert.equal(pinned.labelOf([on(3, 4, 10)]), undefined);
  assert.equal(pinned.labelOf([on(2)]), undefined);
});

test("what is no text has no label of a text", () => {
  for (const label of ["caption", "furniture", "drop"] as const)
    assert.equal(pin({ labels: [{ at: on(1), label }] }).textLabelsOf([on(1)]), undefined, label);
});

test("a headline that is parted from the line above goes on with no other", () => {
  const seams = [{ before: on(1), after: on(2), isJoined: false }];
  const pinned = pin({ labels: [{ at: on(2), label: "headline" }], seams });
  assert.deepEqual(pinned.textLabelsOf([on(2)]), ["headline"]);
});

test("a seam joins or parts where it says, and what it joins is text", () => {
  const joined = pin({ seams: [{ before: on(1), after: on(5), isJoined: true }] });
  assert.equal(joined.isJoined([on(1)], [on(5)]), true);
  assert.equal(joined.isJoined([on(1)], [on(2)]), undefined);
  assert.ok(joined.goesOn([on(1)]));
  assert.ok(!joined.goesOn([on(5)]));
  assert.deepEqual(joined.textLabelsOf([on(5)]), ["text"]);
  const parted = pin({ seams: [{ before: on(1), after: on(2), isJoined: false }] });
  assert.equal(parted.isJoined([on(1)], [on(2)]), false);
  assert.ok(!parted.goesOn([on(1)]));
});

test("lines of print of other labels, or at the edge of a run that was moved, are of two paragraphs", () => {
  const labelled = pin({ labels: [{ at: on(1), label: "headline" }] });
  assert.equal(labelled.isOneParagraph([on(1)], [on(2)]), false);
  assert.equal(labelled.isOneParagraph([on(2)], [on(3)]), undefined);
  const moved = pin({ moves: [{ run: [on(4)], behind: on(1) }] });
  assert.equal(moved.isOneParagraph([on(3)], [on(4)]), false);
  assert.equal(moved.isOneParagraph([on(1)], [on(2)]), false);
  assert.equal(moved.isOneParagraph([on(2)], [on(3)]), undefined);
});

test("what is moved is text, a sub-heading or a signature; what stands right may be anything", () => {
  assert.deepEqual(pin({ moves: [{ run: [on(4)], behind: on(1) }] }).textLabelsOf([on(4)]), [
    "text",
    "subhead",
    "byline",
  ]);
  assert.equal(pin({ moves: [{ run: [on(4)], behind: null }] }).textLabelsOf([on(4)]), undefined);
});

test("a repeat is one of that text alone, or is denied", () => {
  for (const isRepeat of [true, false]) {
    const pinned = pin({ repeats: [{ text: on(7), of: on(2), isRepeat }] });
    assert.equal(pinned.isRepeat([on(7)], [on(2)]), isRepeat);
    assert.equal(pinned.isRepeat([on(2)], [on(7)]), undefined);
  }
});

test("a text stands on a stretch that shares a character with it", () => {
  assert.ok(standsOn([on(1), on(2)], [on(2, 9, 12)]));
  assert.ok(!standsOn([on(1), on(2)], [on(2, 10, 12)]));
  assert.ok(!standsOn([], [on(1)]));
});
