import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive, Issue } from "../../src/model/archive.ts";
import type { Article } from "../../src/model/article.ts";
import { renderSite, SETTINGS } from "../site/sample-archives.ts";

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const GIVEN = [..."一二三四五六七八九十明华建国芳丽强伟军勇"];

/** As many articles as a busy year of a daily has in one month, each signed by one of hundreds of names. */
function busyMonth(articles: number, names: number): Archive {
  const issues: Issue[] = [];
  for (let first = 0; first < articles; first += 50) {
    const day = 1 + (Math.floor(first / 50) % 28);
    const date = `2019-03-${String(day).padStart(2, "0")}`;
    const made = Array.from({ length: Math.min(50, articles - first) }, (_, i) => article(first + i, names, date));
    issues.push({
      id: `i${first}`,
      folder: "2019",
      facts: { date, newspaper: "平川报" },
      isAmongNewspapers: false,
      year: 2019,
      month: 3,
      firstDate: date,
      lastDate: date,
      yearEvidence: [],
      added: null,
      pages: [
        {
          source: {
            path: `${first}.txt`,
            sha256: String(first).padStart(64, "0"),
            encoding: "utf-8",
            bom: false,
            frontMatter: {},
            frontMatterLineCount: 0,
            lines: ["x"],
            diagnostics: [],
          },
          facts: {},
          pageNumber: 1,
          articles: made,
          lines: [{ number: 1, role: "furniture", article: null, paragraph: null }],
        },
      ],
    });
  }
  return { issues, variants: [], diagnostics: [] };
}

function article(n: number, names: number, date: string): Article {
  const id = n % names;
  const name = `${SURNAMES[id % 20]}${GIVEN[Math.floor(id / 20) % 20]}${GIVEN[Math.floor(id / 400) % 20]}`;
  const headline = `第${n}件事在全县各乡镇有力有序有效推进并取得了阶段性的成果受到群众好评`;
  return {
    id: `a${n}`,
    headline,
    kicker: null,
    deck: null,
    section: null,
    credit: "本报讯",
    dateAsPrinted: "3月1日",
    printedDate: null,
    bylines: n % 3 === 0 ? [] : n % 3 === 1 ? ["李常署"] : [name],
    bylineAsPrinted: null,
    captions: [],
    decisions: [],
    source: "x.txt",
    position: n % 50,
    date,
    yearBasis: "stated",
    year: 2019,
    yearEvidence: [],
    issue: "i",
    pageNumber: 1,
    folder: "2019",
    paragraphs: [{ text: `本报讯 3月1日,${headline}。`, spans: [], flags: [], confidence: 1, decisions: [] }],
  };
}

const FILES = renderSite(busyMonth(1800, 900), SETTINGS);

test("lists split as they grow: no page passes 200 KB", () => {
  const large = [...FILES].filter(
    ([address, { text }]) => address.endsWith(".html") && Buffer.byteLength(text) > 200_000,
  );
  assert.deepEqual(
    large.map(([address]) => address),
    [],
  );
});

test("the parts of a month, of a name and of a day hold each article once, in order of time", () => {
  const listed = (pattern: RegExp, region: RegExp) =>
    [...FILES]
      .filter(([address]) => pattern.test(address))
      .flatMap(([, { text }]) =>
        [...(region.exec(text)?.[0] ?? "").matchAll(/articles\/2019\/(a\d+)\.html/g)].map(([, id]) => id),
      );
  const month = listed(/^dates\/2019-03(_\d+)?\.html$/, /<dl class="daylist">.*<\/dl>/s);
  assert.equal(month.length, 1800);
  assert.equal(new Set(month).size, 1800);
  const unsigned = listed(/^bylines\/none(_\d+)?\.html$/, /<ul class="list">.*<\/ul>/s);
  assert.equal(new Set(unsigned).size, 600);
  assert.equal(unsigned.length, 600);
  const said = /<ul class="list">.*<\/ul>/s.exec(FILES.get("bylines/none.html")?.text ?? "")?.[0] ?? "";
  assert.doesNotMatch(said, /未署名/, "what the page is of is not said again of each of its articles");
  const day = listed(/^today\/03-0[1-9](_\d+)?\.html$|^today\/03-[12]\d(_\d+)?\.html$/, /<ul class="list">.*<\/ul>/s);
  assert.equal(new Set(day).size, 1800);
});

test("many names are listed by letter, each under one", () => {
  const letters = [...FILES].filter(([, { kind }]) => kind === "letter");
  assert.ok(letters.length >= 10);
  const names = letters.flatMap(([, { text }]) =>
    [...text.matchAll(/<h2><a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name),
  );
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length > 200);
});

