import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature } from "../../../src/parse/label/feature.ts";
import {
  addHead,
  hasSectionWord,
  isClauses,
  isNoticeTitle,
  isTitleByWords,
  nameOdds,
} from "../../../src/parse/label/head.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";
const line = (raw: string) => readLinePage(TEXT, raw, TEXT).lines[1] as LineOnPage;

const FEATURES: readonly (readonly [feature: Feature, shows: string, not: string])[] = [
  ["headHash", "# 葛家渡添新船", "葛家渡添新船"],
  ["headBold", "**葛家渡添新船**", "葛家渡添新船"],
  ["headSpace", "葛家渡添新船 两岸人称好", "葛家渡添新船"],
  ["headTooShort", "渡口", "葛家渡添新船"],
  ["headTooLong", `葛家渡添新船${"又添新船".repeat(9)}`, "葛家渡添新船"],
  ["headStopInside", "葛家渡添船；水闸放水", "葛家渡添船"],
  ["headStartsInside", "，葛家渡添船", "葛家渡添船"],
  ["headStartsParagraph", "会议强调，葛家渡添船", "葛家渡添船"],
  ["headOpensSentence", "在葛家渡添船", "葛家渡添船"],
  ["headTimeClause", "今年，葛家渡添船", "葛家渡今年添船"],
  ["headCredit", "本报讯 葛家渡添船", "葛家渡添船"],
  ["headDate", "9月3日，葛家渡添船", "葛家渡9月3日添船"],
  ["headRole", "记者 崔璐", "崔璐"],
  ["headName", "崔璐", "葛家渡添船"],
  ["headDangles", "葛家渡决定把", "葛家渡决定添船"],
  ["headEndsWithPost", "葛家渡船队队长郑", "葛家渡船队添船"],
  ["headEndsWithStop", "葛家渡添船。", "葛家渡添船"],
  ["headEndsWithMark", "葛家渡添船！", "葛家渡添船"],
  ["headColonEnd", "葛家渡添船：", "葛家渡添船"],
  ["headOpenEnd", "葛家渡添船，", "葛家渡添船"],
];

for (const [feature, shows, not] of FEATURES) {
  test(`“${shows.slice(0, 20)}” as a head has the feature ${feature}, “${not}” has not`, () => {
    const found = (raw: string) => featuresOf((add) => addHead(line(raw), add));
    assert.ok(found(shows)[feature] !== undefined);
    assert.equal(found(not)[feature], undefined);
    assert.equal(found(shows).headBase, 1);
  });
}

test("a line of a section is made like its label, and one that names somebody is none", () => {
  assert.ok(hasSectionWord(line("民生关注")) && hasSectionWord(line("手艺人家（第十二期）")));
  assert.ok(!hasSectionWord(line("葛家渡添新船")) && !hasSectionWord(line("图片由崔璐提供")));
});

test("a bare name is as likely as it looks, one with a role or of a group is no name of a head", () => {
  assert.ok(nameOdds(line("崔璐")) > 0.5);
  for (const raw of ["记者 崔璐", "本报联合调查组", "葛家渡添新船"]) assert.equal(nameOdds(line(raw)), 0, raw);
});

test("whole clauses with a comma between them are told from a lead and from half a sentence", () => {
  assert.ok(isClauses(line("渡口添新船，两岸人称好")));
  for (const raw of [
    "9月3日，渡口添新船",
    "渡口添新船，两岸人称好。",
    "会议强调，渡口要添船",
    "渡口添船",
    "渡口添新船，两岸把",
  ])
    assert.ok(!isClauses(line(raw)), raw);
});

test("titles of notices and verse are known by their words, set wide or not", () => {
  for (const text of ["招聘启事", "招 聘 启 事", "讣 告"]) assert.ok(isNoticeTitle(text) && isTitleByWords(text), text);
  assert.ok(isTitleByWords("渡口(外一首)") && !isNoticeTitle("渡口(外一首)"));
  for (const text of ["葛家渡添新船", "渡 口 添 船", `${"渡".repeat(130)}启事`]) assert.ok(!isTitleByWords(text), text);
});
