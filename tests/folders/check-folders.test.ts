import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type BuildFolders, checkFolders } from "../../src/folders/check-folders.ts";
import { folderKind, STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { isInFolder } from "../../src/folders/place.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { defaultOptions } from "../../src/make/state/build-options.ts";
import { Failure } from "../../src/model/failure.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const home = temporaryFolder();
const at = (path: string) => join(home, path);

writeFiles(home, {
  "project/src/a.ts": "",
  "project/.git/HEAD": "",
  "raw/a.txt": "",
  "raw/sub/b.txt": "",
  "docs/thesis.txt": "",
  "taken.previous/notes.txt": "",
  "taken.building/notes.txt": "",
  "locked.lock": "notes",
  "repository/.git/HEAD": "",
  "note.txt": "",
});
mkdirSync(at("empty"));
symlinkSync(at("raw"), at("link-to-raw"));
symlinkSync(at("nowhere"), at("dangling"));
symlinkSync(at("empty"), at("link-to-empty"));

const USUAL: BuildFolders = {
  root: at("project"),
  archive: at("project"),
  seeds: at("raw"),
  out: at("project/_site"),
  cache: at("project/build/cache"),
  content: at("project/build/content"),
};

function refusalOf(given: Partial<BuildFolders>): string {
  const before = listFiles(home);
  let message = "";
  try {
    checkFolders({ ...USUAL, ...given }, () => undefined);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    assert.deepEqual([error.code, error.exitCode], ["folder", 2]);
    assert.ok(error.hint, "says what to do");
    message = error.message;
  }
  assert.deepEqual(listFiles(home), before, "nothing is changed");
  return message;
}

test("what a build would damage, or be taken for, is refused in words that name it", () => {
  const refused: readonly (readonly [Partial<BuildFolders>, RegExp])[] = [
    [{ out: at("docs") }, /thesis\.txt/],
    [{ out: home }, /raw pages/],
    [{ out: at("raw") }, /raw pages/],
    [{ out: at("raw/web") }, /stands in the folder of raw pages/],
    [{ out: at("raw/none/deeper/web") }, /stands in the folder of raw pages/],
    [{ out: at("link-to-raw") }, /raw pages/],
    [{ out: at("link-to-raw/web") }, /raw pages/],
    [{ seeds: at("link-to-raw"), out: at("raw/sub") }, /raw pages/],
    [{ seeds: at("raw/sub"), out: at("raw") }, /raw pages/],
    [{ out: at("project") }, /project/],
    [{ out: at("project/src/web") }, /belongs to the project/],
    [{ out: at("project/.git/web") }, /belongs to the project/],
    [{ out: at("repository") }, /git repository/],
    [{ out: at("repository/public") }, /git repository/],
    [{ out: at("note.txt") }, /is a file/],
    [{ out: at("note.txt/web") }, /note\.txt is a file/],
    [{ out: at("dangling") }, /leads nowhere/],
    [{ out: at("taken") }, /taken\.building/],
    [{ out: at("locked") }, /locked\.lock/],
    [{ out: at("new"), cache: at("new") }, /in one another/],
    [{ out: at("new"), cache: at("new/cache") }, /in one another/],
    [{ out: at("new/site"), cache: at("new") }, /in one another/],
    [{ out: at("New"), cache: at("new/cache") }, /in one another/],
    [{ out: at("project/build"), cache: at("project/build/cache") }, /in one another/],
    [{ cache: at("raw") }, /raw pages/],
    [{ cache: at("raw/cache") }, /raw pages/],
    [{ cache: at("docs") }, /thesis\.txt/],
    [{ cache: at("docs/cache"), content: at("docs") }, /thesis\.txt|in one another/],
    [{ cache: at("note.txt") }, /is a file/],
    [{ seeds: at("note.txt") }, /is a file/],
    [{ seeds: at("project") }, /no raw pages/],
    [{ seeds: home, out: join(home, "..", "new") }, /no raw pages/],
  ];
  for (const [given, reason] of refused) assert.match(refusalOf(given), reason, JSON.stringify(given));
});

test("new and empty folders, links to them, and folders in the project beside its own are used", () => {
  for (const out of [
    "project/_site",
    "project/part-2024",
    "empty",
    "link-to-empty",
    "new/deeper",
    "docs/new",
    "docs-2",
  ]) {
    assert.equal(refusalOf({ out: at(out) }), "", out);
  }
  assert.equal(refusalOf({ cache: at("docs/cache"), content: at("docs/cache/content") }), "");
});

test("a folder that is used gets a stamp, which is what lets it be used again, for the same alone", () => {
  const { folders, claim } = checkFolders({ ...USUAL, out: at("link-to-empty") }, () => undefined);
  assert.equal(folders.out, at("empty"));
  claim();
  assert.equal(folderKind(at("empty")), "site");
  assert.equal(folderKind(USUAL.cache), "cache");
  writeFiles(at("empty"), { "index.html": "" });
  assert.equal(refusalOf({ out: at("empty") }), "");
  assert.match(refusalOf({ out: at("new"), cache: at("empty") }), /another use/);
  assert.equal(existsSync(USUAL.out), false, "a site that is not there comes with its stamp");
});

test("a folder without a stamp is taken over only with the names of the files in it that are ours", () => {
  writeFiles(home, { "older/index.html": "", "older/CNAME": "" });
  const given = { ...USUAL, out: at("older") };
  assert.throws(() => checkFolders(given, () => undefined), { exitCode: 2 });
  checkFolders(given, (_, folder) => (folder === at("older") ? ["index.html"] : undefined)).claim();
  assert.match(readFileSync(at(`older/${STAMP_NAME}`), "utf8"), /\nindex\.html\n$/);
});

test("caches that stand in one folder keep their content files apart", () => {
  const of = (cache: string) => defaultOptions(at("project"), { cache: at(cache) });
  const [one, other] = [of("caches/one"), of("caches/other")];
  assert.notEqual(one.content, other.content);
  for (const { cache, content } of [one, other]) {
    assert.equal(refusalOf({ cache, content }), "");
    assert.ok(isInFolder(content, cache), `${content} stands in ${cache}`);
  }
  assert.equal(of("project/build/cache").content, USUAL.content);
});
