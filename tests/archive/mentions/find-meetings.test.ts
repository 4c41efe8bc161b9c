import assert from "node:assert/strict";
import { test } from "node:test";
import { findMeetings } from "../../../src/archive/mentions/find-meetings.ts";

test("all ways of writing a meeting of a body are one series, and its number is read", () => {
  const written = [
    "县十七届人大常委会第二十五次主任会议",
    "第十七届云川县人民代表大会常务委员会第25次主任会议",
    "县十七届人大常委会召开第二十五次主任会议",
  ];
  for (const text of written) {
    assert.deepEqual(
      findMeetings(`近日,${text}召开。`).map(({ series, number }) => [series, number]),
      [["县17人大常委会主任会议", 25]],
      text,
    );
  }
});

test("kinds of meetings, terms and levels are series of their own", () => {
  const texts = [
    "十五届县委第98次常委会会议",
    "十六届县委第98次常委会会议",
    "市十五届县委第98次常委会会议",
    "十五届县委第三轮巡察",
  ];
  assert.equal(new Set(texts.flatMap(findMeetings).map(({ series }) => series)).size, texts.length);
});

test("meetings of the nation, of bodies without terms and without a number are none", () => {
  for (const text of [
    "十四届全国人大第二次会议",
    "县老年协会第三次会议",
    "县十七届人大常委会主任会议",
    "第三次全体会议",
  ])
    assert.deepEqual(findMeetings(text), [], text);
});

test("a meeting is found where it stands", () => {
  const text = "近日,县十七届人大常委会第三次主任会议召开。";
  const [found] = findMeetings(text);
  assert.equal(
    text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0)),
    "县十七届人大常委会第三次主任会议",
  );
});

test("a district's meetings are called its own, and what a meeting itself holds is none", () => {
  const [district] = findMeetings("云川区五届人大常委会第八次会议召开。");
  assert.deepEqual([district?.name, district?.series], ["五届区人大常委会会议", "县5人大常委会会议"]);
  assert.deepEqual(findMeetings("县十五届人大四次会议主席团举行第一次会议。"), []);
  assert.deepEqual(findMeetings("横水镇第五届人民代表大会第一次会议召开。"), []);
  assert.equal(findMeetings("政协第十届云川县委员会第三次会议。").length, 0);
});

test("the standing committee of the party is the party's in the table of bodies", () => {
  const [before, behind] = ["十二届县委常委会第57次会议", "十二届县委第58次常委会会议"].flatMap(findMeetings);
  assert.deepEqual([before?.body, before?.name], ["县委", "十二届县委常委会会议"]);
  assert.deepEqual([behind?.body, behind?.name], [before?.body, before?.name]);
});
