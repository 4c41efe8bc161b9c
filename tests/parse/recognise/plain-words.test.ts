import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlainWords, SURE_CONTROL } from "../../../src/parse/recognise/plain-words.ts";

test("stamps, outlets, controls, counts and addresses are read together, in any order", () => {
  assert.deepEqual(readPlainWords("2021-03-09 08:15 | 青河日报 | 66阅读 | 分享"), {
    date: "2021-03-09",
    hasTime: true,
    hasControl: true,
    isControl: true,
    hasAddress: false,
    hasCount: true,
  });
  assert.equal(readPlainWords("https://www.qinghe.example/a/12.html")?.hasAddress, true);
  assert.equal(readPlainWords("news@qinghe.example")?.hasAddress, true);
});

test("links for readers of a screen and what forms ask for are controls of a page", () => {
  for (const text of ["跳到主要内容区块", "跳过导航", "移至主要内容区", "按Enter到主内容区", "* 必填项"])
    assert.equal(readPlainWords(text)?.isControl, true, text);
  assert.equal(readPlainWords("跳到船上"), undefined);
});

test("an edition of a paper and the sizes of letters stand beside its stamp", () => {
  assert.equal(readPlainWords("青河日报农村版 2017-11-28 10:59 大字")?.date, "2017-11-28");
  assert.equal(readPlainWords("青河日报农村"), undefined);
});

test("of several stamps the first is the day", () => {
  assert.equal(readPlainWords("2021-03-09 08:15 2022-04-01")?.date, "2021-03-09");
  assert.equal(readPlainWords("2021/3/9 21:55(3/10 22:26 更新)")?.date, "2021-03-09");
});

test("controls that papers print as words too are sure only beside one that no paper prints", () => {
  assert.equal(readPlainWords("更多")?.isControl, false);
  assert.equal(readPlainWords("更多 分享")?.isControl, true);
  assert.ok(SURE_CONTROL.test("返回目录") && !SURE_CONTROL.test("渡口"));
});

test("the place of an outlet is known only beside a time and the outlet", () => {
  assert.ok(readPlainWords("青河融媒 2021-03-06 18:20 青河"));
  assert.equal(readPlainWords("青河融媒 2021-03-06 青河"), undefined);
});

test("anything else left over makes it text", () => {
  for (const text of ["渡口添了一班船", "分享会上,大家谈了很久", "2021-03-09 渡口添船", "12 座水闸", "更多人坐船"]) {
    assert.equal(readPlainWords(text), undefined, text);
  }
});

test("the body that put a text on its site is known beside the time, colours of the page are controls", () => {
  assert.ok(readPlainWords("2021-03-09 08:15:00 | 青河县建设信息中心 |"));
  assert.equal(readPlainWords("青河县建设信息中心"), undefined);
  assert.ok(readPlainWords("【字号: | | 【背景色 杏仁黄 秋叶褐 天蓝 银河白(默认色)")?.isControl);
  assert.ok(readPlainWords("大纲")?.isControl);
  assert.equal(readPlainWords("教学大纲"), undefined);
});
