import assert from "node:assert/strict";
import { test } from "node:test";
import { findSubjectOdds } from "../../../src/parse/label/subject.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { readLinePage } from "../make-lines-on-page.ts";

const FERRY =
  "葛家渡添了一班新船，船工老宋掌舵，渡船从早到晚不停，两岸挑担的人上船都走得稳当，老宋把旧渡船拖上岸补漏。";
const FERRY_MORE = "渡船到葛家渡靠岸时，船工老宋先把跳板放稳，挑担的人上船，旧渡船补好漏也下了水，老宋掌舵。";
const ORCHARD = "梨园今春嫁接了三百棵果树，果农们剪枝浇水，花期比往年早了七天，蜂箱摆在坡上，香味飘出几里地。";

function odds(texts: readonly string[], labels: readonly Label[], doubtful: readonly number[]): number[] {
  const { facts, index } = readLinePage(...texts);
  const labelled = labels.map((label) => ({ label, confidence: 0.6 }));
  return findSubjectOdds(facts, labelled, new Set(doubtful), index);
}

const LABELS: readonly Label[] = ["headline", "text", "subhead", "text"];

test("text about something else is likelier under a headline than text about the same", () => {
  const [other, same] = [
    odds(["渡口的新事", FERRY, "嫁接以后", ORCHARD], LABELS, [2]),
    odds(["渡口的新事", FERRY, "靠岸以后", FERRY_MORE], LABELS, [2]),
  ];
  assert.ok((other[2] ?? 0) > (same[2] ?? 0), `${other[2]} ${same[2]}`);
});

test("nothing is said of a line without a doubt, and nothing where there is no subject yet", () => {
  assert.deepEqual(odds(["渡口的新事", FERRY, "嫁接以后", ORCHARD], LABELS, []), [0, 0, 0, 0]);
  assert.equal(odds(["渡口的新事", "船来了。", "嫁接以后", ORCHARD], LABELS, [2])[2], 0);
});

test("little text says less than much", () => {
  const little = odds(["渡口的新事", FERRY, "嫁接以后", ORCHARD.slice(0, 14)], LABELS, [2])[2] ?? 0;
  const much = odds(["渡口的新事", FERRY, "嫁接以后", ORCHARD], LABELS, [2])[2] ?? 0;
  assert.ok(Math.abs(little) < Math.abs(much));
});

test("every line has its odds, finite ones", () => {
  const found = odds(["渡口的新事", FERRY, "嫁接以后", ORCHARD], LABELS, [0, 1, 2, 3]);
  assert.equal(found.length, 4);
  for (const one of found) assert.ok(Number.isFinite(one));
});
