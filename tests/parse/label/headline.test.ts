import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import { addHeadline, addSecondHeadline } from "../../../src/parse/label/headline.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function first(raw: string) {
  const line = readLinePage(TEXT, raw, TEXT).lines[1] as LineOnPage;
  return featuresOf((add) => addHeadline(line, add));
}

function second(over: string, raw: string) {
  const { lines } = readLinePage(TEXT, over, raw, TEXT);
  return featuresOf((add) => addSecondHeadline(lines[2] as LineOnPage, lines[1], add));
}

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["titleDash", "——葛家渡见闻", "葛家渡见闻"],
  ["headSectionWord", "民生关注", "葛家渡添新船"],
  ["headNumbered", "一、葛家渡添新船", "葛家渡添新船"],
  ["headSpeech", "“添船”成了一句话", "添船成了一句话"],
  ["headEndsWithQuote", "葛家渡的“水上课堂”", "葛家渡的水上课堂"],
  ["titleAsks", "葛家渡的船为何添", "葛家渡的船添了"],
  ["titleColumnName", "渡口手记丨老宋的船", "老宋的船"],
  ["titleColumnEnd", "从细从实修渡口（思想纵横）", "从细从实修渡口"],
  ["headComma", "葛家渡添船，水闸放水", "葛家渡添船"],
  ["headShort", "葛家渡添船", "葛家渡今年又添新船"],
  ["titleNotice", "葛家渡停航公告", "葛家渡停航"],
  ["titleLiterary", "葛家渡（外一首）", "葛家渡"],
  ["headOverlap", "葛家渡添了一班新船", "城南的水闸放水"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows}” as a headline has the feature ${feature}, “${not}” has not`, () => {
    assert.ok(first(shows)[feature] !== undefined);
    assert.equal(first(not)[feature], undefined);
  });
}

test("a headline without a lead under it counts by how many others of the page stand over one", () => {
  const credited = `本报讯 ${TEXT}`;
  const { lines } = readLinePage("葛家渡添船", credited, "水闸放水", credited, "梨园开门了", TEXT);
  const found = (at: number) => featuresOf((add) => addHeadline(lines[at] as LineOnPage, add)).headWithoutCue;
  assert.equal(found(0), undefined);
  assert.equal(found(4), lines[4]?.page.cues);
});

const SECOND: readonly (readonly [feature: Feature, over: string, shows: string, not: readonly [string, string]])[] = [
  ["secondGoesOn", "县里查看村容村貌及相", "关农业项目", ["葛家渡添船", "水闸放水"]],
  ["secondShortPiece", "添船", "葛家渡今年又添新船", ["葛家渡今年添新船", "葛家渡今年又添新船"]],
  ["secondTooLong", "葛家渡添船".repeat(5), "水闸放水了".repeat(5), ["葛家渡添船", "水闸放水"]],
  ["secondTwoClauses", "葛家渡添船", "水闸放水 两岸人称好", ["葛家渡添船", "水闸放水"]],
  ["secondDash", "葛家渡添船", "——水闸见闻", ["葛家渡添船", "水闸见闻"]],
  ["secondAfterGenre", "渡口短评", "葛家渡添船", ["渡口见闻", "葛家渡添船"]],
  ["secondAfterColon", "崔璐强调：", "葛家渡要添船", ["崔璐强调", "葛家渡要添船"]],
  ["secondAfterWhole", "葛家渡停航公告", "水闸放水", ["葛家渡停航", "水闸放水"]],
  ["secondAfterQuote", "“先有灯，后有市”", "葛家渡添船", ["先有灯", "葛家渡添船"]],
  ["secondAfterOpen", "葛家渡“添", "船”了", ["葛家渡添", "船了"]],
  ["secondAfterSlogan", "聚力修桥 实干添船", "葛家渡开航", ["葛家渡修桥", "葛家渡开航"]],
  ["secondLostHash", "# 葛家渡添船", "水闸放水", ["葛家渡添船", "水闸放水"]],
  ["secondGainsHash", "葛家渡添船", "# 水闸放水", ["葛家渡添船", "水闸放水"]],
];

for (const [feature, over, shows, not] of SECOND) {
  test(`“${shows.slice(0, 12)}” under “${over.slice(0, 12)}” has the feature ${feature}, “${not[1]}” under “${not[0]}” has not`, () => {
    assert.ok(second(over, shows)[feature] !== undefined);
    assert.equal(second(not[0], not[1])[feature], undefined);
  });
}

test("a second line may start inside the sentence that the first one breaks off, and no other", () => {
  assert.equal(second("县里查看村容", "、村貌和水闸").headStartsInside, undefined);
  assert.equal(second("葛家渡添船", "修闸”的事").headStartsInside, 1);
});

test("lines of one length are more even than lines of different lengths, and at the top of a page nothing is said of two", () => {
  assert.equal(second("葛家渡添船", "水闸放水了")["secondUneven"], undefined);
  assert.ok((second("葛家渡", "水闸放水了两岸人称好")["secondUneven"] ?? 0) > 0);
  const [line] = readLinePage("葛家渡添船", TEXT).lines;
  const alone = featuresOf((add) => addSecondHeadline(line as LineOnPage, undefined, add));
  assert.equal(alone.secondBase, 1);
  assert.deepEqual(
    Object.keys(alone).filter((name) => name.startsWith("second")),
    ["secondBase"],
  );
});
