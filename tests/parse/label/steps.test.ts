import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { addStep } from "../../../src/parse/label/steps.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function step(from: Label, to: Label, before: string, raw: string) {
  const { lines } = readLinePage("青河", before, raw, TEXT);
  return featuresOf((add) => addStep(from, to, lines[1] as LineOnPage, lines[2] as LineOnPage, add));
}

const STEPS: readonly (readonly [feature: Feature, from: Label, to: Label, before: string, line: string])[] = [
  ["leadCredit", "headline", "text", "葛家渡添船", `本报讯 ${TEXT}`],
  ["leadNames", "headline", "text", "葛家渡添船", `记者宋雨桐 贺立新报道：${TEXT}`],
  ["leadDate", "deck", "text", "葛家渡添船", `9月3日，${TEXT}`],
  ["leadVague", "headline", "text", "葛家渡添船", `近日，${TEXT}`],
  ["leadLong", "headline", "text", "葛家渡添船", TEXT],
  ["leadShort", "headline", "text", "葛家渡添船", "水闸放了水。"],
  ["leadUnended", "headline", "text", "葛家渡添船", "水闸放了水"],
  ["leadColon", "headline", "text", "葛家渡添船", "名单如下："],
  ["leadSalutation", "headline", "text", "葛家渡添船", "编辑同志："],
  ["leadInsideText", "text", "text", TEXT, `本报讯 ${TEXT}`],
  ["dateInsideText", "text", "text", TEXT, `9月3日，${TEXT}`],
  ["vagueInsideText", "text", "text", TEXT, `近日，${TEXT}`],
  ["textAfterGluedRole", "text", "text", `${TEXT}（记者 崔璐）`, TEXT],
  ["textAfterGluedName", "text", "text", `${TEXT}崔璐`, TEXT],
  ["textAfterByline", "byline", "text", "崔璐", TEXT],
  ["textAfterSection", "section", "text", "民生关注", TEXT],
  ["subheadBeforeStart", "subhead", "text", "水闸放水", `在葛家渡，${TEXT}`],
  ["headAfterGlued", "text", "headline", `${TEXT}崔璐`, "水闸放水"],
  ["subheadAfterGlued", "text", "subhead", `${TEXT}崔璐`, "水闸放水"],
  ["headAfterNotice", "text", "headline", "青河县自来水公司", "水闸放水"],
  ["headAfterUnfinished", "text", "headline", "县里查看村容村貌及相", "水闸放水"],
  ["headAfterHead", "headline", "headline", "葛家渡添船", "水闸放水"],
  ["subheadAfterHead", "headline", "subhead", "葛家渡添船", "水闸放水"],
  ["overAfterSigned", "byline", "bylineOver", "崔璐", "□ 贺立新"],
  ["dashAfterDeck", "deck", "deck", "两岸人称好", "——葛家渡见闻"],
  ["bylineAfterUnfinished", "text", "byline", "县里查看村容村貌及相", "崔璐"],
];

for (const [feature, from, to, before, line] of STEPS) {
  test(`${to} “${line.slice(0, 14)}” behind ${from} “${before.slice(0, 14)}” has the feature ${feature}`, () => {
    assert.ok(step(from, to, before, line)[feature] !== undefined);
  });
}

test("the halves of a cut sentence are text that goes on, whole sentences are not", () => {
  const cut = step("text", "text", "县里的人到葛家渡查看村容村貌及相", "关农业产业项目的情况。");
  assert.ok((cut.textContinues ?? 0) > 0.5 && cut.goesOnSurely === 1);
  const whole = step("text", "text", TEXT, "老宋把旧船拖上岸补漏。");
  assert.deepEqual([whole.textContinues, whole.goesOnSurely, whole.brokenOff], [undefined, undefined, undefined]);
});

test("a headline behind an ended text is not behind an unfinished one, and the first number of an essay has nothing against it", () => {
  assert.equal(step("text", "headline", TEXT, "水闸放水").headAfterUnfinished, undefined);
  assert.equal(step("headline", "subhead", "葛家渡添船", "（一）").subheadAfterHead, undefined);
});

test("steps that say nothing of each other add nothing", () => {
  assert.deepEqual(step("headline", "headline2", "葛家渡添船", "水闸放水"), {});
  assert.deepEqual(step("headline", "deck", "葛家渡添船", "水闸放水"), {});
  assert.deepEqual(step("text", "byline", TEXT, "崔璐"), {});
});
