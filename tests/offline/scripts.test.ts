import assert from "node:assert/strict";
import { test } from "node:test";
import { type ScriptData, scriptOf } from "../../src/offline/script-format.ts";
import { writeScripts } from "../../src/offline/write-scripts.ts";
import { type Contents, hashedFiles, indexOf, MemoryFolder, SMALL_SITE } from "./site-files.ts";

const INDEX = indexOf(SMALL_SITE);

async function write(contents: Contents, before?: MemoryFolder): Promise<MemoryFolder> {
  const folder = new MemoryFolder(before);
  folder.scripts = (await writeScripts(hashedFiles(contents), folder, before?.scripts ?? new Map())).known;
  return folder;
}

/** Runs a script as a page does and gives what it hands over. */
function run(folder: MemoryFolder, path: string): ScriptData {
  let held: ScriptData = { files: {} };
  new Function("receiveSiteData", folder.text(path))((data: ScriptData) => {
    held = data;
  });
  return held;
}

test("every file of the index stands in the script that its address names", async () => {
  const folder = await write(INDEX);
  for (const [path, text] of Object.entries(INDEX)) {
    const [, group] = path.split("/");
    const runs = path.split("/").length > 2 ? run(folder, `pf-data/${group}/main.js`).runs : {};
    const script = scriptOf(path, runs?.[path.slice(0, path.lastIndexOf("/"))]);
    assert.equal(Buffer.from(run(folder, script).files[path] ?? "", "base64").toString(), text);
  }
});

test("a folder of many bytes is split into runs of numbers", async () => {
  const many: Record<string, string> = {};
  for (let i = 0; i < 300; i++) many[`pagefind/2025-ab/fragment/${i}.pf_fragment`] = "x".repeat(1024);
  const folder = await write(many);
  assert.deepEqual(run(folder, "pf-data/2025-ab/main.js").runs, { "pagefind/2025-ab/fragment": 128 });
  assert.equal(folder.files.size, 4);
});

test("only the group that changed is written again, and the result is that of a build from nothing", async () => {
  const before = await write(INDEX);
  const changed = { ...INDEX, "pagefind/2025-ab/fragment/2.pf_fragment": "fragment 2" };
  const after = await write(changed, before);
  assert.deepEqual(after.kept, ["pf-data/2024-cd"]);
  assert.deepEqual(after.files, (await write(changed)).files);
});

test("a group is known by the same scripts, whether it was written now or taken over", async () => {
  const before = await write(INDEX);
  const after = await write({ ...INDEX, "pagefind/2025-ab/fragment/2.pf_fragment": "fragment 2" }, before);
  const taken = [...after.scripts].filter(([key]) => before.scripts.has(key));
  assert.equal(taken.length, 1);
  for (const [key, scripts] of taken) assert.deepEqual(scripts, before.scripts.get(key));
  for (const { packs } of after.scripts.values()) {
    for (const { name, bytes } of packs) assert.equal(after.files.get(name.replace("../", ""))?.length, bytes);
  }
});
