import assert from "node:assert/strict";
import { test } from "node:test";
import { readNameAt } from "../../../src/archive/mentions/name-end.ts";

const nameOf = (text: string) => readNameAt(text, 0, true)?.name ?? null;

test("a name ends before a stop, a mark of a list, or a word that goes on behind names", () => {
  assert.equal(nameOf("赵砚秋、钱望舒参加"), "赵砚秋");
  assert.equal(nameOf("钱戈参加"), "钱戈");
  assert.equal(nameOf("赵砚秋主持召开"), "赵砚秋");
  assert.equal(nameOf("赵砚秋等参加"), "赵砚秋");
  assert.equal(nameOf("欧阳砚秋出席"), "欧阳砚秋");
});

test("names of minorities are read to their end, names set wide without their space", () => {
  assert.equal(nameOf("阿布都·热合曼主持"), "阿布都·热合曼");
  assert.equal(nameOf("钱 戈参加"), "钱戈");
});

test("blanks within a name set wide are printed spacing, those between names are marks of a list", () => {
  assert.equal(nameOf("赵 砚 秋,"), "赵砚秋");
  assert.equal(nameOf("赵 砚 秋主持会议"), "赵砚秋");
  assert.equal(nameOf("欧 阳 砚 秋、"), "欧阳砚秋");
  assert.equal(nameOf("古 丽 汗·买 买 提。"), "古丽汗·买买提");
  assert.equal(nameOf("古 丽 汗·买 买 提主持"), "古丽汗·买买提");
  assert.equal(nameOf("赵 戈 孙 秋"), "赵戈");
  assert.equal(nameOf("赵 戈 孙不言"), "赵戈");
});

test("names without a surname are read where nothing but a name stands, words there are none", () => {
  assert.equal(nameOf("阿合时布,市教育局局长"), "阿合时布");
  assert.equal(nameOf("乌尔其图同志主持"), "乌尔其图");
  assert.equal(nameOf("调研河长制"), null);
  assert.equal(nameOf("一职,"), null);
});

test("a name may end like an office, or hold a particle, where a stop closes it", () => {
  assert.equal(nameOf("钱望科,副主任"), "钱望科");
  assert.equal(nameOf("孙砚所、"), "孙砚所");
  assert.equal(nameOf("李在秋,市领导"), "李在秋");
  assert.equal(nameOf("房管所、"), null);
});

test("what could go on is kept where nothing closes a name, and no word is a name", () => {
  assert.equal(readNameAt("赵砚秋主持", 0, true)?.after, "主");
  assert.equal(readNameAt("赵砚秋,", 0, true)?.after, "");
  assert.equal(nameOf("汇报了工作"), null);
});

test("the last character of a name is no part of what goes on behind it", () => {
  assert.equal(nameOf("钱标主持会议"), "钱标");
  assert.equal(nameOf("孙戈作报告"), "孙戈");
  assert.equal(nameOf("孙戈依次发言"), "孙戈");
  assert.equal(nameOf("多吉次仁作通报"), "多吉次仁");
  assert.equal(nameOf("赵砚文及有关人员"), "赵砚文");
  assert.equal(nameOf("折砚秋介绍道"), "折砚秋");
});

test("words behind a post are no names: what is done, where it is done, feelings, meetings", () => {
  for (const text of ["调研", "查看了现场", "和干部职工参加", "碰头会召开", "和县直代表", "满怀豪情,"])
    assert.equal(nameOf(text), null, text);
});

test("names spelt by sound and names of two surnames are whole before a verb", () => {
  for (const name of ["斯琴高娃", "宝音满都呼", "莫日根吉雅", "巴根那", "范徐丽泰"])
    assert.equal(nameOf(`${name}主持会议`), name);
  assert.equal(nameOf("李方主持会议"), "李方");
});

test("a mark that opens closes no name, 中 and what is done to somebody are no part of one", () => {
  assert.equal(nameOf("孙戈以“四不两直”的方式"), "孙戈");
  assert.equal(nameOf("钱望中因案停职"), "钱望中");
  assert.equal(nameOf("孙戈行政警告处分"), "孙戈");
  assert.equal(nameOf("应到128名"), null);
});

test("what joins ends no name that nothing else says to be one", () => {
  assert.equal(nameOf("保保对各位来宾说"), null);
});

test("a surname of two takes no letter of what people are called, and what became of somebody is nobody", () => {
  assert.equal(nameOf("单于砚同志因病"), "单于砚");
  assert.equal(nameOf("真除"), null);
});

test("names without a surname end before a verb", () => {
  assert.equal(nameOf("扎西多杰参加"), "扎西多杰");
  assert.equal(nameOf("桑珠说"), "桑珠");
  assert.equal(nameOf("桑珠参加"), "桑珠");
  assert.equal(nameOf("那布海参加慰问"), "那布海");
  assert.equal(nameOf("王平参加"), "王平");
});

test("a name ends before what leads to a number, before a word with its verb, and before where news came from", () => {
  assert.equal(nameOf("赵大有于5月3日"), "赵大有");
  assert.equal(nameOf("孙戈常务列席会议"), "孙戈");
  assert.equal(nameOf("欧阳砚秋处了解到"), "欧阳砚秋");
  assert.equal(nameOf("赵砚远调任"), "赵砚远");
});
