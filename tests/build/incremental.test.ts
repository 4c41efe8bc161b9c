import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/io/file-tree.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { rawPage } from "./generate-page.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const STEPS = 12;
const GOOD = "# 甲标题是一个标题\n\n本报讯 4月3日,正文在此。\n";

const step = fc.record({
  act: fc.constantFrom("add", "add", "edit", "rename", "remove"),
  name: fc.constantFrom("a.txt", "b.txt", "c.md", "2024/d.txt", "新.txt"),
  pick: fc.nat(99),
  text: rawPage,
});

test("after any adding, editing, renaming and removing, the site equals one built from nothing", async () => {
  const options = optionsIn(join(folder, "live"), { isRecorded: true });
  const steps = fc.sample(step, { numRuns: STEPS });
  writeFiles(options.seeds, { "first.txt": GOOD });
  for (const [i, { act, name, pick, text }] of steps.entries()) {
    const names = listFiles(options.seeds).filter((each) => !each.endsWith(".ndjson"));
    const picked = join(options.seeds, names[pick % names.length] ?? "");
    if (act === "add" || names.length === 0) writeFiles(options.seeds, { [name]: text });
    else if (act === "edit") writeFileSync(picked, `${readFileSync(picked, "utf8")}\n补记第${i}段。\n`);
    // A build without any raw page is refused, so the last one stays.
    else if (act === "rename" || names.length === 1) renameSync(picked, join(options.seeds, `renamed-${i}.txt`));
    else rmSync(picked);
    // What was published is all that a build from nothing may know of the past: the record of addresses tells it.
    const fresh = optionsIn(join(folder, `fresh-${i}`), { seeds: options.seeds });
    // Large archives are held packed, which must change nothing.
    await buildQuietly(i % 2 === 0 ? { ...options, mostUnpacked: 0 } : options);
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `step ${i}: ${act}`);
    assert.deepEqual(hashesOf(options.content), hashesOf(fresh.content), `content after step ${i}: ${act}`);
    rmSync(join(folder, `fresh-${i}`), { recursive: true });
  }
});

test("a build that finds nothing changed writes nothing and reports the same findings", async () => {
  const options = optionsIn(join(folder, "still"));
  writeFiles(options.seeds, { "a.txt": GOOD, "b.txt": "" });
  const first = await buildQuietly(options);
  const second = await buildQuietly(options);
  assert.equal(second.isChanged, false);
  assert.deepEqual(second.diagnostics, first.diagnostics);
  assert.equal(second.fileCount, first.fileCount);
});

test("another dictionary of words has every page read anew, and is told once", async () => {
  const options = optionsIn(join(folder, "dictionary"), { dictionary: "ICU 1.0" });
  writeFiles(options.seeds, { "a.txt": GOOD });
  const first = await buildQuietly(options);
  assert.equal(first.dictionary, undefined);
  const parsed = listFiles(options.cache).filter((name) => name.startsWith("parsed-"));
  const moved = { ...options, dictionary: "ICU 2.0" };
  const second = await buildQuietly(moved);
  assert.deepEqual(second.dictionary, { before: "ICU 1.0", now: "ICU 2.0" });
  const again = listFiles(options.cache).filter((name) => name.startsWith("parsed-"));
  assert.equal(again.length, 1);
  assert.notDeepEqual(again, parsed);
  assert.equal((await buildQuietly(moved)).dictionary, undefined);
});

test("an edit makes few files anew and takes over the rest", async () => {
  const options = optionsIn(join(folder, "edit"));
  const texts = fc.sample(rawPage, { numRuns: 40, seed: 7 });
  writeFiles(options.seeds, Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
  const first = await buildQuietly(options);
  writeFiles(options.seeds, { "3.txt": `${texts[3]}\n又一段。\n` });
  const second = await buildQuietly(options);
  assert.ok(second.writtenCount < first.writtenCount / 2, `${second.writtenCount} of ${first.writtenCount}`);
});

test("a damaged, foreign or missing cache is noticed and everything made anew", async () => {
  const options = optionsIn(join(folder, "damage"));
  writeFiles(options.seeds, { "a.txt": GOOD });
  await buildQuietly(options);
  const whole = hashesOf(options.out);
  const damages: ((file: string) => void)[] = [
    (file) => writeFileSync(file, readFileSync(file).subarray(0, 40)),
    (file) => writeFileSync(file, readFileSync(file, "utf8").replaceAll("正文", "错文")),
    (file) => writeFileSync(file, '{"format":99}'),
    (file) => rmSync(file),
  ];
  for (const damage of damages) {
    for (const file of listFiles(options.cache)) damage(join(options.cache, file));
    await buildQuietly(options);
    assert.deepEqual(hashesOf(options.out), whole);
  }
});

test("files that someone deleted from the site come back with the next build, those of the search index too", async () => {
  const options = optionsIn(join(folder, "gaps"), { skip: new Set() });
  writeFiles(options.seeds, { "a.txt": GOOD });
  await buildQuietly(options);
  const whole = hashesOf(options.out);
  const fragment = listFiles(options.out).find((path) => path.endsWith(".pf_fragment")) ?? "";
  for (const gap of ["about.html", fragment]) {
    rmSync(join(options.out, gap));
    assert.equal((await buildQuietly(options)).isChanged, true, gap);
    assert.deepEqual(hashesOf(options.out), whole, gap);
  }
});

test("a file of the site that someone deleted or changed comes back with the next change", async () => {
  const options = optionsIn(join(folder, "tampered"));
  writeFiles(options.seeds, { "a.txt": GOOD });
  await buildQuietly(options);
  const pages = listFiles(options.out).filter((path) => path.endsWith(".html"));
  rmSync(join(options.out, pages[0] ?? ""));
  writeFileSync(join(options.out, pages[1] ?? ""), "someone else's");
  writeFiles(options.seeds, { "b.txt": GOOD.replace("甲", "乙") });
  await buildQuietly(options);
  const fresh = optionsIn(join(folder, "untampered"), { seeds: options.seeds });
  await buildQuietly(fresh);
  assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out));
});
