import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isNameShaped,
  isPenName,
  isSpelledBySound,
  isStrangeName,
  isUnlistedName,
  nameLikelihood,
} from "../../src/text/person-name.ts";

test("a surname with one or two characters behind it is a name; words, particles and offices are none", () => {
  assert.deepEqual(["宋雨桐", "赵砚", "欧阳砚秋"].map(nameLikelihood), [1, 1, 1]);
  for (const text of ["大党建", "何等", "成效", "王家镇", "高质量", "连锁化", "宋", "宋雨桐等人"])
    assert.ok(nameLikelihood(text) < 0.5, text);
});

test("a preposition before a common word is no name, before a rare one it is", () => {
  assert.deepEqual(
    ["从创新", "令游客", "向雨桐"].map((text) => nameLikelihood(text) > 0.5),
    [false, false, true],
  );
  assert.deepEqual(["宋雨桐", "成效", "大党建"].map(isNameShaped), [true, true, false]);
});

test("names with a dot are names where they are spelled by sound", () => {
  assert.equal(nameLikelihood("阿依努尔·买买提"), 1);
  assert.equal(nameLikelihood("春耕·秋收"), 0);
  assert.ok(isSpelledBySound("扎西卓玛"));
  assert.ok(!isSpelledBySound("春耕备播"));
});

test("where a name must stand, one with a rare surname or none is taken too, a word of the dictionary is not", () => {
  assert.ok(isUnlistedName("砚秋"));
  assert.ok(!isUnlistedName("宋砚秋"), "its surname is listed");
  assert.ok(!isUnlistedName("成效"));
  assert.deepEqual(["及砚耕", "河宣", "李王砚秋", "成效", "砚耕的", "会议召开"].map(isStrangeName), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("pen names are known by their ends, or by 老 before one character", () => {
  for (const name of ["老舟", "牛二先生", "湖畔居士", "钓雪翁", "砚耕主人"]) assert.equal(isPenName(name), true, name);
});

test("what people are called in text is no pen name", () => {
  for (const word of ["老师", "学生", "女医生", "旅客", "卫生", "渡口"]) assert.equal(isPenName(word), false, word);
});
