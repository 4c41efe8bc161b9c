import assert from "node:assert/strict";
import { test } from "node:test";
import { bylineAddress } from "../../src/site/address/byline-address.ts";
import { compareNames, nameLetter } from "../../src/site/address/pinyin.ts";
import { linkTo } from "../../src/site/address/urls.ts";
import { articlesCsv } from "../../src/site/data/articles-csv.ts";
import { articlesNdjson } from "../../src/site/data/articles-ndjson.ts";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { issuePages } from "../../src/site/pages/issue-page.ts";
import { archiveOfTexts, renderSite, SETTINGS, sampleArchive } from "./sample-archives.ts";

const ARCHIVE = sampleArchive();

test("names are listed under the letter of their reading, surnames as surnames", () => {
  const known: Readonly<Record<string, string>> = {
    解芳: "X",
    张倩倩: "Z",
    单田芳: "S",
    曾国平: "Z",
    阿依古丽: "A",
    欧阳修: "O",
    区小明: "O",
    薛云涛: "X",
    武锐晓: "W",
    葛凯: "G",
    李宁芳: "L",
    马辉: "M",
    牛小丽: "N",
    潘东: "P",
    秦佳凤: "Q",
    任飞: "R",
    孙晓: "S",
    唐国: "T",
    闫明: "Y",
    白雪: "B",
    崔斌: "C",
    董宏运: "D",
    鄂华: "E",
    范景尧: "F",
    侯栋梁: "H",
    姬勇: "J",
    孔亮: "K",
    Smith: "S",
    "3组": "",
  };
  for (const [name, letter] of Object.entries(known)) assert.equal(nameLetter(name), letter, name);
  const order = Object.keys(known).sort(compareNames).map(nameLetter);
  assert.deepEqual(
    order,
    [...order].sort((a, b) => ((a || "~") < (b || "~") ? -1 : a === b ? 0 : 1)),
  );
});

test("addresses of names are legal file names everywhere, and differ as names differ", () => {
  const names = ["张倩倩", "张情倩", "绛县融媒体中心全媒体记者部第一采访组特约通讯员某某某", "a/b", "con"];
  const addresses = names.map(bylineAddress);
  assert.equal(new Set(addresses).size, names.length);
  for (const address of addresses) assert.match(address, /^bylines\/[0-9a-z-]{1,150}\.html$/);
  assert.equal(linkTo("articles/2025/x.html", "index.html"), "../../index.html");
  assert.equal(linkTo("articles/2025/x.html", "articles/2025/y.html#p2"), "y.html#p2");
  assert.equal(linkTo("articles/2025/x.html", "articles/2024/y.html"), "../../articles/2024/y.html");
  assert.equal(linkTo("index.html", "search.html"), "search.html");
});

for (const kind of [articlePages, issuePages]) {
  test(`asking for one issue's ${kind.name} pages gives the same as asking for all`, () => {
    const all = new Map([...kind.models(ARCHIVE, SETTINGS)].map((page) => [page.address, page.data]));
    let count = 0;
    for (const { id } of ARCHIVE.issues) {
      for (const page of kind.models(ARCHIVE, SETTINGS, new Set([id]))) {
        assert.deepEqual(page.data, all.get(page.address));
        count++;
      }
    }
    assert.equal(count, all.size);
  });
}

test("the tables of articles hold every article, as JSON lines and as CSV", () => {
  const articles = ARCHIVE.issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles));
  const lines = ARCHIVE.issues.map((issue) => articlesNdjson.ofIssue(issue, SETTINGS)).join("");
  const records = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(records.map(({ id }) => id).sort(), articles.map(({ id }) => id).sort());
  const csv = articlesCsv.head + ARCHIVE.issues.map((issue) => articlesCsv.ofIssue(issue, SETTINGS)).join("");
  const [head, ...rows] = parseCsv(csv.replace(/^\ufeff/, ""));
  assert.equal(rows.length, articles.length);
  const column = (name: string) => head?.indexOf(name) ?? -1;
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const row of rows) {
    const article = byId.get(row[column("id")] ?? "");
    assert.equal(row.length, head?.length);
    assert.equal(row[column("headline")], article?.headline);
    const text = article?.paragraphs.map((paragraph) => paragraph.text).join("") ?? "";
    assert.equal(row[column("characters")], String([...text.replace(/\s/g, "")].length));
  }
});

/** RFC 4180, read strictly. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test("between years that lie far apart the empty ones are told in one row, a few each in its own", () => {
  const page = (year: number) =>
    `---\ndate: ${year}-05-06\n---\n# ${year}年春耕开始\n\n本报讯 5月5日,各村春耕开始,农机下田。\n`;
  const texts = [1957, 1960, 1998].map((year) => [`${year}.txt`, page(year)]);
  const pages = renderSite(archiveOfTexts(Object.fromEntries(texts)), SETTINGS);
  for (const address of ["index.html", "dates.html"]) {
    const { text = "" } = pages.get(address) ?? {};
    const [table = ""] = text.match(/<table class="cover">.*?<\/table>/s) ?? [];
    const rows = [...table.matchAll(/<tr><th scope="row".*?>(.*?)<t[dh]/gs)].map(([, head = ""]) =>
      head.replace(/<.*?>/g, ""),
    );
    assert.deepEqual(rows, ["1957", "1958", "1959", "1960", "1961—1997 各年未见一版。", "1998"]);
  }
  const dates = pages.get("dates.html")?.text ?? "";
  assert.match(dates, /全年未见：1958、1959、1961—1997。/);
  assert.equal(dates.match(/<section class="yr"/g)?.length, 6);
});
