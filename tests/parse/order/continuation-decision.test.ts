import assert from "node:assert/strict";
import { test } from "node:test";
import type { Continuation } from "../../../src/parse/order/continuation.ts";
import { continuationToDecision } from "../../../src/parse/order/continuation-decision.ts";
import { toUnit } from "../make-lines.ts";

const ITEM: Continuation = {
  host: 1,
  target: 0,
  units: [toUnit("渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当。", 9), toUnit("两岸的人都说好。", 10)],
  after: toUnit("县里派人量了水深,又在浅滩上插了竹竿,夜里点灯,老宋还打算把", 4),
  rest: undefined,
  confidence: 0.9,
  reasons: ["targetOpen", "completes", "pairs", "bias"],
};

test("a decision names the lines that moved, and quotes both sides of where they meet", () => {
  const { rule, confidence, lines, evidence } = continuationToDecision(ITEM, "continuation", "page.txt");
  assert.deepEqual([rule, confidence, lines], ["continuation", 0.9, [9, 10]]);
  const [after, ...reasons] = evidence;
  assert.ok(ITEM.after?.text.endsWith(after?.quote ?? "?"));
  assert.deepEqual([after?.line, after?.source], [4, "page.txt"]);
  for (const { quote, line } of reasons) {
    assert.ok(ITEM.units[0]?.text.startsWith(quote));
    assert.equal(line, 9);
  }
});

test("each reason is told in a sentence, in the order of its weight; what only tempers others is not", () => {
  const { evidence } = continuationToDecision(ITEM, "continuation", "page.txt");
  assert.deepEqual(
    evidence.map(({ kind }) => kind),
    ["goes-on-from", "targetOpen", "completes", "pairs"],
  );
  for (const { says } of evidence) assert.match(says, /^[A-Z].*\.$/);
});

test("what is not decided is asked, not said", () => {
  const says = (rule: "continuation" | "continuation-undecided") =>
    continuationToDecision(ITEM, rule, "page.txt").evidence[0]?.says;
  assert.match(says("continuation") ?? "", /was put behind line 4/);
  assert.match(says("continuation-undecided") ?? "", /may continue line 4/);
});

test("text that goes on from nothing has only its reasons", () => {
  const { evidence } = continuationToDecision({ ...ITEM, after: undefined }, "continuation", "page.txt");
  assert.ok(evidence.every(({ kind }) => kind !== "goes-on-from"));
});
