import assert from "node:assert/strict";
import { test } from "node:test";
import { addDeck } from "../../../src/parse/label/deck.ts";
import type { Feature } from "../../../src/parse/label/feature.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function deck(raw: string, over = "葛家渡添新船") {
  const { lines } = readLinePage(TEXT, over, raw, TEXT);
  return featuresOf((add) => addDeck(lines[2] as LineOnPage, lines[1], add));
}

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["deckShort", "两岸人称好", "两岸的人都说好看也好坐"],
  ["deckDash", "——葛家渡见闻", "葛家渡的船"],
  ["deckWords", "葛家渡见闻", "葛家渡的船"],
  ["deckPart", "县长崔璐主持会议", "葛家渡的船"],
  ["deckClauses", "水闸放了水，三村浇上地", "水闸放了水"],
  ["deckGainsHash", "# 两岸人称好", "两岸人称好"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows}” as a deck has the feature ${feature}, “${not}” has not`, () => {
    assert.ok(deck(shows)[feature] !== undefined);
    assert.equal(deck(not)[feature], undefined);
  });
}

test("a dash says all that words of decks would say", () => {
  assert.equal(deck("——葛家渡见闻").deckWords, undefined);
});

test("a deck that a broken-off headline goes on in, or that lost the mark of its headline, is told", () => {
  assert.ok((deck("关农业项目", "县里查看村容村貌及相").deckGoesOn ?? 0) > 0);
  assert.equal(deck("两岸人称好", "# 葛家渡添新船").deckAfterHash, 1);
  assert.equal(deck("两岸人称好").deckAfterHash, undefined);
});

test("a deck that carries more of the lead than its headline says so", () => {
  assert.ok((deck("葛家渡添了一班新船", "水上的新事").deckCarries ?? 0) > 0);
  assert.equal(deck("水上的新事", "葛家渡添了一班新船").deckCarries, undefined);
});
