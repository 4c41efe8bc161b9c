import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { articleToMarkdown } from "../../src/content/article-to-markdown.ts";
import { markdownToArticle } from "../../src/content/markdown-to-article.ts";
import { mendText } from "../../src/corrections/mended-text.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { PAGE, readPage } from "./make-page.ts";

const MISREAD = { act: "misread", by: "王编辑", at: "2026-11-29", quote: "张情倩", to: "张倩倩", why: "照扫描件" };

/** What the file holds for each span of an article's text, and what is read there. */
function spansOf(page: ParsedPage, article: number, paragraph: number): (string | undefined)[][] {
  return (page.articles[article]?.paragraphs[paragraph]?.spans ?? []).map(({ line, start, end, reads, act }) => {
    return [page.source.lines[line - 1]?.slice(start, end), reads, act];
  });
}

function articles(page: ParsedPage) {
  return assembleArchive([page]).issues.flatMap((issue) => issue.pages.flatMap((each) => each.articles));
}

test("a misread name is read as printed, and its span leads to what the file holds", () => {
  const page = readPage(PAGE, MISREAD);
  assert.equal(page.articles[0]?.paragraphs[1]?.text, PAGE[2]?.replace("张情倩", "张倩倩"));
  assert.deepEqual(page.source.lines, PAGE);
  assert.deepEqual(spansOf(page, 0, 1), [
    ["镇农技站站长", undefined, undefined],
    ["张情倩", "张倩倩", "a1"],
    ["说,今年全镇机插面积达到一万二千亩,比去年多了两成。", undefined, undefined],
  ]);
  assert.deepEqual(page.articles[0]?.corrections, [
    {
      act: "a1",
      kind: "misread",
      part: "body",
      was: "张情倩",
      now: "张倩倩",
      by: "王编辑",
      at: "2026-11-29",
      why: "照扫描件",
    },
  ]);
});

test("corrections in headline and lead change what is shown and no address", () => {
  const plain = articles(readPage(PAGE));
  const acts = [
    { act: "misread", quote: { exact: "插秧", prefix: "南坪镇举行", suffix: "比赛⏎本报讯" }, to: "抛秧" },
    { act: "misread", quote: "河湾村", to: "河弯村" },
    {
      act: "missing",
      quote: "# 县医院新门诊楼启用",
      to: "⏎本报讯(记者 林远山)门诊楼前挂起了红灯笼,来了不少人,十分热闹。",
    },
  ];
  const mended = articles(readPage(PAGE, ...acts));
  assert.equal(mended[0]?.headline, "南坪镇举行抛秧比赛");
  assert.deepEqual(
    mended[0]?.corrections?.find(({ part }) => part === "headline"),
    {
      ...{ act: "a1", kind: "misread", part: "headline", start: 5, end: 7, was: "插秧", now: "抛秧", by: "", at: "" },
    },
  );
  assert.match(mended[0]?.paragraphs[0]?.text ?? "", /河弯村/);
  assert.equal(mended[1]?.paragraphs[0]?.text, "本报讯(记者 林远山)门诊楼前挂起了红灯笼,来了不少人,十分热闹。");
  assert.deepEqual(
    mended.map(({ id }) => id),
    plain.map(({ id }) => id),
  );
});

test("lost words stand where they were lost, lost lines are paragraphs", () => {
  const acts = [
    { act: "missing", quote: "设有三十间诊室", to: "、两个药房" },
    { act: "missing", quote: "比去年多了两成。", to: "⏎比赛由镇农技站主办。" },
  ];
  const page = readPage(PAGE, ...acts);
  assert.match(page.articles[1]?.paragraphs[0]?.text ?? "", /设有三十间诊室、两个药房。$/);
  assert.equal(page.articles[0]?.paragraphs.at(-1)?.text, "比赛由镇农技站主办。");
  assert.deepEqual(spansOf(page, 0, 2), [["", "比赛由镇农技站主办。", "a2"]]);
});

test("an error of the print stays as it is printed, with its place marked", () => {
  const page = readPage(PAGE, { act: "erratum", quote: "五月八日八百人次".slice(4), to: "八千人次" });
  assert.match(page.articles[1]?.paragraphs[1]?.text ?? "", /八百人次/);
  assert.equal(page.articles[1]?.corrections?.[0]?.now, "八千人次");
  assert.deepEqual(spansOf(page, 1, 1)[1], ["八百人次", "八百人次", "a1"]);
});

test("what recognition made up is taken out, a line of nothing else too", () => {
  const lines = PAGE.toSpliced(3, 0, "‖|〓三二");
  const page = readPage(lines, { act: "misread", quote: "‖|〓三二", to: "" });
  assert.deepEqual(page.lines[3]?.role, "dropped");
  assert.deepEqual(
    page.articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    readPage(PAGE).articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  );
});

test("a run over the end of a line is mended in both lines, or in the first where it is one", () => {
  const lines = ["# 南坪镇举行插秧比赛", "本报讯(记者 周海霞)5月6日,南坪镇在河湾村举行插秧比", "寒,八支队伍下田比试。"];
  const quote = { exact: "插秧比⏎寒", prefix: "在河湾村举行", suffix: ",八支队伍" };
  const both = readPage(lines, { act: "misread", quote, to: "插秧比⏎赛" });
  const first = readPage(lines, { act: "misread", quote, to: "插秧比赛" });
  for (const page of [both, first]) {
    const text = page.articles[0]?.paragraphs.map((paragraph) => paragraph.text).join("");
    assert.equal(text, "本报讯(记者 周海霞)5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试。");
  }
});

test("the content file of a corrected article reads back into it", () => {
  const [article] = articles(readPage(PAGE, MISREAD));
  assert.ok(article?.corrections);
  assert.deepEqual(markdownToArticle(articleToMarkdown(article)), article);
});

test("each character of a mended line leads back to its own", () => {
  const edits = [
    { line: 1, start: 2, end: 4, reads: "甲乙丙", act: "a" },
    { line: 1, start: 6, end: 6, reads: "丁", act: "b" },
    { line: 1, start: 8, end: 9, reads: "", act: "c" },
    { line: 1, start: 5, end: 5, reads: "\n" },
  ];
  const { lines, toRaw, toMended } = mendText(["0123456789"], edits);
  assert.deepEqual(lines, ["01甲乙丙4\n5丁679"]);
  assert.deepEqual(toRaw({ line: 1, start: 1, end: 4 }), [
    { line: 1, start: 1, end: 2 },
    { line: 1, start: 2, end: 4, reads: "甲乙", act: "a" },
  ]);
  assert.deepEqual(toRaw({ line: 1, start: 7, end: 12 }), [
    { line: 1, start: 5, end: 6 },
    { line: 1, start: 6, end: 6, reads: "丁", act: "b" },
    { line: 1, start: 6, end: 8 },
    { line: 1, start: 8, end: 9, reads: "", act: "c" },
    { line: 1, start: 9, end: 10 },
  ]);
  assert.deepEqual(toMended({ line: 1, start: 4, end: 6 }), { line: 1, start: 5, end: 8 });
});
