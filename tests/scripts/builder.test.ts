import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Builder } from "../../scripts/shared/builder.ts";
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
