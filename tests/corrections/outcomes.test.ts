import assert from "node:assert/strict";
import { test } from "node:test";
import { correctionRules, outcomes, PAGE, readPage } from "./make-page.ts";

const MISREAD = {
  act: "misread",
  by: "王编辑",
  quote: { exact: "张情倩", prefix: "下田比试。⏎镇农技站站长", suffix: "说,今年全镇机插面积" },
  to: "张倩倩",
};

/** What became of the acts, and which findings there are of them. */
function settle(lines: readonly string[], ...acts: readonly object[]) {
  const page = readPage(lines, ...acts);
  return [outcomes(page), correctionRules(page.diagnostics)];
}

function changed(from: string, to: string): string[] {
  return PAGE.map((line) => line.replace(from, to));
}

test("what becomes of an act is a finding wherever an editor may want to look", () => {
  assert.deepEqual(settle(PAGE, MISREAD), [["applied"], []]);
  assert.deepEqual(settle(changed("镇农技站站长", "站长"), MISREAD), [["moved"], ["correction-moved"]]);
  assert.deepEqual(settle(changed("张情倩", "张倩倩"), MISREAD), [["done"], ["correction-done"]]);
  assert.deepEqual(settle(changed("张情倩", "张清清"), MISREAD), [["similar"], ["correction-similar"]]);
  assert.deepEqual(settle(PAGE.toSpliced(2, 1), MISREAD), [["orphan"], ["correction-orphan"]]);
  assert.deepEqual(settle([...PAGE, ...PAGE], MISREAD), [["applied"], ["correction-twice"]]);
  const bare = { act: "misread", quote: "门诊楼", to: "门诊大楼" };
  assert.deepEqual(settle(PAGE, bare), [["unclear"], ["correction-unclear"]]);
});

test("a finding names the act, who made it, its file, and what stands there now", () => {
  const page = readPage(changed("张情倩", "张清清"), MISREAD);
  const finding = page.diagnostics.find(({ rule }) => rule === "correction-similar");
  assert.deepEqual(
    [finding?.source, finding?.line, finding?.quote, finding?.message],
    ["page.txt", 3, "张情倩", "misread a1 (王编辑), page.txt.corrections.ndjson:1: there stands 张清清"],
  );
  assert.match(finding?.zhHans ?? "", /；那里现作“张清清”（page\.txt\.corrections\.ndjson 第 1 行）$/);
});

test("of two acts on one text the later holds only where it names the earlier", () => {
  const other = { ...MISREAD, to: "张青青" };
  assert.deepEqual(settle(PAGE, MISREAD, other), [["applied", "contradicted"], ["correction-contradiction"]]);
  assert.deepEqual(settle(PAGE, MISREAD, { ...other, replaces: "a1" }), [["replaced", "applied"], []]);
  assert.deepEqual(settle(PAGE, MISREAD, MISREAD), [["applied", "done"], ["correction-done"]]);
  const label = { act: "label", quote: "县医院新门诊楼启用仪式", to: "headline" };
  const lines = [...PAGE, "县医院新门诊楼启用仪式"];
  assert.deepEqual(settle(lines, label, { ...label, to: "body" }), [
    ["applied", "contradicted"],
    ["correction-contradiction"],
  ]);
});

test("an undo takes an act back, and an undo of it gives it back; one of nothing is a finding", () => {
  assert.deepEqual(settle(PAGE, MISREAD, { act: "undo", to: "a1" }), [["undone", "applied"], []]);
  const again = [MISREAD, { act: "undo", to: "a1" }, { act: "undo", to: "a2" }];
  assert.deepEqual(settle(PAGE, ...again), [["applied", "undone", "applied"], []]);
  assert.deepEqual(settle(PAGE, { act: "undo", to: "x9" }), [["applied"], ["correction-void"]]);
});
