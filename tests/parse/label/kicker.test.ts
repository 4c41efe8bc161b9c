import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import { addKicker } from "../../../src/parse/label/kicker.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function kicker(raw: string, next = "葛家渡添了一班新船") {
  const { lines } = readLinePage(TEXT, raw, next, TEXT);
  return featuresOf((add) => addKicker(lines[1] as LineOnPage, lines[2], add));
}

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["kickerSpeech", "崔璐在水闸调研时强调", "崔璐在水闸调研"],
  ["kickerEnd", "贯彻全县水利会议精神", "全县水利会议召开"],
  ["kickerStart", "围绕水闸的安全", "水闸的安全"],
  ["kickerSlogan", "聚力修闸 实干浇地", "聚力修闸实干浇地"],
  ["kickerClauses", "水闸放了水，三村浇上地", "水闸放了水"],
  ["kickerQuote", "“先有灯，后有市”", "先有灯"],
  ["kickerExclaims", "向荒滩要粮！向荒滩要果！", "向荒滩要粮"],
  ["kickerAlien", "水闸放水", "葛家渡添新船"],
  ["kickerSectionWord", "民生关注", "水闸放水"],
  ["kickerGenre", "水闸短评", "水闸放水"],
  ["kickerIsTitle", "水闸手记丨老宋的船", "老宋的船"],
  ["kickerOpen", "水闸的“放", "水闸的放"],
  ["kickerLosesHash", "# 水闸放水", "水闸放水"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows}” as a kicker has the feature ${feature}, “${not}” has not`, () => {
    assert.ok(kicker(shows)[feature] !== undefined);
    assert.equal(kicker(not)[feature], undefined);
  });
}

test("it stands before a marked headline, and head and kicker are not too long together", () => {
  assert.equal(kicker("水闸放水", "# 葛家渡添船").kickerBeforeHash, 1);
  assert.equal(kicker("水闸放水").kickerBeforeHash, undefined);
  assert.equal(kicker("水闸放水", "葛家渡添船").kickerLength, undefined);
  assert.ok((kicker("水闸放水了".repeat(4), "葛家渡添了一班新船").kickerLength ?? 0) > 0);
});

test("at the end of a page nothing is asked of what follows, and every kicker is a head", () => {
  const { lines } = readLinePage("水闸放水");
  const found = featuresOf((add) => addKicker(lines[0] as LineOnPage, undefined, add));
  assert.deepEqual(
    [found.kickerBase, found.headBase, found.kickerLength, found.kickerAlien],
    [1, 1, undefined, undefined],
  );
});
