import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import {
  checkFoldersOf,
  type KnownFolders,
  knowFolders,
  knowFoldersAgain,
  tellsOfEntries,
} from "../../src/folders/known-folders.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const LONG_AGO = new Date("2020-01-02T03:04:05Z");
const FILES = ["index.html", "a/one.html", "a/two.html", "a/deep/er/three.html", "b/four.html"];

let made = 0;

/** A site of which nothing was changed for years, but for the folders that `young` names. */
function site(young: readonly string[] = []): string {
  const place = join(folder, String(made++));
  writeFiles(place, Object.fromEntries(FILES.map((name) => [name, name])));
  const folders = ["", "a", "a/deep", "a/deep/er", "b"].filter((path) => !young.includes(path));
  for (const path of folders.reverse()) utimesSync(join(place, path), LONG_AGO, LONG_AGO);
  return place;
}

/** What a build keeps and the next one reads. */
function kept(known: KnownFolders): KnownFolders {
  return JSON.parse(JSON.stringify(known));
}

test("folders that nobody touched are known by their times alone", () => {
  const place = site();
  assert.deepEqual(checkFoldersOf(place, kept(knowFolders(place, FILES))), { isWhole: true, isByTimes: true });
});

test("folders that were changed just now are known by what stands in them", () => {
  const place = site(["a", "b"]);
  const known = kept(knowFolders(place, FILES));
  assert.deepEqual(checkFoldersOf(place, known), { isWhole: true, isByTimes: false });
  assert.deepEqual(
    known.folders.filter(({ names }) => names !== undefined).map(({ path }) => path),
    ["a", "b"],
  );
});

test("what leaves a folder is seen, whenever the folder was changed before", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.constantFrom("deleted", "renamed", "moved"),
      fc.subarray(["", "a", "a/deep", "a/deep/er", "b"]),
      fc.boolean(),
      (name, how, young, isAgain) => {
        const place = site(young);
        const first = knowFolders(place, FILES);
        const known = kept(isAgain ? knowFoldersAgain(place, first) : first);
        assert.equal(checkFoldersOf(place, known).isWhole, true);
        const file = join(place, name);
        if (how === "deleted") rmSync(file);
        else renameSync(file, how === "renamed" ? `${file}.old` : join(folder, `moved-${made}`));
        assert.equal(checkFoldersOf(place, known).isWhole, false);
      },
    ),
    { numRuns: 60 },
  );
});

test("a folder that is gone as a whole is seen", () => {
  const place = site();
  const known = kept(knowFolders(place, FILES));
  rmSync(join(place, "a/deep"), { recursive: true });
  assert.equal(checkFoldersOf(place, known).isWhole, false);
  rmSync(place, { recursive: true });
  assert.equal(checkFoldersOf(place, known).isWhole, false);
});

test("whoever sets the time of a folder back does not hide what left it", () => {
  const place = site();
  const known = kept(knowFolders(place, FILES));
  rmSync(join(place, "b/four.html"));
  utimesSync(join(place, "b"), LONG_AGO, LONG_AGO);
  assert.equal(checkFoldersOf(place, known).isWhole, false);
});

test("whether a folder tells what is made in it is tried", () => {
  const place = join(folder, "tried");
  mkdirSync(place);
  utimesSync(place, LONG_AGO, LONG_AGO);
  const make = (name: string) => () => {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), "");
    return name;
  };
  assert.deepEqual(tellsOfEntries(place, make("file")), { done: "file", isTold: true });
  // As on a disk whose folders keep their times.
  utimesSync(place, LONG_AGO, LONG_AGO);
  const quiet = tellsOfEntries(place, () => {
    make("other")();
    utimesSync(place, LONG_AGO, LONG_AGO);
  });
  assert.equal(quiet.isTold, false);
  const missing = join(folder, "not-there-yet");
  assert.equal(tellsOfEntries(missing, () => mkdirSync(missing)).isTold, true);
});
