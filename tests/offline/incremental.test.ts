import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copySeeds } from "../browser/offline-site.ts";
import { buildQuietly, hashesOf, optionsIn } from "../build/site-folder.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const NEW_PAGE = "# 我县召开夏收推进会\n\n本报讯 2025年6月1日,我县召开夏收推进会。会议要求,颗粒归仓。\n";

test("after adding and removing pages the packages are those of a build from nothing", async () => {
  const folder = temporaryFolder();
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  copySeeds(one);
  await buildQuietly(optionsIn(one, { skip: new Set() }));
  const before = hashesOf(join(one, "site"));
  writeFiles(join(one, "seeds"), { "new.txt": NEW_PAGE });
  await buildQuietly(optionsIn(one, { skip: new Set() }));
  cpSync(join(one, "seeds"), join(two, "seeds"), { recursive: true });
  await buildQuietly(optionsIn(two, { skip: new Set() }));
  assert.deepEqual(hashesOf(join(one, "site")), hashesOf(join(two, "site")));
  rmSync(join(one, "seeds", "new.txt"));
  await buildQuietly(optionsIn(one, { skip: new Set() }));
  assert.deepEqual(hashesOf(join(one, "site")), before);
});
