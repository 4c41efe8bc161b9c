import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { Progress } from "../../src/io/progress.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { buildSite } from "../../src/make/build-site.ts";
import { defaultOptions } from "../../src/make/state/build-options.ts";

const ROOT = findProjectRoot();
const PROJECT_FILES = [
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "archive.config.json",
  "src",
  "templates",
  "seeds",
];

/** A copy of the project, whose content files may be edited. */
const project = mkdtempSync(join(tmpdir(), "by-hand-"));
for (const name of PROJECT_FILES.filter((each) => existsSync(join(ROOT, each))))
  cpSync(join(ROOT, name), join(project, name), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
after(() => rmSync(project, { recursive: true, force: true }));

const built = join(project, "built");
const byHand = join(project, "_site");
const content = join(project, "build", "content");

test("Eleventy started by hand writes the site of our own command, byte for byte", async () => {
  const cache = join(project, "other", "cache");
  await buildSite(defaultOptions(project, { out: built, cache }), new Progress());
  const output = eleventy();
  assert.match(output, /Wrote \d\d+ files/);
  assert.deepEqual(differing(), ["build.json"]);
});

test("Eleventy started by hand makes its pages from the content files as they stand", () => {
  const name = listFiles(content).find((path) => /^\d{4}\//.test(path)) ?? assert.fail("no content file");
  const file = readFileSync(join(content, name), "utf8");
  writeFileSync(join(content, name), edited(file));
  eleventy();
  const page = `articles/${name.replace(/\/[^/]+\//, "/").replace(".md", ".html")}`;
  assert.match(readFileSync(join(byHand, page), "utf8"), /<p id="p1">.*手改的<strong>字<\/strong><\/p>/);
  const [folder, issue] = name.split("/");
  assert.match(readFileSync(join(byHand, `issues/${folder}/${issue}.json`), "utf8"), /手改的字/);
  assert.equal(readFileSync(join(content, name), "utf8"), edited(file));
});

test("a content file that no longer fits its front matter ends the run with its name", () => {
  const name = listFiles(content).find((path) => /^\d{4}\//.test(path)) ?? assert.fail("no content file");
  writeFileSync(join(content, name), `${readFileSync(join(content, name), "utf8")}\n多出来的一段。\n`);
  const output = eleventy(1);
  assert.match(output, new RegExp(`${name.split("/").at(-1)} cannot be read: The front matter knows`));
});

/** A content file with two words more at the end of its first paragraph. */
function edited(file: string): string {
  const start = file.indexOf("\n---\n") + "\n---\n".length;
  const end = file.indexOf("\n", start);
  return `${file.slice(0, end)}手改的**字**${file.slice(end)}`;
}

/** Runs Eleventy in the project as `npx eleventy --config=.eleventy.ts` does; gives what it said. */
function eleventy(status = 0): string {
  const command = ["--import", "tsx", join("node_modules", "@11ty", "eleventy", "cmd.cjs"), "--config=.eleventy.ts"];
  const run = spawnSync(process.execPath, command, { cwd: project, encoding: "utf8" });
  assert.equal(run.status, status, run.stderr);
  return run.stdout + run.stderr;
}

/** Files that the two sites do not share. */
function differing(): string[] {
  const names = new Set([...listFiles(built), ...listFiles(byHand)]);
  return [...names].filter((name) => read(built, name) !== read(byHand, name)).sort();
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), "base64");
  } catch {
    return undefined;
  }
}
