import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { archiveToReportJson, type Report } from "../../src/export/archive-to-report.ts";
import { articleToRecord } from "../../src/export/article-to-record.ts";
import { diagnosticToText } from "../../src/export/diagnostic-to-text.ts";
import { RULES } from "../../src/model/rules.ts";
import { isBlank } from "../../src/parse/page/text-to-lines.ts";
import { fileToPage, type RawFile } from "../../src/pipeline.ts";
import { articlesOf, readSeeds } from "./make-archive.ts";

const SEEDS = Object.values(readSeeds());

/** What must hold for any files: every line once, every finding known, every article printable, ids apart. */
function checkFiles(files: readonly RawFile[]): void {
  const pages = files.map((file) => fileToPage(file));
  const archive = assembleArchive(pages);
  const report: Report = JSON.parse([...archiveToReportJson(pages, archive, [])].join(""));
  for (const [i, { lines }] of report.files.entries()) {
    const raw = pages[i]?.source.lines ?? [];
    assert.deepEqual(
      lines.map(({ number }) => number),
      raw.map((_, n) => n + 1),
    );
    for (const { number, role, reason } of lines) {
      assert.equal(role === "blank", isBlank(raw[number - 1] ?? ""));
      if (role === "dropped") assert.ok(reason);
    }
  }
  for (const finding of archive.diagnostics) {
    assert.ok(finding.rule in RULES, finding.rule);
    assert.ok(diagnosticToText(finding, "en").length > 0);
  }
  const articles = articlesOf(archive);
  const ids = articles.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const record of articles.map(articleToRecord)) assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
}

test("random bytes under any name are read, reported and accounted for", () => {
  const file = fc.record({ path: fc.string({ minLength: 1 }), bytes: fc.uint8Array({ maxLength: 400 }) });
  fc.assert(fc.property(fc.array(file, { maxLength: 4 }), checkFiles), { numRuns: 100 });
});

test("random Unicode is read, reported and accounted for", () => {
  const words = fc.constantFrom(
    "# ",
    "本报讯 4月3日,",
    "2024年",
    "县委",
    "第98次会议",
    "。",
    "\n",
    "\n\n",
    "---\n",
    "date: 2024\n",
    "(下转第四版)",
    "张倩倩",
    "、",
  );
  const text = fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      checkFiles(texts.map((parts, i) => ({ path: `${i}.txt`, bytes: Buffer.from(parts.join("")) })));
    }),
    { numRuns: 60 },
  );
});

test("shuffled, cut and mixed real pages are read, reported and accounted for", () => {
  const lines = SEEDS.flatMap((text) => text.split("\n").filter((line) => line !== ""));
  const mixed = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 25 }).map((some) => some.join("\n\n"));
  const cut = fc
    .tuple(fc.constantFrom(...SEEDS), fc.nat(40_000))
    .map(([text, at]) => Buffer.from(text).subarray(0, at));
  fc.assert(
    fc.property(mixed, cut, (text, bytes) => {
      checkFiles([
        { path: "mixed.txt", bytes: Buffer.from(text) },
        { path: "cut.txt", bytes },
      ]);
    }),
    { numRuns: 20 },
  );
});

test("a page of hundreds of articles and a line of 300,000 characters are assembled", () => {
  const many = Array.from({ length: 800 }, (_, i) => `# 县政府第${i}次会议召开\n本报讯 4月3日,召开会议。`).join("\n");
  checkFiles([{ path: "many.txt", bytes: Buffer.from(many) }]);
  checkFiles([
    {
      path: "long.txt",
      bytes: Buffer.from(`# 县政府专题会议召开\n本报讯 4月3日,${"2024年召开第三次会议、".repeat(30_000)}`),
    },
  ]);
});
