import assert from "node:assert/strict";
import { statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { scanFiles } from "../../src/io/scan-files.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();

test("raw pages are found at any depth, in code-point order, whatever else lies there", () => {
  const seeds = join(folder, "tree");
  writeFiles(seeds, { "b.txt": "b", "A.TXT": "a", "二/一.md": "c", "photo.jpg": "x", "notes.txt.bak": "x" });
  assert.deepEqual(
    scanFiles(seeds).map(({ path }) => path),
    ["A.TXT", "b.txt", "二/一.md"],
  );
  assert.deepEqual(scanFiles(join(folder, "missing")), []);
});

test("links are followed as they are everywhere else, and hidden files left out", () => {
  const seeds = join(folder, "links");
  writeFiles(seeds, { "a.txt": "a", ".hidden.txt": "x", ".git/x.txt": "x" });
  writeFiles(folder, { "elsewhere/b.txt": "b" });
  assert.deepEqual(pathsOf(seeds), ["a.txt"]);
  symlinkSync(join(folder, "elsewhere"), join(seeds, "linked"), "junction");
  assert.deepEqual(pathsOf(seeds), ["a.txt", "linked/b.txt"]);
});

function pathsOf(seeds: string): string[] {
  return scanFiles(seeds).map(({ path }) => path);
}

test("a file of the same size and time is read again only when its time proves nothing", () => {
  const seeds = join(folder, "times");
  writeFiles(seeds, { "a.txt": "one" });
  const known = new Map(scanFiles(seeds).map((file) => [file.path, file]));
  const { atimeMs, mtimeMs } = statSync(join(seeds, "a.txt"));
  writeFiles(seeds, { "a.txt": "two" });
  utimesSync(join(seeds, "a.txt"), atimeMs / 1000, mtimeMs / 1000);
  const { mtimeMs: modifiedMs, ctimeMs: changedMs } = statSync(join(seeds, "a.txt"));
  const backdated = new Map([...known].map(([path, file]) => [path, { ...file, modifiedMs, changedMs }]));
  const hashAt = (scannedMs: number) => scanFiles(seeds, backdated, scannedMs)[0]?.sha256;
  const before = known.get("a.txt")?.sha256;
  assert.notEqual(hashAt(modifiedMs + 500), before, "written within the clock's tick of the scan");
  assert.equal(hashAt(modifiedMs + 60_000), before, "written long before the scan");
  const earlier = new Map([...backdated].map(([path, file]) => [path, { ...file, changedMs: changedMs - 1 }]));
  const now = scanFiles(seeds, earlier, modifiedMs + 60_000)[0]?.sha256;
  assert.notEqual(now, before, "another file of its size and time was put in its place");
});
