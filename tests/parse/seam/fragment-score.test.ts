import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineStart } from "../../../src/parse/page/line-start.ts";
import { findFragmentFeatures, scoreFragment } from "../../../src/parse/seam/fragment-score.ts";

const features = (text: string) =>
  Object.entries(findFragmentFeatures(readLineStart(text), text.length))
    .filter(([, value]) => value === 1)
    .map(([name]) => name);
const score = (text: string) => scoreFragment(readLineStart(text), text.length);
const LONG = "渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当。";

test("what a text begins with in mid-sentence is seen in its first words", () => {
  for (const [text, feature] of [
    [`修好”的自身优势,${LONG}`, "closes"],
    [`的实施办法,${LONG}`, "bindsBackward"],
    [`表示,${LONG}`, "headless"],
    [`办妥了。${LONG}`, "rest"],
    [`渡闸修好。`, "short"],
    [`郑海波强调,${LONG}`, "speaker"],
    [`会议听取了渡口的汇报,${LONG}`, "opener"],
  ] as const)
    assert.ok(features(text).includes(feature), `${text}: ${features(text)}`);
});

test("half a word is an orphan, a word of one character with which paragraphs begin is none", () => {
  assert.ok(features(`船停在岸边,${LONG}`).includes("orphan"));
  assert.ok(!features(`在渡口上,${LONG}`).includes("orphan"));
});

test("what closes a quote or begins with half a sentence is likelier a fragment than a paragraph", () => {
  assert.ok(score("社会威望高”的自身优势,转化为…") > 0);
  assert.ok(score(`的实施办法已经公布,${LONG}`) > score(`办法已经公布,${LONG}`));
  assert.ok(score(`会议听取了渡口的汇报,${LONG}`) < 0);
  assert.ok(score(`郑海波强调,要把渡口修好,${LONG}`) < 0);
});
