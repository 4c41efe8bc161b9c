import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toTurnOfYear } from "../../../src/archive/years/turn-of-year.ts";

const day = (month: number, day: number) => ({ month, day });

test("late December beside early January is of the year before", () => {
  const { latest, offsets, isCoherent } = toTurnOfYear([day(12, 28), day(1, 3), day(12, 30)]);
  assert.deepEqual([latest, offsets, isCoherent], [day(1, 3), [-1, 0, -1], true]);
});

test("one date of four may lie elsewhere, two of four make no issue", () => {
  assert.ok(toTurnOfYear([day(4, 1), day(4, 2), day(4, 3), day(9, 9)]).isCoherent);
  assert.ok(!toTurnOfYear([day(4, 1), day(4, 2), day(9, 3), day(9, 9)]).isCoherent);
});

test("without dates there is no latest one", () => {
  assert.deepEqual(toTurnOfYear([]), { latest: null, offsets: [], isCoherent: true });
});

test("the order of the dates changes nothing but the order of the offsets", () => {
  const dates = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }));
  fc.assert(
    fc.property(dates, (given) => {
      const [one, other] = [toTurnOfYear(given), toTurnOfYear([...given].reverse())];
      assert.deepEqual(other, { ...one, offsets: [...one.offsets].reverse() });
    }),
  );
});
