import assert from "node:assert/strict";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeFolderStamp } from "../../src/folders/folder-stamp.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { sha256 } from "../../src/io/sealed-file.ts";
import { exitCodeOf } from "../../src/make/build-report.ts";
import { readCodeVersion } from "../../src/make/state/code-version.ts";
import { outlinePage } from "../../src/make/state/outline-page.ts";
import { ParseCache } from "../../src/make/state/parse-cache.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const GOOD = "# 南坪镇举行插秧比赛\n\n本报讯 5月6日,南坪镇举行插秧比赛,八支队伍下田比试。\n\n周海霞\n";
const OTHER = "# 北桥水库开始蓄水\n\n本报讯 6月2日,北桥水库开始蓄水,下游三个乡镇受益。\n\n郑晓岚\n";
const DATED = `---\ndate: 2024-05-08\npage: 1\n---\n${GOOD}`;

test("a dated page that is given twice, or three times, has a page for each", async () => {
  const options = optionsIn(join(folder, "twice"));
  writeFiles(options.seeds, { "a.txt": DATED, "a-copy.txt": DATED, "sub/a.txt": DATED, "b.txt": OTHER });
  const report = await buildQuietly(options);
  const pages = listFiles(options.out).filter((name) => /^issues\/2024\/.*_.*\.html$/.test(name));
  assert.equal(pages.length, 3);
  assert.equal(report.articleCount, 4);
  assert.ok(report.diagnostics.some(({ rule }) => rule === "page-twice"));
});

test("a page of only a signature keeps no other from being indexed", async () => {
  const options = optionsIn(join(folder, "signature"), { skip: new Set(["offline"]) });
  writeFiles(options.seeds, {
    "a.txt": GOOD,
    "b.txt": "(记者 周海 摄)\n",
    "c.txt": "# 雨后的梯田\n\n(记者 周海 摄)\n",
  });
  const report = await buildQuietly(options);
  assert.equal(report.articleCount, 3);
  assert.ok(existsSync(join(options.out, "index.html")));
});

test("a page that the parser fails at is shown as it stands", () => {
  const bytes = Buffer.from(GOOD);
  const page = fileToPage({ path: "a.txt", bytes }, () => {
    throw new Error("a promise was broken");
  });
  assert.deepEqual(
    page.articles[0]?.paragraphs.map(({ text }) => text),
    GOOD.split("\n\n").map((line) => line.replace("# ", "").trim()),
  );
  const finding = page.diagnostics.find(({ rule }) => rule === "page-unparsed");
  assert.match(finding?.message ?? "", /a promise was broken/);
  assert.deepEqual(
    page.lines.map(({ role }) => role),
    ["body", "blank", "body", "blank", "body"],
  );
});

test("an issue whose pages cannot be made is left out, the rest is published, and the exit code is 1", async () => {
  const options = optionsIn(join(folder, "issue"));
  writeFiles(options.seeds, { "a.txt": GOOD, "b.txt": OTHER });
  // A parsed page as no parser may give it: a paragraph without text.
  const page = fileToPage({ path: "a.txt", bytes: Buffer.from(GOOD) });
  const broken = {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, text: "" })),
    })),
  };
  writeFolderStamp(options.cache, "cache");
  const cache = new ParseCache(options.cache, readCodeVersion(options.root, options.dictionary).parser);
  cache.put(broken, outlinePage(page));
  const report = await buildQuietly(options);
  const finding = report.diagnostics.find(({ rule }) => rule === "issue-unpublished");
  assert.deepEqual([finding?.source, finding?.line], ["a.txt", 1]);
  assert.equal(exitCodeOf(report, false), 1);
  assert.equal(report.articleCount, 1);
  const home = readFileSync(join(options.out, "index.html"), "utf8");
  assert.match(home, /北桥水库/);
  assert.doesNotMatch(home, /插秧比赛/);
});

test("cache entries under another one's name are not believed, and the report says so", async () => {
  const options = optionsIn(join(folder, "cache"));
  writeFiles(options.seeds, { "a.txt": GOOD, "b.txt": OTHER });
  await buildQuietly(options);
  const parsed = join(options.cache, readdirSync(options.cache).find((name) => name.startsWith("parsed-")) ?? "");
  const [one = "", ...others] = readdirSync(parsed).filter((name) => name.endsWith(".json"));
  for (const other of others) copyFileSync(join(parsed, one), join(parsed, other));
  writeFiles(options.seeds, { "c.txt": "# 石湾镇开通热线\n\n本报讯 7月1日,石湾镇开通便民热线。\n" });
  const report = await buildQuietly(options);
  assert.ok(report.damagedCount > 0);
  const home = readFileSync(join(options.out, "data/articles.csv"), "utf8");
  for (const headline of [/插秧比赛/, /北桥水库/, /开通热线/]) assert.match(home, headline);
});

test("a damaged state is made anew, and the report says so", async () => {
  const options = optionsIn(join(folder, "state"));
  writeFiles(options.seeds, { "a.txt": GOOD });
  await buildQuietly(options);
  const state = readdirSync(options.cache).find((name) => name.startsWith("state-")) ?? "";
  writeFiles(options.cache, { [state]: sha256("no state") });
  const report = await buildQuietly(options);
  assert.equal(report.damagedCount, 1);
  assert.equal(report.articleCount, 1);
});
