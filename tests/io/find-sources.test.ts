import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findSources, readSource } from "../../src/io/find-sources.ts";

const ROOT = mkdtempSync(join(tmpdir(), "sources-"));
after(() => rmSync(ROOT, { recursive: true, force: true }));

/** A new folder with these files. */
function folderOf(name: string, files: readonly string[]): string {
  const folder = join(ROOT, name);
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

function found(...paths: string[]) {
  const { paths: files, diagnostics } = findSources(paths);
  const short = (path: string) => path.replaceAll("\\", "/").replace(`${ROOT.replaceAll("\\", "/")}/`, "");
  return [files.map(short), diagnostics.map(({ rule, source }) => `${rule} ${short(source)}`)];
}

test("a folder gives its .txt and .md files in code-point order, deep ones too, hidden and other files not", () => {
  const folder = folderOf("plain", ["b.txt", "a.MD", "B.txt", "c/d.txt", "e.pdf", ".hidden/f.txt", "g.json"]);
  assert.deepEqual(found(folder), [["plain/B.txt", "plain/a.MD", "plain/b.txt", "plain/c/d.txt"], []]);
});

test("a file that is named itself may have any ending, and is read once", () => {
  const folder = folderOf("named", ["a.ocr", "b.txt"]);
  const paths = [join(folder, "a.ocr"), folder, join(folder, "b.txt"), `${folder}/`];
  assert.deepEqual(found(...paths), [["named/a.ocr", "named/b.txt"], []]);
});

test("missing paths and empty folders are reported and the rest is found", () => {
  const folder = folderOf("rest", ["a.txt"]);
  const empty = folderOf("empty", ["a.pdf"]);
  assert.deepEqual(found(join(ROOT, "nope"), empty, folder), [
    ["rest/a.txt"],
    ["file-missing nope", "folder-empty empty"],
  ]);
});

test("links that loop are reported and every file is found once, under its own path", () => {
  const folder = folderOf("loop", ["a/x.txt", "z/y.txt"]);
  symlinkSync(folder, join(folder, "a", "back"), "junction");
  symlinkSync(join(folder, "z"), join(folder, "a", "to-z"), "junction");
  const [files, findings] = found(folder);
  assert.equal(files?.length, 2);
  assert.ok(files?.includes("loop/a/x.txt"));
  assert.ok(findings?.includes("folder-loop loop/a/back"));
});

test("a name with control characters is read and reported", () => {
  const folder = folderOf("names", []);
  mkdirSync(folder);
  if (process.platform === "win32") return assert.deepEqual(found(folder)[0], []);
  writeFileSync(join(folder, "a\u0007\n.txt"), "x");
  assert.deepEqual(found(folder), [["names/a\u0007\n.txt"], ["file-name names/a\u0007\n.txt"]]);
});

test("a broken link, a link to itself and what is no file are reported", () => {
  const folder = folderOf("odd", ["a.txt", "dir.txt/inner.txt"]);
  if (process.platform !== "win32") {
    symlinkSync(join(folder, "nowhere"), join(folder, "broken.txt"));
    symlinkSync(join(folder, "self.txt"), join(folder, "self.txt"));
    assert.deepEqual(found(folder)[1], ["file-missing odd/broken.txt", "folder-loop odd/self.txt"]);
    assert.deepEqual(found("/dev/null")[1], ["file-unreadable /dev/null"]);
  }
  assert.deepEqual(found(folder)[0], ["odd/a.txt", "odd/dir.txt/inner.txt"]);
});

test("what is no file, or no page for its size, is told to be moved or split, not to be permitted", () => {
  const folder = folderOf("kinds", ["a.txt"]);
  truncateSync(join(folder, "a.txt"), 300 * 1024 * 1024);
  assert.match(findSources([folder]).diagnostics[0]?.mend ?? "", /a file for each page/);
  if (process.platform === "win32") return;
  assert.equal(spawnSync("mkfifo", [join(folder, "pipe.txt")]).status, 0);
  const [, pipe] = findSources([folder]).diagnostics;
  assert.match(pipe?.message ?? "", /neither a file nor a folder/);
  assert.match(pipe?.mend ?? "", /move it/);
});

test("a file that vanished or may not be read is a finding, not a crash", () => {
  const folder = folderOf("gone", ["a.txt"]);
  const file = join(folder, "a.txt");
  assert.deepEqual(readSource(file), Buffer.from("a.txt"));
  chmodSync(file, 0);
  const read = readSource(file);
  // Root reads everything; anyone else is told.
  if (process.getuid?.() !== 0 && process.platform !== "win32")
    assert.equal("rule" in read && read.rule, "file-unreadable");
  rmSync(file);
  const gone = readSource(file);
  assert.equal("rule" in gone && gone.rule, "file-missing");
});

test("a text under another ending is reported, a picture or a scan is not", () => {
  const folder = folderOf("endings", [
    "a.txt",
    "b.text",
    "c.docx",
    "d.pdf",
    "e.jpg",
    "f.html",
    "g.corrections.ndjson",
    "第三版",
  ]);
  const reported = ["b.text", "c.docx", "f.html", "第三版"].map((name) => `file-ending endings/${name}`);
  assert.deepEqual(found(folder), [["endings/a.txt"], reported]);
});

// Other systems know no such names.
test("a file whose name is not UTF-8 is reported with what to do", { skip: process.platform !== "linux" }, () => {
  const folder = folderOf("bytes", ["a.txt"]);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd0, 0xc2]), Buffer.from(".txt")]), "x");
  const { paths, diagnostics } = findSources([folder]);
  assert.equal(paths.length, 1);
  assert.match(diagnostics[0]?.message ?? "", /not UTF-8/);
  assert.match(diagnostics[0]?.mend ?? "", /rename/);
});
