import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ElementContent } from "hast";
import { articleToMarkdown } from "../../src/content/article-to-markdown.ts";
import type { BodyDress } from "../../src/content/body-dress.ts";
import { bodyToHtml, parsedBodyToHtml } from "../../src/content/body-to-html.ts";
import { markdownToArticle } from "../../src/content/markdown-to-article.ts";
import { element } from "../../src/content/rehype-dress.ts";
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

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", "!": "！" };
/** Stands for what a page does to punctuation: characters change, their number does not. */
const display = (value: string) => value.replace(/[,!]/g, (sign) => FULL_WIDTH[sign] ?? sign);
const PLAIN: BodyDress = { display: (value) => value, credit: null, marks: [] };

/** The text as HTML writes it: the only two characters that need a reference inside an element. */
function escaped(value: string): string {
  return value.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");
}

function sign(name: string): ElementContent {
  return element("b", {}, [{ type: "text", value: name }]);
}

test("any text comes out of Markdown and HTML as that text, never as markup", () => {
  const check = (value: string) =>
    assert.deepEqual(bodyToHtml(textToMarkdown(value), PLAIN), [`<p id="p1">${escaped(value)}</p>`], value);
  for (const trap of TRAPS) check(trap);
  fc.assert(fc.property(text, check));
});

test("the short way for plain blocks gives the bytes of the whole way, whatever is set into them", () => {
  const dresses = fc.record({
    display: fc.constantFrom(display, PLAIN.display),
    credit: fc.constantFrom(null, "", "县", "本报讯", "2024"),
    marks: fc.array(fc.boolean(), { maxLength: 3 }),
    link: fc.nat({ max: 4 }),
  });
  const lead = fc.constantFrom(
    "本报讯 昨日,县委召开会议。",
    "本报讯",
    "县委书记强调!",
    "在首尾　",
    "12.5%",
    "（一）会议",
  );
  const bodies = fc.tuple(fc.oneof(lead, text), fc.array(fc.oneof(lead, text), { maxLength: 3 }));
  fc.assert(
    fc.property(bodies, dresses, ([first, rest], { marks, link, ...dress }) => {
      const body = [first, ...rest].map(textToMarkdown).join("\n\n");
      const dressed = {
        ...dress,
        marks: marks.map((is) => (is ? [{ at: 1, nodes: [sign("1")] }] : [])),
        links: [linked(link)],
      };
      assert.deepEqual(bodyToHtml(body, dressed), parsedBodyToHtml(body, dressed));
    }),
  );
});

test("a mark stands at its offset in the text and changes nothing else", () => {
  fc.assert(
    fc.property(text, fc.nat(), (value, n) => {
      const at = n % (value.length + 1);
      if (/[\uDC00-\uDFFF]/.test(value.charAt(at))) return;
      const [html] = bodyToHtml(textToMarkdown(value), { ...PLAIN, marks: [[{ at, nodes: [sign("注")] }]] });
      assert.equal(html, `<p id="p1">${escaped(value.slice(0, at))}<b>注</b>${escaped(value.slice(at))}</p>`);
    }),
  );
});

/** Two names behind each other, the first after so many characters. */
function linked(at: number) {
  return [at, at + 1].map((start) => ({ start, end: start + 1, href: `../people/${start}.html` }));
}

test("names are links whose text is the name; one that a mark stands in stays text", () => {
  const links = [[{ start: 4, end: 6, href: "../people/x.html" }]];
  const text = "县委书记解芳说。";
  const html = '<p id="p1">县委书记<a href="../people/x.html" data-person="">解芳</a>说。</p>';
  assert.deepEqual(bodyToHtml(text, { ...PLAIN, links }), [html]);
  const marks = (at: number) => [[{ at, nodes: [sign("注")] }]];
  assert.deepEqual(bodyToHtml(text, { ...PLAIN, links, marks: marks(5) }), [
    '<p id="p1">县委书记解<b>注</b>芳说。</p>',
  ]);
  assert.deepEqual(bodyToHtml(text, { ...PLAIN, links, marks: marks(6) }), [html.replace("</a>", "</a><b>注</b>")]);
});

test("marks at one place keep their order and one outside the text throws", () => {
  const marks = [
    { at: 2, nodes: [sign("1")] },
    { at: 0, nodes: [sign("0")] },
    { at: 2, nodes: [sign("2")] },
  ];
  assert.deepEqual(bodyToHtml("县委", { ...PLAIN, marks: [marks] }), ['<p id="p1"><b>0</b>县委<b>1</b><b>2</b></p>']);
  assert.throws(() => bodyToHtml("县委", { ...PLAIN, marks: [[{ at: 3, nodes: [] }]] }), /3/);
});

test("a mark counts the characters of the text, not of the Markdown that escapes them", () => {
  const marks = [[{ at: 5, nodes: [sign("注")] }]];
  assert.deepEqual(bodyToHtml(textToMarkdown("1. *甲*乙"), { ...PLAIN, marks }), ['<p id="p1">1. *甲<b>注</b>*乙</p>']);
  assert.deepEqual(bodyToHtml("一**二三**四五", { ...PLAIN, marks: [[{ at: 2, nodes: [sign("注")] }]] }), [
    '<p id="p1">一<strong>二<b>注</b>三</strong>四五</p>',
  ]);
});

test("the credit of a lead is set off, with the marks that stand in and behind it", () => {
  const dress = { display, credit: "本报讯", marks: [[0, 3].map((at) => ({ at, nodes: [sign(String(at))] }))] };
  assert.deepEqual(bodyToHtml("本报讯 昨日,开会\n\n本报讯 甲", dress), [
    '<p id="p1"><span class="dl"><b>0</b>本报讯</span><b>3</b>　昨日，开会</p>',
    '<p id="p2">本报讯 甲</p>',
  ]);
});

test("a heading of the Markdown is a sub-heading of the page", () => {
  assert.deepEqual(bodyToHtml("甲。\n\n## 一、目标\n\n乙。", PLAIN), [
    '<p id="p1">甲。</p>',
    '<h2 class="subhead" id="p2">一、目标</h2>',
    '<p id="p3">乙。</p>',
  ]);
});

test("a way of showing text that changes its length is refused, for every mark would be off", () => {
  const dress = { ...PLAIN, display: (value: string) => `${value}!` };
  assert.throws(() => parsedBodyToHtml("县委", dress), /A text of 2 is shown with 3/);
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
