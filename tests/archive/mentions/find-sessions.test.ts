import assert from "node:assert/strict";
import { test } from "node:test";
import { findSessions } from "../../../src/archive/mentions/find-sessions.ts";

const seriesOf = (text: string) => findSessions(text).map(({ name, number }) => `${name} ${number}`);

test("counted meetings are of one series, however their term is printed", () => {
  assert.deepEqual(seriesOf("县委十五届九次全会召开"), ["十五届县委全会 9"]);
  assert.deepEqual(seriesOf("县委第十五届委员会第九次全体会议召开"), ["十五届县委全会 9"]);
  assert.deepEqual(seriesOf("县十七届人大四次会议开幕"), ["十七届县人大会议 4"]);
  assert.deepEqual(seriesOf("县政协十一届十八次常委会会议举行"), ["十一届县政协常委会会议 18"]);
  assert.deepEqual(seriesOf("县政府召开第50次常务会议"), ["县政府常务会议 50"]);
});

test("what is counted anew each year is a series a year, what comes back by its name is one", () => {
  assert.deepEqual(seriesOf("召开县委中心组 2024年第十三次集中学习会议"), ["2024年县委中心组集中学习 13"]);
  assert.deepEqual(seriesOf("县政府2025年第16次常务会议召开"), ["2025年县政府常务会议 16"]);
  assert.deepEqual(seriesOf("我县举行 2024 年重阳节重点项目观摩活动"), ["重阳节重点项目观摩活动 2024"]);
});

test("a year beside other words is no event", () => {
  assert.deepEqual(seriesOf("2024年全县总体项目推进情况"), []);
});

test("a committee is told by the words that open it, and a number needs no 第", () => {
  assert.deepEqual(seriesOf("政协云川县第十届委员会第三次会议开幕"), ["十届县政协会议 3"]);
  assert.deepEqual(seriesOf("中国人民政治协商会议云川县第十届委员会第三次会议开幕"), ["十届县政协会议 3"]);
  assert.deepEqual(seriesOf("政协云川州十届五次会议开幕"), ["十届州政协会议 5"]);
  assert.deepEqual(seriesOf("中国共产党云川县第十四届委员会第九次全体会议"), ["十四届县委全会 9"]);
  assert.deepEqual(seriesOf("二届市委召开108次常委会会议"), ["二届市委常委会会议 108"]);
  assert.deepEqual(seriesOf("县十六届第9次政府常务会议"), ["十六届县政府常务会议 9"]);
  assert.deepEqual(seriesOf("县政府召开第九次全体(扩大)会议"), ["县政府全体会议 9"]);
});

test("meetings of the nation are none", () => {
  assert.deepEqual(seriesOf("政协第十四届全国委员会第三次会议、党的十九届六中全会"), []);
});

test("meetings of a standing committee are the committee's, whatever stands between its words", () => {
  assert.deepEqual(seriesOf("县委十五届常委会第九十三次会议召开"), ["十五届县委常委会会议 93"]);
  assert.deepEqual(seriesOf("县委第94次常委会召开"), ["县委常委会会议 94"]);
  assert.deepEqual(seriesOf("县委常委会第95次会议召开"), ["县委常委会会议 95"]);
  assert.deepEqual(seriesOf("县人大十七届常委会第五次会议召开"), ["十七届县人大常委会会议 5"]);
  const bodies = ["县委十五届常委会第九十三次会议", "县委第94次常委会", "县委常委会第95次会议"].flatMap(findSessions);
  assert.deepEqual(new Set(bodies.map(({ body }) => body)), new Set(["县委"]));
});
