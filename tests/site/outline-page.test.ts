import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { assembleArchive, beginArchive } from "../../src/archive/assemble-archive.ts";
import { fillIssue } from "../../src/archive/issues/fill-issue.ts";
import { findWordVariants } from "../../src/archive/issues/word-variants.ts";
import { outlinePage } from "../../src/make/state/outline-page.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { rawPage } from "../build/generate-page.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { SAMPLE_TEXTS } from "./sample-archives.ts";

const RULES = "tests/fixtures/rules";
const FIXTURES = Object.fromEntries(
  readdirSync(RULES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, readFileSync(`${RULES}/${name}`)]),
);
const SETTINGS = { ...DEFAULT_SETTINGS, baseUrl: "https://archive.example/" };

/** An archive of outlines must hold, for all that is no page of an issue, what the whole one holds. */
function checkTexts(texts: Readonly<Record<string, string | Uint8Array>>): void {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  // Pages come from a cache, as JSON.
  const pages: ReturnType<typeof fileToPage>[] = JSON.parse(JSON.stringify(files.map((file) => fileToPage(file))));
  const byPath = new Map(pages.map((page) => [page.source.path, page]));
  const whole = assembleArchive(pages);
  const words = findWordVariants(
    pages.map(({ source, summary }) => ({ source: source.path, phrases: summary?.phrases ?? [] })),
  );
  const outline = beginArchive(JSON.parse(JSON.stringify(pages.map(outlinePage))))(words);
  const fill = (issue: (typeof outline.issues)[number]) =>
    fillIssue(
      issue,
      issue.pages.flatMap(({ source }) => byPath.get(source.path) ?? []),
    );
  assert.deepEqual(outline.diagnostics, whole.diagnostics);
  assert.deepEqual(outline.variants, whole.variants);
  const filled = outline.issues.map(fill);
  for (const [i, issue] of whole.issues.entries()) assert.equal(JSON.stringify(filled[i]), JSON.stringify(issue));
  // The front page shows the text of the newest issue.
  const listed = { ...outline, issues: [...outline.issues.slice(0, -1), ...filled.slice(-1)] };
  for (const { kind } of PAGE_TEMPLATES.filter(({ kind: { scope } }) => scope === "archive")) {
    assert.deepEqual([...kind.models(listed, SETTINGS)], [...kind.models(whole, SETTINGS)], kind.name);
  }
}

test("an archive of outlines gives the same lists, and its issues with their text are the whole ones", () => {
  checkTexts({ ...readSeedTexts(), ...SAMPLE_TEXTS });
  checkTexts(FIXTURES);
});

test("so do outlines of any pages", () => {
  fc.assert(
    fc.property(fc.array(rawPage, { minLength: 1, maxLength: 4 }), (texts) => {
      checkTexts(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
    }),
    { numRuns: 40 },
  );
});
