import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
import { PACK_LIST, type PackList } from "../../src/offline/pack-format.ts";
import { pictureBytes } from "../io/make-pictures.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const page = (day: number, pageNumber: number) =>
  `---\ndate: "2024-10-${day}"\npage: ${pageNumber}\n---\n# 第${day}日第${pageNumber}版标题\n\n本报讯 10月${day}日,正文在此。\n`;

/** Text of the pages of a site whose address matches. */
function pagesOf({ out }: BuildOptions, address: RegExp): string[] {
  return listFiles(out)
    .filter((path) => address.test(path))
    .map((path) => readFileSync(join(out, path), "utf8"));
}

/** Addresses of the scans on a page, with width and height. */
function scansOn(text: string): string[] {
  return [...text.matchAll(/<img data-scan src="[./]*([^"]+)" alt="([^"]+)" width="(\d+)" height="(\d+)"/g)].map(
    ([, address, alt, width, height]) => `${address} ${alt} ${width}×${height}`,
  );
}

test("whatever becomes of scans, the site equals one built from nothing", async () => {
  const live = optionsIn(join(folder, "live"));
  const seed = (path: string) => join(live.seeds, path);
  writeFiles(live.seeds, { "10/1.txt": page(10, 1), "10/2.txt": page(10, 2), "11/1.txt": page(11, 1) });
  const steps: Record<string, () => Promise<void> | void> = {
    "no scan": () => {},
    "a scan": async () => writeFiles(live.seeds, { "10/1.jpg": await pictureBytes() }),
    "a second of the page": async () => writeFiles(live.seeds, { "10/1-2.png": await pictureBytes({ form: "png" }) }),
    "the same of another page": async () => writeFiles(live.seeds, { "11/1.txt.JPG": await pictureBytes() }),
    "another in its place": async () => writeFiles(live.seeds, { "10/1.jpg": await pictureBytes({ seed: 7 }) }),
    "a broken one": () => writeFiles(live.seeds, { "10/2.jpg": "no picture" }),
    mended: async () => writeFiles(live.seeds, { "10/2.jpg": await pictureBytes({ orientation: 6 }) }),
    "of another name": () => renameSync(seed("10/1-2.png"), seed("10/2-1.png")),
    "its page of another name": () => renameSync(seed("11/1.txt"), seed("11/01.txt")),
    gone: () => rmSync(seed("10/1.jpg")),
  };
  for (const [i, [name, change]] of Object.entries(steps).entries()) {
    await change();
    const fresh = optionsIn(join(folder, `fresh-${i}`), { seeds: live.seeds });
    const report = await buildQuietly(i % 2 === 0 ? { ...live, mostUnpacked: 0 } : live);
    const expected = await buildQuietly(fresh);
    assert.deepEqual(report.diagnostics, expected.diagnostics, name);
    assert.deepEqual(hashesOf(live.out), hashesOf(fresh.out), name);
    rmSync(join(folder, `fresh-${i}`), { recursive: true });
  }
});

test("a scan is on the page of its issue and of each of its articles, with the size in which it is shown", async () => {
  const options = optionsIn(join(folder, "shown"));
  const turned = await pictureBytes({ orientation: 6 });
  writeFiles(options.seeds, { "1.txt": page(10, 1), "2.txt": page(10, 2), "2.jpg": turned, "2-1.webp": "x" });
  const { diagnostics } = await buildQuietly(options);
  const [scan = ""] = listFiles(join(options.out, "scans")).filter((name) => !name.includes("cover"));
  assert.deepEqual(readFileSync(join(options.out, "scans", scan)), turned);
  const shown = [`scans/${scan} 第2版影像 90×60`];
  assert.deepEqual(pagesOf(options, /^issues\/.*_p2\.html$/).map(scansOn), [shown]);
  assert.deepEqual(
    pagesOf(options, /^articles\/.*\.html$/)
      .map(scansOn)
      .sort(),
    [[], shown],
  );
  const [data = ""] = pagesOf(options, /^issues\/.*\.json$/).filter((text) => text.includes("scans/"));
  const images = (JSON.parse(data) as { image?: string[] }[]).flatMap(({ image }) => (image ? [image] : []));
  assert.deepEqual(images, [[`scans/${scan}`]]);
  const cover = /<img[^>]*src="[./]*scans\/[0-9a-f]{16}-cover\.jpg"[^>]*width="90" height="60" loading="lazy"/;
  for (const list of [/^issues\/[^_]*\.html$/, /^dates\/2024-10\.html$/]) {
    assert.match(pagesOf(options, list).join(), cover);
  }
  assert.deepEqual(
    diagnostics.filter(({ rule }) => rule.startsWith("scan-")).map(({ rule, source }) => [rule, source]),
    [["scan-unusable", "2-1.webp"]],
  );
});

