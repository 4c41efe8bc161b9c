import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { listFiles } from "../../src/io/file-tree.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { seedsSite } from "./shared-site.ts";
import { buildQuietly, optionsIn } from "./site-folder.ts";

let out = "";
/** Every HTML page by its address. */
let pages = new Map<string, string>();

before(async () => {
  ({ out } = await seedsSite());
  const addresses = listFiles(out).map((path) => path.split("\\").join("/"));
  pages = new Map(addresses.map((path) => [path, path.endsWith(".html") ? readFileSync(join(out, path), "utf8") : ""]));
});

/** The files of the site that a page leads to, each with what stands behind `#`. */
function linksOf(
  address: string,
  text: string,
): { readonly link: string; readonly target: string; readonly anchor: string }[] {
  return Array.from(text.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, link = ""]) => link.replaceAll("&amp;", "&"))
    .filter((link) => !/^(?:[a-z]+:|\/\/)/i.test(link))
    .map((link) => {
      const [path = "", anchor = ""] = link.split("#");
      const [plain = ""] = path.split("?");
      const target = plain === "" ? address : posix.normalize(posix.join(posix.dirname(address), decodeURI(plain)));
      return { link, target, anchor: decodeURIComponent(anchor) };
    });
}

test("every link of every page leads to a file of the site, and every anchor to an id of it", () => {
  const ids = new Map(
    [...pages].map(([address, text]) => [
      address,
      new Set(Array.from(text.matchAll(/\sid="([^"]*)"/g), ([, id]) => id)),
    ]),
  );
  let followed = 0;
  const broken: string[] = [];
  for (const [address, text] of pages) {
    for (const { link, target, anchor } of linksOf(address, text)) {
      followed++;
      if (!pages.has(target) || (anchor !== "" && !ids.get(target)?.has(anchor))) broken.push(`${address} → ${link}`);
    }
  }
  assert.ok(followed > 5_000, String(followed));
  assert.deepEqual(broken, []);
});

test("tables that hold nothing are gzip too", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "seeds/a.txt": "\n" });
  await buildQuietly(optionsIn(folder));
  for (const name of ["articles", "mentions"]) {
    const bytes = readFileSync(join(folder, "site", "data", `${name}.ndjson.gz`));
    assert.equal(gunzipSync(bytes).toString(), "", name);
  }
});

type Row = Readonly<Record<string, string>>;

function readTable(name: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(out, "data", `${name}.csv`), "utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function readLines(name: string): Record<string, unknown>[] {
  const lines = gunzipSync(readFileSync(join(out, "data", `${name}.ndjson.gz`)))
    .toString()
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** What a page says, without its marks and without blanks. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replace(/\s/gu, "");
}

test("every row of every table has its address and its words, which the article says that it names", () => {
  const said = new Map(
    readLines("articles").map(({ id, headline, kicker, deck, body, bylines, bylineAsPrinted }) => [
      id,
      wordsOf([kicker, headline, deck, body, bylines, bylineAsPrinted].flat().join("\n")),
    ]),
  );
  const tables = Object.fromEntries(["people", "posts", "places", "series"].map((name) => [name, readTable(name)]));
  for (const [name, rows] of Object.entries(tables)) {
    assert.ok(rows.length > 0, name);
    for (const { address = "", quote = "", article = "" } of rows) {
      assert.ok(pages.has(address), `${name}: no ${address}`);
      assert.ok(
        quote !== "" && said.get(article)?.includes(wordsOf(quote)),
        `${name}: ${article} does not say ${quote}`,
      );
    }
  }
  const people = new Set(tables["people"]?.map(({ name }) => name));
  const mentions = readLines("mentions");
  assert.ok(mentions.length > people.size);
  for (const { name, article, quote } of mentions) {
    assert.ok(people.has(String(name)), String(name));
    assert.ok(said.get(article)?.includes(wordsOf(String(quote))), `${article} does not say ${quote}`);
  }
});

test("every row of who had a post and of which meeting was held quotes words and leads to an article", () => {
  let rows = 0;
  for (const [address, text] of pages) {
    if (!/^(?:posts|series)\//.test(address)) continue;
    for (const row of text.match(/<tr><th scope="row">.*?(?=<tr|<\/table)/gsu) ?? []) {
      rows++;
      assert.match(row, /<q[^>]*>[^<]+<\/q> <small><a href="[^"]+\/articles\//u, `${address} ${row}`);
    }
  }
  assert.ok(rows > 50, String(rows));
});

test("the table of articles has a line for every page of an article, with its text", () => {
  const lines = readLines("articles");
  const ids = [...pages.keys()].flatMap(
    (path) => /^articles\/.*\/(?<id>[^/]+)\.html$/.exec(path)?.groups?.["id"] ?? [],
  );
  assert.deepEqual(lines.map(({ id }) => id).sort(), ids.sort());
  assert.ok(lines.every(({ body }) => Array.isArray(body) && body.length > 0));
});
