import assert from "node:assert/strict";
import { test } from "node:test";
import { findFields, hasItsValue } from "../../../src/parse/furniture/web-field.ts";

const kinds = (text: string) => findFields(text).map(({ kind, value }) => `${kind} ${value}`);

test("each label has what stands behind it, up to the next one", () => {
  assert.deepEqual(kinds("来源:青河晚报 责任编辑:贺立新 浏览次数:218次"), [
    "source 青河晚报",
    "editor 贺立新",
    "count 218次",
  ]);
  assert.deepEqual(kinds("发布时间:2019-03-02 字号:[大 中 小]"), ["date 2019-03-02", "control 大 中 小"]);
  assert.deepEqual(kinds("上一篇:老石桥"), ["neighbour 老石桥"]);
  assert.deepEqual(kinds("点阅率:1,261"), ["count 1,261"]);
  assert.deepEqual(kinds("审核丨高向阳"), ["editor 高向阳"]);
});

test("a field says where its label begins and where its value does", () => {
  const text = "渡口 来源:青河晚报";
  const [field] = findFields(text);
  assert.equal(text.slice(field?.start, field?.from), "来源:");
  assert.equal(text.slice(field?.from, field?.to), "青河晚报");
});

test("a label inside a word is none, and so is one without its mark", () => {
  for (const text of ["水源来源不明", "主编室:渡口", "渡口的来源", "编辑部说"])
    assert.deepEqual(findFields(text), [], text);
});

test("a value is what its label announces, and a sentence is none", () => {
  const holds = (text: string) => findFields(text).map(hasItsValue);
  for (const text of [
    "来源:青河晚报",
    "来源:《农情简报》1952年5月19日。",
    "发布时间:2019-03-02",
    "责任编辑:贺立新 崔璐",
    "浏览次数:218次",
    "链接:https://www.qinghe.example/a",
    "标签:渡口 水闸",
  ])
    assert.ok(holds(text).every(Boolean), text);
  for (const text of [
    "来源:青河晚报说,桥是宋朝的。",
    "时间:3月1日早上,老石桥头",
    "编辑:这个词在工厂里说的是另一件事",
    "浏览:渡口的人不少",
    "链接:渡口,水闸",
  ])
    assert.ok(!holds(text).every(Boolean), text);
});
