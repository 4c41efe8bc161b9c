import assert from "node:assert/strict";
import { test } from "node:test";
import { readBracketedSignature, readBracketsAlone } from "../../../src/parse/recognise/bracketed-signature.ts";

for (const [text, names] of [
  ["(但兴竹 方建华)", ["但兴竹", "方建华"]],
  ["【佴雨桐】", ["佴雨桐"]],
  ["(石)", ["石"]],
  ["(记者 痴)", ["痴"]],
  ["(记者 牛二先生)", ["牛二先生"]],
  ["(佴雨桐 文/图)", ["佴雨桐"]],
  ["(摘自《云川日报》 记者 宋雨桐)", ["宋雨桐"]],
  ["(佴雨桐 摄影报道)", ["佴雨桐"]],
  ["(河宣)", ["河宣"]],
  ["(县气象局供稿)", ["县气象局"]],
  ["(县水利局 供图)", ["县水利局"]],
] as const) {
  test(`${text} signs for ${names.join(" and ")}`, () => {
    assert.deepEqual(readBracketedSignature(text)?.names, names);
  });
}

test("where a text comes from, and a role that nobody fills, name nobody", () => {
  for (const text of [
    "(据《云川晚报》)",
    "(综合本报消息)",
    "(摘自《果农之友》)",
    "(本报综合)",
    "(以上均由本报通讯员供稿)",
    "(本栏消息由各乡镇来稿)",
    "(本报记者)",
    "(通讯员)",
  ]) {
    assert.deepEqual(readBracketedSignature(text), { names: [], hasRole: true, likelihood: 1 }, text);
  }
});

test("a unit signs by its role, a pen name does not", () => {
  assert.equal(readBracketedSignature("(县气象局供稿)")?.hasRole, true);
  assert.equal(readBracketedSignature("(河宣)")?.hasRole, false);
});

test("remarks, marks of an end and notes sign nothing", () => {
  for (const text of ["(掌声)", "(热烈鼓掌)", "(众笑)", "(完)", "(下)", "(三)", "(待续)", "(节选)", "(试行)", "()"]) {
    assert.equal(readBracketedSignature(text), undefined, text);
  }
});

test("what stands in no brackets, or in more than one pair, is none", () => {
  for (const text of ["但兴竹", "(但兴竹)说", "(但兴竹)(方建华)", ""])
    assert.equal(readBracketedSignature(text), undefined, text);
});

test("a long list of names is no signature", () => {
  assert.equal(readBracketedSignature("(但兴竹 佴雨桐 逯立新 方建华 逯海波)"), undefined);
});

test("behind a role a name stands whatever its surname", () => {
  assert.deepEqual(readBracketedSignature("(记者 阿柳娜)"), { names: ["阿柳娜"], hasRole: true, likelihood: 0.8 });
  assert.deepEqual(readBracketedSignature("(通讯员 逯立新 阿柳娜)")?.names, ["逯立新", "阿柳娜"]);
  assert.equal(readBracketedSignature("(记者 注)"), undefined);
});

test("on a line of its own any word in brackets may sign, notes and kinds of writing do not", () => {
  for (const word of ["小坡", "牛二先生", "湖边"])
    assert.deepEqual(readBracketsAlone(`（${word}）`)?.names, [word], word);
  for (const note of ["掌声", "小说", "待续", "图片", "之二", "上"])
    assert.equal(readBracketsAlone(`（${note}）`), undefined, note);
  assert.equal(readBracketsAlone("【渡口链接】"), undefined);
});

test("names set wide and authors by what they are sign in brackets, notes set wide do not", () => {
  assert.deepEqual(readBracketedSignature("（晓　风）")?.names, ["晓风"]);
  assert.deepEqual(readBracketedSignature("（青河公社社员　万小牛）")?.names, ["万小牛"]);
  assert.deepEqual(readBracketedSignature("（民　兵　禹大山）")?.names, ["禹大山"]);
  assert.equal(readBracketedSignature("（待　续）"), undefined);
  assert.equal(readBracketedSignature("（图　画）"), undefined);
});