test("without scans nothing of them is shown, and no script for them is loaded", async () => {
  const options = optionsIn(join(folder, "none"));
  writeFiles(options.seeds, { "1.txt": page(10, 1) });
  await buildQuietly(options);
  const all = pagesOf(options, /\.html$/).join();
  assert.doesNotMatch(all, /data-scan|scan\.js|影像|class="pair"|class="thumb"|<!--scan-->/);
  assert.ok(!listFiles(options.out).some((path) => path.startsWith("scans/")));
});

test("what is wrong with scans is told, each once, and the others are shown", async () => {
  const options = optionsIn(join(folder, "faults"));
  const whole = await pictureBytes({ width: 200, height: 300 });
  writeFiles(options.seeds, {
    "1.txt": page(10, 1),
    "1.jpg": new Uint8Array(),
    "2.txt": page(10, 2),
    "2.jpg": await pictureBytes({ form: "tiff" }),
    "3.txt": page(10, 3),
    "3.jpg": whole.subarray(0, whole.length / 2),
    "4.txt": page(10, 4),
    "4.tif": await pictureBytes({ form: "tiff" }),
    "5.txt": page(10, 5),
    "5.tif": "a master that is not read",
    "5.jpg": await pictureBytes(),
    "6.jpg": await pictureBytes(),
    "年鉴.pdf": "%PDF",
  });
  mkdirSync(join(options.seeds, "7.jpg"));
  const { diagnostics } = await buildQuietly(options);
  const told = diagnostics.filter(({ rule }) => rule.startsWith("scan-"));
  assert.deepEqual(
    told.map(({ rule, source, message }) => [source, rule, message]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    [
      ["1.jpg", "scan-unusable", "the file is empty"],
      ["2.jpg", "scan-unusable", "the file is TIFF, which browsers do not show"],
      ["3.jpg", "scan-damaged", "a part of the picture is missing or damaged"],
      ["4.tif", "scan-unusable", "the file is TIF, which browsers do not show"],
      ["6.jpg", "scan-stray", "no raw page of this name is there, or there are two"],
    ],
  );
  const scans = listFiles(join(options.out, "scans")).filter((name) => !name.includes("cover"));
  assert.equal(scans.length, 2);
});

test("an owner's picture is copied, not linked, and one that did not change is not copied again", async () => {
  const options = optionsIn(join(folder, "copied"));
  writeFiles(options.seeds, { "1.txt": page(10, 1), "1.jpg": await pictureBytes() });
  await buildQuietly(options);
  const [scan = ""] = listFiles(join(options.out, "scans")).filter((name) => !name.includes("cover"));
  const made = statSync(join(options.out, "scans", scan));
  const given = statSync(join(options.seeds, "1.jpg"));
  assert.equal(given.nlink, 1);
  assert.notEqual(made.ino, given.ino);
  assert.equal((await buildQuietly(options)).isChanged, false);
  writeFiles(options.seeds, { "2.txt": page(11, 2) });
  assert.equal((await buildQuietly(options)).isChanged, true);
  assert.equal(statSync(join(options.out, "scans", scan)).ino, made.ino, "the site's own file was taken over");
});

test("what browsers save for reading offline has no scans unless the settings say so, and its page says how large they are", async () => {
  const options = optionsIn(join(folder, "offline"), { skip: new Set(["search"]) });
  const picture = await pictureBytes({ width: 400, height: 600 });
  // One picture, beside two pages.
  writeFiles(options.seeds, { "1.txt": page(10, 1), "1.jpg": picture, "2.txt": page(11, 2), "2.jpg": picture });
  const bytesOf = () => {
    const list: PackList = JSON.parse(readFileSync(join(options.out, PACK_LIST), "utf8"));
    return new Map(list.parts.map(({ id, packs }) => [id, packs.reduce((sum, { bytes }) => sum + bytes, 0)]));
  };
  const size = statSync(join(options.seeds, "1.jpg")).size;
  await buildQuietly(options);
  const without = bytesOf();
  const said = `版面图 1\u00a0张，共 ${(size / 1e6).toFixed(1)} MB`;
  assert.ok(
    pagesOf(options, /^offline\.html$/)
      .join()
      .includes(`${said}，不随各年保存`),
  );
  writeFiles(folder, { "offline/archive.config.json": JSON.stringify({ offlineScans: true }) });
  await buildQuietly(options);
  const whole = bytesOf();
  assert.ok(
    pagesOf(options, /^offline\.html$/)
      .join()
      .includes(`${said}，随各年一同保存`),
  );
  assert.ok((whole.get("pages-2024") ?? 0) - (without.get("pages-2024") ?? 0) > 0.9 * size);
  assert.ok(Math.abs((whole.get("pages-shared") ?? 0) - (without.get("pages-shared") ?? 0)) < 0.1 * size);
});
