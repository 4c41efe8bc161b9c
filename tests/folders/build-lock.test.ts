import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { takeBuildLock } from "../../src/folders/build-lock.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const folder = temporaryFolder();

/** Takes a lock that another build left, sees that it is ours then, and frees it. */
function takeOver(path: string): void {
  const free = takeBuildLock(path);
  assert.equal(JSON.parse(readFileSync(path, "utf8")).pid, process.pid);
  free();
  assert.equal(existsSync(path), false);
}

test("a lock that is held refuses the second build and names the first's process", () => {
  const out = join(folder, "held");
  const free = takeBuildLock(out);
  assert.throws(() => takeBuildLock(out), new RegExp(`process ${process.pid}`));
  free();
  takeBuildLock(out)();
  assert.equal(existsSync(out), false);
});

test("the lock of a process that has ended is taken over", () => {
  const out = join(folder, "stale");
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(out, JSON.stringify({ pid: ended, host: hostname() }));
  takeOver(out);
});

test("a lock cut off while it was written is taken over", () => {
  const out = join(folder, "cut");
  writeFileSync(out, '{"pid":');
  takeOver(out);
});

test("the lock of another machine counts as held, as its process cannot be asked", () => {
  const out = join(folder, "far");
  writeFileSync(out, JSON.stringify({ pid: 1, host: "another" }));
  assert.throws(() => takeBuildLock(out), { code: "locked" });
});

test("a file of that name that is no lock is refused and stays", () => {
  const path = join(folder, "notes.lock");
  for (const text of ["my notes\n", `{"pid":${"9".repeat(1000)}`]) {
    writeFileSync(path, text);
    assert.throws(() => takeBuildLock(path), { code: "folder", exitCode: 2 });
    assert.equal(readFileSync(path, "utf8"), text);
  }
});
