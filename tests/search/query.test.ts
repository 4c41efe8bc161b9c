import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textToQuery } from "../../src/search/ask/query.ts";
import { canon } from "../../src/search/text/canon.ts";

/** What a query asks for: terms, and terms not to be there. */
const read = (typed: string) => {
  const { terms, excluded } = textToQuery(typed);
  return [terms.map(({ text }) => text), excluded.map(({ text }) => text)];
};

test("terms stand apart by spaces of any width", () => {
  assert.deepEqual(read("解芳 浙江"), [["解芳", "浙江"], []]);
  assert.deepEqual(read("　解芳　浙江 解芳 "), [["解芳", "浙江"], []]);
});

test("straight quotation marks keep a phrase with spaces together", () => {
  assert.deepEqual(read('"全域 旅游" 解芳'), [["全域旅游", "解芳"], []]);
  assert.deepEqual(read("＂全域 旅游＂"), [["全域旅游"], []]);
  assert.deepEqual(read('解芳 -"浙江 考察"'), [["解芳"], ["浙江考察"]]);
});

test("Chinese quotation marks and all punctuation are text", () => {
  assert.deepEqual(read("“一融四创”"), [["“一融四创”"], []]);
  assert.deepEqual(read("15-20"), [["15-20"], []]);
  assert.deepEqual(read("好、拓展好。"), [["好、拓展好。"], []]);
});

test("a minus before a term excludes it, unless nothing else is left", () => {
  assert.deepEqual(read("疫情 -巡察"), [["疫情"], ["巡察"]]);
  assert.deepEqual(read("疫情 －巡察"), [["疫情"], ["巡察"]]);
  assert.deepEqual(read("-20日"), [["-20日"], []]);
  assert.deepEqual(read("-20日 -21日"), [["-20日-21日"], []]);
  assert.deepEqual(read("-"), [["-"], []]);
  assert.deepEqual(read("疫情 --"), [["疫情", "--"], []]);
});

test("quotation marks that open or close nothing are text", () => {
  assert.deepEqual(read('说"好'), [['说"好'], []]);
  assert.deepEqual(read('"一'), [['"一'], []]);
  assert.deepEqual(read('"一"二'), [['"一"二'], []]);
  assert.deepEqual(read('"'), [['"'], []]);
  assert.deepEqual(read('""'), [['""'], []]);
});

test("a run in quotation marks that keep no space together may be meant with them", () => {
  const asPrinted = (typed: string) => textToQuery(typed).asPrinted?.text;
  assert.equal(asPrinted('"三农"'), '"三农"');
  assert.equal(asPrinted(" ＂三农＂ "), '"三农"');
  assert.equal(asPrinted('"，"'), '","');
  for (const typed of ['"全域 旅游"', '"三农" 工作', '-"三农"', '"三农"工作', '"三农', "三农", '""']) {
    assert.equal(asPrinted(typed), undefined, typed);
  }
});

test("signs that become several when they are compared stay one term", () => {
  assert.deepEqual(read("甲´乙 ㎡…"), [[canon("甲´乙"), "m2..."], []]);
});

test("a query of nothing asks nothing", () => {
  assert.deepEqual(read(""), [[], []]);
  assert.deepEqual(read(" \u3000\u200b"), [[], []]);
});

test("of a long query the first 500 characters count, emoji as one each", () => {
  assert.equal(Array.from(textToQuery("县".repeat(900)).terms[0]?.text ?? "").length, 500);
  assert.equal(Array.from(textToQuery("😀".repeat(900)).terms[0]?.text ?? "").length, 500);
});

test("any text can be typed: terms are never empty and compare like what was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      const { terms, excluded } = textToQuery(typed);
      for (const { text, shown } of [...terms, ...excluded]) {
        assert.notEqual(text, "");
        assert.equal(canon(shown), text);
      }
      assert.equal(terms.length > 0, canon(typed) !== "");
    }),
    { numRuns: 1000 },
  );
});
