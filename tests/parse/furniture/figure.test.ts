import assert from "node:assert/strict";
import { test } from "node:test";
import { findFigure } from "../../../src/parse/furniture/figure.ts";
import { toLine } from "../make-lines.ts";

const roleOf = (raw: string) => findFigure(toLine(raw))?.role;

for (const text of [
  "[图片]",
  "——重点图——",
  "图①",
  "【图片新闻】",
  "![](a.jpg)",
  "◀",
  "渡口.jpg",
  "W001.png (45KB)",
  "点击看大图",
]) {
  test(`“${text}” stands for a picture`, () => {
    assert.equal(roleOf(text), "figure");
  });
}

test("marks alone are furniture, an ellipsis and a sentence of marks are text", () => {
  for (const text of ["* * *", "———", "。"]) assert.equal(roleOf(text), "furniture", text);
  for (const text of ["……", "“……”"]) assert.equal(roleOf(text), undefined, text);
});

test("what speaks of a picture or a file is text", () => {
  for (const text of ["图书馆", "图①是渡口", "照片上的老宋", "把渡口.jpg发给我", "点击渡口"])
    assert.equal(roleOf(text), undefined, text);
});
