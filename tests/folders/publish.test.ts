import assert from "node:assert/strict";
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { publish, recoverSite, startStaging } from "../../src/folders/publish.ts";
import { type SitePlaces, sitePlaces } from "../../src/folders/site-places.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();

/** Publishes a site that has these files. */
function put(places: SitePlaces, files: Record<string, string>): string[] {
  writeFiles(startStaging(places), files);
  return publish(places, Object.keys(files))();
}

/** Where a site stands to which a disk is mounted. */
function mounted(out: string): SitePlaces {
  mkdirSync(out, { recursive: true });
  const place = (name: string) => join(out, `.${name}`);
  return { out, staging: place("building"), previous: place("previous"), lock: place("lock"), isMount: true };
}

/** Every file with its text, the stamp left out. */
function textsOf(out: string): Record<string, string> {
  const names = listFiles(out).filter((name) => name !== STAMP_NAME);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), "utf8")]));
}

test("a published site takes the place of the old one as a whole", () => {
  const places = sitePlaces(join(folder, "a/site"));
  put(places, { "index.html": "old", "gone/gone.html": "old" });
  put(places, { "index.html": "new" });
  assert.deepEqual(readdirSync(places.out), [STAMP_NAME, "index.html"]);
  assert.equal(readFileSync(join(places.out, "index.html"), "utf8"), "new");
  assert.deepEqual(readdirSync(join(folder, "a")), ["site"]);
});

test("what an unfinished build left is cleared and the live site kept", () => {
  const places = sitePlaces(join(folder, "b/site"));
  put(places, { "index.html": "live" });
  writeFiles(startStaging(places), { "index.html": "half" });
  recoverSite(places);
  assert.deepEqual(textsOf(places.out), { "index.html": "live" });
  assert.deepEqual(readdirSync(join(folder, "b")), ["site"]);
});

test("a build that ended between its two renames gives the old site its place back", () => {
  const places = sitePlaces(join(folder, "c/site"));
  put(places, { "index.html": "live" });
  writeFiles(startStaging(places), { "index.html": "next" });
  renameSync(places.out, places.previous);
  recoverSite(places);
  assert.deepEqual(textsOf(places.out), { "index.html": "live" });
  assert.equal(existsSync(places.previous), false);
});

test("folders of those names that no build made are left alone", () => {
  const places = sitePlaces(join(folder, "d/site"));
  writeFiles(join(folder, "d"), { "site.building/a.txt": "mine", "site.previous/b.txt": "mine" });
  recoverSite(places);
  assert.deepEqual(listFiles(join(folder, "d")), ["site.building/a.txt", "site.previous/b.txt"]);
});

test("what a user put into the site stays there, beside what has its name now, through any number of builds", () => {
  for (const places of [sitePlaces(join(folder, "e/site")), mounted(join(folder, "e/mounted"))]) {
    const own = {
      CNAME: "news.example",
      "articles/note.txt": "mine",
      "new.html": "mine",
      "dir/new.html/x.txt": "mine",
    };
    put(places, { "index.html": "1", "articles/a.html": "1" });
    writeFiles(places.out, own);
    mkdirSync(join(places.out, "empty"));
    assert.deepEqual(put(places, { "index.html": "2", "articles/a.html": "2" }), []);
    assert.deepEqual(textsOf(places.out), { "index.html": "2", "articles/a.html": "2", ...own });
    const made = { "index.html": "3", "new.html": "3", "dir/new.html": "3" };
    const kept = put(places, made);
    assert.ok(kept.includes("new.html.kept"), String(kept));
    const { CNAME, "articles/note.txt": note } = own;
    const moved = { "dir/new.html.kept/x.txt": "mine", "new.html.kept": "mine" };
    assert.deepEqual(textsOf(places.out), { ...made, CNAME, "articles/note.txt": note, ...moved });
    assert.ok(existsSync(join(places.out, "empty")));
  }
});

test("killed before any of its renames, publishing leaves the old site or the new one, and the user's files, whole", () => {
  const user = { CNAME: "news.example", "articles/note.txt": "mine" };
  const [old, next] = [
    { "index.html": "1", "articles/a.html": "1", "gone.html": "1" },
    { "index.html": "2", "articles/a.html": "2", "issues/b.html": "2" },
  ];
  for (const kind of ["renamed", "exchanged"]) {
    const seen = new Set<string>();
    for (let at = 1; !seen.has("end"); at++) {
      const out = join(folder, "kill", kind);
      rmSync(join(folder, "kill"), { recursive: true, force: true });
      const places = kind === "renamed" ? sitePlaces(out) : mounted(out);
      put(places, old);
      writeFiles(out, user);
      writeFiles(startStaging(places), next);
      if (!killAtRename(at, () => publish(places, Object.keys(next))())) seen.add("end");
      recoverSite(places);
      const found = textsOf(out);
      const version = found["index.html"] === "1" ? old : next;
      assert.deepEqual(found, { ...version, ...user }, `${kind}, rename ${at}`);
      seen.add(version === old ? "old" : "new");
      assert.deepEqual(
        readdirSync(kind === "renamed" ? join(folder, "kill") : out).filter((name) =>
          /building|previous|replaced/.test(name),
        ),
        [],
      );
    }
    assert.deepEqual([...seen].sort(), ["end", "new", "old"]);
  }
});

/** Runs something that is cut off before its n-th rename; whether it was. */
function killAtRename(n: number, run: () => void): boolean {
  const { renameSync: rename } = fs;
  let count = 0;
  fs.renameSync = (from, to) => {
    if (++count === n) throw new Error("killed");
    rename(from, to);
  };
  syncBuiltinESMExports();
  try {
    run();
    return false;
  } catch (error) {
    if ((error as Error).message !== "killed") throw error;
    return true;
  } finally {
    fs.renameSync = rename;
    syncBuiltinESMExports();
  }
}
