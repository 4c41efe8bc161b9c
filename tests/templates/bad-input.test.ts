import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive, Issue, Page } from "../../src/model/archive.ts";
import type { Article } from "../../src/model/article.ts";
import type { LineAccount } from "../../src/model/line.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { renderSite, SETTINGS } from "../site/sample-archives.ts";

const HEADLINES: readonly string[] = [
  "<script>alert(1)</script>&amp;\"quoted\" 'single'",
  "会".repeat(200),
  "短",
  "</title></h1><!-- ${x} {{y}} <%= z %>",
  "庆丰收🎉👩‍👩‍👧‍👦🇨🇳大会",
  "右\u202e左\u202c标记\u200f题",
  "生僻字𠮷𪚥𬺰𮯠𰻞𱁬的标题",
  "* # 1. > [链接](javascript:alert(1)) `码` _强_ ~删~ \\n",
  "]]> --> 》《“”‘’",
  "  ",
];

const BODIES: readonly (readonly string[])[] = [
  ["<b>粗</b> & <img src=x onerror=alert(1)>,# 不是标题"],
  ["1. 一", "> 二", "- 三", "```", "    四", "<!-- 五 -->", "* * *", "[6]: /x", "| a | b |", "***七***"],
  [],
  ["文".repeat(50_000)],
  ["。"],
];

/** An archive of one page whose articles are given, not parsed: any text at all may come out of a parser. */
function archiveOf(articles: readonly Partial<Article>[]): Archive {
  const lines: string[] = [];
  const accounts: LineAccount[] = [];
  const add = (text: string, account: Omit<LineAccount, "number">) => {
    lines.push(text);
    accounts.push({ number: lines.length, ...account });
    return lines.length;
  };
  const made = articles.map((given, article): Article => {
    const headline = given.headline ?? "题";
    add(headline, { role: "headline", article, paragraph: null });
    const paragraphs = (given.paragraphs ?? []).map((each, paragraph) => {
      const line = add(each.text, { role: "body", article, paragraph });
      return { ...each, spans: [{ line, start: 0, end: each.text.length }] };
    });
    return { ...BLANK, ...given, headline, id: `a${article}`, position: article, paragraphs };
  });
  const page: Page = {
    source: {
      path: "x.txt",
      sha256: "ab".repeat(32),
      encoding: "utf-8",
      bom: false,
      frontMatter: {},
      frontMatterLineCount: 0,
      lines,
      diagnostics: [],
    },
    facts: {},
    pageNumber: null,
    articles: made,
    lines: accounts,
  };
  const issue: Issue = {
    id: "i1",
    folder: "undated",
    facts: {},
    isAmongNewspapers: false,
    year: null,
    month: null,
    firstDate: null,
    lastDate: null,
    yearEvidence: [],
    added: null,
    pages: [page],
  };
  return { issues: [issue], variants: [], diagnostics: [] };
}

const BLANK: Omit<Article, "headline" | "id" | "position" | "paragraphs"> = {
  kicker: null,
  deck: null,
  section: null,
  credit: null,
  dateAsPrinted: null,
  printedDate: null,
  bylines: [],
  bylineAsPrinted: null,
  captions: [],
  decisions: [],
  source: "x.txt",
  date: null,
  yearBasis: "unknown",
  year: null,
  yearEvidence: [],
  issue: "i1",
  pageNumber: null,
  folder: "undated",
};

function paragraphsOf(texts: readonly string[]) {
  return texts.map((text) => ({ text, spans: [], flags: [], confidence: 1, decisions: [] }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  "#x3C": "<",
  "#x26": "&",
};

/** What a reader sees of markup: no tags, entities as their characters. */
function visible(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, "").replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, "");
}

function part(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? assert.fail(`no ${pattern}`);
}

