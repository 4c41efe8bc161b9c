import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { encode } from "../parse/encode.ts";
import { archiveOf, articlesOf, findingsOf, readSeeds, shortPage } from "./make-archive.ts";

const SEEDS = readSeeds();
const PATHS = Object.keys(SEEDS);

/** Id and address folder of every article and issue of a file, by headline. */
function idsOf(archive: Archive, path: string): string[] {
  return articlesOf(archive)
    .filter(({ source }) => source === path)
    .map(({ id, folder, issue, headline }) => [id, folder, issue, headline].join(" "));
}

test("ids are lower-case ASCII letters, digits and hyphens, each once", () => {
  const archive = archiveOf(SEEDS);
  const ids = [...articlesOf(archive).map(({ id }) => id), ...archive.issues.map(({ id }) => id)];
  for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  assert.equal(new Set(ids).size, ids.length);
});

test("adding, removing, reordering and renaming other files changes no id and no address", () => {
  const expected = new Map(PATHS.map((path) => [path, idsOf(archiveOf(SEEDS), path)]));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(PATHS, { minLength: 1 }),
      fc.nat(4),
      fc.string(),
      ([kept = "", ...others], _, name) => {
        const renamed = others.map((path, i) => [`other/${name}${i}.txt`, SEEDS[path] ?? ""] as const);
        const extra = [["new.txt", shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。")] as const];
        const archive = archiveOf(Object.fromEntries([...renamed, [kept, SEEDS[kept] ?? ""], ...extra]));
        assert.deepEqual(idsOf(archive, kept), expected.get(kept));
      },
    ),
    { numRuns: 6 },
  );
});

test("a page has the same articles, ids and dates in every encoding", () => {
  for (const path of PATHS) {
    const expected = articlesOf(archiveOf({ [path]: SEEDS[path] ?? "" }));
    for (const encoding of ["utf-8-bom", "utf-16le", "utf-16be", "gb18030"] as const) {
      const bytes = encode((SEEDS[path] ?? "").replaceAll("\n", "\r\n"), encoding);
      assert.deepEqual(articlesOf(assembleArchive([parsePage(bytesToSource(bytes, path))])), expected, encoding);
    }
  }
});

test("a page given twice is kept twice, reported once, and the shorter name keeps the plain ids", () => {
  const text = SEEDS[PATHS[0] ?? ""] ?? "";
  const alone = archiveOf({ "page.txt": text });
  const both = archiveOf({ "page copy.txt": text, "page.txt": text });
  assert.deepEqual(idsOf(both, "page.txt"), idsOf(alone, "page.txt"));
  const ids = articlesOf(both).map(({ id }) => id);
  assert.equal(new Set(ids).size, 2 * articlesOf(alone).length);
  assert.equal(new Set(both.issues.map(({ id }) => id)).size, 2);
  assert.deepEqual(
    findingsOf(both).filter((finding) => finding.includes("twice")),
    ["page copy.txt:0 page-twice"],
  );
  // A third copy changes neither.
  const three = archiveOf({ "page.txt": text, "page copy.txt": text, "page copy 2.txt": text });
  for (const path of ["page.txt", "page copy.txt"]) assert.deepEqual(idsOf(three, path), idsOf(both, path));
});

test("copies of a page in folders of their own have ids of their own", () => {
  const text = shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。");
  const archive = archiveOf({ "a/1.txt": text, "b/1.txt": text, "c/1.txt": text });
  assert.equal(new Set(articlesOf(archive).map(({ id }) => id)).size, 3);
});

test("a text that stands twice on one page gets a number", () => {
  const text = shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。");
  const [first, second] = articlesOf(archiveOf({ "a.txt": `${text}\n${text}` }));
  assert.equal(second?.id, `${first?.id}-2`);
});

test("one article in two different pages is reported where it stands again", () => {
  const shared = shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。");
  const others = ["人大", "政协", "妇联"]
    .map((who) => shortPage(`县${who}会议召开`, `4月5日,县${who}召开会议。`))
    .join("\n");
  const archive = archiveOf({ "a.txt": shared, "page-b.txt": `${shared}\n${others}` });
  assert.deepEqual(
    findingsOf(archive).filter((finding) => finding.includes("twice")),
    ["page-b.txt:1 article-twice"],
  );
});

