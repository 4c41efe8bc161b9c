import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findArchive } from "../../src/folders/archive-folder.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { newArchive } from "../../src/make/new-archive.ts";
import { findLastDone, undoLast } from "../../src/make/undo-last.ts";
import { readAddressRecord } from "../../src/records/address-record.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

/** Folders of archives as each version of the program made them, kept for ever: a newer program reads every one. */
const FOLDERS = join("tests", "fixtures", "archives");
/** Named as an editor may name it, as far as the system lets her. */
const folder = join(temporaryFolder(), process.platform === "win32" ? "空 格#%&'()" : "空 格#%?*&'()");

for (const version of readdirSync(FOLDERS)) {
  const archive = join(folder, version);
  cpSync(join(FOLDERS, version), archive, { recursive: true });
  const options = optionsIn(archive, { isRecorded: true });

  test(`an archive of version ${version} is built as it was: corrections, and every address that it ever published`, async () => {
    assert.equal(findArchive(findProjectRoot(), archive), archive);
    const seeds = hashesOf(options.seeds);
    const { diagnostics, articleCount } = await buildQuietly(options);
    assert.deepEqual([diagnostics, articleCount], [[], 2]);
    for (const [path, hash] of Object.entries(seeds))
      if (!path.startsWith("addresses")) assert.equal(hashesOf(options.seeds)[path], hash, path);
    for (const { address, to, withdrawn } of readAddressRecord(options.seeds).entries.values()) {
      const page = readFileSync(join(options.out, address), "utf8");
      if (to !== undefined)
        assert.ok(existsSync(join(options.out, to)) && page.includes('http-equiv="refresh"'), address);
      else if (withdrawn === undefined) assert.match(page, /南坪|河湾/);
      else assert.match(page, /已撤下/);
    }
    const texts = listFiles(options.out).filter((path) => path.startsWith("articles/") && path.endsWith(".html"));
    assert.ok(
      texts.some((path) => readFileSync(join(options.out, path), "utf8").includes("张倩倩")),
      "the act holds",
    );
  });

  test(`what was done last in an archive of version ${version} can be taken back, and its starters be made anew`, async () => {
    const done = findLastDone(options);
    assert.equal(done?.kind, "removed");
    assert.ok(done);
    undoLast(options, done, { today: "2027-01-01", at: "2027-01-01T08:00:00.000Z" });
    assert.equal((await buildQuietly(options)).articleCount, 3);
    const seeds = hashesOf(options.seeds);
    assert.deepEqual(newArchive(findProjectRoot(), archive).kept, []);
    assert.deepEqual(hashesOf(options.seeds), seeds);
  });
}
