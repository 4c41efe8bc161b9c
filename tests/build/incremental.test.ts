import assert from "node:assert/strict";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/io/file-tree.ts";
import { sha256 } from "../../src/io/sealed-file.ts";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
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
    assert.deepEqual(foldersBelow(options.out), foldersBelow(fresh.out), `folders after step ${i}: ${act}`);
    assert.deepEqual(hashesOf(options.content), hashesOf(fresh.content), `content after step ${i}: ${act}`);
    rmSync(join(folder, `fresh-${i}`), { recursive: true });
  }
});

/** Every folder below one, those that hold nothing too. */
function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isDirectory())
    .sort();
}

/** Where the site waits that stood before the one that stands. */
function spareOf({ content }: BuildOptions): string {
  return join(content, "..", "spare");
}

/** Numbers that stand for a file on the disk, by its path. */
function inodesOf(folder: string): Map<string, number> {
  return new Map(listFiles(folder).map((path) => [path, statSync(join(folder, path)).ino]));
}

test("a site begins with the one before the last, and equals one built from nothing, index and packs too", async () => {
  const options = optionsIn(join(folder, "spare"), { skip: new Set(), isRecorded: true });
  const [a, b] = [pageOf("甲标题是第一个标题"), pageOf("乙标题是第二个标题", "\n张倩倩\n")];
  const changes: Record<string, () => void> = {
    "first build": () => writeFiles(options.seeds, { "a.txt": a, "b.txt": b }),
    edited: () => writeFiles(options.seeds, { "a.txt": `${a}补记一段。\n` }),
    "edited back": () => writeFiles(options.seeds, { "a.txt": a }),
    removed: () => rmSync(join(options.seeds, "b.txt")),
    "given back": () => writeFiles(options.seeds, { "b.txt": b }),
    "another added": () => writeFiles(options.seeds, { "c.txt": pageOf("丙标题是最晚的标题") }),
  };
  for (const [i, [change, make]] of Object.entries(changes).entries()) {
    make();
    const spare = inodesOf(spareOf(options));
    const fresh = optionsIn(join(folder, "spare-fresh"), { seeds: options.seeds, skip: new Set() });
    await buildQuietly(options);
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), change);
    assert.deepEqual(existsSync(spareOf(options)), i > 0, change);
    if (i > 1) assert.equal(inodesOf(options.out).get("assets/site.css"), spare.get("assets/site.css"), change);
    rmSync(join(folder, "spare-fresh"), { recursive: true });
  }
});

test("a spare site is used for what the same recipe made alone, and only where nothing has left it", async () => {
  const options = optionsIn(join(folder, "spare-recipe"));
  const edit = (text: string) => writeFiles(options.seeds, { "a.txt": `${GOOD}${text}\n` });
  const build = async (text: string, given: Partial<BuildOptions> = {}) => {
    edit(text);
    await buildQuietly({ ...options, ...given });
    const fresh = optionsIn(join(folder, "spare-recipe-fresh"), { seeds: options.seeds, ...given });
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), text);
    rmSync(join(folder, "spare-recipe-fresh"), { recursive: true });
  };
  await build("一");
  await build("二");
  rmSync(join(spareOf(options), "index.html"));
  await build("三");
  await build("四", { dictionary: "another" });
  assert.equal(existsSync(spareOf(options)), false);
  await build("五", { dictionary: "another" });
  await build("六");
  await build("七");
  // What is no spare site of ours stays.
  rmSync(spareOf(options), { recursive: true });
  writeFiles(spareOf(options), { "mine.txt": "mine" });
  await build("八");
  assert.deepEqual(hashesOf(spareOf(options)), { "mine.txt": sha256("mine") });
});

test("what a user put into a site goes on into each new one", async () => {
  const options = optionsIn(join(folder, "spare-user"));
  const build = (text: string) => {
    writeFiles(options.seeds, { "a.txt": `${GOOD}${text}\n` });
    return buildQuietly(options);
  };
  await build("一");
  writeFiles(options.out, { "mine/thesis.txt": "mine", "articles/mine.txt": "mine" });
  for (const text of ["二", "三", "四"]) {
    await build(text);
    assert.equal(readFileSync(join(options.out, "mine/thesis.txt"), "utf8"), "mine", text);
    assert.equal(readFileSync(join(options.out, "articles/mine.txt"), "utf8"), "mine", text);
    assert.equal(existsSync(join(spareOf(options), "mine")), false, text);
  }
});

