import assert from "node:assert/strict";
import { test } from "node:test";
import { namePages } from "../../../src/archive/issues/name-pages.ts";
import { shortPage } from "../make-archive.ts";
import { front, groupsOf } from "./make-group.ts";

const ONE = shortPage("云川县召开会议", "4月3日,云川县召开会议。");
const OTHER = shortPage("青河镇种下万棵树", "4月4日,青河镇种下万棵树。");

function name(pages: Readonly<Record<string, string>>) {
  const groups = groupsOf(pages);
  const { articles, issues, diagnostics } = namePages(groups);
  const known = groups.flatMap((group) => group.pages);
  return {
    articles: Object.fromEntries(known.map((page) => [page.page.source.path, articles.get(page)])),
    issues: groups.map((group) => issues.get(group)),
    findings: diagnostics.map(({ rule, source }) => `${rule} ${source}`),
  };
}

test("an article's id rests on its own text, so that no other file changes it", () => {
  const alone = name({ "a.txt": ONE }).articles;
  const beside = name({ "0.txt": OTHER, "a.txt": ONE }).articles;
  assert.deepEqual(beside["a.txt"], alone["a.txt"]);
  assert.notDeepEqual(beside["0.txt"], alone["a.txt"]);
  assert.deepEqual(name({ "z.txt": ONE }).articles["z.txt"], alone["a.txt"], "its name does not count");
});

test("a page that is given twice is kept twice: the shorter name keeps the id, the other is reported", () => {
  const { articles, findings } = name({ "page copy.txt": ONE, "page.txt": ONE });
  assert.deepEqual(articles["page.txt"], name({ "page.txt": ONE }).articles["page.txt"]);
  assert.notDeepEqual(articles["page copy.txt"], articles["page.txt"]);
  assert.deepEqual(findings, ["page-twice page copy.txt"]);
});

test("an article that stands on two pages of several is reported by itself", () => {
  const many = [OTHER, shortPage("学校开运动会", "4月5日,学校开运动会。"), ONE].join("\n\n\n\n");
  assert.deepEqual(name({ "a.txt": ONE, "many.txt": many }).findings, ["article-twice many.txt"]);
});

test("an issue has the id that it prints, a page alone its year and month as far as it tells them, and a hash", () => {
  assert.deepEqual(name({ "a.txt": front(1) + ONE }).issues, ["2024-10-15"]);
  assert.match(name({ "a.txt": ONE }).issues[0] ?? "", /^undated-[0-9a-z]{6}$/);
  const dated = shortPage("云川县召开会议", "2024年4月3日,云川县召开会议。");
  assert.match(name({ "a.txt": dated }).issues[0] ?? "", /^2024-04-[0-9a-z]{6}$/);
});
