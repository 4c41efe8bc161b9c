import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/io/file-tree.ts";
import { INDEX_FOLDER } from "../../src/search/format/manifest.ts";
import { articlesToPage, generateArticles } from "../bench/generate-articles.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { rawPage } from "./generate-page.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

/** Each once, as every step is two builds of all there is; what a damaged cache leaves is seen by those after it, too. */
const ACTS = ["edit", "damage", "rename", "remove", "add"] as const;
const WITH_SEARCH = { skip: new Set(["offline"] as const) };

/** Writes raw pages of four articles each. */
function writeSeeds(folder: string): void {
  mkdirSync(join(folder, "seeds"));
  const articles = [...generateArticles({ count: 24, years: 3, firstYear: 2020, length: 120 })];
  for (let at = 0; at < articles.length; at += 4) {
    const head = `---\ndate: "${articles[at + 3]?.date}"\n---\n\n`;
    writeFileSync(join(folder, "seeds", `${at}.txt`), head + articlesToPage(articles.slice(at, at + 4)));
  }
}

test("the index after adding, editing and removing pages is that of a build from nothing, old groups taken over", async () => {
  const [edited, fresh] = [temporaryFolder(), temporaryFolder()];
  for (const folder of [edited, fresh]) writeSeeds(folder);
  const options = optionsIn(edited, WITH_SEARCH);
  await buildQuietly(options);
  const index = join(options.out, INDEX_FOLDER);
  const groups = readdirSync(index).filter((name) => /^\d{4}-/.test(name));
  const before = new Map(groups.map((name) => [name, statSync(join(index, name, "table.json.gz")).ino]));
  assert.ok(groups.length > 1);

  for (const folder of [edited, fresh]) {
    appendFileSync(join(folder, "seeds", "20.txt"), "\n# 新添的一篇\n\n本报讯 11月10日,全县召开会议。\n");
    writeFileSync(
      join(folder, "seeds", "21.txt"),
      '---\ndate: "2022-12-31"\n---\n\n# 又一篇\n\n本报讯 12月31日,绛县。\n',
    );
    rmSync(join(folder, "seeds", "16.txt"));
  }
  await buildQuietly(options);
  const freshOptions = optionsIn(fresh, WITH_SEARCH);
  await buildQuietly(freshOptions);
  assert.deepEqual(hashesOf(options.out), hashesOf(freshOptions.out));
  const kept = readdirSync(index).filter((name) => before.has(name));
  assert.ok(kept.length > 0 && kept.length < groups.length, kept.join(" "));
  for (const name of kept) assert.equal(statSync(join(index, name, "table.json.gz")).ino, before.get(name), name);
});

test("a quick build shows a changed page and leaves the index, which the next build makes", async () => {
  const folder = temporaryFolder();
  writeSeeds(folder);
  const options = optionsIn(folder, WITH_SEARCH);
  await buildQuietly(options);
  const manifest = () => readFileSync(join(options.out, INDEX_FOLDER, "manifest.json"), "utf8");
  const [before, pages] = [manifest(), hashesOf(join(options.out, "articles"))];
  appendFileSync(join(folder, "seeds", "20.txt"), "\n又一段补记的文字。\n");
  await buildQuietly({ ...options, isQuick: true });
  assert.equal(manifest(), before);
  assert.notDeepEqual(hashesOf(join(options.out, "articles")), pages);
  await buildQuietly(options);
  assert.notEqual(manifest(), before);
  const fresh = optionsIn(temporaryFolder(), { ...WITH_SEARCH, seeds: options.seeds });
  await buildQuietly(fresh);
  assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out));
});

const step = fc.record({ pick: fc.nat(99), text: rawPage });

test("index and packages after any steps, a damaged cache among them, are those of a build from nothing", async () => {
  const folder = temporaryFolder();
  writeSeeds(folder);
  // Pages without any year stand in one group with the oldest.
  for (const [i, text] of fc.sample(rawPage, { numRuns: 8, seed: 21 }).entries()) {
    writeFileSync(join(folder, "seeds", `undated-${i}.txt`), text);
  }
  const options = optionsIn(folder, { skip: new Set(), isRecorded: true });
  await buildQuietly(options);
  const steps = fc.sample(step, { numRuns: ACTS.length, seed: 5 });
  for (const [i, act] of ACTS.entries()) {
    const { pick, text } = steps[i] ?? assert.fail();
    const names = listFiles(options.seeds).filter((name) => name.endsWith(".txt"));
    const picked = join(options.seeds, names[pick % names.length] ?? "");
    if (act === "add" || act === "damage") writeFileSync(join(options.seeds, `added-${i}.txt`), text);
    else if (act === "edit") appendFileSync(picked, `\n补记第${i}段。\n`);
    else if (act === "rename") renameSync(picked, join(options.seeds, `renamed-${i}.txt`));
    else rmSync(picked);
    const made = listFiles(options.cache).filter((path) => path.startsWith("made-"));
    assert.ok(made.length > 2);
    if (act === "damage") for (const path of made) truncateSync(join(options.cache, path), 70);
    await buildQuietly(options);
    const fresh = optionsIn(temporaryFolder(), { skip: new Set(), seeds: options.seeds });
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `step ${i}: ${act}`);
  }
});

test("a group of several parts of which one has changed, whether the others are whole or damaged, is that of a build from nothing", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "seeds"));
  const articles = [...generateArticles({ count: 300, years: 1, firstYear: 2020, length: 60 })];
  for (let at = 0; at < articles.length; at += 10) {
    writeFileSync(join(folder, "seeds", `${at}.txt`), articlesToPage(articles.slice(at, at + 10)));
  }
  const options = optionsIn(folder, { skip: new Set() });
  await buildQuietly(options);
  for (const [what, name] of [
    ["whole", "100.txt"],
    ["damaged", "200.txt"],
  ] as const) {
    // The lists of parts and files are smaller: they stay.
    const made = listFiles(options.cache).filter((path) => path.startsWith("made-"));
    const parts = made.map((path) => join(options.cache, path)).filter((path) => statSync(path).size > 40_000);
    assert.ok(parts.length > 1);
    if (what === "damaged") for (const path of parts) truncateSync(path, 70);
    appendFileSync(join(options.seeds, name), "\n又一段补记的文字。\n");
    await buildQuietly(options);
    const fresh = optionsIn(temporaryFolder(), { skip: new Set(), seeds: options.seeds });
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), what);
  }
});

test("a build that leaves out the search leaves out the index", async () => {
  const folder = temporaryFolder();
  writeSeeds(folder);
  const options = optionsIn(folder);
  await buildQuietly(options);
  assert.deepEqual(readdirSync(options.out).includes(INDEX_FOLDER), false);
});
