import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();

/** What says of each part that a build made it. */
const OF_EACH_PART = ["build.json", STAMP_NAME];

test("the parts of a site, copied into one folder, are the pages of the whole and an index that is complete", async () => {
  const whole = optionsIn(join(folder, "whole"));
  cpSync(join(findProjectRoot(), "seeds"), whole.seeds, { recursive: true });
  writeFiles(whole.seeds, { "undated.txt": "# 我县召开工作推进会议\n\n会议强调,要抓好各项工作。\n" });
  await buildQuietly(whole);
  const joined = join(folder, "joined");
  for (const part of ["2022", "2024", "2025", "undated", "shared"]) {
    const given = { seeds: whole.seeds, skip: new Set(["offline"] as const), part };
    const options = optionsIn(join(folder, part), given);
    await buildQuietly(options);
    for (const path of Object.keys(hashesOf(options.out))) {
      if (!OF_EACH_PART.includes(path))
        assert.equal(existsSync(join(joined, path)), false, `${path} of ${part} stands already`);
    }
    cpSync(options.out, joined, { recursive: true });
  }
  const expected = Object.fromEntries(
    Object.entries(hashesOf(whole.out)).filter(([path]) => !OF_EACH_PART.includes(path)),
  );
  const found = hashesOf(joined);
  for (const [path, hash] of Object.entries(expected)) assert.equal(found[path], hash, path);
  const extra = Object.keys(found).filter((path) => !(path in expected) && !OF_EACH_PART.includes(path));
  assert.ok(extra.length > 0);
  assert.ok(
    extra.every((path) => path.startsWith("pagefind/")),
    String(extra),
  );
  const manifest = JSON.parse(readFileSync(join(joined, "pagefind", "manifest.json"), "utf8"));
  for (const group of manifest.groups) assert.ok(existsSync(join(joined, "pagefind", group.folder)), group.label);
});