const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const TO_COME = new Date("2099-01-01T00:00:00Z");
const pageOf = (headline: string, end = "") => `# ${headline}\n\n本报讯 2024年4月3日,正文在此。\n${end}`;

/** Changes that time stamps and names hide: what others' builds were reported to miss. */
const HIDDEN: Readonly<Record<string, (seeds: string) => void>> = {
  "two pages of one size and time change names": (seeds) => {
    const [a, b, aside] = ["a.txt", "b.txt", "aside"].map((name) => join(seeds, name)) as [string, string, string];
    renameSync(a, aside);
    renameSync(b, a);
    renameSync(aside, b);
  },
  "a page of the same size is restored with its time": (seeds) => {
    writeFiles(seeds, { "c.txt": pageOf("丙标题是第三个标题") });
    utimesSync(join(seeds, "c.txt"), LONG_AGO, LONG_AGO);
  },
  "a name changes by a capital letter": (seeds) => renameSync(join(seeds, "c.txt"), join(seeds, "C.txt")),
  "a name changes by how an accent is written": (seeds) =>
    renameSync(join(seeds, "caf\u00e9.txt"), join(seeds, "cafe\u0301.txt")),
  "a folder takes the name of a page": (seeds) => {
    rmSync(join(seeds, "d.txt"));
    writeFiles(seeds, { "d.txt/1.txt": pageOf("丁标题在文件夹里面") });
  },
  "a page is written by a clock that is fast": (seeds) => {
    writeFiles(seeds, { "e.txt": pageOf("戊标题是第一回写的") });
    utimesSync(join(seeds, "e.txt"), TO_COME, TO_COME);
  },
  "it is written again, to the same size and time": (seeds) => {
    writeFiles(seeds, { "e.txt": pageOf("戊标题是第二回写的") });
    utimesSync(join(seeds, "e.txt"), TO_COME, TO_COME);
  },
  "the only signature of somebody is taken out": (seeds) =>
    writeFiles(seeds, { "f.txt": pageOf("己标题是署名的一篇") }),
  "lines end as on Windows": (seeds) =>
    writeFiles(seeds, { "f.txt": `\uFEFF${pageOf("己标题是署名的一篇").replaceAll("\n", "\r\n")}` }),
};

test("what time stamps and names hide is seen: after each such change the site equals one built from nothing", async () => {
  const options = optionsIn(join(folder, "hidden"), { isRecorded: true });
  writeFiles(options.seeds, {
    "a.txt": pageOf("甲标题是第一个标题"),
    "b.txt": pageOf("乙标题是第二个标题"),
    "c.txt": pageOf("丙标题是最早的标题"),
    "d.txt": pageOf("丁标题是一个标题"),
    "f.txt": pageOf("己标题是署名的一篇", "\n张倩倩\n"),
    "caf\u00e9.txt": pageOf("庚标题是一个标题"),
  });
  for (const name of listFiles(options.seeds)) utimesSync(join(options.seeds, name), LONG_AGO, LONG_AGO);
  await buildQuietly(options);
  for (const [change, make] of Object.entries(HIDDEN)) {
    make(options.seeds);
    const fresh = optionsIn(join(folder, "hidden-fresh"), { seeds: options.seeds });
    assert.equal((await buildQuietly(options)).isChanged, true, change);
    await buildQuietly(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), change);
    rmSync(join(folder, "hidden-fresh"), { recursive: true });
  }
});

test("pages that are only copied anew change nothing, and are read once for it", async () => {
  const options = optionsIn(join(folder, "copied"));
  writeFiles(options.seeds, { "a.txt": GOOD });
  await buildQuietly(options);
  const stateNow = () => {
    const name = listFiles(options.cache).find((each) => each.startsWith("state-")) ?? "";
    return readFileSync(join(options.cache, name), "utf8");
  };
  utimesSync(join(options.seeds, "a.txt"), LONG_AGO, LONG_AGO);
  assert.equal((await buildQuietly(options)).isChanged, false);
  const renewed = stateNow();
  assert.equal((await buildQuietly(options)).isChanged, false);
  assert.equal(stateNow(), renewed);
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
  assert.equal(again.length, parsed.length);
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