test("the same notice in two dated issues has two ids without a finding", () => {
  const notice = shortPage("停水通知", "4月3日起,县城分片停水检修管道。");
  const archive = archiveOf({
    "a.txt": `---\ndate: 2024-04-02\n---\n${notice}`,
    "b.txt": `---\ndate: 2025-04-02\n---\n${notice}`,
  });
  assert.equal(new Set(articlesOf(archive).map(({ id }) => id)).size, 2);
  assert.deepEqual(findingsOf(archive), []);
});

test("pages of one printing day are one issue, by page number", () => {
  const page = (number: number, who: string) =>
    `---\ndate: 2024-10-15\npage: ${number}\n---\n${shortPage(`县${who}会议召开`, `10月9日,县${who}召开会议。`)}`;
  const archive = archiveOf({ "z.txt": page(1, "人大"), "a.txt": page(2, "政协") });
  assert.deepEqual(
    archive.issues.map(({ id, folder, facts, pages }) => [id, folder, facts.date, pages.map((p) => p.pageNumber)]),
    [["2024-10-15", "2024", "2024-10-15", [1, 2]]],
  );
});

test("a running head gives an issue, and numbers do where no date is printed", () => {
  const head = "2 综合新闻 2024年10月15日 星期二 责编:张三\n\n";
  const body = shortPage("县人大会议召开", "10月9日,县人大召开会议。");
  const [issue] = archiveOf({ "a.txt": head + body }).issues;
  assert.deepEqual([issue?.id, issue?.pages[0]?.pageNumber], ["2024-10-15", 2]);
  const ids = (front: string) => archiveOf({ "a.txt": `---\n${front}\n---\n${body}` }).issues.map(({ id }) => id);
  assert.deepEqual(ids("totalIssue: 1234"), ["n1234"]);
  assert.deepEqual(ids("date: 2024\nissue: 38"), ["2024-n38"]);
});

test("pages of two newspapers of one day are two issues where an editor named the papers", () => {
  const page = (paper: string) =>
    `---\ndate: 2024-10-15\nnewspaper: ${paper}\n---\n${shortPage(`${paper}会议召开`, "10月9日,召开会议。")}`;
  assert.equal(archiveOf({ "a.txt": page("甲县报"), "b.txt": page("乙县报") }).issues.length, 2);
});

test("pages of an issue that disagree are reported", () => {
  const page = (issue: number, who: string) =>
    `---\ndate: 2024-10-15\nissue: ${issue}\n---\n${shortPage(`县${who}会议召开`, `10月9日,县${who}召开会议。`)}`;
  const archive = archiveOf({ "a.txt": page(38, "人大"), "b.txt": page(39, "政协") });
  assert.deepEqual(findingsOf(archive), ["b.txt:0 issue-contradiction"]);
  const head = "2 综合新闻 2024年10月15日 星期二 责编:张三\n\n";
  const contradicting = `---\ndate: 2024-10-16\n---\n${head}${shortPage("县人大会议召开", "10月9日,县人大召开会议。")}`;
  assert.deepEqual(findingsOf(archiveOf({ "a.txt": contradicting })), ["a.txt:4 date-contradiction"]);
});

test("a whole issue in one file is one issue whose articles know their pages", () => {
  const page = (number: number, who: string) =>
    `${number} 综合新闻 2024年10月15日 星期二 责编:张三\n\n${shortPage(`县${who}会议召开`, `10月9日,县${who}召开会议。`)}\n`;
  const archive = archiveOf({ "a.txt": page(1, "人大") + page(2, "政协") });
  assert.deepEqual(
    archive.issues.map(({ id }) => id),
    ["2024-10-15"],
  );
  assert.deepEqual(
    articlesOf(archive).map(({ pageNumber, date, yearBasis }) => [pageNumber, date, yearBasis]),
    [
      [1, "2024-10-09", "stated"],
      [2, "2024-10-09", "stated"],
    ],
  );
});
