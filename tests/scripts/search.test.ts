import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { INDEX_FOLDER, type Manifest } from "../../src/search/format/manifest.ts";
import { canon } from "../../src/search/text/canon.ts";
import { articlesOf } from "../../src/site/article/archive-index.ts";
import { seedsSite } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { readRawPages } from "../read-seeds.ts";

const folder = temporaryFolder();
let site = "";
const archive = filesToArchive(readRawPages());

before(async () => {
  ({ out: site } = await seedsSite());
});

function search(...args: string[]) {
  const run = spawnSync(process.execPath, ["scripts/run.js", "search", ...args, "--site", site], {
    cwd: findProjectRoot(),
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function scan(text: string): string[] {
  const held = [...articlesOf(archive)].filter(({ article }) =>
    [article.headline, ...article.paragraphs.map((paragraph) => paragraph.text)].some((part) =>
      canon(part).includes(text),
    ),
  );
  return held.map(({ article }) => article.id).sort();
}

test("the terminal finds what the articles hold, one line of JSON for each", () => {
  for (const query of ["解芳", "“一融四创”", "15-20"]) {
    const { code, out } = search(query, "--format", "ndjson");
    const found = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; places: number; address: string });
    assert.equal(code, 0);
    assert.deepEqual(found.map(({ id }) => id).sort(), scan(query), query);
    assert.ok(found.every(({ places }) => places > 0));
    assert.ok(found.every(({ address }) => listFiles(site).includes(address)));
  }
});

test("for reading it shows headline, date, byline, address and what was found in its place", () => {
  const { code, out, err } = search("解芳", "浙江");
  assert.equal(code, 0);
  assert.match(
    out,
    /^解芳带队赴浙江.*\n {2}\[2025\]年3月27日至28日 {2}张倩倩 {2}\[2025\]年4月《.*》等6篇 {2}articles\/.*\n {2}¶1 .*【解芳】带队赴【浙江】/m,
  );
  assert.match(err, /^\d+ of 25 articles$/m);
});

test("a site without an index, a wrong format and no query are wrong use", () => {
  assert.deepEqual([search().code, search("x", "--format", "html").code], [2, 2]);
  const elsewhere = spawnSync(process.execPath, ["scripts/run.js", "search", "x", "--site", "tests"], {
    cwd: findProjectRoot(),
    encoding: "utf8",
  });
  assert.equal(elsewhere.status, 2);
  assert.match(elsewhere.stderr, /npm run build/);
});

test("a group that is missing is said on stderr, with what the others hold and exit code 1", () => {
  cpSync(site, join(folder, "site"), { recursive: true });
  site = join(folder, "site");
  const index = join(site, INDEX_FOLDER);
  const { groups } = JSON.parse(readFileSync(join(index, "manifest.json"), "utf8")) as Manifest;
  rmSync(join(index, groups[0]?.folder ?? "", "table.json.gz"));
  const { code, out, err } = search("解芳", "--format", "ndjson");
  assert.equal(code, 1);
  assert.ok(out.trim().split("\n").length < scan("解芳").length);
  assert.match(err, /cannot be read[\s\S]*build the site again/);
});
