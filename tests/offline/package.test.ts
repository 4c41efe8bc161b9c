import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { newestDate } from "../../src/offline/newest-date.ts";
import { folderFiles, zimFiles } from "../../src/offline/package-files.ts";
import { packageName, sourceDate } from "../../src/offline/package-name.ts";
import { IDLE_SERVICE_WORKER, serviceWorkerText } from "../../src/offline/service-worker-text.ts";
import type { SiteFile } from "../../src/offline/site-file.ts";
import { isScan, withoutScans } from "../../src/offline/without-scans.ts";
import { hashedFiles, SMALL_SITE } from "./site-files.ts";

const SITE = hashedFiles({
  ...SMALL_SITE,
  "service-worker.js": "code",
  "offline/packs.json": "{}",
  "pf-data/main.js": "receiveSiteData({})",
});

/** A headline that reads like the member of the data that names scans. */
const QUOTING = '"image":["scans/0f.jpg"],';

async function textOf(files: readonly SiteFile[], path: string): Promise<string> {
  const bytes = await files.find((file) => file.path === path)?.read();
  return Buffer.from(bytes ?? "").toString();
}

test("the folder for a stick leaves out what only a server hands out, and says in three lines what to do", async () => {
  const files = folderFiles(SITE, { newspaper: "绛县县报存档", date: "2025-04-03" });
  const paths = files.map(({ path }) => path);
  assert.ok(paths.includes("pf-data/main.js") && paths.includes("articles/2025/a1.html"));
  assert.deepEqual(
    paths.filter((path) => /^(?:offline|pagefind)\//.test(path)),
    [],
  );
  assert.equal(await textOf(files, "service-worker.js"), IDLE_SERVICE_WORKER);
  const readme = await textOf(files, "说明.txt");
  assert.equal(readme.split("\r\n").length, 4);
  assert.match(readme, /^\uFEFF《绛县县报存档》，截至 2025-04-03/);
});

test("scans are left out with all that pages show of them, and said to be; a site without any is as it was", async () => {
  const page = "<p>a</p><!--scan--><a href='../scans/0f.jpg'>b</a><!--/scan--><p>c</p><!--scan-->d\n<!--/scan-->";
  const site = hashedFiles({
    ...SMALL_SITE,
    "issues/2025/i2.html": page,
    "issues/2025/i9.json": `${JSON.stringify([{ id: "a9", headline: QUOTING, image: ["scans/0f.jpg", "scans/1e.png"], citation: {} }], null, 2)}\n`,
    "data/articles.ndjson.gz": Buffer.concat(
      [{ id: "a9", image: ["scans/0f.jpg"], citation: {} }, { id: "b" }].map((line) =>
        gzipSync(`${JSON.stringify(line)}\n`),
      ),
    ),
    "scans/0f.jpg": "x",
    "scans/0f-cover.jpg": "y",
  });
  assert.deepEqual(site.map(({ path }) => path).filter(isScan), ["scans/0f.jpg"]);
  const left = withoutScans(site);
  assert.ok(!left.some(({ path }) => path.startsWith("scans/")));
  assert.equal(await textOf(left, "issues/2025/i2.html"), "<p>a</p><p>c</p>");
  assert.equal(await textOf(left, "issues/2025/i1.html"), SMALL_SITE["issues/2025/i1.html"]);
  assert.equal(
    await textOf(left, "issues/2025/i9.json"),
    `${JSON.stringify([{ id: "a9", headline: QUOTING, citation: {} }], null, 2)}\n`,
  );
  const table = await left.find(({ path }) => path === "data/articles.ndjson.gz")?.read();
  assert.equal(gunzipSync(table ?? "").toString(), '{"id":"a9","citation":{}}\n{"id":"b"}\n');
  assert.equal(withoutScans(SITE), SITE);
  const leftOut = { scans: 1, size: "3.2 MB" };
  const files = folderFiles(left, { newspaper: "绛县县报存档", date: null, leftOut });
  assert.match(await textOf(files, "说明.txt"), /\r\n版面图 1\s张（3\.2 MB）没有收进来。\r\n$/);
});

test("a zim holds the index as files and not as scripts", () => {
  const paths = zimFiles(SITE).map(({ path }) => path);
  assert.ok(paths.includes("pagefind/manifest.json"));
  assert.ok(!paths.includes("pf-data/main.js") && !paths.includes("offline/packs.json"));
});

test("a package is named by the newest day an article is about, a range's last; days without a year do not count", async () => {
  const data = (dates: readonly (string | null)[]) =>
    hashedFiles(Object.fromEntries(dates.map((date, i) => [`issues/2025/${i}.json`, JSON.stringify([{ date }])])));
  assert.equal(await newestDate(data(["2024-10-09", "2025-03-27/2025-03-28", "XXXX-12-31", null])), "2025-03-28");
  assert.equal(await newestDate(data([null, "XXXX-04-03"])), null);
});

test("a package's name is legal on every system", () => {
  assert.equal(packageName("绛县县报存档", "2025-04-03"), "绛县县报存档-2025-04-03");
  assert.equal(packageName('A/B: "C" ?*', null), "A_B_C-undated");
  assert.equal(packageName("...", "2025"), "archive-2025");
});

test("SOURCE_DATE_EPOCH names a day in UTC, and must be a number", () => {
  assert.equal(sourceDate("1735689599"), "2024-12-31");
  assert.equal(sourceDate(undefined), undefined);
  assert.throws(() => sourceDate("yesterday"), /seconds since 1970/);
});

test("the service worker changes with any file of the shell, and with no other", async () => {
  const before = await serviceWorkerText(SITE, "code");
  const changed = (path: string) => serviceWorkerText(hashedFiles({ ...SMALL_SITE, [path]: "changed" }), "code");
  assert.notEqual(await changed("index.html"), before);
  assert.notEqual(await changed("assets/site.css"), before);
  assert.equal(await changed("articles/2025/a1.html"), before);
});

test("packing without a site says what to do", () => {
  const args = ["scripts/run.js", "package", "--site", "build/no-such-site"];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: findProjectRoot(), encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stderr, /Run npm run build first/);
});
