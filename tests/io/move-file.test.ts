import assert from "node:assert/strict";
import fs, { existsSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { moveFile, moveFiles } from "../../src/io/move-file.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const { writeFileSync: writeWhole } = fs;

/** Lets two folders stand on two disks: nothing can be renamed from one to the other. */
function onTwoDisks(t: TestContext): void {
  t.mock.method(fs, "renameSync", () => {
    throw fault("EXDEV");
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
}

test("a file goes to another disk whole", (t) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a/1版.txt": "南坪镇" });
  onTwoDisks(t);
  moveFile(join(folder, "a/1版.txt"), join(folder, "b/1版.txt"));
  assert.deepEqual(listFiles(folder), ["b/1版.txt"]);
  assert.equal(readFileSync(join(folder, "b/1版.txt"), "utf8"), "南坪镇");
});

test("a copy to another disk that fails in the middle leaves the file where it was and nothing at the other place, and can be tried again", (t) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a/1版.txt": "南坪镇", "a/2版.txt": "河湾村" });
  const moves = ["1版.txt", "2版.txt"].map((name) => [join(folder, "a", name), join(folder, "b", name)] as const);
  onTwoDisks(t);
  for (const half of ["南", ""]) {
    let written = 0;
    const full = t.mock.method(fs, "writeFileSync", (file: number, bytes: Buffer) => {
      written++;
      if (written !== 2) return writeWhole(file, bytes);
      writeWhole(file, half);
      throw fault("ENOSPC");
    });
    syncBuiltinESMExports();
    assert.throws(() => moveFiles(moves), { code: "ENOSPC" });
    full.mock.restore();
    syncBuiltinESMExports();
    assert.deepEqual(listFiles(folder), ["a/1版.txt", "a/2版.txt"]);
  }
  moveFiles(moves);
  assert.deepEqual(listFiles(folder), ["b/1版.txt", "b/2版.txt"]);
});

test("what stands at the other place is never touched", (t) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a/1版.txt": "南坪镇", "b/1版.txt": "别人的" });
  onTwoDisks(t);
  assert.throws(() => moveFile(join(folder, "a/1版.txt"), join(folder, "b/1版.txt")), { code: "EEXIST" });
  // Nor what another program puts there in between.
  const looked = t.mock.method(fs, "lstatSync", () => undefined);
  syncBuiltinESMExports();
  assert.throws(() => moveFile(join(folder, "a/1版.txt"), join(folder, "b/1版.txt")), { code: "EEXIST" });
  looked.mock.restore();
  assert.equal(readFileSync(join(folder, "b/1版.txt"), "utf8"), "别人的");
  assert.ok(existsSync(join(folder, "a/1版.txt")));
});
