import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import type { Archive, Issue } from "../../src/model/archive.ts";
import { RECORD_ANCHOR } from "../../src/site/address/urls.ts";
import { articlesOfIssue } from "../../src/site/article/archive-index.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { archiveOfTexts, renderSite, SETTINGS, sampleArchive } from "../site/sample-archives.ts";

function textOf(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s/gu, "");
}

/** The articles that a page sets: id, and the paragraphs of each. */
function setArticles(page: string): (readonly [string | undefined, string[]])[] {
  return [...page.matchAll(/<article class="w.*?" id="a-(.*?)".*?<div class="txt">(.*?)<\/div>/gs)].map(
    ([, id, body = ""]) => [id, [...body.matchAll(/<p[ >].*?<\/p>/gs)].map(([markup]) => textOf(markup))] as const,
  );
}

function pagesOf(archive: Archive, kind: string): Map<string, string> {
  return new Map([...renderSite(archive, SETTINGS, [kind])].map(([address, { text }]) => [address, text]));
}

function paragraphsOf(issue: Issue): (readonly [string, string[]])[] {
  return [...articlesOfIssue(issue)].map(({ article }) => [
    article.id,
    article.paragraphs.map(({ text }) => displayPunctuation(text).replaceAll(/\s/gu, "")),
  ]);
}

test("the page of an issue holds every article whole, in page order, page by page", () => {
  const archive = sampleArchive();
  const pages = pagesOf(archive, "issue");
  for (const issue of archive.issues) {
    const page = pages.get(`issues/${issue.folder}/${issue.id}.html`) ?? "";
    const set = setArticles(page.replaceAll("[缺文]", ""));
    assert.deepEqual(set, paragraphsOf(issue), issue.id);
  }
});

test("where text is missing, the page of the issue says so too", () => {
  const text = readFileSync(join(findProjectRoot(), "tests/fixtures/rules/text-missing.txt"), "utf8");
  const archive = archiveOfTexts({ "a.txt": text });
  const isMissing = archive.issues.some((issue) =>
    [...articlesOfIssue(issue)].some(({ article }) =>
      article.paragraphs.some(({ flags }) => flags.includes("text-missing")),
    ),
  );
  const [page = ""] = pagesOf(archive, "issue").values();
  assert.ok(isMissing);
  assert.match(page, /<div class="txt">.*\[缺文\].*<\/div>/);
});

/** An issue of so many pages, each of so many articles of so many characters. */
function issueOf(pages: number, articles: number, characters: number): Archive {
  const sentence = "各村把责任落实到田间地头,确保春耕生产顺利进行。";
  const texts = Array.from({ length: pages }, (_, page) => {
    const made = Array.from({ length: articles }, (_, n) => {
      const text = sentence.repeat(Math.ceil(characters / sentence.length));
      return `# 第${page + 1}版上的第${n + 1}条消息\n本报讯 3月${(n % 28) + 1}日,${text}`;
    });
    return [
      `${page}.txt`,
      `---\nnewspaper: 平川报\ndate: "2019-03-08"\nissue: 9\npage: ${page + 1}\n---\n\n${made.join("\n\n")}\n`,
    ];
  });
  return archiveOfTexts(Object.fromEntries(texts));
}

/** The markup of each article that a page sets. */
function setMarkup(page: string): string[] {
  return page.match(/<article class="w.*?<\/article>/gs) ?? [];
}

test("a text that is cut to its place says so where it breaks off and on the link to all of it; a little longer than its place, it is whole", () => {
  let cut = 0;
  for (const characters of [300, 900, 1300, 1450, 1600, 3000]) {
    for (const kind of ["issue", "home"]) {
      const [page = ""] = pagesOf(issueOf(1, 6, characters), kind).values();
      for (const article of setMarkup(page)) {
        const isWhole = /^<article class="[^"]* whole"/.test(article);
        const hidden = textOf(
          (article.match(/<p class="on">.*?<\/p>|<span class="on">.*?<\/span>/gs) ?? []).join(""),
        ).length;
        const goesOn = hidden > 0 || !isWhole;
        assert.equal(article.split('class="cut"').length - 1, goesOn ? 1 : 0, article);
        assert.equal(article.includes("接着读：</b>全文"), goesOn, article);
        assert.ok(hidden === 0 || hidden > 60, `${characters}: ${hidden} characters are not worth a cut`);
        if (goesOn) cut++;
      }
    }
  }
  assert.ok(cut > 10, `${cut}`);
});

const DEEDS = [
  "东街村民清理水渠三百米。",
  "南坪小学添置图书五百册。",
  "供电所给老旧台区换上新变压器。",
  "卫生院医生进山为老人量血压。",
  "合作社头茬黄瓜装车运往外地。",
  "司法所给打工者讲欠薪如何追讨。",
  "护林员在岭上补栽侧柏两千株。",
];

/** A file of so many short items in a narrow column, each of so many lines. */
function itemsOf(items: number, lines: number): Archive {
  const made = Array.from({ length: items }, (_, n) => {
    const deeds = DEEDS.map((_, i) => DEEDS[(n + i) % DEEDS.length]).join("");
    const column =
      `本报讯 3月${(n % 28) + 1}日,第${n + 1}期简报说,${deeds}`.slice(0, 12 * lines).match(/.{1,12}/gu) ?? [];
    return `# 简讯第${n + 1}条\n${column.join("\n")}。`;
  });
  return archiveOfTexts({ "a.txt": `---\nnewspaper: 平川报\ndate: "2019-03-08"\n---\n\n${made.join("\n\n")}\n` });
}

test("no page of an issue takes more than 108 KB, which leaves 42 for the style and the script", () => {
  for (const [pages, articles, characters] of [
    [1, 8, 800],
    [1, 24, 400],
    [1, 100, 120],
    [4, 10, 600],
    [8, 12, 1000],
    [30, 15, 300],
  ] as const)
    assertSmall(issueOf(pages, articles, characters), `${pages} × ${articles} × ${characters}`);
});

test("nor does a file of hundreds of items whose column is narrow, which is thousands of short lines", () => {
  for (const [items, lines] of [
    [150, 5],
    [300, 3],
    [300, 7],
    [500, 3],
  ] as const) {
    const archive = itemsOf(items, lines);
    const found = archive.issues.flatMap((issue) => [...articlesOfIssue(issue)]).length;
    assert.ok(found > 100, `${items} × ${lines}: ${found} articles`);
    assertSmall(archive, `${items} × ${lines}`);
  }
});

function assertSmall(archive: Archive, name: string): void {
  for (const [address, { text }] of renderSite(archive, SETTINGS, ["issue", "printed-page"])) {
    const bytes = Buffer.byteLength(text);
    assert.ok(bytes <= 108_000, `${name}, ${address}: ${bytes}`);
  }
}

test("an issue with more text than a page may show still names every printed page and leads to its record", () => {
  const archive = issueOf(30, 15, 300);
  const [page = ""] = pagesOf(archive, "issue").values();
  for (const address of pagesOf(archive, "printed-page").keys()) {
    const name = address.split("/").at(-1) ?? "";
    assert.ok(page.includes(`${name}"`), name);
    assert.ok(page.includes(`${name}#${RECORD_ANCHOR}"`), name);
  }
});

test("a raw line keeps its address on the page that shows it", () => {
  const [page = ""] = pagesOf(archiveOfTexts({ "a.txt": "# 集市开张\n本报讯 6月2日,集市开张。" }), "issue").values();
  const record = page.slice(page.indexOf(`id="${RECORD_ANCHOR}"`));
  assert.match(record, /<li id="L1" value="1"># 集市开张</);
});
