import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Builder } from "../../scripts/shared/builder.ts";
import { takeBuildLock } from "../../src/folders/build-lock.ts";
import { sitePlaces } from "../../src/folders/site-places.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const [seeds, out, cache] = ["seeds", "site", "cache"].map((name) => join(folder, name)) as [string, string, string];

test("a build that waits when the server ends starts no other process, which would keep the command from ending", async () => {
  writeFiles(seeds, { "a.txt": "# 南坪镇举行插秧比赛\n\n本报讯 5月6日,八支队伍下田比试。\n" });
  const builder = new Builder({ archive: folder, seeds, out, cache }, "en");
  const under = builder.build({ isQuick: true });
  const waiting = builder.build({ isQuick: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  builder.end();
  assert.equal((await under).isBuilt, false);
  assert.equal((await waiting).isBuilt, false);
  assert.equal((await builder.build({ isQuick: false })).isBuilt, false);
});

test("what changed while another command was building is built when that has ended: no one asks a second time", async () => {
  const [own, site] = [join(folder, "own"), join(folder, "own-site")];
  writeFiles(own, { "a.txt": "# 南坪镇举行插秧比赛\n\n本报讯 5月6日,八支队伍下田比试。\n" });
  const free = takeBuildLock(sitePlaces(site).lock);
  const builder = new Builder({ archive: folder, seeds: own, out: site, cache: join(folder, "own-cache") }, "en");
  try {
    const answer = builder.build({ isQuick: true });
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 4000, "waits"))]);
    assert.equal(first, "waits");
    free();
    assert.deepEqual(await answer, { isBuilt: true, isChanged: true });
  } finally {
    free();
    builder.end();
  }
});
