import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { BuildLockedError, takeBuildLock } from "../../src/io/build-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();

test("a lock that is held refuses the second build and names the first's process", () => {
  const out = join(folder, "held");
  const free = takeBuildLock(out);
  assert.throws(() => takeBuildLock(out), new RegExp(`process ${process.pid}`));
  free();
  takeBuildLock(out)();
  assert.equal(existsSync(`${out}.lock`), false);
});

test("the lock of a process that has ended is taken over", () => {
  const out = join(folder, "stale");
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(`${out}.lock`, JSON.stringify({ pid: ended, host: hostname() }));
  takeBuildLock(out)();
});

test("a lock cut off while it was written is taken over", () => {
  const out = join(folder, "cut");
  writeFileSync(`${out}.lock`, '{"pid":');
  takeBuildLock(out)();
});

test("the lock of another machine counts as held, as its process cannot be asked", () => {
  const out = join(folder, "far");
  writeFileSync(`${out}.lock`, JSON.stringify({ pid: 1, host: "another" }));
  assert.throws(() => takeBuildLock(out), BuildLockedError);
});
