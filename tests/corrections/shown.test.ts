import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { ActRecord } from "../../src/export/act-to-annotation.ts";
import { recordsOf } from "../../src/make/site/search-records.ts";
import type { Archive } from "../../src/model/archive.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { canon } from "../../src/search/text/canon.ts";
import { sourceAddress } from "../../src/site/address/urls.ts";
import { annotationsFile, correctionsFile } from "../../src/site/data/correction-files.ts";
import { aboutPage } from "../../src/site/pages/about-page.ts";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { renderArticle } from "../../templates/pages/article.ts";
import { PAGE, readPage, toActs } from "./make-page.ts";

const ACTS = [
  {
    ...{ act: "misread", by: "王编辑", at: "2026-11-29T09:12:00+08:00", basis: "scan", why: "同版另三处作倩" },
    ...{ quote: "张情倩", to: "张倩倩" },
  },
  { act: "erratum", by: "李编辑", quote: "八百人次", to: "八十人次" },
  { act: "misread", quote: { exact: "插秧", prefix: "南坪镇举行", suffix: "比赛⏎本报讯" }, to: "抛秧" },
  { act: "missing", quote: "设有三十间诊室", to: "、两个药房" },
];

/** The pages of a corrected page's articles. */
function pagesOf(language: "zh-Hans" | "en"): string[] {
  const settings = { ...DEFAULT_SETTINGS, language };
  const archive = assembleArchive([readPage(PAGE, ...ACTS)]);
  return [...articlePages.models(archive, settings)].map((page) => renderArticle(page, settings));
}

test("a corrected place has a note: what the file has, who corrected it, when, on what ground, and why", () => {
  const [first = "", second = ""] = pagesOf("zh-Hans");
  assert.match(
    first,
    /站长<a [^>]*data-person[^>]*>张倩倩<\/a><a class="ref" id="r1" href="#n1"[^>]*aria-label="校记1：订正">\[1\]<\/a>说/,
  );
  assert.match(
    first,
    /<b>订正<\/b> 源文件原作“张情倩”，王编辑（2026-11-29）据扫描件订正。 <span[^>]*>同版另三处作倩<\/span>。/,
  );
  assert.match(first, /<p>源文件原作“插秧”，编辑订正。<\/p>/);
  assert.match(second, /八百人次<a class="ref"/);
  assert.match(second, /报上印作“八百人次”，应作“八十人次”，李编辑注。/);
  assert.match(second, /诊室、两个药房<a class="ref"/);
  assert.match(second, /“、两个药房”为源文件所缺，编辑补。/);
});

test("a name that was misread in a signature behind the last sentence has its note", () => {
  const lines = ["# 南坪镇举行插秧比赛", "本报讯 5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试。张情倩"];
  const quote = { exact: "张情倩", prefix: "八支队伍下田比试。" };
  const archive = assembleArchive([readPage(lines, { act: "misread", by: "王编辑", quote, to: "张倩倩" })]);
  const [article] = archive.issues[0]?.pages[0]?.articles ?? [];
  assert.deepEqual(
    [article?.bylines, article?.corrections?.map(({ part, was, now }) => [part, was, now])],
    [["张倩倩"], [["byline", "张情倩", "张倩倩"]]],
  );
  const [shown = ""] = [...articlePages.models(archive, DEFAULT_SETTINGS)].map((page) =>
    renderArticle(page, DEFAULT_SETTINGS),
  );
  assert.match(shown, /源文件原作“张情倩”，王编辑订正。/);
});

test("the source beside the article keeps the raw line", () => {
  assert.match(pagesOf("zh-Hans")[0] ?? "", /镇农技站站长张情倩说,今年/);
});

test("notes are in English where the interface is", () => {
  const [first = "", second = ""] = pagesOf("en");
  assert.match(first, /The source file has “张情倩”; corrected by 王编辑, 2026-11-29, from the scan\./);
  assert.match(second, /Printed “八百人次”, for “八十人次”; noted by 李编辑\./);
});

