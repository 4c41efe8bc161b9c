import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { endsSentence, textAfterLastStop } from "../../src/text/sentence.ts";

test("a stop ends a sentence, and so does a stop with the quotes and brackets it closes", () => {
  for (const text of [
    "结出硕果。",
    "结出硕果！",
    "大有可为。”",
    "作了发言。)",
    "他说……",
    "高一米二).",
    "“起锅——”",
    "结果. ",
  ])
    assert.ok(endsSentence(text), text);
  for (const text of ["结出硕果", "紧紧围绕“一融四创”", "看天吃——", "3.", "县委常委会(扩大)", "", "分为三步:"])
    assert.ok(!endsSentence(text), text);
});

test("a remark behind the stop and a note that is whole in its brackets end a sentence, a bracket behind words does not", () => {
  assert.ok(endsSentence("我们一定能行！(长时间热烈鼓掌)"));
  assert.ok(endsSentence("一路平安。(完)"));
  assert.ok(endsSentence("他说：“会继续努力。 ”"));
  assert.ok(endsSentence("(2024年9月27日云川县人大常委会第九次会议通过)"));
  assert.ok(!endsSentence("他说(笑)"));
  assert.ok(!endsSentence(`${"通过的决定".repeat(20)}(云川县人大常委会第九次会议)`));
});

test("what stands behind the last stop is the unfinished sentence, and no more than is asked for", () => {
  assert.equal(textAfterLastStop("进行了对接交流。宋雨桐", 40), "宋雨桐");
  assert.equal(textAfterLastStop("大有可为。”宋雨桐 ", 40), "宋雨桐");
  assert.equal(textAfterLastStop("进行了对接交流。", 40), "");
  assert.equal(textAfterLastStop("进行了对接交流。宋雨桐", 2), undefined);
  assert.equal(textAfterLastStop("没有句号", 40), undefined);
});

test("of any text, one that ends with a plain stop leaves nothing behind it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => textAfterLastStop(`${text}县。`, 5) === ""));
});

test("a note behind the stop of where a text comes from ends it, a day in brackets before the stop does not", () => {
  for (const text of ["渡口添了船。(3月9日青河网)", "渡口添了船。（据青河晚报）", "渡口添了船！(3月9日《青河晚报》)"])
    assert.ok(endsSentence(text), text);
  for (const text of ["渡口添了船(3月9日青河网)", "渡口添了船。(记者张三)"]) assert.ok(!endsSentence(text), text);
});
