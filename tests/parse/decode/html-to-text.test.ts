import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { htmlToText, isHtml } from "../../../src/parse/decode/html-to-text.ts";
import { encode } from "../encode.ts";

const ARTICLE =
  "<h1>河灯夜市重新开市</h1><p>　　本报讯 8月8日晚，青河县河灯夜市重新开市。</p><p>路灯<b>亮</b>了。<br>摊子多了。</p>";
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>河灯夜市重新开市_青河新闻</title></head><body>${ARTICLE}</body></html>`;
const LINES = [
  "# 河灯夜市重新开市",
  "",
  "　　本报讯 8月8日晚，青河县河灯夜市重新开市。",
  "",
  "路灯亮了。",
  "摊子多了。",
];

test("a web page is known by its source, not by its name, and text that speaks of tags is none", () => {
  assert.ok(isHtml(PAGE));
  assert.ok(isHtml("\ufeff<!-- saved from url -->\n<html>"));
  assert.ok(isHtml("<div><p>一</p><p>二</p><p>三</p></div>"));
  assert.ok(!isHtml("本报讯 学生们学会了 <p> 和 </p> 两个标记。"));
  assert.ok(!isHtml("<本报讯> 8月8日晚，夜市重新开市。"));
});

test("a page gives a line for each block, and its title as a heading", () => {
  assert.deepEqual(htmlToText(PAGE).split("\n"), LINES);
});

test("scripts, styles, comments, menus and what is hidden give no text", () => {
  const menu = `<ul>${"<li><a href='/'>县里要闻</a></li>".repeat(5)}</ul>`;
  const noise =
    "<script>var a = '<p>甲</p>';</script><style>p{}</style><!-- 乙 --><p style='display: none'>丙</p><nav>丁</nav>";
  assert.deepEqual(htmlToText(PAGE.replace("<body>", `<body>${menu}${noise}`)).split("\n"), LINES);
});

test("a few links inside a paragraph stay", () => {
  const text = htmlToText(
    "<p>记者从<a href='/'>县图书馆</a>和<a href='/'>文化馆</a>了解到，书架又添了三百册。</p><p></p><p></p>",
  );
  assert.equal(text, "记者从县图书馆和文化馆了解到，书架又添了三百册。");
});

test("a page in GBK is read by its bytes, one with front matter below it", () => {
  assert.deepEqual(bytesToSource(encode(PAGE.replace("utf-8", "gb2312"), "gb18030"), "page.html").lines, LINES);
  const source = bytesToSource(Buffer.from(`---\ndate: 2022-08-09\n---\n${PAGE}`), "page.html");
  assert.deepEqual(source.lines.slice(source.frontMatterLineCount), LINES);
  assert.equal(source.frontMatter.date, "2022-08-09");
});

test("a page in an encoding that is not read, or filled by scripts, is refused in words and has no lines", () => {
  const big5 = Buffer.concat([
    Buffer.from('<html><head><meta charset="big5"></head><body><p>'),
    Buffer.from("b7d3a9fab7d3a9fab7d3a9fa", "hex"),
    Buffer.from("</p></body></html>"),
  ]);
  for (const bytes of [big5, Buffer.from('<html><body><div id="app"></div></body></html>')]) {
    const { lines, diagnostics } = bytesToSource(bytes, "page.html");
    assert.deepEqual(lines, []);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
      ["web-page-refused"],
    );
  }
});

test("code that ran on a server stands before a page or in it, and is none of its text", () => {
  const jsp = `<%@ page language="java" import="java.util.*" %>\n<%\nString a = "甲";\n%>\n${PAGE}`;
  assert.ok(isHtml(jsp));
  assert.deepEqual(htmlToText(jsp).split("\n"), LINES);
  assert.ok(isHtml(`<?php include 'top.php'; ?>\n${PAGE}`));
});

test("words under a picture are marked as such", () => {
  const figure = "<figure><img src='a.jpg'><figcaption>孩子们在桥头[右]写生。</figcaption></figure><p></p>";
  assert.ok(htmlToText(PAGE.replace("<p>", `${figure}<p>`)).includes("![孩子们在桥头 右 写生。](#)"));
});

test("a title that only the bar of the browser prints stands over the text where its words are the text's", () => {
  const bare = PAGE.replace(/<h1>.*<\/h1>/u, "");
  assert.equal(htmlToText(bare).split("\n")[0], "# 河灯夜市重新开市");
  assert.ok(!htmlToText(bare.replace(/<title>.*<\/title>/u, "<title>数字报刊阅读平台 - 首页</title>")).includes("#"));
});