test("no page skips a level of headings", () => {
  for (const [address, { kind, text }] of FILES) {
    if (!address.endsWith(".html") || kind === "redirect") continue;
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    const skipped = levels.find((level, i) => level > (levels[i - 1] ?? 0) + 1);
    assert.equal(skipped, undefined, `${address}: h${levels.join(", h")}`);
  }
});

test("the page of letters says how many names each has, and who signed most", () => {
  const { text = "" } = FILES.get("bylines.html") ?? {};
  const sections = [...text.matchAll(/<section><h2 class="lab"><a href="bylines\/letter-(.)\.html">.*?<\/section>/gs)];
  const letters = [...FILES].filter(([address]) => /^bylines\/letter-.\.html$/.test(address));
  assert.equal(sections.length, letters.length);
  for (const [section, letter] of sections) {
    const names = FILES.get(`bylines/letter-${letter}.html`)?.text.match(/<section><h2>/g)?.length ?? 0;
    assert.ok(section.includes(`<small>${names}\u00a0个署名</small>`), section);
    assert.equal(section.match(/<a href="bylines\/[0-9a-f-]+\.html"/g)?.length, Math.min(names, 8));
  }
  assert.match(text, />李常署<\/a> <small>600<\/small>/);
});

test("a gap between the parts of a list is set as the links beside it are", () => {
  const lists = [...FILES.values()].flatMap(({ text }) => text.match(/<nav class="parts".*?<\/nav>/gs) ?? []);
  assert.ok(lists.some((list) => list.includes("…</span><li>")));
  for (const list of lists) assert.doesNotMatch(list, /<li[^>]*>[^<]/);
});

test("one more article changes only the newest part of a list", () => {
  const [before, after] = [1000, 1001].map((articles) => renderSite(busyMonth(articles, 50), SETTINGS, ["byline"]));
  assert.ok(before && after);
  const changed = [...before].filter(([address, { text }]) => after.get(address)?.text !== text);
  assert.ok(changed.length > 0 && changed.length < before.size);
  assert.ok(
    changed.every(([address]) => !/_\d+\.html$/.test(address)),
    changed.map(([address]) => address).join(),
  );
});

/** One printed page that holds as many articles as no paper prints. */
function crowdedPage(articles: number): Archive {
  const { issues, ...rest } = busyMonth(50, 900);
  const [issue] = issues;
  const [page] = issue?.pages ?? [];
  assert.ok(issue && page);
  const made = Array.from({ length: articles }, (_, i) => article(i, 900, "2019-03-01"));
  return { ...rest, issues: [{ ...issue, pages: [{ ...page, articles: made }] }] };
}

test("a page of the site does not grow with the articles of one issue", () => {
  const sizes = (archive: Archive) =>
    [...renderSite(archive, SETTINGS)]
      .filter(([address]) => address.endsWith(".html"))
      .map(([, { text }]) => Buffer.byteLength(text));
  const [few, many] = [sizes(crowdedPage(300)), sizes(crowdedPage(1200))];
  assert.ok(Math.max(...many) < 200_000, `${Math.max(...many)}`);
  const mean = (all: readonly number[]) => all.reduce((sum, size) => sum + size, 0) / all.length;
  assert.ok(mean(many) < 1.1 * mean(few), `${mean(few)} ${mean(many)}`);
});

const CROWDED = renderSite(crowdedPage(700), SETTINGS);

test("the contents of a page with very many articles hold each once, in page order, and every part leads on", () => {
  const parts = [...CROWDED].filter(([address]) => /^issues\/2019\/i0(?:_c\d+)?\.html$/.test(address));
  const listed = parts.flatMap(([, { text }]) =>
    [
      ...(/<tbody>.*<\/table>/s.exec(text)?.[0] ?? "").matchAll(
        /class="ti"><a href="[^"]*articles\/2019\/(a\d+)\.html/g,
      ),
    ].map(([, id]) => id),
  );
  assert.deepEqual(
    listed,
    Array.from({ length: 700 }, (_, i) => `a${i}`),
  );
  const first = CROWDED.get("issues/2019/i0.html")?.text ?? "";
  for (const [address] of parts.slice(1)) assert.ok(first.includes(address.replace("issues/2019/", "")), address);
});

test("an article among very many links those near it and all of them", () => {
  const text = CROWDED.get("articles/2019/a400.html")?.text ?? "";
  const rail = /<nav class="rail".*?<\/nav>/s.exec(text)?.[0] ?? "";
  assert.match(rail, /href="a399\.html"/);
  assert.match(rail, /issues\/2019\/i0\.html/);
  assert.doesNotMatch(rail, /href="a300\.html"/);
});
