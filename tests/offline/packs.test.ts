import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { findPlace, readBlock, readPack, readScript } from "../../src/client/offline/pack-reader.ts";
import { cutToPack, filesToPacks, type KeptBlocks } from "../../src/offline/files-to-packs.ts";
import { isScriptPack, packsThatMayHold } from "../../src/offline/pack-format.ts";
import { writePacks } from "../../src/offline/write-packs.ts";
import { writeScripts } from "../../src/offline/write-scripts.ts";
import { type Contents, hashedFiles, indexOf, MemoryFolder, SMALL_GROUPS, SMALL_SITE } from "./site-files.ts";

async function build(contents: Contents, before?: MemoryFolder): Promise<MemoryFolder> {
  const folder = new MemoryFolder(before);
  const filedUnder = new Map([["sources/0f3a.txt", "2024"]]);
  const scripts = await writeScripts(hashedFiles(indexOf(contents)), folder, before?.scripts ?? new Map());
  folder.scripts = scripts.known;
  const groups = SMALL_GROUPS.map((group) => {
    return { ...group, scripts: scripts.byGroup.get(group.folder) ?? { packs: [], runs: {} } };
  });
  const site = { files: hashedFiles(contents), groups, filedUnder, belonging: new Map() };
  folder.packs = await writePacks(site, folder, before?.packs ?? new Map());
  return folder;
}

/** Address of a pack below the site's root. */
function addressOf(name: string): string {
  return posix.join("offline", name);
}

/** Every file that the packs of a unit hold, by address. */
async function unpack(folder: MemoryFolder, unit: string): Promise<Record<string, string>> {
  const held: Record<string, string> = {};
  const parts = folder.list.units.find(({ id }) => id === unit)?.parts ?? [];
  for (const part of folder.list.parts.filter(({ id }) => parts.includes(id))) {
    for (const { name } of part.packs) {
      const read = isScriptPack(name) ? readScript : readPack;
      const { table, blocks } = await read(Uint8Array.from(folder.files.get(addressOf(name)) ?? []).buffer);
      for (const [path] of table.flatMap(({ files }) => files)) {
        assert.deepEqual(
          packsThatMayHold(path, part).map((pack) => pack.name),
          [name],
        );
        const place = findPlace(table, path);
        assert.ok(place);
        const block = await readBlock(blocks[place.block] as ArrayBuffer);
        held[path] = Buffer.from(block.slice(place.start, place.end)).toString();
      }
    }
  }
  return held;
}

test("a year's unit holds its pages and the index group that finds them, byte for byte", async () => {
  const folder = await build(SMALL_SITE);
  const expected = Object.entries(SMALL_SITE).filter(([path]) => /\/2025|^issues/.test(path));
  assert.deepEqual(await unpack(folder, "2025"), Object.fromEntries(expected.sort()));
});

test("pages of no year and the index manifest are shared; styles, feeds and other packs are in no unit", async () => {
  const held = Object.keys(await unpack(await build(SMALL_SITE), "shared"));
  assert.deepEqual(held, [
    "bylines/5f20-5029.html",
    "dates/unknown.html",
    "index.html",
    "pagefind/manifest.json",
    "search.html",
  ]);
});

test("a raw file goes with the year it is filed under", async () => {
  const held = await unpack(await build(SMALL_SITE), "2024");
  assert.equal(held["sources/0f3a.txt"], SMALL_SITE["sources/0f3a.txt"]);
});

test("units stand as shared, the newest year first, undated last, with their counts", async () => {
  const { units } = (await build(SMALL_SITE)).list;
  assert.deepEqual(
    units.map(({ id, articles, issues }) => [id, articles, issues]),
    [
      ["shared", 0, 0],
      ["2025", 2, 1],
      ["2024", 1, 0],
      ["undated", 1, 0],
    ],
  );
});

test("an index group of several years is one part of each of them", async () => {
  const { units } = (await build(SMALL_SITE)).list;
  assert.deepEqual(units.find(({ id }) => id === "undated")?.parts, ["pages-undated", "index-2024"]);
  assert.deepEqual(units.find(({ id }) => id === "2024")?.parts, ["pages-2024", "index-2024"]);
});

test("the list gives each pack's true length and digest", async () => {
  const folder = await build(SMALL_SITE);
  for (const pack of folder.list.parts.flatMap(({ packs }) => packs)) {
    const bytes = folder.files.get(addressOf(pack.name)) ?? Buffer.alloc(0);
    assert.equal(bytes.length, pack.bytes);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), pack.sha256);
  }
});

test("the order of the files does not matter", async () => {
  const turned = Object.fromEntries(Object.entries(SMALL_SITE).reverse());
  assert.deepEqual((await build(turned)).files, (await build(SMALL_SITE)).files);
});

test("one more article of the newest year changes its pages alone, and the result is that of a build from nothing", async () => {
  const before = await build(SMALL_SITE);
  const more = { ...SMALL_SITE, "articles/2025/a3.html": "<h1>夏收</h1>" };
  const after = await build(more, before);
  assert.deepEqual(after.files, (await build(more)).files);
  assert.deepEqual([...new Set(after.kept.map((path) => path.replace(/\/[^/]*$/, "")))].sort(), [
    "offline/pages-2024",
    "offline/pages-shared",
    "offline/pages-undated",
    "pf-data",
  ]);
});

