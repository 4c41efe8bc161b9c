import assert from "node:assert/strict";
import { appendFileSync, cpSync, readdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { CodeParts } from "../../src/make/besides/code-parts.ts";
import { siteAssets } from "../../src/make/besides/site-assets.ts";
import { compiledFolder, readCodeVersion } from "../../src/make/state/code-version.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const ROOT = findProjectRoot();
/** Versions that no code has. */
const [ONE, OTHER] = ["1".repeat(64), "2".repeat(64)] as const;

const folderOf = (version: string) =>
  join(compiledFolder(ROOT) ?? assert.fail("not compiled"), `made-${version.slice(0, 16)}`);

function removeKept(): void {
  for (const version of [ONE, OTHER]) rmSync(folderOf(version), { recursive: true, force: true });
}

after(removeKept);

test("what is made of the code is made once for each version of it, and again when what is kept is damaged", async () => {
  removeKept();
  let made = 0;
  const get = async (version: string, name = "a.js") =>
    Buffer.from(await new CodeParts(ROOT, version).get(name, () => Buffer.from(`${name} ${++made}`))).toString();
  assert.deepEqual([await get(ONE), await get(ONE)], ["a.js 1", "a.js 1"]);
  assert.deepEqual([await get(OTHER), await get(ONE, "b.js"), await get(ONE)], ["a.js 2", "b.js 3", "a.js 1"]);
  for (const file of readdirSync(folderOf(ONE))) truncateSync(join(folderOf(ONE), file), 66);
  assert.deepEqual([await get(ONE), await get(ONE), await get(OTHER)], ["a.js 4", "a.js 4", "a.js 2"]);
});

test("a project whose client was changed has a version and scripts of its own", async () => {
  const root = temporaryFolder();
  for (const part of ["src", "templates", ".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  appendFileSync(join(root, "src", "client", "site.ts"), '\ndocument.title = "changed";\n');
  const [own, changed] = [readCodeVersion(ROOT, ""), readCodeVersion(root, "")];
  assert.notEqual(changed.site, own.site);
  assert.equal(changed.parser, own.parser);
  const scriptOf = async (project: string) => {
    const assets = await siteAssets(project);
    return Buffer.from(assets.find(({ address }) => address === ADDRESSES.script)?.bytes ?? "").toString();
  };
  const script = await scriptOf(ROOT);
  assert.ok(script.length > 1000 && !script.includes('"changed"'));
  assert.ok((await scriptOf(root)).includes('"changed"'));
});
