import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { linkFile, listFiles } from "../../src/io/file-tree.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { bytesOfFile, type JoinedFile } from "../../src/search/index/file-cutter.ts";
import { hashOfContent, type KeptFiles, type WrittenFile } from "../../src/search/index/index-folder.ts";
import { writeGroup } from "../../src/search/index/index-group.ts";
import { type IndexPart, partToBytes, recordsToPart } from "../../src/search/index/index-part.ts";
import { joinIndexParts } from "../../src/search/index/join-parts.ts";
import { factsOf, patchGroup } from "../../src/search/index/patch-group.ts";
import { type ChangedPart, patchIndex } from "../../src/search/index/patch-index.ts";
import { cutParts, slotsOf } from "../../src/search/index/slots.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { generateRecords, makeRecord } from "./make-records.ts";

/** Texts of few characters, so that words come and go, and are common here and rare there. */
const text = fc.string({ unit: fc.constantFrom(..."县委会议召开解芳〇ab"), maxLength: 60 });
const article = fc.record({ headline: text, paragraphs: fc.array(text, { maxLength: 3 }) });
const part = fc.array(article, { maxLength: 6 });

/** Old parts, and what some of them are now. */
const archive = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 8 }),
  changes: fc.array(fc.tuple(fc.nat(), part), { minLength: 1, maxLength: 3 }),
  bytesOfOne: fc.constantFrom(20, 60, 200, 1000),
});

function toPart(articles: readonly Partial<SearchRecord>[]): IndexPart {
  return recordsToPart(articles.map((given, place) => makeRecord(`a${place}`, given)));
}

test("a patched index is the one that joining all parts gives", () => {
  let kept = 0;
  fc.assert(
    fc.property(archive, ({ parts, changes, bytesOfOne }) => {
      const before = parts.map(toPart);
      const now = before.slice();
      for (const [pick, articles] of changes) now[pick % parts.length] = toPart(articles);
      // An archive that grows or shrinks much has files of another size, and is joined anew.
      const count = (all: readonly IndexPart[]) => all.reduce((sum, { articles }) => sum + articles.length, 0);
      const most = bytesOfFile(count(now), bytesOfOne);
      fc.pre(most === bytesOfFile(count(before), bytesOfOne));
      fc.pre(now.every(({ articles }, i) => slotsOf(articles.length) === slotsOf(before[i]?.articles.length ?? 0)));
      const old = [...joinIndexParts(before, bytesOfOne)];
      fc.pre(old.length > 0);
      let base = 0;
      const changed: ChangedPart[] = [];
      for (const [i, own] of now.entries()) {
        const end = base + slotsOf(own.articles.length);
        if (own !== before[i]) changed.push({ base, end, before: before[i] as IndexPart, now: own });
        base = end;
      }
      const reads = old.map(() => 0);
      const files = old.map(({ from, bytes }, place) => {
        const read = () => {
          reads[place] = (reads[place] ?? 0) + 1;
          return bytes;
        };
        return { from, read };
      });
      const patched = Array.from(patchIndex(files, changed, most), (file): JoinedFile => {
        if ("made" in file) return file.made;
        kept++;
        return old[file.kept] as JoinedFile;
      });
      assert.deepEqual(patched.map(toText), [...joinIndexParts(now, bytesOfOne)].map(toText));
      assert.ok(reads.every((times) => times <= 1));
    }),
    { numRuns: 500 },
  );
  assert.ok(kept > 500, `${kept} files kept`);
});

function toText({ from, bytes, isAlone }: JoinedFile): string {
  return `${from} ${isAlone} ${Buffer.from(bytes).toString("latin1")}`;
}

const records = generateRecords(400, 1);

/** Parts of the records, cut as an index cuts them. */
function partsOf(all: readonly SearchRecord[]): IndexPart[] {
  return cutParts(all.slice()).map((own) => recordsToPart(own));
}

function summaryOf(parts: readonly IndexPart[]) {
  return parts.map((own) => ({ hash: hashOfContent(partToBytes(own)), count: own.articles.length }));
}

/** The files of a group that stands in a folder. */
function keptIn(folder: string, files: readonly WrittenFile[]): KeptFiles {
  const byHash = new Map(files.map(([name, hash, bytes]) => [hash, { name, bytes }]));
  return {
    get: (hash) => byHash.get(hash),
    give: (hash, path) => {
      linkFile(join(folder, byHash.get(hash)?.name ?? ""), path);
      return true;
    },
  };
}

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

test("a patched group is the one that joining all parts gives, most files taken over", async () => {
  const cases: [what: string, now: readonly SearchRecord[]][] = [
    ["an article edited", records.with(200, { ...(records[200] as SearchRecord), headline: "另一个标题" })],
    [
      "an article added",
      records.toSpliced(200, 0, makeRecord("new", { headline: "新添", paragraphs: ["又一段文字。"] })),
    ],
    ["an article removed", records.toSpliced(200, 1)],
    ["the last edited", records.with(399, { ...(records[399] as SearchRecord), paragraphs: ["甲乙"] })],
  ];
  const folder = temporaryFolder();
  mkdirSync(join(folder, "old"));
  const before = partsOf(records);
  const files = await writeGroup(before, join(folder, "old"), "1", {});
  const kept = keptIn(join(folder, "old"), files);
  const old = {
    parts: summaryOf(before),
    facts: before.map((own) => own.articles.map(factsOf)),
    files,
    read: (hash: string) => {
      const [name = ""] = files.find(([, own]) => own === hash) ?? [];
      return gunzipSync(readFileSync(join(folder, "old", name)));
    },
  };
  for (const [what, all] of cases) {
    const now = partsOf(all);
    const fresh = await writeGroup(now, join(folder, "fresh"), "1", {});
    const steps = { kept, before: (i: number) => before[i] as IndexPart, now: (i: number) => now[i] as IndexPart };
    const patched = await patchGroup(old, summaryOf(now), join(folder, "patched"), "1", steps);
    assert.ok(patched, what);
    assert.deepEqual(contentsOf(join(folder, "patched")), contentsOf(join(folder, "fresh")), what);
    assert.deepEqual(new Set(patched.files.map(String)), new Set(fresh.map(String)), what);
    assert.deepEqual(
      patched.facts.flat(),
      now.flatMap(({ articles }) => articles.map(factsOf)),
    );
    const known = new Set(files.map(([, hash]) => hash));
    const anew = patched.files.filter(([, hash]) => !known.has(hash)).length;
    assert.ok(anew < fresh.length, `${what}: ${anew} of ${fresh.length}`);
  }
});
