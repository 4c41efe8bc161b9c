import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { addSubhead } from "../../../src/parse/label/subhead.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function subhead(raw: string, next = TEXT) {
  const { lines } = readLinePage(TEXT, raw, next, TEXT);
  return featuresOf((add) => addSubhead(lines[1] as LineOnPage, add));
}

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["subheadNumber", "一、水闸放水", "水闸放水"],
  ["subheadPartNumber", "（一）", "水闸放水"],
  ["subheadSectionWord", "【水闸】", "水闸"],
  ["subheadBold", "**水闸放水**", "水闸放水"],
  ["subheadHash", "## 水闸放水", "水闸放水"],
  ["subheadSeries", "问题一：水在哪里", "水在哪里"],
  ["subheadShort", "水闸放水", "水闸放水以后三个村子的地都浇上了水"],
  ["subheadMiddling", "水闸放水以后三个村子的地都浇上了水", "水闸放水"],
  ["subheadStartsParagraph", "会议强调，水闸放水", "水闸放水"],
  ["subheadEndsWithQuote", "水闸的“好日子”", "水闸的好日子"],
  ["subheadComma", "水闸放水，三村浇地", "水闸放水"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows}” as a sub-heading has the feature ${feature}, “${not}” has not`, () => {
    assert.ok(subhead(shows)[feature] !== undefined);
    assert.equal(subhead(not)[feature], undefined);
  });
}

test("the mark of a heading is weighed for a sub-heading by itself, not as for a headline", () => {
  assert.equal(subhead("## 水闸放水").headHash, undefined);
});

test("before a lead with a credit it rather is a headline", () => {
  assert.equal(subhead("水闸放水", `本报讯 ${TEXT}`).subheadBeforeCue, 1);
  assert.equal(subhead("水闸放水").subheadBeforeCue, undefined);
});

test("an unmarked one on a page of marked headlines speaks against itself", () => {
  const { lines } = readLinePage("# 葛家渡添船", TEXT, "水闸放水", TEXT, "# 梨园开门", TEXT);
  const found = (at: number) => featuresOf((add) => addSubhead(lines[at] as LineOnPage, add)).subheadMarkedPage;
  assert.ok((found(2) ?? 0) > 0);
  assert.equal(found(4), undefined);
});
