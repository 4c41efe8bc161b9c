import assert from "node:assert/strict";
import { test } from "node:test";
import type { Paragraph, ParsedArticle } from "../../../src/model/article.ts";
import { diagnose } from "../../../src/model/rules.ts";
import { toPageFeatures, type UnjudgedPage } from "../../../src/parse/estimate/page-features.ts";
import { toSource } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const paragraph = (text: string, rest: Partial<Paragraph> = {}): Paragraph => {
  return { text, spans: [], flags: [], confidence: 1, decisions: [], ...rest };
};
const ARTICLE: ParsedArticle = {
  kicker: null,
  headline: "葛家渡添船",
  deck: null,
  section: null,
  credit: "本报讯",
  dateAsPrinted: "9月3日",
  printedDate: null,
  bylines: ["崔璐"],
  bylineAsPrinted: "崔璐",
  paragraphs: [paragraph(TEXT), paragraph(TEXT)],
  captions: [],
  decisions: [],
};
const PAGE: UnjudgedPage = {
  source: toSource([]),
  masthead: { facts: {}, lines: {} },
  reading: { lines: "paragraphs", widths: [], script: "simplified", lineDoubt: 0 },
  articles: [ARTICLE, ARTICLE],
  lines: [],
  diagnostics: [],
};
const features = (page: Partial<UnjudgedPage>) => toPageFeatures({ ...PAGE, ...page });
const shown = (page: Partial<UnjudgedPage>) =>
  Object.entries(features(page)).flatMap(([name, value]) => (value > 0 ? [name] : []));

test("a page on which nothing is doubtful shows no feature", () => {
  assert.deepEqual(shown({}), []);
});

test("each doubt has its feature, as the share of the articles that have it", () => {
  for (const [name, article] of [
    ["noHeadline", { headline: "" }],
    ["noDay", { dateAsPrinted: null }],
    ["kicker", { kicker: "两岸称好" }],
    ["deck", { deck: "老宋掌舵" }],
    ["caption", { captions: ["图为新船。"] }],
    ["shortArticle", { paragraphs: [paragraph("渡口添了一班船，两岸的人都说好。")] }],
    ["longArticle", { paragraphs: Array.from({ length: 20 }, () => paragraph(TEXT)) }],
    ["subhead", { paragraphs: [paragraph("水闸放水", { flags: ["subhead"] }), paragraph(TEXT), paragraph(TEXT)] }],
    ["joined", { paragraphs: [paragraph(TEXT, { flags: ["column-break"] }), paragraph(TEXT)] }],
    ["moved", { paragraphs: [paragraph(TEXT, { flags: ["continuation"] }), paragraph(TEXT)] }],
    ["repeated", { paragraphs: [paragraph(TEXT, { flags: ["repeat"] }), paragraph(TEXT)] }],
  ] as const satisfies readonly (readonly [keyof ReturnType<typeof features>, Partial<ParsedArticle>])[]) {
    const found = features({ articles: [{ ...ARTICLE, ...article }, ARTICLE] });
    assert.equal(found[name], 0.5, name);
  }
});

test("the doubt of heads is their mean, and the worst of them", () => {
  const doubtful = { ...ARTICLE, decisions: [{ rule: "headline", confidence: 0.6, lines: [1], evidence: [] }] };
  const found = features({ articles: [doubtful, ARTICLE] });
  assert.ok(Math.abs(found.headDoubt - 0.2) < 1e-9 && Math.abs(found.worstHead - 0.4) < 1e-9);
});

test("findings, the reading of lines and the script are features of the page", () => {
  const finding = (rule: Parameters<typeof diagnose>[0]) => [diagnose(rule, "page.txt", "a finding")];
  assert.equal(features({ diagnostics: finding("text-missing") }).missing, 0.5);
  assert.equal(features({ diagnostics: finding("layout-unsure") }).layoutUnsure, 1);
  const mixed = features({ reading: { lines: "mixed", widths: [14], script: "traditional", lineDoubt: 0 } });
  assert.deepEqual([mixed.mixed, mixed.traditional], [1, 1]);
  assert.deepEqual([features({ articles: [ARTICLE] }).single, features({ articles: [] }).none], [1, 1]);
});

test("lines that are no text count among the printed ones", () => {
  const account = (role: "body" | "furniture" | "blank", number: number) => ({
    number,
    role,
    article: null,
    paragraph: null,
  });
  assert.equal(features({ lines: [account("body", 1), account("furniture", 2), account("blank", 3)] }).furniture, 0.5);
});

test("a part that goes on from another page is no article to judge by, unless there is no other", () => {
  const rest = {
    ...ARTICLE,
    headline: "",
    jumps: [{ direction: "from" as const, page: 1, line: 1, quote: "上接第1版" }],
  };
  assert.equal(features({ articles: [ARTICLE, rest] }).noHeadline, 0);
  assert.equal(features({ articles: [rest] }).noHeadline, 1);
});

test("every feature is a number from 0 to 1, also of a page of nothing", () => {
  for (const [name, value] of Object.entries(features({ articles: [], lines: [] })))
    assert.ok(value >= 0 && value <= 1, name);
});
