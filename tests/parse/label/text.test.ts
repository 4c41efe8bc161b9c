import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { addText } from "../../../src/parse/label/text.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";

function text(raw: string) {
  const { lines } = readLinePage(TEXT, raw, TEXT);
  return featuresOf((add) => addText(lines[1] as LineOnPage, add));
}

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["textTiny", "水放了。", "水闸今天早上放水了。"],
  ["textStopInside", "水闸放水。三村浇地", "水闸放水"],
  ["textEnds", "水闸放了水。", "水闸放了水"],
  ["textEnds", "水闸放了水。崔璐", "水闸放了水"],
  ["textUnfinished", "水闸放了水", "水闸放了水。"],
  ["textMarkless", "水闸放水三村浇地".repeat(5), "水闸放水三村浇地"],
  ["textTwoHalves", "水闸放水 三村浇地", "水闸放水三村浇地"],
  ["textOpenEnd", "水闸放了水，", "水闸放了水"],
  ["textStartsInside", "，水闸放了水", "水闸放了水"],
  ["textStartsParagraph", "会议强调，水闸要放水", "水闸要放水"],
  ["textHash", "# 水闸放了水", "水闸放了水"],
  ["textBold", "**水闸放了水**", "水闸放了水"],
  ["textRole", "记者 崔璐", "崔璐"],
  ["textName", "崔璐", "水闸放了水"],
  ["textAsks", "水闸为何放水？", "水闸放水"],
  ["textTitle", "水闸放水公告", "水闸放水"],
  ["textNotice", "联系人：崔璐", "水闸放水"],
  ["textNotice", "青河县自来水公司", "青河县的自来水"],
  ["textSectionWord", "民生关注", "水闸放水"],
  ["textDash", "——水闸见闻", "水闸见闻"],
  ["textOverlapBefore", "葛家渡添了一班新船", "水闸放了水"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows.slice(0, 16)}” as text has the feature ${feature}, “${not}” has not`, () => {
    assert.ok(text(shows)[feature] !== undefined);
    assert.equal(text(not)[feature], undefined);
  });
}

test("a paragraph of prose has nothing against it, and its end for it", () => {
  assert.deepEqual(text("老宋把旧船拖上岸补漏，他说这船还能再用十年，儿子不信。"), { textEnds: 1 });
});
