import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { addFiles } from "../../src/make/add-files.ts";
import { planRemoval, removedFolder, removeFiles } from "../../src/make/remove-files.ts";
import { findLastDone, undoLast } from "../../src/make/undo-last.ts";
import { Failure } from "../../src/model/failure.ts";
import { readAddressRecord } from "../../src/records/address-record.ts";
import { recordChanges } from "../../src/records/changes.ts";
import { pictureBytes } from "../io/make-pictures.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const PAGE = "# 南坪镇举行插秧比赛\n\n本报讯 2024年5月6日,八支队伍下田比试,观者如堵。\n\n张情倩\n";
const OTHER = "# 河湾社添渡船\n\n本报讯 2024年6月7日,葛家渡添船一只,两岸往来称便。\n";
const ACT = { id: "c1", at: "2026-01-02T08:00:00.000Z", act: "misread", quote: "张情倩", to: "张倩倩" };

const when = (minute: number) => ({
  today: "2026-01-02",
  at: `2026-01-02T09:${String(minute).padStart(2, "0")}:00.000Z`,
});

const SCAN = await pictureBytes();

/** An archive of two pages, one with its corrections and scans. */
function archiveIn(name: string) {
  const options = optionsIn(join(folder, name), { isRecorded: true });
  writeFiles(options.seeds, {
    "2024/3版.txt": PAGE,
    "2024/3版.txt.corrections.ndjson": `${JSON.stringify(ACT)}\n`,
    "2024/3版.jpg": SCAN,
    "2024/3版-2.png": SCAN,
    "2024/3版面.txt.tif": "another's",
    "b.txt": OTHER,
  });
  return options;
}

function removalOf(options: ReturnType<typeof archiveIn>, given: string) {
  const removal = planRemoval(options, given);
  assert.ok(removal, given);
  return removal;
}

test("a page that is taken out leaves with what is its own; its addresses say so, nothing else names it, and undo brings all back", async () => {
  const options = archiveIn("whole");
  await buildQuietly(options);
  const [before, seeds] = [hashesOf(options.out), hashesOf(options.seeds)];
  const removal = removalOf(options, "2024/3版.txt");
  assert.equal(removal.published.length, 2);
  removeFiles(options, [removal], when(1));
  assert.deepEqual(listFiles(removedFolder(options)), [
    "2024/3版-2.png",
    "2024/3版.jpg",
    "2024/3版.txt",
    "2024/3版.txt.corrections.ndjson",
  ]);
  assert.ok(existsSync(join(options.seeds, "2024/3版面.txt.tif")));
  const { diagnostics } = await buildQuietly(options);
  assert.deepEqual(diagnostics, []);
  for (const { address } of removal.published) {
    const page = readFileSync(join(options.out, address), "utf8");
    assert.match(page, /已撤下/);
    assert.match(page, /<meta name="robots" content="noindex">/);
  }
  const naming = listFiles(options.out).filter((path) =>
    /插秧|张[情倩]倩/.test(readFileSync(join(options.out, path), "utf8")),
  );
  assert.deepEqual(naming, [], "what was taken out is named nowhere");
  const listing = listFiles(options.out).filter(
    (path) =>
      path !== STAMP_NAME &&
      removal.published.some(({ address }) => {
        return address !== path && readFileSync(join(options.out, path), "utf8").includes(address.slice(0, -5));
      }),
  );
  assert.deepEqual(listing, [], "and linked from nowhere");
  // A build that knows no old site says the same.
  const fresh = optionsIn(join(folder, "whole-fresh"), { seeds: options.seeds });
  await buildQuietly(fresh);
  assert.deepEqual(hashesOf(fresh.out), hashesOf(options.out));
  const done = findLastDone(options);
  assert.equal(done?.kind, "removed");
  assert.ok(done);
  undoLast(options, done, when(2));
  for (const [path, hash] of Object.entries(seeds))
    if (!path.startsWith("add")) assert.equal(hashesOf(options.seeds)[path], hash, path);
  await buildQuietly(options);
  assert.deepEqual(hashesOf(options.out), before);
  assert.equal(findLastDone(options)?.kind, "act", "what was done before the removal is last now");
});

test("undo takes back the last of additions, removals and acts, step by step, until nothing is left", () => {
  const options = archiveIn("steps");
  recordChanges(options.seeds, [
    { path: "b.txt", added: "2026-01-02", at: "2026-01-02T07:00:00.000Z" },
    { path: "2024/3版.txt", added: "2026-01-02", at: "2026-01-02T07:00:00.000Z" },
  ]);
  writeFiles(options.seeds, { "c.txt": OTHER.replace("葛家渡", "柳家渡") });
  removeFiles(options, [removalOf(options, "b.txt")], when(1));
  const kinds: (string | undefined)[] = [];
  for (let minute = 2; minute < 8; minute++) {
    const done = findLastDone(options);
    kinds.push(done?.kind);
    if (done) undoLast(options, done, when(minute));
  }
  assert.deepEqual(kinds, ["removed", "act", "added", undefined, undefined, undefined]);
  assert.deepEqual(listFiles(options.seeds), ["2024/3版面.txt.tif", "additions.ndjson", "c.txt"]);
  assert.ok(listFiles(removedFolder(options)).includes("b.txt"));
  const acts = readFileSync(join(removedFolder(options), "2024/3版.txt.corrections.ndjson"), "utf8")
    .trim()
    .split("\n");
  assert.deepEqual(
    acts.map((line) => JSON.parse(line).act),
    ["misread", "undo"],
  );
});

