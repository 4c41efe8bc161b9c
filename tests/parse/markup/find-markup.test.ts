import assert from "node:assert/strict";
import { test } from "node:test";
import { findMarkup } from "../../../src/parse/markup/find-markup.ts";
import { parsePage } from "../../../src/parse/parse-page.ts";
import { toLines, toSource } from "../make-lines.ts";

/** What the lines of a file are: their text, with what their markup says of it. */
function read(...raw: string[]): string[] {
  return toLines(...raw).map(({ text, markup }) => (markup ? `${markup} ${text}` : text));
}

test("a link leaves its words, an address in angles itself", () => {
  assert.deepEqual(read("镇里贴出[当天的公告](https://a.example/1 '公告')，说渡口添船。"), [
    "镇里贴出当天的公告，说渡口添船。",
  ]);
  assert.deepEqual(read("原文：<https://a.example/1.htm>"), ["原文：https://a.example/1.htm"]);
  assert.deepEqual(read("## [渡口添了一班船](/news/1.htm)"), ["渡口添了一班船"]);
});

test("words in brackets before words in brackets are text", () => {
  for (const text of ["[摄影](张三)", "渡口[图](资料图片)添船", "甲<乙，丙>丁", "<本报讯>渡口添船。"]) {
    assert.deepEqual(read(text), [text]);
    assert.equal(findMarkup([text]).size, 0);
  }
});

test("a picture is taken out, its words as a caption", () => {
  assert.deepEqual(read("![船靠了岸。](https://a.example/a.jpg)"), ["caption 船靠了岸。"]);
  assert.deepEqual(read("渡口添船。![船靠岸](a.jpg)两岸都说好。"), ["渡口添船。", "caption 船靠岸", "两岸都说好。"]);
  assert.deepEqual(read("[![船靠岸](a.jpg)](https://a.example/)"), ["caption 船靠岸"]);
});

test("a shortcode stands for what it shows", () => {
  assert.deepEqual(read('{{< video src="https://a.example/v" >}}'), ['figure {{< video src="https://a.example/v" >}}']);
});

test("every line keeps its number, and its text its place in it", () => {
  const [line] = toLines("", "见[公告](https://a.example/1)。");
  assert.equal(line?.number, 2);
  assert.deepEqual(
    line?.pieces.map(({ start, end }) => [start, end]),
    [
      [0, 1],
      [2, 4],
      [26, 27],
    ],
  );
});

test("a page in Markdown gives its articles, and each line has one place", () => {
  const lines = [
    "# 渡口添了一班船",
    "",
    "<p><strong>本报讯</strong> 3月1日，青河渡口添了一班船。</p><p>两岸的人都说方便。</p>",
    "",
    "<figure>",
    '<img src="a.jpg" alt="">',
    "<figcaption>船工在擦洗甲板。</figcaption>",
    "</figure>",
    "",
    "船工说，[新船](https://a.example/2)坐得下四十人。",
    "",
    "[查看原文](https://a.example/1)",
  ];
  const { articles, lines: accounts } = parsePage(toSource(lines));
  assert.deepEqual(
    articles.map(({ headline, paragraphs }) => [headline, paragraphs.map(({ text }) => text)]),
    [["渡口添了一班船", ["本报讯 3月1日，青河渡口添了一班船。", "两岸的人都说方便。", "船工说，新船坐得下四十人。"]]],
  );
  assert.deepEqual(
    accounts.map(({ role }) => role).filter((role) => role !== "blank"),
    ["headline", "body", "figure", "figure", "caption", "figure", "body", "furniture"],
  );
});
