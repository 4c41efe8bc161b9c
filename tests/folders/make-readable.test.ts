import assert from "node:assert/strict";
import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeReadable } from "../../src/folders/make-readable.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const skip = process.platform === "win32" && "Windows keeps no such bits";

test("everyone may read the named files and enter their folders; who may write stays, and all else is private", {
  skip,
}, () => {
  const before = { "articles/2024/a.html": 0o600, "index.html": 0o620, "own/notes.txt": 0o600 };
  writeFiles(folder, Object.fromEntries(Object.keys(before).map((name) => [name, ""])));
  for (const name of ["own", "articles/2024", "articles", "."]) chmodSync(join(folder, name), 0o700);
  for (const [name, mode] of Object.entries(before)) chmodSync(join(folder, name), mode);
  makeReadable(folder, ["articles/2024/a.html", "index.html"]);
  const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
  assert.deepEqual(Object.fromEntries(Object.keys(before).map((name) => [name, modeOf(name)])), {
    "articles/2024/a.html": 0o644,
    "index.html": 0o664,
    "own/notes.txt": 0o600,
  });
  assert.deepEqual([".", "articles", "articles/2024", "own"].map(modeOf), [0o755, 0o755, 0o755, 0o700]);
});
