import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { bundleStyles } from "../../src/make/besides/bundle-styles.ts";
import {
  archiveOfTexts,
  PUBLISHED,
  renderSite,
  SETTINGS,
  sampleArchive,
  seedArchive,
} from "../site/sample-archives.ts";

const FILES = renderSite(sampleArchive(), SETTINGS);
const PUBLISHED_FILES = renderSite(sampleArchive(), PUBLISHED);
// What is left at old addresses of signatures only leads on.
const PAGES = [...FILES].filter(([address, { kind }]) => address.endsWith(".html") && kind !== "person-redirect");

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

test("every page carries the content security policy and nothing inline that it forbids", () => {
  for (const [address, { text }] of PAGES) {
    assert.ok(text.includes(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`), address);
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/i, address);
    for (const [tag] of text.matchAll(/<script[^>]*>/g)) {
      assert.match(tag, /^<script (?:defer src="[^"]+"|type="application\/ld\+json")>$/, address);
    }
  }
});

test("every page has a skip link, one main part, one first heading, a title and a description", () => {
  for (const [address, { text }] of PAGES) {
    assert.equal(text.match(/<a class="skip" href="#main">/g)?.length, 1, address);
    assert.equal(text.match(/<main id="main"/g)?.length, 1, address);
    assert.equal(text.match(/<h1[ >]/g)?.length, 1, address);
    assert.match(text, /<title>[^<]+<\/title>/, address);
    assert.match(text, /<meta name="description" property="og:description" content="[^"]+">/, address);
  }
});

test("no page calls the date of an event one of publication", () => {
  for (const [address, { text }] of PAGES) {
    const words = text.replaceAll(/<div class="body"[^>]*>.*?<\/article>|<details class="src".*?<\/details>/gs, "");
    assert.doesNotMatch(words, /发表于|出版于|发布于/, address);
  }
});

test("a month whose issue reports of another month is not said to hold nothing", () => {
  const page = "---\ndate: 2025-01-03\n---\n# 总结会召开\n\n本报讯 12月30日,全县总结会召开,各乡镇汇报工作。\n";
  const files = renderSite(archiveOfTexts({ "a.txt": page }), SETTINGS);
  const dates = files.get("dates.html")?.text ?? "";
  assert.match(dates, /dates\/2025-01\.html"[^>]*>1月<\/a> <small>1\s版<\/small>/);
  assert.match(dates, /dates\/2024-12\.html"[^>]*>12月<\/a> <small>1\s篇<\/small>/);
  assert.doesNotMatch(dates, / 0 [版篇]/);
  assert.match(files.get("dates/2025-01.html")?.text ?? "", /没有一篇所记是这个月的事/);
});

test("史上今日 names what begins on a day before what goes on from the day before", () => {
  const page = (date: string, ...days: string[]) =>
    `---\ndate: ${date}\n---\n${days.map((day, i) => `# ${["镇上开办展览", "新桥通车", "水厂试水"][i]}\n\n本报讯 ${day},${["镇上的展览开放,村民早早来到这里观看", "新桥通车,两岸乡亲结伴过河赶集", "水厂试水,家家户户用上了自来水"][i]}。\n`).join("\n")}`;
  const texts = {
    "a.txt": page("2024-01-15", "1月10日至12日"),
    "b.txt": page("2023-01-12", "1月9日", "1月11日", "1月11日"),
  };
  const today = renderSite(archiveOfTexts(texts), SETTINGS).get("today.html")?.text ?? "";
  const line = /<li data-day="01-11">.*?(?=<li|<\/ul|<\/ol)/s.exec(today)?.[0] ?? "";
  assert.match(line, />新桥通车</);
  assert.match(line, />水厂试水</);
  assert.match(line, /\u00a0· <a class="nw"[^>]*>1月11日全部3篇/, "parted from the headlines, and on one line");
});

test("what has no year stands under those of unknown year", () => {
  const undated = PAGES.filter(([address]) => /^(?:issues|articles)\/undated\/undated-/.test(address));
  assert.ok(undated.length > 0);
  for (const [address, { text }] of undated)
    assert.match(text, /<a href="[^"]*dates\/unknown\.html">年份不详<\/a>/, address);
});

test("an article page of a thousand characters takes at most 30 KB, and no page more than 200 KB", () => {
  const archive = seedArchive();
  for (const [address, { kind, text }] of renderSite(archive, PUBLISHED)) {
    const bytes = Buffer.byteLength(text);
    assert.ok(bytes < 200_000, `${address}: ${bytes}`);
    if (kind === "article") assert.ok(bytes <= 30_000, `${address}: ${bytes}`);
  }
});

test("the parsed data of every page is all that its text depends on", () => {
  const again = renderSite(sampleArchive(), SETTINGS);
  assert.deepEqual([...again.keys()], [...FILES.keys()]);
  for (const [address, { text }] of again) assert.equal(text, FILES.get(address)?.text, address);
});

/** schema.org: properties of each type that this site uses, with the kinds of their values. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, RegExp | string>>>> = {
  Newspaper: { name: /./, inLanguage: /^zh/, locationCreated: "Place" },
  Place: { name: /./ },
  Person: { name: /./, alternateName: /./, url: /^https:/, memberOf: "OrganizationRole" },
  Organization: { name: /./, url: /^https:/, member: "OrganizationRole" },
  OrganizationRole: { roleName: /./, member: "Person" },
  CollectionPage: { name: /./, url: /^https:/, about: "Newspaper" },
  PublicationIssue: {
    issueNumber: /^\d+$/,
    datePublished: /^\d{4}(-\d\d(-\d\d)?)?$/,
    temporalCoverage: /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/,
    url: /^https:/,
    isPartOf: "Newspaper",
  },
  NewsArticle: {
    headline: /./,
    alternativeHeadline: /./,
    author: "Person",
    articleSection: /./,
    dateline: /./,
    datePublished: /^\d{4}(-\d\d(-\d\d)?)?$/,
    temporalCoverage: /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/,
    printPage: /^\d+$/,
    inLanguage: /^zh/,
    identifier: /./,
    url: /^https:/,
    isPartOf: "PublicationIssue",
  },
};

function checkLd(value: unknown, type: string, place: string): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    const { "@context": _context, "@type": itemType, ...fields } = item as Record<string, unknown>;
    assert.equal(itemType, type, place);
    const shape = SHAPES[type] ?? {};
    for (const [key, field] of Object.entries(fields)) {
      const expected = shape[key];
      assert.ok(expected, `${place}: ${type} has no ${key}`);
      if (typeof expected === "string") checkLd(field, expected, place);
      else assert.match(String(field), expected, `${place}: ${key}`);
    }
  }
}

test("structured data has the shapes of schema.org, on every kind of page", () => {
  const types = new Map<string, string>();
  for (const [address, { kind, text }] of PUBLISHED_FILES) {
    const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
    if (!found) continue;
    const ld = JSON.parse(found);
    assert.equal(ld["@context"], "https://schema.org");
    checkLd(ld, ld["@type"], address);
    types.set(kind, ld["@type"]);
  }
  assert.equal(types.get("article"), "NewsArticle");
  assert.equal(types.get("issue"), "PublicationIssue");
  assert.equal(types.get("printed-page"), "PublicationIssue");
  assert.equal(types.get("home"), "Newspaper");
  assert.equal(types.get("month"), "CollectionPage");
});

test("an article without printing date has none in its metadata; a catalogued one has all that is known", () => {
  const articles = [...PUBLISHED_FILES.values()].filter(({ kind }) => kind === "article");
  const catalogued = articles.filter(({ text }) => text.includes("平川报"));
  assert.equal(catalogued.length, 4);
  for (const { text } of articles) {
    assert.match(text, /<meta name="z:itemType" content="newspaperArticle">/);
    assert.match(text, /<link rel="canonical" href="https:\/\/archive\.example\/news\/articles\//);
    if (catalogued.some((each) => each.text === text)) continue;
    assert.doesNotMatch(text, /name="DC\.date"|prism:publicationDate|datePublished/);
  }
  for (const { text } of catalogued) {
    assert.match(text, /<meta name="DC\.date" content="2019-03-08">/);
    assert.match(text, /<meta name="prism:number" content="9">/);
    assert.match(text, /<meta name="prism:startingPage" content="[123]">/);
    assert.match(text, /<meta name="prism:publicationName" content="平川报">/);
  }
});

test("all styles together take at most 24 KB", async () => {
  const bytes = await bundleStyles(join(findProjectRoot(), "templates", "styles"));
  assert.ok(bytes.length <= 24_576, `${bytes.length} bytes`);
});

test("a signature that is likely another article's is shown, as one that is in doubt", () => {
  const text =
    "# 南坪镇举行插秧比赛\n本报讯(记者 周海霞)5月6日,南坪镇举行插秧比赛,八支队伍下田比试。\n比赛结束后,镇里给各队发了化肥。\n郑晓岚\n";
  const pages = renderSite(archiveOfTexts({ "a.txt": text }), SETTINGS);
  const [article] = [...pages].filter(([, { kind }]) => kind === "article");
  assert.match(article?.[1].text ?? "", /署名存疑[\s\S]{0,200}郑晓岚|郑晓岚[\s\S]{0,200}署名存疑/);
});

test("beside the source, words that are the same are not printed a second time", () => {
  const text = "# 放映队进村\n\n本报讯 6月1日,放映队来到村里。\n\n**村民早早搬来凳子,坐满打谷场。**\n";
  const files = renderSite(archiveOfTexts({ "a.txt": text }), SETTINGS);
  const [page = ""] = [...files].flatMap(([address, file]) => (address.startsWith("articles/") ? [file.text] : []));
  const cells = [...page.matchAll(/<td class="cl">(.*?)(?=<tr|<\/table)/g)].map(([, cell = ""]) =>
    cell.replace(/<[^>]*>/g, ""),
  );
  assert.deepEqual(cells, ["标题 放映队进村", "第1段 文字相同", "第2段 村民早早搬来凳子，坐满打谷场。"]);
});

test("an issue is not said to lack the name of a newspaper that the settings name", () => {
  const texts = {
    "a.txt": "---\ndate: 2025-01-03\n---\n# 总结会召开\n\n本报讯 1月2日,全县总结会召开,各乡镇汇报工作。\n",
  };
  const issueOf = (settings: typeof SETTINGS) =>
    [...renderSite(archiveOfTexts(texts), settings)].find(([address]) => address.startsWith("issues/"))?.[1].text ?? "";
  assert.match(issueOf(SETTINGS), /版面未印出报名、期号与版次/);
  assert.match(issueOf({ ...SETTINGS, newspaper: "清河报", newspaperIsDescriptive: false }), /版面未印出期号与版次/);
});

test("the page for an address that is not there leads on to the days, the people, the signatures and the search", () => {
  const page = FILES.get("404.html")?.text ?? "";
  const ways = [...(/<ul class="list ways">.*?<\/ul>/s.exec(page)?.[0] ?? "").matchAll(/href="([^"]+)"/g)];
  assert.deepEqual(
    ways.map(([, address]) => address),
    ["index.html", "dates.html", "people.html", "bylines.html", "search.html"],
  );
});

test("a line that goes on with a stanza is marked, on the page of its article and on that of its issue", () => {
  const text =
    "---\ndate: 2025-01-03\npage: 4\n---\n# 渠边\n\n柳新芽\n\n雨在屋檐上说话\n说了整整一夜\n天亮才停\n\n渠里的水满了\n像去年一样满\n蛙在叫\n";
  const pages = [...renderSite(archiveOfTexts({ "a.txt": text }), SETTINGS)];
  for (const folder of ["articles/", "issues/"]) {
    const page = pages.find(([address]) => address.startsWith(folder))?.[1].text ?? "";
    const lines = [...page.matchAll(/<p( class="verse")?(?: id="p\d")?>([^<]{3,8})<\/p>/g)].map(
      ([, verse, line]) => `${verse ? "|" : ""}${line}`,
    );
    assert.deepEqual(
      lines,
      ["雨在屋檐上说话", "|说了整整一夜", "|天亮才停", "渠里的水满了", "|像去年一样满", "|蛙在叫"],
      folder,
    );
  }
});

test("an article of a single short line has its text on the front", () => {
  const text = "---\ndate: 2025-01-03\npage: 2\n---\n# 庙会开市\n\n1月2日,庙会开市。\n";
  const pages = [...renderSite(archiveOfTexts({ "a.txt": text }), SETTINGS)];
  for (const folder of ["index.html", "issues/"]) {
    const page = pages.find(([address]) => address.startsWith(folder))?.[1].text ?? "";
    assert.match(page, /<p>1月2日，庙会开市。<\/p>/, folder);
  }
});
