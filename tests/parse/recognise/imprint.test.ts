import assert from "node:assert/strict";
import { test } from "node:test";
import { isImprint } from "../../../src/parse/recognise/imprint.ts";

for (const text of [
  "地址:青河县解放路18号 邮编:043000",
  "新闻热线:0359-7654321 投稿邮箱:news@qinghe.example",
  "国内统一刊号:CN00-0000",
  "国内统一刊号:CN00-0000 青河报社出版广告热线:7654321订阅热线:7654322",
  "零售价1.50元",
  "主办单位:青河县融媒体中心",
  "印刷:青河印刷厂",
  "www.qinghe.example",
  "news@qinghe.example",
  "旧船还是看得起!【www.qinghe.example】",
  "版权所有 未经授权不得转载",
  "青ICP备00000000号",
]) {
  test(`“${text}” is an imprint`, () => {
    assert.ok(isImprint(text));
  });
}

for (const text of [
  "地址选在城南的旧砖窑,占地四十亩",
  "发布日期: 2020-07-08",
  "印刷厂换了新机器",
  "热线一天要接上百个电话。",
  "地址:选在城南,占地四十亩",
  "www.qinghe.example 上还可以查询",
  "定价比去年低了两成",
  "渡口添了一班船",
  "",
]) {
  test(`“${text}” is no imprint`, () => {
    assert.ok(!isImprint(text));
  });
}

test("the name of a company before its address and its number is an imprint with them", () => {
  assert.ok(isImprint("青河日报有限公司. 地址:青河市和平路6号 电话:0359-6522222"));
  assert.ok(!isImprint("青河日报有限公司"));
});
