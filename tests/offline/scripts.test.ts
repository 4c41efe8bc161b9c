import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  dataToScript,
  handedOver,
  type ScriptData,
  type ScriptHead,
  scriptOf,
  scriptToData,
} from "../../src/offline/script-format.ts";
import { writeGroupScripts, writeScripts } from "../../src/offline/write-scripts.ts";
import { type Contents, hashedFiles, indexOf, MemoryFolder, SMALL_SITE } from "./site-files.ts";

const INDEX = indexOf(SMALL_SITE);

async function write(contents: Contents, before?: MemoryFolder): Promise<MemoryFolder> {
  const folder = new MemoryFolder(before);
  folder.scripts = (await writeScripts(hashedFiles(contents), folder, before?.scripts ?? new Map())).known;
  return folder;
}

/** Runs a script as a page does, which reads its bytes as the private characters of its encoding, and gives what it hands over. */
function run(folder: MemoryFolder, path: string): ScriptData {
  let held: ScriptData = { files: {} };
  const script = folder.files.get(path) ?? Buffer.alloc(0);
  const characters = Array.from(script, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xf700 + byte));
  new Function("receiveSiteData", characters.join(""))((head: ScriptHead, text: string) => {
    held = handedOver(head, text);
  });
  return held;
}

test("every file of the index stands in the script that its address names", async () => {
  const folder = await write(INDEX);
  for (const [path, text] of Object.entries(INDEX)) {
    const [, group] = path.split("/");
    const runs = path.split("/").length > 2 ? run(folder, `pf-data/${group}/main.js`).runs : {};
    const script = scriptOf(path, runs?.[path.slice(0, path.lastIndexOf("/"))]);
    assert.equal(Buffer.from(run(folder, script).files[path] ?? "").toString(), text);
  }
});

test("every byte comes out of a script as it went in, run or read", () => {
  const some = fc.uint8Array({ maxLength: 600 });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), (contents) => {
      const every = Uint8Array.from({ length: 512 }, (_, i) => i);
      const files = Object.fromEntries([every, ...contents].map((bytes, i) => [`pagefind/2025-ab/${i}`, bytes]));
      const folder = new MemoryFolder();
      folder.write("pf-data/2025-ab/main.js", dataToScript({ files, runs: { "pagefind/2025-ab/index": 7 } }));
      const script = folder.files.get("pf-data/2025-ab/main.js") ?? Buffer.alloc(0);
      for (const { files: held, runs } of [run(folder, "pf-data/2025-ab/main.js"), scriptToData(script)]) {
        assert.deepEqual(runs, { "pagefind/2025-ab/index": 7 });
        assert.deepEqual(Object.keys(held), Object.keys(files));
        for (const [path, bytes] of Object.entries(files))
          assert.deepEqual(Buffer.from(held[path] ?? []), Buffer.from(bytes));
      }
    }),
  );
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

/** A group of some articles whose name tells what it holds, as the build names it. */
function group(name: string, fragments: readonly string[]): Contents {
  const numbered = fragments.map((text, i) => [`pagefind/${name}/fragment/${i}.pf_fragment`, text.repeat(999)]);
  return Object.fromEntries([...numbered, [`pagefind/${name}/table.pf_meta`, "table"]]);
}

/** Runs a build after another, and tells which files had to be read. */
async function writeAfter(contents: Contents, before: MemoryFolder, old: Contents) {
  const folder = new MemoryFolder(before);
  const read: string[] = [];
  const files = hashedFiles(contents).map((file) => ({
    ...file,
    read: () => {
      read.push(file.path);
      return file.read();
    },
    bytes: (contents[file.path] as string).length,
  }));
  await writeGroupScripts(files, folder, before.scripts, hashedFiles(old));
  return { folder, read };
}

const TEXTS = Array.from({ length: 400 }, (_, i) => `fragment ${i}`);

test("of a group with another name what did not change is taken from the old scripts, and the result is that of a build from nothing", async () => {
  const old = group("2025-0123456789ab", TEXTS);
  const before = await write(old);
  const cases: [what: string, texts: readonly string[], read: number][] = [
    ["one changed", TEXTS.with(30, "fragment thirty"), 1],
    ["one more, which moves the others", TEXTS.toSpliced(30, 0, "fragment thirty"), 1],
    ["one less", TEXTS.toSpliced(30, 1), 0],
    ["none", TEXTS, 0],
  ];
  for (const [what, texts, count] of cases) {
    const contents = group("2025-ba9876543210", texts);
    const { folder, read } = await writeAfter(contents, before, old);
    assert.deepEqual(folder.files, (await write(contents)).files, what);
    assert.equal(read.length, count, what);
  }
});

test("an old script that is no longer what it was gives nothing", async () => {
  const old = group("2025-0123456789ab", TEXTS);
  const before = await write(old);
  const contents = group("2025-ba9876543210", TEXTS);
  const whole = (await write(contents)).files;
  for (const [path, bytes] of before.files) before.files.set(path, Buffer.from(`${bytes}\n`));
  const { folder, read } = await writeAfter(contents, before, old);
  assert.deepEqual(folder.files, whole);
  assert.equal(read.length, TEXTS.length + 1);
});
