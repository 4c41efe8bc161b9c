import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const seeds = join(findProjectRoot(), "seeds");

test("two builds from two folders give the same bytes, whatever their paths, times and the order of writing", async () => {
  const one = optionsIn(join(folder, "one"), { skip: new Set() });
  const two = optionsIn(join(folder, "另 一 # 个 %", "deeper"), { skip: new Set() });
  cpSync(seeds, one.seeds, { recursive: true });
  mkdirSync(two.seeds, { recursive: true });
  for (const name of listFiles(seeds).reverse()) writeFileSync(join(two.seeds, name), readFileSync(join(seeds, name)));
  process.env["TZ"] = "Asia/Shanghai";
  await buildQuietly(one);
  process.env["TZ"] = "America/Los_Angeles";
  process.env["LANG"] = "zh_CN.UTF-8";
  await buildQuietly(two);
  const hashes = hashesOf(one.out);
  assert.ok(Object.keys(hashes).length > 30);
  assert.deepEqual(hashesOf(two.out), hashes);
  assert.deepEqual(hashesOf(two.content), hashesOf(one.content));
});
