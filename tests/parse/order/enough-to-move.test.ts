import assert from "node:assert/strict";
import { test } from "node:test";
import { enoughToMove } from "../../../src/parse/order/enough-to-move.ts";
import type { MoveFeatures } from "../../../src/parse/order/move-features.ts";
import { ENOUGH } from "../../../src/weights/by-hand.ts";

const NONE = { targetOpen: 0, reunites: 0, afterByline: 0, bareSpeakerThere: 0 } as MoveFeatures;

test("words alone must reach more than a cut sentence, a byline before the run or a speaker", () => {
  assert.ok(ENOUGH.toMoveByWords >= ENOUGH.toMove);
  assert.equal(enoughToMove({ ...NONE, pairs: 9 }), ENOUGH.toMoveByWords);
  for (const sign of ["targetOpen", "reunites", "afterByline", "bareSpeakerThere"] as const)
    assert.equal(enoughToMove({ ...NONE, [sign]: 1 }), ENOUGH.toMove, sign);
});

test("a sentence that goes on better with the run than behind it is no hard evidence", () => {
  assert.equal(enoughToMove({ ...NONE, reunites: -1 }), ENOUGH.toMoveByWords);
});

test("what is moved is always likelier than what is only reported", () => {
  assert.ok(ENOUGH.toReport <= ENOUGH.toMove);
});