test("of a year with many pages one that changed packs few of them anew, whatever was built before", async () => {
  const page = (i: number) => `articles/2025/${createHash("sha256").update(String(i)).digest("hex").slice(0, 8)}.html`;
  const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [page(i), `<h1>${i}</h1>`]));
  const before = await build(many);
  const changed = { ...many, [page(7)]: "<h1>改过</h1>", [page(2000)]: "<h1>新添</h1>" };
  const after = await build(changed, before);
  assert.deepEqual(after.files, (await build(changed)).files);
  const packs = after.list.parts.flatMap((part) => part.packs);
  assert.ok(packs.length > 6, `${packs.length} packs`);
  assert.ok(after.kept.length >= packs.length - 4, `${after.kept.length} of ${packs.length} kept`);
});

test("of a pack that changed the blocks that did not are taken as they were, unless the pack is damaged", async () => {
  const noise = (seed: number) =>
    createHash("shake256", { outputLength: 50_000 }).update(String(seed)).digest().toString("latin1");
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`articles/2025/${100 + i}.html`, noise(i)]));
  const changed = { ...many, "articles/2025/139.html": "<h1>改过</h1>" };
  const fresh = await build(changed);
  const before = await build(many);
  assert.deepEqual((await build(changed, before)).files, fresh.files);
  for (const [path, bytes] of before.files) {
    if (path.startsWith("offline/pages-2025/")) before.files.set(path, Buffer.from(bytes).fill(7, 200, 400));
  }
  assert.deepEqual((await build(changed, before)).files, fresh.files);
});

test("a block that is known stands in its pack as it is given", async () => {
  const pack = async (kept?: KeptBlocks) => {
    for await (const made of filesToPacks("pages-2025", hashedFiles({ "articles/2025/a.html": "春耕" }), kept))
      return made;
    return assert.fail("no pack");
  };
  const first = await pack();
  const [[hash, from, length] = assert.fail("no block")] = first.blocks;
  assert.equal(from + length, first.bytes.length);
  const given = new TextEncoder().encode("as it was before");
  const again = await pack((asked) => (asked === hash ? given : undefined));
  assert.deepEqual(Uint8Array.from(again.bytes.slice(-given.length)), given);
});

test("an issue is packed in one run with its articles and its raw file, whatever else the year has", () => {
  const issues = Array.from({ length: 200 }, (_, i) => `issues/2025/${1000 + i}`);
  const belonging = new Map<string, string>();
  const paths = issues.flatMap((issue, i) => {
    const digest = createHash("sha256").update(issue).digest("hex");
    const own = [`articles/2025/${digest.slice(0, 8)}.html`, `sources/${digest.slice(8, 24)}.txt`];
    for (const path of own) belonging.set(path, `${issue}.html`);
    return [...own, `${issue}.html`, `${issue}.json`, `people/${i}.html`];
  });
  const runs = cutToPack(hashedFiles(Object.fromEntries(paths.map((path) => [path, ""]))), belonging);
  assert.ok(runs.length > 3);
  assert.deepEqual(runs.flatMap((run) => run.map(({ path }) => path)).sort(), paths.sort());
  const runOf = new Map(runs.flatMap((run, i) => run.map(({ path }): [string, number] => [path, i])));
  for (const [path, owner] of belonging) assert.equal(runOf.get(path), runOf.get(owner));
  for (const issue of issues) assert.equal(runOf.get(`${issue}.json`), runOf.get(`${issue}.html`));
});

test("large files fill packs of about four megabytes, in their order", async () => {
  const noise = (seed: number) =>
    createHash("shake256", { outputLength: 200_000 }).update(String(seed)).digest().toString("latin1");
  const contents = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`articles/2025/${100 + i}.html`, noise(i)]),
  );
  const packs = [];
  const files = hashedFiles(contents);
  for await (const { entry } of filesToPacks("pages-2025", files)) packs.push(entry);
  assert.ok(packs.length > 2);
  assert.equal(
    packs.reduce((sum, { files }) => sum + files, 0),
    60,
  );
  let before = 0;
  for (const { first, files: count } of packs) {
    assert.equal(first, files[before]?.path);
    before += count;
  }
});

test("any files come out of their packs as they went in, empty ones too", async () => {
  const path = fc.stringMatching(/^[a-z]{1,3}\/[a-z0-9]{1,4}\.html$/);
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, fc.string({ unit: "grapheme" }), { noNullPrototype: true }), async (pages) => {
      for await (const { bytes } of filesToPacks("pages-x", hashedFiles(pages))) {
        const { table, blocks } = await readPack(Uint8Array.from(bytes).buffer);
        for (const [name, text] of Object.entries(pages)) {
          const place = findPlace(table, name);
          assert.ok(place);
          const block = await readBlock(blocks[place.block] as ArrayBuffer);
          assert.equal(Buffer.from(block.slice(place.start, place.end)).toString(), Buffer.from(text).toString());
        }
        assert.equal(findPlace(table, "~"), undefined);
      }
    }),
    { numRuns: 40 },
  );
});
