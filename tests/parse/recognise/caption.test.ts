import assert from "node:assert/strict";
import { test } from "node:test";
import { findCaptions, isCaption } from "../../../src/parse/recognise/caption.ts";

const PARAGRAPH = "老作坊里的师傅说,一把纸伞要过七十二道手,最慢的一道是晾,要等三个晴天。";
const CREDITED = "刚上过桐油的纸伞晾满了巷子。贺立新摄";

for (const text of [
  "老作坊当年的学徒合影(资料图片)",
  "图为晾伞现场。",
  "图②:师傅削伞骨。",
  "孩子们在湖边写生 贺立新 摄",
  "孩子们在湖边写生(贺立新 摄)",
  "渡轮公司经理宋雨桐(右二)",
  "■渡轮泊在北湾码头。(海生)",
  "渡轮泊在北湾码头。(NMN)",
  "渡轮靠岸 船长提醒乘客站稳/图渡口管理所提供",
]) {
  test(`${text} is a caption wherever it stands`, () => {
    assert.ok(isCaption(text));
  });
}

for (const text of [
  "本报记者 贺立新 摄",
  "河湾社发 贺立新 摄",
  "作坊每天做三十把。",
  "老作坊收学徒(五人)",
  "老船坞纪事(中)",
  CREDITED,
]) {
  test(`${text} alone is no caption`, () => {
    assert.ok(!isCaption(text));
  });
}

test("a sentence that closes with who photographed it is a caption between two paragraphs", () => {
  assert.deepEqual(findCaptions([PARAGRAPH, CREDITED, PARAGRAPH]), [1]);
});

test("a sentence that closes with where its picture comes from is one, too, whoever that is", () => {
  assert.deepEqual(findCaptions([PARAGRAPH, "候车椅上了新漆。图/站长林阿勇提供", PARAGRAPH]), [1]);
});

test("it is one behind the article's own signature", () => {
  assert.deepEqual(findCaptions([PARAGRAPH, "(崔晓梅)", CREDITED, "县城老桥装上护栏"]), [2]);
});

test("it closes its article under a headline, and before one where nothing signed", () => {
  assert.deepEqual(findCaptions(["河湾镇纸伞走出深巷", CREDITED, "县城老桥装上护栏"]), []);
  assert.deepEqual(findCaptions([PARAGRAPH, CREDITED, "县城老桥装上护栏"]), []);
});

test("a signed sentence that opens a page over its text is a caption, the only text of a page is none", () => {
  assert.deepEqual(findCaptions([CREDITED, PARAGRAPH, PARAGRAPH]), [0]);
  assert.deepEqual(findCaptions([CREDITED]), []);
});

test("a numbered picture's sentence is a caption by itself, a column named by 图 is none", () => {
  assert.ok(isCaption("图② 菌棚里的香菇密密麻麻。") && isCaption("图2 菌棚里的香菇密密麻麻。"));
  assert.ok(!isCaption("图2000册送进山村。") && !isCaption("图书馆里的香菇课。"));
});

test("what opens with 图说 is a caption where one of the page names its photographer, else it may be a headline", () => {
  const [credited, other] = ["图说:河滩上晒伞的老人 贺立新 摄(下同)", "图说:伞骨在院里阴干"];
  assert.deepEqual(findCaptions([PARAGRAPH, credited, PARAGRAPH, other]), [1, 3]);
  assert.deepEqual(findCaptions([PARAGRAPH, other, PARAGRAPH]), []);
});

test("who photographed, between two paragraphs, belongs to the picture with the short sentence over it", () => {
  assert.deepEqual(findCaptions([PARAGRAPH, "师傅在削伞骨。", "本报记者 贺立新 摄", PARAGRAPH]), [1, 2]);
  assert.deepEqual(findCaptions([PARAGRAPH, PARAGRAPH, "本报记者 贺立新 摄", PARAGRAPH]), [2]);
  assert.deepEqual(findCaptions([PARAGRAPH, "师傅在削伞骨。", "本报记者 贺立新 摄", "纸伞节开幕"]), []);
});
