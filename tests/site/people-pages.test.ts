import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../src/model/archive.ts";
import { personAddress, postAddress, seriesAddress } from "../../src/site/address/named-address.ts";
import { linkTo } from "../../src/site/address/urls.ts";
import { mentionsNdjson } from "../../src/site/tables/mentions-ndjson.ts";
import { peopleTables } from "../../src/site/tables/people-tables.ts";
import { archiveOfTexts, renderSite, SETTINGS, seedArchive } from "./sample-archives.ts";

const ARCHIVE = seedArchive();
const SITE = renderSite(ARCHIVE, SETTINGS);

function textOf(address: string): string {
  return SITE.get(address)?.text ?? assert.fail(`no ${address}`);
}

function rowsOf(archive: Archive, name: string) {
  const table = [...peopleTables.models(archive, SETTINGS)].find(({ address }) => address === `data/${name}.csv`)?.data;
  assert.ok(table);
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column, row[i]])));
}

test("addresses are decided by the name alone, and names that are read alike have different ones", () => {
  assert.match(personAddress("解芳"), /^people\/xie-fang-[0-9a-z]{7}\.html$/);
  assert.match(personAddress("单田芳"), /^people\/shan-tian-fang-/);
  assert.notEqual(personAddress("张华"), personAddress("章华"));
  const hard = ["con", "阿依古丽·买买提", "张华(2)", "a/b", "𫍯某", "", "县".repeat(300)];
  for (const name of hard) assert.match(personAddress(name), /^people\/[0-9a-z-]{7,100}\.html$/, name);
  assert.equal(new Set(hard.map(personAddress)).size, hard.length);
});

