import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { asUnfolded, foldRepeats, unfoldRepeats } from "../../src/bytes/fold-repeats.ts";

/** Bytes in which nothing is said twice. */
function noise(seed: number, length: number): Uint8Array {
  return createHash("shake256", { outputLength: length }).update(String(seed)).digest();
}

test("any bytes come back as they were, however often they repeat themselves", () => {
  const piece = fc.record({ seed: fc.nat(5), from: fc.nat(300), length: fc.nat(300), cut: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const data = Buffer.concat(
        pieces.flatMap(({ seed, from, length, cut }) => {
          return [noise(seed, 600).subarray(from, from + length), noise(cut, cut)];
        }),
      );
      const folded = foldRepeats(data);
      assert.deepEqual(Buffer.from(unfoldRepeats(folded)), data);
      assert.deepEqual(Buffer.from(foldRepeats(data)), Buffer.from(folded));
      assert.deepEqual(Buffer.from(unfoldRepeats(asUnfolded(data))), data);
    }),
  );
});

test("one byte over and over is a copy that runs into itself", () => {
  const data = Buffer.alloc(100_000, 7);
  const folded = foldRepeats(data);
  assert.ok(folded.length < 100, `${folded.length} bytes`);
  assert.deepEqual(Buffer.from(unfoldRepeats(folded)), data);
});

test("what was said a megabyte before is not said again, though its commas have become full-width", () => {
  const text = Array.from({ length: 60 }, (_, i) => Buffer.from(noise(i, 30)).toString("hex")).join(",");
  const between = noise(99, 1_000_000);
  const first = foldRepeats(Buffer.concat([Buffer.from(text), between])).length;
  const both = foldRepeats(Buffer.concat([Buffer.from(text), between, Buffer.from(text.replaceAll(",", "，"))])).length;
  assert.ok(both - first < text.length / 5, `${both - first} bytes of ${text.length}`);
});
