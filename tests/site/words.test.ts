import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { renderSite, SETTINGS, sampleArchive } from "./sample-archives.ts";

const HAN = /\p{Script=Han}/u;

/** Every text of a table by its path; functions are called with numbers, which stand for anything. */
function texts(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string" || typeof value === "number") return [[path, String(value)]];
  if (typeof value === "function") return texts(value("7", "7", "7"), `${path}()`);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, `${path}.${key}`));
}

test("both languages have the same words, and none is empty that is not in the other", () => {
  const table = (language: "zh-Hans" | "en") =>
    new Map(texts(without(wordsOf({ language })), "words").map(([path, text]) => [path, text]));
  const zh = table("zh-Hans");
  const en = table("en");
  assert.ok(zh.size > 200);
  assert.deepEqual([...en.keys()], [...zh.keys()]);
});

test("no line parts a number of the interface from what it counts", () => {
  const { lists, search, clippings } = wordsOf({ language: "zh-Hans" });
  assert.equal(lists.holdings(3, 12), "存档 3\u00a0版 12\u00a0篇");
  assert.equal(search.script.year, "{year}\u00a0年");
  assert.equal(clippings.movedTo("题", 2, 9), "《题》移到第\u00a02\u00a0条，共 9\u00a0条。");
});

test("English words hold no Chinese but names of things", () => {
  const allowed = /\.sealTail$|\.search\.how\./;
  for (const [path, text] of texts(without(wordsOf({ language: "en" })), "words")) {
    if (!allowed.test(path)) assert.doesNotMatch(text, HAN, path);
  }
});

/** Functions that take lists are called with one. */
function without(words: ReturnType<typeof wordsOf>): unknown {
  return { ...words, issue: { ...words.issue, and: words.issue.and(["a", "b"]) } };
}

test("templates hold no words of their own", () => {
  const folder = join(findProjectRoot(), "templates");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  assert.ok(files.length > 20);
  for (const name of files) {
    const code = readFileSync(join(folder, name), "utf8")
      .replaceAll(/\/\*\*?.*?\*\//gs, "")
      .replaceAll(/(^|\s)\/\/.*$/gm, "");
    for (const line of code.split("\n")) assert.doesNotMatch(line.replace('"报刊"', ""), HAN, `${name}: ${line}`);
  }
});

test("an English interface says nothing in Chinese but what the paper printed", () => {
  const files = renderSite(sampleArchive(), {
    ...SETTINGS,
    language: "en",
    newspaper: "County Paper",
    place: "Jiang County",
  });
  for (const address of ["404.html", "about.html", "today.html"]) {
    const page = (files.get(address)?.text ?? "").replaceAll(/<a [^>]*lang="zh[^>]*>[^<]*<\/a>/g, "");
    const text = page.replaceAll(/<[^>]*>/g, " ").replaceAll(/[阅报引主副题]/g, "");
    assert.doesNotMatch(text, HAN, address);
  }
});