test("the page of a person tells posts with bounds and words, years, articles, and who stands beside", () => {
  const page = textOf(personAddress("解芳"));
  const person = ARCHIVE.people?.persons.find(({ name }) => name === "解芳");
  assert.ok(person);
  assert.match(page, /<h1>解芳<\/h1>/);
  assert.match(page, new RegExp(`href="../${postAddress("县委书记")}">县委书记</a>`));
  assert.match(page, /见于 .{0,90}至 .{0,90}，\d+\s处/u);
  assert.equal(page.match(/<ul class="list">\s*<li><a href="..\/articles/gu)?.length, 1);
  assert.equal(page.match(/<li><a href="..\/articles/gu)?.length, person.articles.length);
  for (const [year, articles] of person.years)
    assert.ok(page.includes(`<span>${year}</span> <small>${articles}\u00a0篇</small>`));
  const here = personAddress("解芳");
  for (const { person: name } of person.beside)
    assert.ok(page.includes(`href="${linkTo(here, personAddress(name))}"`), name);
  assert.match(page, /"@type":"Person","name":"解芳"/);
  assert.match(page, /"@type":"OrganizationRole","roleName":"县委书记"/);
});

test("a series tells what is missing between its meetings", () => {
  const series = ARCHIVE.people?.series.find(({ gaps }) => gaps.some(([first]) => first === 91));
  assert.ok(series);
  const page = textOf(seriesAddress(series.id));
  assert.match(page, /<td colspan="2">第91—97次 未见</);
  assert.ok(page.indexOf("第90次") < page.indexOf("第91—97次") && page.indexOf("第91—97次") < page.indexOf("第98次"));
});

test("every row of every table has an article that is there, or an address, and every mention its words and line", () => {
  const ids = new Set(
    ARCHIVE.issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles.map(({ id }) => id))),
  );
  const tables = {
    people: rowsOf(ARCHIVE, "people"),
    posts: rowsOf(ARCHIVE, "posts"),
    places: rowsOf(ARCHIVE, "places"),
    series: rowsOf(ARCHIVE, "series"),
  };
  for (const [name, rows] of Object.entries(tables)) {
    assert.ok(rows.length > 0, name);
    for (const row of rows) {
      assert.ok(SITE.has(String(row["address"])), `${name} ${row["address"]}`);
      assert.ok(ids.has(String(row["article"])), `${name} ${row["article"]}`);
      assert.ok(row["quote"], name);
    }
  }
  assert.deepEqual(
    Object.keys(tables.people[0] ?? {}).join(),
    "name,variants,posts,first_seen,last_seen,mentions,articles,quote,article,address",
  );
  assert.deepEqual(
    Object.keys(tables.posts[0] ?? {}).join(),
    "post,body,name,first_seen,last_seen,basis,quote,article,address",
  );
  assert.deepEqual(Object.keys(tables.series[0] ?? {}).join(), "body,session,number,date,quote,article,address");
  const people = new Set(tables.people.map(({ name }) => name));
  const mentions = ARCHIVE.issues.flatMap((issue) => mentionsNdjson.ofIssue(issue, SETTINGS).trim().split("\n"));
  const lines = new Map(
    ARCHIVE.issues.flatMap(({ pages }) => pages.map(({ source }) => [source.path, source.lines] as const)),
  );
  for (const mention of mentions.map((line) => JSON.parse(line))) {
    assert.ok(people.has(mention.name) && ids.has(mention.article), mention.name);
    assert.notEqual(mention.quote, "");
    assert.ok(mention.line >= 1 && mention.line <= (lines.get(mention.source)?.length ?? 0), JSON.stringify(mention));
  }
  assert.deepEqual(new Set(mentions.map((line) => JSON.parse(line).name)), people);
});

test("every link of the pages of people, posts, series and places leads to a file or an anchor that is there", () => {
  const pages = [...SITE].filter(([address]) => /^(?:people|posts|series|places|bylines)[./]/.test(address));
  assert.ok(pages.length > 100);
  for (const [address, { text }] of pages) {
    for (const [, link = ""] of text.matchAll(/ href="([^"#]*)(?:#[^"]*)?"/g)) {
      if (link === "" || /(?:^|\/)assets\//.test(link)) continue;
      const target = new URL(link, `https://site.example/${address}`).pathname.slice(1);
      assert.ok(SITE.has(target), `${address} → ${link}`);
    }
  }
});

/** A page that names somebody who holds no post and signs nothing, beside one who does. */
const PAGE = `---\ndate: "2019-03-08"\n---\n\n# 春耕备耕工作推进会召开\n\n本报讯 3月5日，县委书记赵建国到南樊镇调研。赵建国强调，要抓好春耕。\n\n周海霞\n`;

test("somebody without a post or a signature has no page by default, and one where all are wanted", () => {
  const archive = archiveOfTexts({ "a.txt": PAGE });
  const people = archive.people;
  assert.ok(people);
  const persons = people.persons.map((person) =>
    person.name === "赵建国" ? { ...person, isPublic: false, holdings: [] } : person,
  );
  const hidden = { ...archive, people: { ...people, persons, posts: [], overlaps: [] } };
  const [usual, all] = [renderSite(hidden, SETTINGS), renderSite(hidden, { ...SETTINGS, people: "all" })];
  assert.equal(usual.has(personAddress("赵建国")), false);
  assert.equal(all.has(personAddress("赵建国")), true);
  for (const [address, { text }] of usual) assert.ok(!text.includes(personAddress("赵建国")), address);
  assert.ok(usual.has(personAddress("周海霞")));
});

test("names in the text of articles are links whose text is the name, each person once a paragraph", () => {
  let count = 0;
  for (const [address, { kind, text }] of SITE) {
    if (kind !== "article") continue;
    for (const paragraph of text.match(/<p id="p\d+">.*<\/p>/gu) ?? []) {
      const links = [...paragraph.matchAll(/<a href="..\/..\/([^"]+)" data-person="">([^<]+)<\/a>/gu)];
      count += links.length;
      assert.equal(new Set(links.map(([, to]) => to)).size, links.length, address);
      for (const [, to = "", name = ""] of links) assert.ok(textOf(to).includes(name), `${address} ${name}`);
    }
  }
  assert.ok(count > 100);
});

test("a list that would be empty has no page and stands in no navigation", () => {
  const archive = archiveOfTexts({ "a.txt": PAGE });
  assert.deepEqual(archive.people?.series, []);
  const site = renderSite(archive, SETTINGS);
  assert.ok(!site.has("series.html"));
  assert.ok(site.has("posts.html") && site.has("places.html"));
  const pages = [...site].filter(([address]) => /^(?:people|posts|places|bylines)[./]/.test(address));
  const navigations = pages.flatMap(([, { text }]) => /<nav class="kinds".*?<\/nav>/su.exec(text)?.[0] ?? []);
  assert.ok(navigations.length >= 5);
  for (const navigation of navigations) {
    assert.deepEqual(
      Array.from(navigation.matchAll(/href="(?:\.\.\/)*([^"]*)"/g), ([, link]) => link),
      ["people.html", "posts.html", "places.html", "bylines.html"],
    );
  }
  assert.match(textOf("people.html"), /<nav class="kinds".*?href="series\.html"/su);
});

test("overlaps of one post are told by who is seen more often, the first eight open and the rest folded", () => {
  const people = ARCHIVE.people;
  const [post] = people?.posts.filter(({ holders }) => holders.length > 0) ?? [];
  assert.ok(people && post);
  const pageWith = (count: number, usual: (i: number) => string = (i) => `乙${i}`) => {
    const overlaps = Array.from({ length: count }, (_, i) => {
      const sightings = [people.persons[0]?.first, people.persons[0]?.first] as const;
      assert.ok(sightings[0] && sightings[1]);
      const persons = [`甲${i}`, usual(i)] as const;
      return { post: post.title, persons, sightings: [sightings[0], sightings[1]] as const, years: [] };
    });
    const site = renderSite({ ...ARCHIVE, people: { ...people, overlaps } }, SETTINGS);
    return site.get(postAddress(post.title))?.text ?? assert.fail("no page of the post");
  };
  const many = pageWith(13);
  const [open = "", folded = ""] = many.split(/<details class="fold"><summary>其余\s5\s处交错<\/summary>/u);
  assert.equal(open.match(/>乙\d+与甲\d+</g)?.length, 8);
  assert.equal(folded.split("</details>")[0]?.match(/>乙\d+与甲\d+</g)?.length, 5);
  assert.equal(many.match(/所见时间交错/g)?.length, 1);
  assert.doesNotMatch(pageWith(8), /<details class="fold">/);
  assert.match(
    pageWith(3, () => "乙"),
    />乙与甲0、甲1、甲2</,
  );
  assert.match(pageWith(1), /甲0与乙0所见时间交错/);
});
