import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { findCorrections, readCorrections } from "../../src/io/corrections-files.ts";
import type { Rules } from "../../src/model/rules/rule.ts";
import { RULES } from "../../src/model/rules.ts";
import { fileToPage } from "../../src/pipeline.ts";

const FIXTURES = "tests/fixtures/rules";
const DOCUMENT = "src/parse/README.md";

const CORRECTIONS = findCorrections(FIXTURES);
const names = readdirSync(FIXTURES).filter((name) => !name.endsWith(".ndjson"));

/** Ids of all rules that diagnostics and decisions name when these files are an archive. */
function rulesIn(files: readonly string[]): Set<string> {
  const pages = files.map((path) => {
    const corrections = readCorrections(FIXTURES, CORRECTIONS.get(path) ?? []);
    return fileToPage({ path, bytes: readFileSync(`${FIXTURES}/${path}`), corrections });
  });
  const { issues, diagnostics } = assembleArchive(pages);
  const articles = issues.flatMap((issue) => issue.pages.flatMap((page) => page.articles));
  const decisions = articles.flatMap(({ decisions, paragraphs }) => [
    ...decisions,
    ...paragraphs.flatMap((paragraph) => paragraph.decisions),
  ]);
  return new Set([...diagnostics, ...decisions].map(({ rule }) => rule));
}

/** Every test file but this one, as text. */
function readOtherTests(): string[] {
  const paths = readdirSync("tests", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".test.ts"));
  return paths
    .filter((path) => !path.endsWith("rules.test.ts"))
    .map((path) => readFileSync(join("tests", path), "utf8"));
}

const otherTests = readOtherTests();

for (const rule of Object.keys(RULES)) {
  const files = names.filter((name) => name.startsWith(`${rule}.`));
  // Rules about disks and addresses need more than a file that lies still: the tests of their own folder make it, and expect the id
  // itself. A word that only looks like it shows nothing.
  const expected = new RegExp(`["'\`[]${rule}["'\`\\] ]`);
  if (files.length === 0) {
    test(`the rule ${rule} is shown by a test, as no fixture can`, () => {
      assert.ok(
        otherTests.some((text) => expected.test(text)),
        `add tests/fixtures/rules/${rule}.txt`,
      );
    });
  } else {
    test(`the rule ${rule} has a fixture that shows it`, () => {
      const found = rulesIn(files);
      assert.ok(found.has(rule), `${files.join(", ")} gives ${[...found].join(", ")}`);
    });
  }
}

test("every fixture belongs to a rule, and every finding of theirs is in the table", () => {
  for (const name of names) assert.ok(name.slice(0, name.indexOf(".")) in RULES, name);
  for (const rule of rulesIn(names)) assert.ok(rule in RULES, rule);
});

function documentOf(rules: Rules): string {
  const rows = Object.entries(rules).map(
    ([id, { severity, means, mend }]) => `| \`${id}\` | ${severity} | ${means} | ${mend} |`,
  );
  return rows.join("\n");
}

test("the table of rules in src/parse/README.md is the one in the code", () => {
  const document = readFileSync(DOCUMENT, "utf8");
  const table = /(?<=\| --- \| --- \| --- \| --- \|\n)[\s\S]*?(?=\n\n|\n$)/;
  if (process.env["UPDATE"] === "1")
    writeFileSync(
      DOCUMENT,
      document.replace(table, () => documentOf(RULES)),
    );
  assert.equal(table.exec(readFileSync(DOCUMENT, "utf8"))?.[0], documentOf(RULES), "UPDATE=1 rewrites it");
});
