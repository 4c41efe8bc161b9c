import assert from "node:assert/strict";
import { test } from "node:test";
import { toPrinted, withChanges } from "../../../src/parse/page/printed-text.ts";

/** A selector of variants: it changes how the character before it looks. */
const SELECTOR = "\u{e0100}";
const RAW = `葛${SELECTOR}家渡`;

test("a selector of variants is printed with the character before it, and parts no stretch", () => {
  const read = [
    { line: 1, start: 0, end: 1 },
    { line: 1, start: 1 + SELECTOR.length, end: RAW.length },
  ];
  assert.deepEqual(
    withChanges(read, () => RAW),
    [{ line: 1, start: 0, end: RAW.length }],
  );
  assert.equal(toPrinted(read, RAW), RAW);
});

test("one at the end of a stretch is taken in, and one that stands before all text is not", () => {
  assert.equal(toPrinted([{ line: 1, start: 0, end: 1 }], RAW), `葛${SELECTOR}`);
  assert.equal(toPrinted([{ line: 1, start: 1, end: 2 }], "\u200d渡"), "渡");
});

test("what takes no place in print is no part of what is printed", () => {
  const raw = "葛\u200b家\ufeff渡";
  const read = [0, 2, 4].map((start) => ({ line: 1, start, end: start + 1 }));
  assert.deepEqual(
    withChanges(read, () => raw),
    read,
  );
  assert.equal(toPrinted(read, raw), "葛家渡");
});

test("stretches of two lines stay two, whatever stands at the end of the first", () => {
  const lines = [`葛家${SELECTOR}`, "渡口"];
  const read = [
    { line: 1, start: 0, end: 2 },
    { line: 2, start: 0, end: 2 },
  ];
  assert.deepEqual(
    withChanges(read, ({ line }) => lines[line - 1] ?? ""),
    [
      { line: 1, start: 0, end: 2 + SELECTOR.length },
      { line: 2, start: 0, end: 2 },
    ],
  );
});
