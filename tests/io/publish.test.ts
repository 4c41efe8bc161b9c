import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { publish, recoverSite, startStaging } from "../../src/io/publish.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();

test("a published site takes the place of the old one as a whole", () => {
  const out = join(folder, "a/site");
  writeFiles(startStaging(out), { "index.html": "old", "gone.html": "old" });
  publish(out)();
  writeFiles(startStaging(out), { "index.html": "new" });
  publish(out)();
  assert.deepEqual(readdirSync(out), ["index.html"]);
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "new");
  assert.deepEqual(readdirSync(join(folder, "a")), ["site"]);
});

test("what an unfinished build left is cleared and the live site kept", () => {
  const out = join(folder, "b/site");
  writeFiles(out, { "index.html": "live" });
  writeFiles(startStaging(out), { "index.html": "half" });
  recoverSite(out);
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "live");
  assert.deepEqual(readdirSync(join(folder, "b")), ["site"]);
});

test("a build that ended between its two renames gives the old site its place back", () => {
  const out = join(folder, "c/site");
  writeFiles(out, { "index.html": "live" });
  writeFiles(startStaging(out), { "index.html": "next" });
  renameSync(out, `${out}.previous`);
  recoverSite(out);
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "live");
  assert.equal(existsSync(`${out}.previous`), false);
});
