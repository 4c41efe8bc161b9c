import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_PINS, type Pins } from "../../../src/model/pins.ts";
import { movePinned, pinnedMoveDecision, settleRepeats } from "../../../src/parse/order/pinned-moves.ts";
import type { Draft, Unit } from "../../../src/parse/page/draft.ts";
import { PinIndex } from "../../../src/parse/page/pin-index.ts";
import { toPiece } from "../make-lines.ts";

const drafts = (): Draft[] => [
  toPiece("渡口", ["渡口添了船。", "船工老宋掌舵。"]),
  toPiece("果园", ["果园剪了枝。", "渡船每天八趟。", "果农放了蜂。"], 10),
];
const unitAt = (page: readonly Draft[], draft: number, at: number) => page[draft]?.units[at] as Unit;
const placeOf = (unit: Unit) => unit.pieces[0] ?? { line: unit.line, start: 0, end: unit.text.length };
const pin = (pins: Partial<Pins>) => new PinIndex({ ...NO_PINS, ...pins });
const texts = (page: readonly Draft[]) => page.map(({ units }) => units.map(({ text }) => text));

test("a run is put behind the text that an editor names, and what met it before meets anew", () => {
  const page = drafts();
  const [run, behind] = [unitAt(page, 1, 1), unitAt(page, 0, 0)];
  const { drafts: moved, ...rest } = movePinned(
    page,
    pin({ moves: [{ run: [placeOf(run)], behind: placeOf(behind) }] }),
  );
  assert.deepEqual(texts(moved), [
    ["渡口添了船。", "渡船每天八趟。", "船工老宋掌舵。"],
    ["果园剪了枝。", "果农放了蜂。"],
  ]);
  assert.deepEqual(rest.moved, [[run]]);
  assert.deepEqual(
    rest.met.map(({ text }) => text),
    ["果农放了蜂。"],
  );
  assert.ok(rest.fixed.has(run));
});

test("a run that stands right is fixed where it is", () => {
  const page = drafts();
  const run = unitAt(page, 1, 1);
  const found = movePinned(page, pin({ moves: [{ run: [placeOf(run)], behind: null }] }));
  assert.deepEqual(texts(found.drafts), texts(page));
  assert.deepEqual([found.moved.length, found.fixed.has(run)], [0, true]);
});

test("inside its own article a run is counted out before it is put in", () => {
  const page = drafts();
  const [first, last] = [unitAt(page, 1, 0), unitAt(page, 1, 2)];
  const found = movePinned(page, pin({ moves: [{ run: [placeOf(first)], behind: placeOf(last) }] }));
  assert.deepEqual(texts(found.drafts)[1], ["渡船每天八趟。", "果农放了蜂。", "果园剪了枝。"]);
});

test("a run whose place is in no article stays, and no unit is lost whatever is moved", () => {
  const page = drafts();
  const nowhere = { line: 99, start: 0, end: 5 };
  const found = movePinned(page, pin({ moves: [{ run: [placeOf(unitAt(page, 0, 0))], behind: nowhere }] }));
  assert.deepEqual(texts(found.drafts), texts(page));
});

test("a repeat that an editor denies is none, and one that he names is one", () => {
  const page = drafts();
  const [of, unit] = [unitAt(page, 0, 0), unitAt(page, 1, 1)];
  const at = { text: placeOf(unit), of: placeOf(of) };
  assert.deepEqual(settleRepeats(page, [{ unit, of }], pin({ repeats: [{ ...at, isRepeat: false }] })), []);
  assert.deepEqual(settleRepeats(page, [], pin({ repeats: [{ ...at, isRepeat: true }] })), [{ unit, of }]);
  assert.deepEqual(settleRepeats(page, [{ unit, of }], pin({})), [{ unit, of }]);
});

test("the decision about a run that was moved quotes it, and says who moved it", () => {
  const run = [unitAt(drafts(), 1, 1)];
  const decision = pinnedMoveDecision(run, "page.txt");
  assert.deepEqual(
    [decision.rule, decision.confidence, decision.lines],
    ["correction", 1, run.map(({ line }) => line)],
  );
  assert.deepEqual([decision.evidence[0]?.kind, decision.evidence[0]?.quote], ["editor", "渡船每天八趟。"]);
});
