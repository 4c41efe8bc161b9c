import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { deterministicGzip, gunzipSmall, gzipSmall } from "../../src/bytes/gzip.ts";

const SYSTEM_BYTE = 9;
/** Bytes of a head that names nothing. */
const HEAD_BYTES = 10;

test("what is compressed, at once or beside, is read back whole and names no system", async () => {
  for (const length of [0, 1, 63, 5000, 70_000]) {
    const bytes = Buffer.from("县委会议".repeat(length)).subarray(0, length);
    for (const compressed of [gzipSmall(bytes), await deterministicGzip(bytes)]) {
      assert.deepEqual(gunzipSync(compressed), bytes);
      assert.deepEqual(gunzipSmall(compressed), bytes);
      assert.equal(compressed[SYSTEM_BYTE], 255);
    }
  }
});

test("a gzip that is cut or changed is refused, whatever its end says of its size", () => {
  const whole = gzipSmall("县委会议召开".repeat(40));
  fc.assert(
    fc.property(
      fc.integer({ min: HEAD_BYTES, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      (place, change) => {
        assert.throws(() => gunzipSmall(whole.subarray(0, place)));
        const damaged = Buffer.from(whole);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        assert.throws(() => gunzipSmall(damaged));
      },
    ),
  );
});
