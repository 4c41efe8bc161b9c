import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { articlesCsv } from "../../src/site/data/articles-csv.ts";

/** The cells of the one article of a page, as a program that reads RFC 4180 gets them. */
function cellsOf(page: string): string[] {
  const [issue] = filesToArchive([{ path: "page.txt", bytes: Buffer.from(page) }]).issues;
  assert.ok(issue);
  const row = articlesCsv.ofIssue(issue, DEFAULT_SETTINGS).replace(/\r\n$/, "");
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

test("a cell that a spreadsheet would take for a formula begins with an apostrophe, also behind spaces and in full width", () => {
  for (const start of ["=1+1", "+86 359", "-2度", "@某人", "＝SUM(A1)", "＋1", '=HYPERLINK("http://a.example","看")']) {
    const cells = cellsOf(`# ${start}\n\n本报讯 5月6日,南坪镇举行插秧比赛。\n\n周海霞\n`);
    const headline = cells.find((cell) => cell.includes(start));
    assert.equal(headline, `'${start}`);
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/u);
  }
});

test("text that is no formula stays as it is", () => {
  const cells = cellsOf("# 1+1=2的启示\n\n本报讯 5月6日,南坪镇举行插秧比赛。\n\n周海霞\n");
  assert.ok(cells.includes("1+1=2的启示"));
  assert.ok(cells.includes("周海霞"));
});

test("no control character reaches the table, whatever the page holds", () => {
  const page = '---\nnewspaper: "甲\u0001报"\n---\n# 南坪\0镇\x0c举行\n\n本报讯 5月6日,\x1b南坪镇\x0b举行插秧比赛。\n';
  const [issue] = filesToArchive([{ path: "a\x07.txt", bytes: Buffer.from(page) }]).issues;
  assert.ok(issue);
  assert.doesNotMatch(articlesCsv.ofIssue(issue, DEFAULT_SETTINGS), /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
});
