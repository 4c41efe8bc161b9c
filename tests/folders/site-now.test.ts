import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { witnessSite } from "../../src/folders/site-now.ts";
import { sitePlaces } from "../../src/folders/site-places.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const site = (stamp: string) => ({ "index.html": "", "build.json": stamp });

test("what is said of the site after a failure is what stands there then", () => {
  const out = join(folder, "site");
  const { previous } = sitePlaces(out);
  const atFirst = witnessSite(out);
  assert.match(atFirst().en, /There is no site in .*site yet/);
  writeFiles(out, site("1"));
  assert.match(atFirst().en, /The new site is in/);
  const later = witnessSite(out);
  assert.match(later().en, /is as it was before/);
  writeFiles(out, site("2"));
  assert.match(later().en, /The new site is in/);
  // As a build leaves it that ended between its two renames.
  renameSync(out, previous);
  assert.match(later().en, /The site is not in .*site now, but in .*previous; the next build puts it back/);
  rmSync(previous, { recursive: true });
  assert.match(later().en, /There is no site in .*site any more/);
});