test("what was taken out before under the same name stays, and each comes back to its own", () => {
  const options = archiveIn("twice");
  removeFiles(options, [removalOf(options, "b.txt")], when(1));
  writeFiles(options.seeds, { "b.txt": PAGE });
  removeFiles(options, [removalOf(options, join(options.seeds, "b.txt"))], when(2));
  assert.equal(readFileSync(join(removedFolder(options), "b.txt"), "utf8"), OTHER);
  assert.equal(readFileSync(join(removedFolder(options), "2/b.txt"), "utf8"), PAGE);
  const last = findLastDone(options);
  assert.ok(last);
  undoLast(options, last, when(3));
  assert.equal(readFileSync(join(options.seeds, "b.txt"), "utf8"), PAGE);
  const first = findLastDone(options);
  assert.ok(first);
  assert.throws(() => undoLast(options, first, when(4)), { code: "folder", exitCode: 1 });
  assert.equal(readFileSync(join(options.seeds, "b.txt"), "utf8"), PAGE, "what is there is not replaced");
});

test("a page that is gone already can be let go; one that never was cannot, nor the last one, nor a file elsewhere", async () => {
  const options = archiveIn("gone");
  await buildQuietly(options);
  rmSync(join(options.seeds, "b.txt"));
  const lost = await buildQuietly(options);
  assert.deepEqual(new Set(lost.diagnostics.map(({ rule }) => rule)), new Set(["address-lost"]));
  await assert.rejects(buildQuietly({ ...options, strict: true, mostUnpacked: 1, skip: new Set() }), {
    code: "addresses-lost",
  });
  removeFiles(options, [removalOf(options, "b.txt")], when(1));
  assert.deepEqual((await buildQuietly(options)).diagnostics, []);
  assert.equal([...readAddressRecord(options.seeds).entries.values()].filter(({ withdrawn }) => withdrawn).length, 2);
  assert.equal(planRemoval(options, "never.txt"), undefined);
  assert.equal(planRemoval(options, "../outside.txt"), undefined);
  assert.equal(planRemoval(options, "additions.ndjson"), undefined);
  const last = removalOf(options, "2024/3版.txt");
  assert.throws(
    () => removeFiles(options, [last], when(2)),
    (error) => error instanceof Failure && error.exitCode === 2,
  );
  assert.ok(existsSync(join(options.seeds, "2024/3版.txt")));
});

test("a file that cannot be moved or written down leaves everything as it was", () => {
  const options = archiveIn("stuck");
  const removal = removalOf(options, "2024/3版.txt");
  const before = hashesOf(options.seeds);
  // The folder for the second of the files is a file: the first goes back.
  mkdirSync(removedFolder(options));
  writeFileSync(join(removedFolder(options), "2024"), "mine");
  assert.throws(() => removeFiles(options, [removal], when(1)));
  assert.deepEqual(hashesOf(options.seeds), before);
  rmSync(join(removedFolder(options), "2024"));
  // The record is a folder: what was moved goes back.
  mkdirSync(join(options.seeds, "additions.ndjson"));
  assert.throws(() => removeFiles(options, [removal], when(1)), { code: "disk" });
  assert.deepEqual(hashesOf(options.seeds), before);
});

test("a scan that was added alone is taken back alone, and one that came with its page goes with it", async () => {
  const options = archiveIn("scans");
  writeFiles(join(folder, "given"), { "b.jpg": SCAN, "c.txt": PAGE.replace("南坪", "北坪"), "c.jpg": SCAN });
  const given = (...names: string[]) => names.map((name) => join(folder, "given", name));
  await addFiles(options.seeds, given("c.txt", "c.jpg"), { facts: {}, ...when(1) });
  await addFiles(options.seeds, given("b.jpg"), { facts: {}, ...when(2) });
  const undone: (readonly string[] | undefined)[] = [];
  for (let minute = 3; minute < 5; minute++) {
    const done = findLastDone(options);
    undone.push(done?.kind === "added" ? done.changes.map(({ path }) => path) : undefined);
    if (done) undoLast(options, done, when(minute));
    undone.push(listFiles(removedFolder(options)));
  }
  assert.deepEqual(undone, [["b.jpg"], ["b.jpg"], ["c.txt"], ["b.jpg", "c.jpg", "c.txt"]]);
  assert.ok(existsSync(join(options.seeds, "b.txt")));
});

test("a scan can be taken out alone, or named beside its page, and comes back", () => {
  const options = archiveIn("scan-alone");
  const before = listFiles(options.seeds);
  const undo = (minute: number) => {
    const done = findLastDone(options);
    assert.equal(done?.kind, "removed");
    if (done) undoLast(options, done, when(minute));
    assert.deepEqual(
      listFiles(options.seeds).filter((path) => path !== "additions.ndjson"),
      before,
    );
  };
  removeFiles(options, [removalOf(options, join(options.seeds, "2024/3版-2.png"))], when(1));
  assert.deepEqual(listFiles(removedFolder(options)), ["2024/3版-2.png"]);
  undo(2);
  removeFiles(options, [removalOf(options, "2024/3版.jpg"), removalOf(options, "2024/3版.txt")], when(3));
  assert.ok(!existsSync(join(options.seeds, "2024/3版.jpg")));
  undo(4);
});
