import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { sha256 } from "../../src/io/sealed-file.ts";
import { defaultOptions } from "../../src/make/state/build-options.ts";
import { Failure } from "../../src/model/failure.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly } from "./site-folder.ts";

const scratch = temporaryFolder();
const home = join(scratch, "home");
const PAGE = "# 全县基层党建工作座谈会召开\n\n本报讯 4月3日,县委书记主持召开座谈会。\n";

/** A home as people have it: raw pages among other things, and names like those that a build uses. */
const USER_FILES: Readonly<Record<string, string>> = {
  "raw/a.txt": PAGE,
  "raw/2024/b.txt": PAGE.replaceAll("4月3日", "4月4日"),
  "raw/notes.md": "# 备忘\n\n记一下。\n",
  "one/only.txt": PAGE,
  "docs/thesis.txt": "mine",
  "docs/index.html": "mine",
  "docs/build.json": '{"stamp":"mine"}',
  "docs.previous/old.txt": "mine",
  "work.building/draft.txt": "mine",
  "web.lock": "mine",
  "letters/parsed-letters/a.txt": "mine",
  "letters/record-2024.txt": "mine",
  "letters/state-news.txt": "mine",
  "letters/content/README.md": "mine",
  "letters/content/2024/x/mine.md": "mine",
  "repository/.git/HEAD": "ref",
  "repository/page.html": "mine",
  "note.txt": "mine",
};
const USER_LINKS: Readonly<Record<string, string>> = {
  "link-to-raw": "raw",
  "link-to-docs": "docs",
  "link-to-empty": "empty",
  "link-to-nothing": "nothing",
};

/** Whatever may be given for a folder: what stands there, what is in it, what is above it, and new names beside it. */
const PLACES = [
  ...[
    "",
    "..",
    "raw",
    "raw/2024",
    "one",
    "docs",
    "empty",
    "letters",
    "letters/content",
    "repository",
    "project",
    "project/src",
  ],
  ...[
    "raw/web",
    "docs/web",
    "letters/cache",
    "repository/public",
    "note.txt",
    "note.txt/web",
    "project/seeds",
    "project/_site",
  ],
  ...[
    "new",
    "new/deeper",
    "work",
    "web",
    "site",
    "site/inner",
    "cache",
    "cache/inner",
    "RAW",
    "Site",
    "project/build/cache",
  ],
  ...Object.keys(USER_LINKS),
  "link-to-raw/web",
  "link-to-empty/web",
];

function makeHome(): void {
  mkdirSync(home, { recursive: true });
  for (const name of [...readdirSync(home), "project/_site", "project/build"]) {
    if (name !== "project") rmSync(join(home, name), { recursive: true, force: true });
  }
  writeFiles(home, USER_FILES);
  mkdirSync(join(home, "empty"));
  for (const [name, target] of Object.entries(USER_LINKS)) symlinkSync(target, join(home, name));
  if (existsSync(join(home, "project"))) return;
  for (const name of ["src", "templates", ".eleventy.ts", "package.json", "package-lock.json"]) {
    cpSync(join(findProjectRoot(), name), join(home, "project", name), { recursive: true });
  }
  symlinkSync(join(findProjectRoot(), "node_modules"), join(home, "project/node_modules"));
  writeFiles(home, { "project/seeds/a.txt": PAGE });
}

/** The largest part of a home, which is looked at once. */
const CODE = new Set(["project/src", "project/templates"]);

/** Everything below a folder but the project's code, links not followed, with what it is. */
function treeOf(folder: string, prefix = "", found = new Map<string, string>()): Map<string, string> {
  for (const { name } of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + name;
    if (CODE.has(path)) continue;
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) found.set(path, `link ${readlinkSync(join(folder, path))}`);
    else if (stats.isDirectory()) treeOf(folder, `${path}/`, found.set(path, "folder"));
    else found.set(path, sha256(readFileSync(join(folder, path))));
  }
  return found;
}

const RECORD = "project/seeds/addresses.ndjson";

test("whatever folders a build is given, nothing that it did not make changes, and it says why it does not build", async () => {
  const place = fc.constantFrom(...PLACES).map((path) => join(home, path));
  const usualSeeds = fc.constantFrom("raw", "one", "project/seeds", "link-to-raw").map((path) => join(home, path));
  const given = fc.record({
    seeds: fc.oneof({ weight: 2, arbitrary: usualSeeds }, place),
    out: place,
    cache: fc.oneof({ weight: 1, arbitrary: fc.constant(join(home, "cache")) }, place),
  });
  let [refused, built] = [0, 0];
  makeHome();
  const code = [...CODE].map((path) => treeOf(join(home, path)));
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 5, maxLength: 5 }), async (builds) => {
      makeHome();
      const before = treeOf(home);
      // A user's file in a site or a cache of ours is the user's all the same.
      const later = new Map<string, string>();
      for (const folders of builds) {
        const options = defaultOptions(join(home, "project"), { ...folders, skip: new Set(["search", "offline"]) });
        try {
          await buildQuietly(options);
          built++;
          for (const folder of [options.out, options.cache]) {
            const path = join(folder, "mine.txt");
            writeFiles(folder, { "mine.txt": "mine" });
            later.set(path, "mine");
          }
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused++;
        }
        const after = treeOf(home);
        for (const [path, what] of before)
          assert.equal(after.get(path), what, `${path} after ${JSON.stringify(options)}`);
        for (const path of later.keys()) assert.ok(existsSync(path), `${path} after ${JSON.stringify(options)}`);
        // What is new stands in folders that say so, but for the record of what was published of the archive's own pages.
        const isOurs = (path: string) =>
          path.split("/").some((_, i, parts) => after.has([...parts.slice(0, i), STAMP_NAME].join("/")));
        const strays = [...after.keys()].filter(
          (path) => !before.has(path) && after.get(path) !== "folder" && !isOurs(path) && path !== RECORD,
        );
        assert.deepEqual(strays, []);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  assert.deepEqual(
    [...CODE].map((path) => treeOf(join(home, path))),
    code,
  );
  assert.ok(refused > 25 && built > 15, `${refused} refused, ${built} built`);
});