test("search finds both readings and says which is which", () => {
  const archive = assembleArchive([readPage(PAGE, ...ACTS)]);
  const [first, second] = recordsOf(archive, wordsOf(DEFAULT_SETTINGS));
  const find = (texts: readonly string[] = [], words: string) =>
    texts.filter((text) => canon(text).includes(canon(words)));
  assert.equal(find(first?.paragraphs, "站长张倩倩说").length, 1);
  assert.deepEqual(
    find(first?.paragraphs, "站长张情倩说").map((text) => text.slice(0, 6)),
    ["〔源文件作〕"],
  );
  assert.equal(find(first?.paragraphs, "南坪镇举行插秧比赛").length, 1);
  assert.deepEqual(
    find(second?.paragraphs, "八十人次").map((text) => text.slice(0, 4)),
    ["〔应作〕"],
  );
  assert.equal(find(second?.paragraphs, "八百人次").length, 1);
});

test("acts leave the archive as data and as annotations, and the about page counts them by kind", () => {
  const settings = { ...DEFAULT_SETTINGS, baseUrl: "https://archive.example/" };
  const person = { act: "person", names: ["张情倩", "张倩倩"], to: "same" };
  const archive = assembleArchive([readPage(PAGE, ...ACTS, { act: "undo", to: "a3" })], { acts: toActs(person) });
  const [corrections] = correctionsFile.models(archive, settings);
  const records = corrections?.data.lines as ActRecord[];
  assert.deepEqual(
    records.map(({ act, source, outcome, lines, articles }) => [act.id, source, outcome, lines, articles.length]),
    [
      ["a1", "page.txt", "applied", [3], 1],
      ["a2", "page.txt", "applied", [6], 1],
      ["a3", "page.txt", "undone", [], 0],
      ["a4", "page.txt", "applied", [5], 1],
      ["a5", "page.txt", "applied", [], 0],
      ["a1", null, "applied", [], 0],
    ],
  );
  const ids = archive.issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles.map(({ id }) => id)));
  assert.deepEqual(records[0]?.articles, ids.slice(0, 1));
  const [annotations] = annotationsFile.models(archive, settings);
  assert.equal(annotations?.data.lines.length, 3);
  assert.deepEqual(annotations?.data.lines[0], {
    ...{ "@context": "http://www.w3.org/ns/anno.jsonld", type: "Annotation", motivation: "editing" },
    id: "https://archive.example/data/source/page.txt#correction-a1".replace(
      "data/source/page.txt",
      sourcePath(archive),
    ),
    creator: { type: "Person", name: "王编辑" },
    created: "2026-11-29T09:12:00+08:00",
    body: { type: "TextualBody", purpose: "editing", format: "text/plain", value: "张倩倩" },
    target: {
      source: `https://archive.example/${sourcePath(archive)}`,
      selector: { type: "TextQuoteSelector", exact: "张情倩" },
    },
  });
  const [about] = aboutPage.models(archive, settings);
  assert.deepEqual(about?.data.acts, [
    ["misread", 1],
    ["erratum", 1],
    ["missing", 1],
    ["person", 1],
    ["undo", 1],
  ]);
  const plain = assembleArchive([readPage(PAGE)]);
  assert.deepEqual([...correctionsFile.models(plain, settings), ...annotationsFile.models(plain, settings)], []);
});

function sourcePath({ issues }: Archive): string {
  const [page] = issues[0]?.pages ?? [];
  return page ? sourceAddress(page.source) : "";
}

test("what an editor decided beside words is told on the page of its article", () => {
  const said = { at: "2026-11-29T09:12:00+08:00", by: "王编辑", basis: "scan", why: "见当年名册" };
  const decisions = [
    { act: "byline", quote: { exact: "院长郭立本介绍" }, to: ["林远山"] },
    { act: "date", quote: { exact: "院长郭立本介绍" }, to: "2019-05-08" },
    { act: "label", quote: { exact: "镇农技站站长张情倩说" }, to: "subhead" },
    { act: "seam", quote: { exact: "设有三十间诊室。" }, next: { exact: "院长郭立本介绍" }, to: "join" },
  ];
  for (const act of decisions) {
    const archive = assembleArchive([readPage(PAGE, { ...said, ...act })]);
    const pages = [...articlePages.models(archive, DEFAULT_SETTINGS)].map((page) =>
      renderArticle(page, DEFAULT_SETTINGS),
    );
    const told = pages.filter((text) =>
      /王编辑（2026-11-29）据扫描件所定：[^<]+，第\d行。 <span>见当年名册<\/span>/u.test(text),
    );
    assert.equal(told.length, 1, act.act);
  }
});
