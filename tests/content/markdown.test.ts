import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleToMarkdown } from "../../src/content/article-to-markdown.ts";
import { markdownToArticle } from "../../src/content/markdown-to-article.ts";
import { markdownToHtml, paragraphToHtml, parsedMarkdownToHtml } from "../../src/content/markdown-to-html.ts";
import { textToMarkdown } from "../../src/content/text-to-markdown.ts";
import type { Article } from "../../src/model/article.ts";

/** Lines that would be markup, had a newspaper not printed them. */
const TRAPS = [
  "# 全县基层党建工作座谈会召开",
  "一、标题 #",
  "1. 提高站位",
  "23) 压实责任",
  "2024年重点项目",
  "> 引文",
  "* 星号 *强调* **加粗**",
  "- 列表",
  "+ 列表",
  "---",
  "===",
  "***",
  "~~~",
  "```js",
  "<script>alert(1)</script>",
  "<!-- 注 -->",
  "&amp; &#35; &copy 版权",
  "<https://example.org>",
  "https://example.org/a_b_c",
  "[链接](https://example.org) ![图](a.png) [^1] [1]: x",
  "行尾反斜杠\\",
  "\\#",
  "    缩进四格",
  "\t制表符\t在中间\t",
  "行尾两格  ",
  "  ",
  "全角空格　在首尾　",
  "_下划线_ a_b __c__",
  "`代码`",
  "| 表 | 格 |",
  ": 定义",
  "!",
  "AI+、15-20、“一融四创”",
];

const text = fc
  .oneof(
    fc.constantFrom(...TRAPS),
    fc.string({ unit: fc.constantFrom(..."#*_`[]()<>&;!-+=~.:|\\/\"' \t0129x县委，“”　"), minLength: 1 }),
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.string({ unit: "binary-ascii", minLength: 1 }),
  )
  // A paragraph is made of lines of a file, so it holds no line end; NUL is what neither Markdown nor HTML can hold.
  .map((value) => value.replaceAll("\0", "\uFFFD").replace(/[\r\n]/g, " 。"));

/** The text as HTML writes it: the only two characters that need a reference inside an element. */
function escaped(value: string): string {
  return value.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");
}

test("any text comes out of Markdown and HTML as that text, never as markup", () => {
  for (const trap of TRAPS) assert.equal(paragraphToHtml(trap), escaped(trap), trap);
  fc.assert(fc.property(text, (value) => assert.equal(paragraphToHtml(value), escaped(value))));
});

test("the short way for plain paragraphs gives the bytes of the whole way", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (values) => {
      const markdown = values.map(textToMarkdown).join("\n\n");
      assert.equal(markdownToHtml(markdown), parsedMarkdownToHtml(markdown));
    }),
  );
  for (const value of ["县委书记解芳强调。", "在首尾　", "2024年10月", "12.5%", "A.甲", "（一）会议"]) {
    assert.equal(paragraphToHtml(value), value);
    assert.equal(parsedMarkdownToHtml(textToMarkdown(value)), `<p>${value}</p>`);
  }
});

test("a mark stands at its offset and changes nothing else", () => {
  fc.assert(
    fc.property(text, fc.nat(), (value, n) => {
      const at = n % (value.length + 1);
      if (/[\uDC00-\uDFFF]/.test(value.charAt(at))) return;
      const html = paragraphToHtml(value, [{ at, html: "<b></b>" }]);
      assert.equal(html, `${escaped(value.slice(0, at))}<b></b>${escaped(value.slice(at))}`);
    }),
  );
});

test("marks at one place keep their order and one outside the text throws", () => {
  const marks = [
    { at: 2, html: "<i>1</i>" },
    { at: 0, html: "<i>0</i>" },
    { at: 2, html: "<i>2</i>" },
  ];
  assert.equal(paragraphToHtml("县委", marks), "<i>0</i>县委<i>1</i><i>2</i>");
  assert.throws(() => paragraphToHtml("县委", [{ at: 3, html: "" }]), /3/);
});

test("an article survives its content file, whatever its text", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, fc.boolean(), (values, headline, subhead) => {
      const article = articleOf(values, headline, subhead);
      assert.deepEqual(markdownToArticle(articleToMarkdown(article)), article);
    }),
  );
});

test("a content file quotes its date, so that YAML keeps it a string", () => {
  const file = articleToMarkdown(articleOf(["正文。"], "标题", false));
  assert.match(file, /^eventDate: "2024-12-30"$/m);
  assert.equal(markdownToArticle(file).date, "2024-12-30");
});

test("a content file whose body was cut is refused", () => {
  const file = articleToMarkdown(articleOf(["甲。", "乙。"], "标题", false));
  assert.throws(() => markdownToArticle(file.replace("\n\n乙。", "")), /2 paragraphs, the body has 1/);
});

function articleOf(texts: readonly string[], headline: string, subhead: boolean): Article {
  return {
    id: "k3f9",
    source: "seeds/a.txt",
    position: 0,
    kicker: null,
    headline,
    deck: null,
    section: null,
    credit: "本报讯",
    dateAsPrinted: "12月30日",
    printedDate: { start: { month: 12, day: 30 } },
    bylines: ["张倩倩"],
    bylineAsPrinted: "张倩倩",
    captions: [],
    decisions: [{ rule: "byline", confidence: 1, lines: [3], evidence: [] }],
    date: "2024-12-30",
    yearBasis: "inferred",
    year: 2024,
    yearEvidence: [{ kind: "stated-year", quote: "2024年", source: "seeds/a.txt", line: 2, says: "states a year" }],
    issue: "i-a",
    pageNumber: null,
    folder: "2024",
    paragraphs: texts.map((value, i) => ({
      text: value,
      spans: [{ line: i + 1, start: 0, end: value.length }],
      flags: subhead ? ["subhead"] : ["column-break"],
      confidence: 0.9,
      decisions: [],
    })),
  };
}
