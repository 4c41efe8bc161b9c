import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeFolderStamp } from "../../src/folders/folder-stamp.ts";
import { linkOldFiles, linksBeside, removeListed, removeOld } from "../../src/folders/old-files.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import type { TaskRunner } from "../../src/io/worker-pool.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const OURS = { "index.html": "ours", "pagefind/a/1.bin": "ours", "articles/2024/1.html": "ours" };
const ALL = ["index.html", "pagefind", "articles"];
const BESIDE = new Set(["pagefind"]);
const MANY = 1_000_000;

/** Runs what a thread would do at once, and notes that it was asked to. */
function ownThread(asked: string[] = []): TaskRunner {
  const beside = async (kind: string, task: object, run: (task: never) => unknown) => {
    asked.push(kind);
    return run(task as never);
  };
  return { beside } as unknown as TaskRunner;
}

test("a folder that does not bear our stamp is not touched, whatever its name and however many files a site has", async () => {
  for (const count of [1, MANY]) {
    const folder = join(temporaryFolder(), "theirs");
    writeFiles(folder, OURS);
    await removeOld({ folder, names: ALL }, BESIDE, count, ownThread());
    assert.deepEqual(listFiles(folder).sort(), Object.keys(OURS).sort());
  }
});

test("of our folder the listed files go, in two threads, and the folders that this empties; what its user put there stays", async () => {
  const asked: string[] = [];
  const folder = join(temporaryFolder(), "ours");
  const elsewhere = temporaryFolder();
  writeFiles(folder, { ...OURS, "pagefind/mine.txt": "mine", "articles/mine/thesis.txt": "mine" });
  writeFiles(elsewhere, { "1.html": "mine" });
  mkdirSync(join(folder, "articles", "empty"));
  symlinkSync(elsewhere, join(folder, "articles", "2023"), "junction");
  writeFolderStamp(folder, "site", [...Object.keys(OURS), "articles/2023/1.html"]);
  await removeOld({ folder, names: ALL }, BESIDE, MANY, ownThread(asked));
  assert.deepEqual(asked, ["remove"]);
  for (const gone of ["pagefind/a", "articles/2024"]) assert.ok(!existsSync(join(folder, gone)), gone);
  for (const stays of ["pagefind/mine.txt", "articles/mine/thesis.txt", "articles/empty"])
    assert.ok(existsSync(join(folder, stays)), stays);
  assert.equal(readFileSync(join(elsewhere, "1.html"), "utf8"), "mine");
  removeListed({ folder, names: ["pagefind", "gone"] });
});

test("files of an old site get a second name in the new one, and those that are not there are named", async () => {
  const [old, staging] = [temporaryFolder(), temporaryFolder()];
  writeFiles(old, OURS);
  const addresses = ["index.html", "gone.html", "pagefind/a/1.bin"];
  assert.deepEqual(linkOldFiles({ old, staging, addresses }), ["gone.html"]);
  assert.equal(readFileSync(join(staging, "pagefind/a/1.bin"), "utf8"), "ours");
  const asked: string[] = [];
  const few = linksBeside(ownThread(asked));
  assert.deepEqual(await few({ old, staging: temporaryFolder(), addresses }), ["gone.html"]);
  assert.deepEqual(asked, [], "no thread is started for a few");
});
