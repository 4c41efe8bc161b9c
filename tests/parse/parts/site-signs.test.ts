import assert from "node:assert/strict";
import { test } from "node:test";
import { isSavedPage } from "../../../src/parse/parts/site-signs.ts";
import { toLines } from "../make-lines.ts";

test("a page that shows three kinds of a site's words is a saved web page, in either script", () => {
  assert.ok(isSavedPage(toLines("青河網首頁", "分享", "渡口添了一班船", "相關新聞", "版權所有")));
  assert.ok(isSavedPage(toLines("登录", "关于我们", "渡口添了一班船", "Copyright 2018")));
});

test("a newspaper page with its imprint is none, however often it says one thing", () => {
  assert.ok(!isSavedPage(toLines("渡口添了一班船", "3月1日，青河渡口添了一班船。", "版权所有 不得转载")));
  assert.ok(!isSavedPage(toLines("版权所有", "Copyright", "未经许可不得转载", "分享")));
});
