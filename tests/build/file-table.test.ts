import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { fromFileTable, toFileTable } from "../../src/make/state/file-table.ts";

const part = fc.string({ minLength: 1 }).map((text) => text.replaceAll("/", "_"));
const file = fc.record({
  path: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")),
  byteCount: fc.integer({ min: -1 }),
  modifiedMs: fc.double({ noNaN: true, noDefaultInfinity: true }).map((ms) => ms + 0),
  changedMs: fc.double({ noNaN: true, noDefaultInfinity: true }).map((ms) => ms + 0),
  sha256: fc.constantFrom("", "0f".repeat(32), "a1".repeat(32)),
});

test("files come out of their table as they went in, unreadable ones too", () => {
  fc.assert(
    fc.property(fc.array(file), (files) => {
      assert.deepEqual(
        fromFileTable(JSON.parse(JSON.stringify(toFileTable(files)))),
        JSON.parse(JSON.stringify(files)),
      );
    }),
  );
});
