import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderKind, STAMP_NAME, writeFolderStamp } from "../../src/folders/folder-stamp.ts";
import { publish, recoverSite, startStaging } from "../../src/folders/publish.ts";
import { type SitePlaces, sitePlaces } from "../../src/folders/site-places.ts";
import { beginWithSpare, dropSpare, keepSpare } from "../../src/folders/spare-site.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const OLD = { "index.html": "old", "articles/1.html": "one" };
const NEW = { "index.html": "new", "articles/2.html": "two" };

/** Two sites one after the other, the old one still aside, with what its user put into it. */
function replaced(theirs: Readonly<Record<string, string>> = {}): { places: SitePlaces; spare: string } {
  const folder = temporaryFolder();
  const places = sitePlaces(join(folder, "site"));
  for (const files of [OLD, NEW]) {
    writeFiles(startStaging(places), files);
    publish(places, Object.keys(files));
    if (files === OLD) writeFiles(places.out, theirs);
  }
  return { places, spare: join(folder, "build", "spare") };
}

function filesIn(folder: string): string[] {
  return listFiles(folder).filter((name) => name !== STAMP_NAME);
}

test("an old site is kept with its files, and a new one begins with them", () => {
  const { places, spare } = replaced();
  assert.deepEqual(keepSpare(places, spare), { isKept: true, moved: [] });
  assert.equal(existsSync(places.previous), false);
  assert.deepEqual(filesIn(spare), Object.keys(OLD).sort());
  const { ino } = statSync(join(spare, "index.html"));
  assert.equal(beginWithSpare(places, spare), true);
  assert.equal(statSync(join(places.staging, "index.html")).ino, ino);
  assert.equal(existsSync(spare), false);
  assert.equal(beginWithSpare(places, spare), false);
});

test("what its user put there goes into the new site, and never into the spare one", () => {
  const { places, spare } = replaced({ "mine/a.txt": "mine", "articles/2.html": "mine", "articles/b.txt": "mine" });
  mkdirSync(join(places.previous, "empty"));
  assert.deepEqual(keepSpare(places, spare), { isKept: true, moved: ["articles/2.html.kept"] });
  assert.deepEqual(filesIn(spare), Object.keys(OLD).sort());
  const own = ["articles/2.html", "articles/2.html.kept", "articles/b.txt", "index.html", "mine/a.txt"];
  assert.deepEqual(filesIn(places.out), own);
  assert.ok(existsSync(join(places.out, "empty")));
});

test("a spare site takes the place of an older one, and of nothing else", () => {
  const { places, spare } = replaced();
  writeFiles(spare, { "mine.txt": "mine" });
  assert.equal(keepSpare(places, spare), undefined);
  dropSpare(spare);
  assert.deepEqual(filesIn(spare), ["mine.txt"]);
  // Somebody's site stands there: it is none that waits.
  writeFolderStamp(spare, "site", ["mine.txt"]);
  assert.equal(keepSpare(places, spare), undefined);
  assert.equal(beginWithSpare(places, spare), false);
  dropSpare(spare);
  assert.deepEqual(filesIn(spare), ["mine.txt"]);
  assert.deepEqual(filesIn(places.previous), Object.keys(OLD).sort());
  writeFolderStamp(spare, "spare");
  assert.deepEqual(keepSpare(places, spare), { isKept: true, moved: [] });
  assert.deepEqual(filesIn(spare), Object.keys(OLD).sort());
});

test("where a disk is mounted the old site stays where it is", () => {
  const { places, spare } = replaced();
  assert.equal(keepSpare({ ...places, isMount: true }, spare), undefined);
  assert.equal(folderKind(places.previous), "site");
});

test("a kill on the way to the spare site or from it leaves the site that stands, and is cleared away", () => {
  for (const place of ["previous", "staging"] as const) {
    const { places, spare } = replaced();
    keepSpare(places, spare);
    renameSync(spare, places[place]);
    recoverSite(places);
    assert.equal(existsSync(places[place]), false, place);
    assert.deepEqual(filesIn(places.out), Object.keys(NEW).sort(), place);
  }
});
