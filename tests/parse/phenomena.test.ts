import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { LineAccount } from "../../src/model/line.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";

const FOLDER = join("tests", "fixtures", "parse");
/** `UPDATE=1 npm test -- tests/parse/phenomena.test.ts` writes what the parser gives as what is expected. */
const UPDATE = process.env["UPDATE"] === "1";

function describeLine({ number, role, article, paragraph, reason }: LineAccount): string {
  const place = article === null ? "" : ` article ${article}${paragraph === null ? "" : ` paragraph ${paragraph}`}`;
  return `${number} ${role}${place}${reason === undefined ? "" : `: ${reason}`}`;
}

/** What a reader of a page would check, without the reasons. */
function describePage(page: ParsedPage) {
  return {
    ...(Object.keys(page.masthead.facts).length > 0 ? { masthead: page.masthead.facts } : {}),
    articles: page.articles.map((article) => ({
      ...(article.pageNumber === undefined ? {} : { pageNumber: article.pageNumber }),
      ...(article.section === null ? {} : { section: article.section }),
      ...(article.kicker === null ? {} : { kicker: article.kicker }),
      headline: article.headline,
      ...(article.deck === null ? {} : { deck: article.deck }),
      credit: article.credit,
      date: article.dateAsPrinted,
      printedDate: article.printedDate,
      bylines: article.bylines,
      bylineAsPrinted: article.bylineAsPrinted,
      body: article.paragraphs.map(({ text, flags }) => (flags.length > 0 ? `[${flags.join(" ")}] ${text}` : text)),
      ...(article.captions.length > 0 ? { captions: article.captions } : {}),
      ...(article.jumps === undefined
        ? {}
        : { jumps: article.jumps.map(({ direction, page }) => `${direction} ${page}`) }),
    })),
    lines: page.lines.filter(({ role }) => role !== "blank").map(describeLine),
    diagnostics: page.diagnostics.map(({ line, rule, message }) => `${line} ${rule}: ${message}`),
  };
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".txt"))) {
  test(`${name.replace(/\.txt$/, "").replaceAll("-", " ")} is read as expected`, () => {
    const page = parsePage(bytesToSource(readFileSync(join(FOLDER, name)), name));
    const expectedPath = join(FOLDER, name.replace(/\.txt$/, ".json"));
    const found = describePage(page);
    if (UPDATE) writeFileSync(expectedPath, `${JSON.stringify(found, null, 1)}\n`);
    assert.ok(existsSync(expectedPath), `${expectedPath} is missing; run with UPDATE=1 and look at what it writes`);
    assert.deepEqual(found, JSON.parse(readFileSync(expectedPath, "utf8")));
  });
}
