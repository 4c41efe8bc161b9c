import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { readActs } from "../../src/corrections/read-acts.ts";
import { appendLine, findCorrections, readCorrections } from "../../src/io/corrections-files.ts";
import { findSources } from "../../src/io/find-sources.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { scanFiles } from "../../src/io/scan-files.ts";
import { encode } from "../parse/encode.ts";

const ROOT = mkdtempSync(join(tmpdir(), "corrections-"));
after(() => rmSync(ROOT, { recursive: true, force: true }));

const LINE = '{"id":"k1","by":"王编辑","act":"label","quote":"县医院新门诊楼启用","to":"headline"}';
const NEXT = LINE.replace("k1", "k2").replace("headline", "body");

const NAMES = [
  "1版.txt",
  "1版.txt.corrections.ndjson",
  "1版.txt.corrections - 副本.ndjson",
  "1版.txt.corrections.sync-conflict-20261129-091200-ABCDEFG.ndjson",
  "副本 1版.txt.corrections.ndjson",
  "1版.txt.corrections.ndjson.txt",
  "2版.txt",
  "below/2版.txt.corrections (1).ndjson",
  "archive.corrections.ndjson",
];

test("corrections are found beside their page under every name that copying makes, and are no raw pages", () => {
  const folder = join(ROOT, "names");
  for (const name of NAMES) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), LINE);
  }
  assert.deepEqual([...findCorrections(folder)].map(([page, paths]) => [page, paths[0], paths.length]).sort(), [
    ["1版.txt", "1版.txt.corrections.ndjson", 5],
    ["archive", "archive.corrections.ndjson", 1],
    ["below/2版.txt", "below/2版.txt.corrections (1).ndjson", 1],
  ]);
  const raw = ["1版.txt", "2版.txt"];
  assert.deepEqual(
    scanFiles(folder).map(({ path }) => path),
    raw,
  );
  assert.deepEqual(
    findSources([folder]).paths.map((path) => path.slice(folder.length + 1)),
    raw,
  );
});

test("a line is written behind the others, below a torn one, in the file's own encoding, and nothing before it changes", () => {
  const starts: readonly (readonly [string, Uint8Array])[] = [
    ["none", Buffer.alloc(0)],
    ["utf-8", encode(`${LINE}\n`, "utf-8")],
    ["bom", encode(`${LINE}\r\n`, "utf-8-bom")],
    ["torn", encode(LINE.slice(0, 30), "utf-8")],
    ["utf-16", encode(`\ufeff${LINE}\n`, "utf-16le")],
    ["utf-16be", encode(`\ufeff${LINE}`, "utf-16be")],
    ["gbk", encode(`${LINE}\n`, "gb18030")],
  ];
  for (const [name, bytes] of starts) {
    const file = join(ROOT, `${name}.txt.corrections.ndjson`);
    if (name !== "none") writeFileSync(file, bytes);
    appendLine(file, NEXT);
    assert.deepEqual(readFileSync(file).subarray(0, bytes.length), Buffer.from(bytes), name);
    const { acts } = readActs(readCorrections(ROOT, [`${name}.txt.corrections.ndjson`]));
    const isWhole = name !== "none" && name !== "torn";
    assert.deepEqual(
      acts.map(({ act }) => `${act.id} ${act.by}`),
      isWhole ? ["k1 王编辑", "k2 王编辑"] : ["k2 王编辑"],
      name,
    );
  }
});

test("what cannot be written says so and changes nothing", () => {
  assert.throws(
    () => appendLine(join(ROOT, "no-folder", "a.txt.corrections.ndjson"), LINE),
    /no-folder.*it is not there/,
  );
});

test("a disk that takes a part of a line is said to be full, and the file stays as it was", () => {
  // Where files may be no longer than a block, a longer one is cut as it is on a disk without room; Windows has no such limit.
  if (process.platform === "win32") return;
  const file = join(ROOT, "full.txt.corrections.ndjson");
  const before = `${LINE}\n`.repeat(Math.floor(500 / Buffer.byteLength(`${LINE}\n`)));
  writeFileSync(file, before);
  const module = JSON.stringify(pathToFileURL(join(findProjectRoot(), "src/io/corrections-files.ts")).href);
  const code = `const { appendLine } = await import(${module});
    try { appendLine(${JSON.stringify(file)}, "x".repeat(1200)); } catch (error) { process.stdout.write(error.said["zh-Hans"]); }`;
  const limited = `trap '' XFSZ; ulimit -f 1; exec "$0" --import tsx --input-type=module -e "$1"`;
  const { stdout } = spawnSync("sh", ["-c", limited, process.execPath, code], {
    encoding: "utf8",
    cwd: findProjectRoot(),
  });
  assert.match(stdout, /写不进去：磁盘已满。$/);
  assert.equal(readFileSync(file, "utf8"), before);
});
