import assert from "node:assert/strict";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { linkOldFiles } from "../../src/folders/old-files.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { SiteOutput } from "../../src/make/site/site-output.ts";
import type { HashedAddress, SiteRecord } from "../../src/make/state/build-state.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

/** A site as its files say: each holds a number, and the hash of it is that number. */
interface Site {
  /** Of the issues `i0`, `i1` …, by address below the issue's folder. */
  readonly issues: readonly (Readonly<Record<string, number>> | null)[];
  readonly lists: Readonly<Record<string, number>>;
  /** Folders made as a whole, named by what they hold. */
  readonly groups: readonly number[];
}

const version = fc.nat(2);
const files = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), version, { maxKeys: names.length });
const site: fc.Arbitrary<Site> = fc.record({
  issues: fc.tuple(...[0, 1, 2].map(() => fc.option(files(["a.html", "b.html", "deep/c.html"])))),
  lists: files(["index.html", "dates/1.html", "dates/2.html"]),
  groups: fc.uniqueArray(version),
});

function addressesOf({ issues, lists, groups }: Site): Record<string, string> {
  const ofIssues = issues.flatMap((own, n) =>
    Object.entries(own ?? {}).map(([name, hash]) => [`i${n}/${name}`, `${hash}`]),
  );
  const inGroups = groups.flatMap((group) => ["x", "y/z"].map((name) => [`g/${group}/${name}`, `group ${group}`]));
  const ofLists = Object.entries(lists).map(([name, hash]) => [name, `${hash}`]);
  return Object.fromEntries([...ofIssues, ...ofLists, ...inGroups]);
}

function recordOf({ issues, lists, groups }: Site): SiteRecord {
  const known = issues.flatMap((own, n) => {
    const outputs = Object.entries(own ?? {}).map(([name, hash]): HashedAddress => [`i${n}/${name}`, `${hash}`]);
    return own ? [{ id: `i${n}`, shown: JSON.stringify(own), outputs, tableBytes: [] }] : [];
  });
  const outputs = Object.entries(lists).map(([name, hash]): HashedAddress => [name, `${hash}`]);
  return { issues: known, outputs, folders: groups.map((group) => [`g/${group}`, `${group}`]), assets: [], groups: [] };
}

/** Writes into the file that stands at an address, as Eleventy does: into whatever it is a name of. */
function write(folder: string, address: string, text: string): void {
  mkdirSync(dirname(join(folder, address)), { recursive: true });
  writeFileSync(join(folder, address), text);
}

async function fill(output: SiteOutput, next: Site): Promise<void> {
  const known = new Map(output.knownIssues.map((issue) => [issue.id, issue]));
  const same = next.issues.flatMap((own, n) => {
    const before = known.get(`i${n}`);
    return own && before?.shown === JSON.stringify(own) ? [before] : [];
  });
  const taken = await output.takeOverIssues(same, (task) => Promise.resolve(linkOldFiles(task)));
  for (const [n, own] of next.issues.entries()) {
    if ([...taken].some(({ id }) => id === `i${n}`)) continue;
    const made = Object.entries(own ?? {}).map(([name, hash]): HashedAddress => [`i${n}/${name}`, `${hash}`]);
    for (const [address, hash] of made) write(output.staging, address, hash);
    output.noteIssue(made);
  }
  for (const [address, hash] of Object.entries(next.lists)) {
    if (!output.takeOver(address, `${hash}`)) write(output.staging, address, `${hash}`);
  }
  for (const group of next.groups) {
    if (output.takeOverFolder(`g/${group}`, `${group}`)) continue;
    for (const name of ["x", "y/z"]) write(output.staging, `g/${group}/${name}`, `group ${group}`);
  }
  output.end();
}

function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

test("whatever stood in a site before, it holds what it should, and the old one stays as it was", async () => {
  const folder = temporaryFolder();
  const [old, staging] = [join(folder, "old"), join(folder, "staging")];
  await fc.assert(
    fc.asyncProperty(site, site, site, fc.boolean(), async (first, second, next, isSpare) => {
      for (const place of [old, staging]) rmSync(place, { recursive: true, force: true });
      writeFiles(old, addressesOf(second));
      // As a spare site has them: what both sites have in common is one file with two names.
      const before = isSpare ? addressesOf(first) : {};
      for (const [address, text] of Object.entries(before)) {
        if (addressesOf(second)[address] !== text) write(staging, address, text);
        else {
          mkdirSync(dirname(join(staging, address)), { recursive: true });
          linkSync(join(old, address), join(staging, address));
        }
      }
      const spare = isSpare ? recordOf(first) : undefined;
      await fill(new SiteOutput(staging, old, recordOf(second), spare), next);
      assert.deepEqual(textsOf(staging), addressesOf(next));
      assert.deepEqual(textsOf(old), addressesOf(second));
    }),
    { numRuns: 200 },
  );
});
