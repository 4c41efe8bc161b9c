import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type Change, readChanges, recordChanges } from "../../src/records/changes.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();

function recordOf(name: string, files: Readonly<Record<string, string | Uint8Array>>) {
  writeFiles(join(folder, name), files);
  return readChanges(join(folder, name));
}

test("what was written is read again, and of two lines about a file the later one holds", () => {
  const changes: Change[] = [
    { path: "子/一.txt", added: "2024-05-06" },
    { path: "b.txt", added: "2024-05-07", dateDecided: true, at: "2024-05-07T08:00:00.000Z" },
    { path: "子/一.txt", removed: "2024-06-01", moved: [{ from: "子/一.txt", to: "子/一.txt" }], undo: true },
    { path: "子/一.txt", restored: "2024-06-02" },
    { path: "子/一.txt", added: "2025-01-02" },
  ];
  const seeds = join(folder, "round");
  writeFiles(seeds, {});
  writeFiles(seeds, { "additions.ndjson": "" });
  for (const change of changes) recordChanges(seeds, [change]);
  const read = readChanges(seeds);
  assert.deepEqual(read.findings, []);
  assert.deepEqual(read.changes, changes);
  assert.deepEqual(
    [...read.additions.values()],
    [
      { path: "子/一.txt", added: "2025-01-02", place: 4 },
      { path: "b.txt", added: "2024-05-07", dateDecided: true, place: 1 },
    ],
  );
});

test("a line that names no file or no day is reported as addition-unreadable with its number, and the others are used", () => {
  const text =
    '\uFEFF{"path":"a.txt","added":"2024-05-06"}\r\n\r\nnull\n{"path":"b.txt","added":"2024-13-06"}\n{"path"';
  const { additions, findings } = recordOf("unreadable", { "additions.ndjson": text });
  assert.deepEqual([...additions.keys()], ["a.txt"]);
  assert.deepEqual(
    new Set(findings.map(({ rule, source, line }) => `${rule} ${source}:${line}`)),
    new Set([3, 4, 5].map((line) => `addition-unreadable additions.ndjson:${line}`)),
  );
});

test("the copies that sync programs leave are read with the record in the order of their times, each line once", () => {
  const first = '{"path":"a.txt","added":"2026-01-01","at":"2026-01-01T08:00:00Z"}\n';
  const removed = '{"path":"a.txt","removed":"2026-01-03","at":"2026-01-03T08:00:00Z"}\n';
  const restored = '{"path":"a.txt","restored":"2026-01-02","at":"2026-01-02T08:00:00Z"}\n';
  for (const copy of [
    "additions - 副本.ndjson",
    "additions (1).ndjson",
    "additions.sync-conflict-20260103-101010-ABCDEFG.ndjson",
    "additions-DESKTOP-4F2K.ndjson",
    "additions(坚果云冲突文件-王编辑-20260103).ndjson",
    "additions (conflicted copy 2026-01-03).ndjson",
    "副本additions.ndjson",
    "additions.ndjson.txt",
    "additions_Andy-PC_Jan-03-0901-2026_CaseConflict_1.ndjson",
    "additions.Conflict.ndjson",
    "additions-NSConflict-王编辑.ndjson",
    "additions-冲突-王编辑.ndjson",
    "additions (王编辑的冲突副本 2026-01-03).ndjson",
    "additions (Case Conflict).ndjson",
    "Additions.ndjson",
  ]) {
    const { changes, findings } = recordOf(copy, {
      "additions.ndjson": first + removed,
      [copy]: first + restored,
    });
    assert.deepEqual(
      changes.map((change) => Object.keys(change)[1]),
      ["added", "restored", "removed"],
      copy,
    );
    assert.deepEqual(
      findings.map(({ rule, source }) => [rule, source]),
      [["record-copy", copy]],
    );
  }
});

test("a record in GBK is read and goes on in its encoding; a later version and what is no text are findings, and nothing is lost", () => {
  const gbk = Uint8Array.from([
    ...Buffer.from('{"path":"'),
    0xb0,
    0xe6,
    ...Buffer.from('.txt","added":"2026-01-01"}\n'),
  ]);
  const { additions, findings } = recordOf("gbk", { "additions.ndjson": gbk });
  assert.deepEqual([...additions.keys()], ["版.txt"]);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["record-encoding"],
  );
  recordChanges(join(folder, "gbk"), [{ path: "三版.txt", added: "2026-01-02" }]);
  assert.deepEqual([...readChanges(join(folder, "gbk")).additions.keys()], ["版.txt", "三版.txt"]);
  assert.deepEqual(readFileSync(join(folder, "gbk", "additions.ndjson")).subarray(0, gbk.length), Buffer.from(gbk));
  const newer = recordOf("newer", { "additions.ndjson": '{"version":2,"path":"a.txt","moved":"2026-01-01"}\n' });
  assert.deepEqual(
    newer.findings.map(({ rule, line }) => [rule, line]),
    [["record-newer", 1]],
  );
  const binary = recordOf("binary", { "additions.ndjson": Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 9, 9]) });
  assert.deepEqual(
    binary.findings.map(({ rule, line }) => [rule, line]),
    [["addition-unreadable", 0]],
  );
});

test("of any bytes a record is read without a fault, and what is written behind them is read again", () => {
  let n = 0;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const name = `any-${n++}`;
      const text = Buffer.from(bytes).toString("utf8").replaceAll("\0", "");
      recordOf(name, { "additions.ndjson": text });
      recordChanges(join(folder, name), [{ path: "z.txt", added: "2026-01-02" }]);
      assert.ok(readChanges(join(folder, name)).additions.has("z.txt"));
    }),
    { numRuns: 60 },
  );
});
