import assert from "node:assert/strict";
import { test } from "node:test";
import { addOwn } from "../../../src/parse/label/label-features.ts";
import { LABELS, type Label } from "../../../src/parse/page/label.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";
const own = (label: Label, at: number, ...raw: string[]) =>
  Object.keys(featuresOf((add) => addOwn(label, readLinePage(...raw).lines, at, add)));

test("each label has the features of its own file", () => {
  const raw = [TEXT, "水闸放水", TEXT];
  for (const [label, feature] of [
    ["section", "sectionBase"],
    ["bylineOver", "bylineOverBase"],
    ["kicker", "kickerBase"],
    ["headline", "headBase"],
    ["headline2", "secondBase"],
    ["deck", "deckBase"],
    ["bylineAbove", "bylineNone"],
    ["text", "textUnfinished"],
    ["subhead", "subheadBase"],
    ["byline", "bylineNone"],
  ] as const satisfies readonly (readonly [Label, string])[])
    assert.ok(own(label, 1, ...raw).includes(feature), label);
});

test("text without a head at the top of a page, and a head at its end, are told by their place", () => {
  assert.ok(own("text", 0, TEXT, TEXT).includes("noHead"));
  assert.ok(!own("text", 1, TEXT, TEXT).includes("noHead"));
  for (const label of LABELS) {
    const isEnd = label === "text" || label === "byline";
    assert.equal(own(label, 1, TEXT, "水闸放水").includes("endsWithHead"), !isEnd, label);
    assert.ok(!own(label, 1, TEXT, "水闸放水", TEXT).includes("endsWithHead"), label);
  }
});

test("a group that signs speaks against closing a text with it alone", () => {
  const raw = [TEXT, "本报联合调查组", TEXT];
  assert.ok(own("byline", 1, ...raw).includes("bylineGroup"));
  assert.ok(!own("bylineAbove", 1, ...raw).includes("bylineGroup"));
});
