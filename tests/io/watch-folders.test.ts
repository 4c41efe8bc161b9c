import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { watchFolders } from "../../src/io/watch-folders.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();

test("a new file, a file in a new folder, an edit and a deletion are all told, other places never", async () => {
  writeFiles(folder, { "seeds/a.txt": "1", "other/b.txt": "1" });
  const seeds = join(folder, "seeds");
  const config = join(folder, "archive.config.json");
  let tell: (changed: ReadonlySet<string>) => void = () => {};
  const end = watchFolders([seeds, config], (changed) => tell(changed));
  const next = (act: () => void) =>
    new Promise<string[]>((resolve) => {
      tell = (changed) => resolve([...changed]);
      act();
    });
  assert.deepEqual(await next(() => writeFiles(seeds, { "c.txt": "1" })), [seeds]);
  assert.deepEqual(await next(() => writeFiles(seeds, { "new/deep/d.txt": "1" })), [seeds]);
  assert.deepEqual(await next(() => writeFiles(seeds, { "new/deep/d.txt": "2" })), [seeds]);
  assert.deepEqual(await next(() => rmSync(join(seeds, "c.txt"))), [seeds]);
  writeFiles(folder, { "other/b.txt": "2", "beside.txt": "2" });
  assert.deepEqual(await next(() => writeFiles(folder, { "archive.config.json": "{}" })), [config]);
  end();
});