for (const headline of HEADLINES) {
  test(`the headline ${JSON.stringify(headline.slice(0, 24))} is shown as it is, and is no markup`, () => {
    const archive = archiveOf([{ headline, kicker: headline, deck: headline, paragraphs: paragraphsOf(["正文。"]) }]);
    const files = renderSite(archive, SETTINGS);
    const article = files.get("articles/undated/a0.html")?.text ?? "";
    const shown = headline.trim() === "" ? "[无题]" : headlineText(headline);
    assert.equal(withoutSpaces(visible(part(article, /<h1[^>]*>(.*?)<\/h1>/s))), withoutSpaces(shown));
    assert.equal(
      withoutSpaces(visible(part(article, /class="kicker"[^>]*>(.*?)<\/p>/s))),
      withoutSpaces(headlineText(headline)),
    );
    assert.ok(withoutSpaces(visible(part(article, /<title>(.*?)<\/title>/s))).startsWith(withoutSpaces(shown)));
    for (const [address, { text }] of files) {
      if (!address.endsWith(".html")) continue;
      assert.doesNotMatch(text, /<script>|<img|<b>粗|onerror=alert/, address);
      assert.equal(text.match(/<\/html>/g)?.length, 1);
    }
    const home = files.get("index.html")?.text ?? "";
    assert.ok(withoutSpaces(visible(home)).includes(withoutSpaces(shown)));
  });
}

for (const [n, texts] of BODIES.entries()) {
  test(`body ${n + 1} of the bad ones is shown character by character, beside its source`, () => {
    const files = renderSite(archiveOf([{ headline: "题", paragraphs: paragraphsOf(texts) }]), SETTINGS);
    const article = files.get("articles/undated/a0.html")?.text ?? "";
    const body = part(article, /<div class="body" data-text>(.*?)<\/div>\s*<nav class="pn"/s);
    const shown = [...body.matchAll(/<p(?: class="verse")? id="p\d+">(.*?)<\/p>/gs)].map(([, markup = ""]) =>
      visible(markup),
    );
    assert.deepEqual(
      shown.map(withoutSpaces),
      texts.map((text) => withoutSpaces(displayPunctuation(text))),
    );
    for (const [, tag = ""] of body.matchAll(/<\/?([a-z0-9]+)/g)) assert.match(tag, /^(?:p|div|span|a)$/);
    const raw = [...article.matchAll(/<td class="rw">(.*?)<td/gs)].map(([, markup = ""]) => visible(markup));
    if (texts.join("").length < 10_000) assert.deepEqual(raw, ["题", ...texts]);
    else assert.ok(Buffer.byteLength(article) < 200_000);
  });
}

test("an issue of sixty articles, ten signatures on one, and no date at all, still makes every page", () => {
  const names = ["张一", "李二", "王三", "赵四", "孙五", "周六", "吴七", "郑八", "冯九", "陈十"];
  const articles = Array.from({ length: 60 }, (_, i) => ({
    headline: `第${i}篇`,
    bylines: i === 0 ? names : [],
    bylineAsPrinted: i === 0 ? names.join(" ") : null,
    paragraphs: paragraphsOf([`这是第${i}篇的文字。`]),
  }));
  const files = renderSite(archiveOf(articles), SETTINGS);
  const first = files.get("articles/undated/a0.html")?.text ?? "";
  for (const name of names) assert.ok(first.includes(`>${name}</a>`), name);
  const issue = files.get("issues/undated/i1.html")?.text ?? "";
  for (const { headline } of articles) assert.ok(visible(issue).includes(headline), headline);
  for (const { headline } of articles)
    assert.ok(visible(files.get("index.html")?.text ?? "").includes(headline), headline);
  assert.ok(visible(files.get("dates/unknown.html")?.text ?? "").includes("第59篇"));
});

test("an archive of nothing has a front page that says so", () => {
  const files = renderSite({ issues: [], variants: [], diagnostics: [] }, SETTINGS);
  assert.match(files.get("index.html")?.text ?? "", /存档尚空/);
});
