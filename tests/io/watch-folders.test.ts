import assert from "node:assert/strict";
import { cpSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { watchFolders } from "../../src/io/watch-folders.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

// However a test ends: what still watches keeps the file from ending.
const ends: (() => void)[] = [];
after(() => {
  for (const end of ends) end();
});

const folder = temporaryFolder();

function watching(paths: readonly string[], onChange: (changed: ReadonlySet<string>) => void): () => void {
  const end = watchFolders(paths, onChange);
  ends.push(end);
  return end;
}

test("a new file, a file in a new folder, an edit and a deletion are all told, other places never", async () => {
  writeFiles(folder, { "seeds/a.txt": "1", "other/b.txt": "1" });
  const seeds = join(folder, "seeds");
  const config = join(folder, "archive.config.json");
  let tell: (changed: ReadonlySet<string>) => void = () => {};
  const end = watching([seeds, config], (changed) => tell(changed));
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

test("a folder that a link leads to is watched, one that links lead to in a circle once", async () => {
  const home = join(folder, "linked");
  const seeds = join(home, "seeds");
  writeFiles(home, { "seeds/a.txt": "1", "elsewhere/deep/b.txt": "1" });
  symlinkSync(join(home, "elsewhere"), join(seeds, "link"), "junction");
  symlinkSync(home, join(home, "elsewhere/deep/back"), "junction");
  if (process.platform !== "win32") symlinkSync("itself", join(seeds, "itself"));
  const told = new Promise<boolean>((resolve) => {
    const end = watching([seeds], () => {
      end();
      resolve(true);
    });
    setTimeout(() => {
      end();
      resolve(false);
    }, 5000).unref();
    writeFiles(home, { "elsewhere/deep/b.txt": "2" });
  });
  assert.ok(await told);
});

// On Windows a link to a file asks for rights that not everyone has.
test("a file that a link leads to is watched where it stands", { skip: process.platform === "win32" }, async () => {
  const home = join(folder, "linked-file");
  const seeds = join(home, "seeds");
  writeFiles(home, { "seeds/a.txt": "1", "elsewhere/b.txt": "1", "elsewhere/beside.txt": "1" });
  symlinkSync(join(home, "elsewhere/b.txt"), join(seeds, "b.txt"));
  let tell: (isTold: boolean) => void = () => {};
  const end = watching([seeds], () => tell(true));
  const told = (waitMs: number, act: () => void) =>
    new Promise<boolean>((resolve) => {
      tell = resolve;
      setTimeout(() => resolve(false), waitMs).unref();
      act();
    });
  const renew = () => {
    writeFiles(home, { "new.txt": "3" });
    renameSync(join(home, "new.txt"), join(home, "elsewhere/b.txt"));
  };
  const edits = [() => writeFiles(home, { "elsewhere/b.txt": "2" }), renew];
  for (const edit of [...edits, ...edits]) {
    assert.ok(await told(5000, edit));
    // What still comes of one edit must not be taken for the next.
    await pause(100);
  }
  assert.equal(await told(300, () => writeFiles(home, { "elsewhere/beside.txt": "2" })), false);
  end();
});

test("a folder that is deleted and copied again, or that another takes the place of, is still watched", async () => {
  const home = join(folder, "replaced");
  const [seeds, copy] = [join(home, "seeds"), join(home, "copy")];
  writeFiles(seeds, { "sub/deep/a.txt": "1" });
  cpSync(seeds, copy, { recursive: true });
  symlinkSync(seeds, join(home, "link"), "junction");
  let version = 1;
  let count = 0;
  const fresh = () => {
    const path = join(home, `fresh-${++count}`);
    cpSync(copy, path, { recursive: true });
    return path;
  };
  const swap = (path: string, next: string) => {
    renameSync(path, join(home, `old-${count}`));
    renameSync(next, path);
  };
  const again = (path: string, from: string) => {
    rmSync(path, { recursive: true });
    cpSync(from, path, { recursive: true });
  };
  const replacements: Readonly<Record<string, () => void>> = {
    "folder copied again": () => again(join(seeds, "sub"), join(copy, "sub")),
    "folder swapped": () => swap(join(seeds, "sub"), join(fresh(), "sub")),
    "raw pages copied again": () => again(seeds, copy),
    "raw pages swapped": () => swap(seeds, fresh()),
    "all around them copied again": () => again(home, join(folder, "home-copy")),
  };
  cpSync(home, join(folder, "home-copy"), { recursive: true, verbatimSymlinks: true });
  for (const watched of [seeds, join(home, "link")]) {
    let tell = () => {};
    const end = watching([watched], () => tell());
    const told = (act: () => void) =>
      new Promise<boolean>((resolve) => {
        tell = () => resolve(true);
        setTimeout(() => resolve(false), 5000).unref();
        act();
      });
    for (const [name, replace] of Object.entries(replacements)) {
      assert.ok(await told(replace), `${name}: the replacement is told`);
      // What still comes of the replacement must not be taken for the edit.
      await pause(700);
      const edit = () => writeFiles(seeds, { "sub/deep/a.txt": String(++version) });
      assert.ok(await told(edit), `${name}: an edit after it is told`);
    }
    end();
  }
});
