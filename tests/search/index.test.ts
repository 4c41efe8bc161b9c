import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile, cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Answer, answerRequest } from "../../src/search/ask/answer.ts";
import { NO_FILTERS } from "../../src/search/ask/hits.ts";
import { textToQuery } from "../../src/search/ask/query.ts";
import { indexTableToBytes } from "../../src/search/format/index-table.ts";
import { TABLE_NAME } from "../../src/search/format/manifest.ts";
import { generateRecords, makeRecord } from "./make-records.ts";
import { makeIndex, type TestIndex } from "./open-index.ts";
import { bytesToIndexTable, indexWithPagefind } from "./pagefind-index.ts";

const records = generateRecords(90, 3);
let index: TestIndex;

before(async () => {
  index = await makeIndex(records, 30);
});
after(() => index.remove());

async function ask(from: TestIndex, typed: string): Promise<Answer> {
  const request = { query: textToQuery(typed), filters: NO_FILTERS, sort: "date-desc" } as const;
  return answerRequest(await from.open(), request, () => {});
}

/** Hash of each file below a folder, by its path. */
async function hashes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const all = paths.map(async (path) => [
    path.slice(folder.length),
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(all));
}

test("the same records give the same files, byte for byte", async () => {
  const again = await makeIndex(records, 30);
  assert.deepEqual(await hashes(again.folder), await hashes(index.folder));
  await again.remove();
});

test("a changed article gives its group another folder and leaves the others alone", async () => {
  const last = records.at(-1);
  const changed = await makeIndex([...records.slice(0, -1), makeRecord("x", { ...last, headline: "另一个标题" })], 30);
  const folders = (of: TestIndex) => of.manifest.groups.map(({ folder }) => folder);
  assert.notEqual(folders(changed)[0], folders(index)[0]);
  assert.deepEqual(folders(changed).slice(1), folders(index).slice(1));
  await changed.remove();
});

test("only what a search reads is kept", async () => {
  const kinds = new Set(Object.keys(await hashes(index.folder)).map((path) => path.replace(/^.*[^.]*?(?=\.)/, "")));
  assert.deepEqual([...kinds].sort(), [".gz", ".json", ".pagefind", ".pf_fragment", ".pf_index"]);
});

test("a table is written as Pagefind writes it, its pages in the order they were added", async () => {
  const { table: bytes, fragments } = await indexWithPagefind(records);
  const table = bytesToIndexTable(bytes);
  assert.deepEqual(Buffer.from(indexTableToBytes(table)), bytes);
  assert.deepEqual(
    table.pages.map(({ name }) => fragments.get(name)),
    records.map(({ address }) => address),
  );
});

test("Pagefind heeds the weight marks: a headline counts for more than a paragraph", async () => {
  const texts = (word: string) => ({ headline: `标题里的${word}`, paragraphs: ["别的文字别的文字别的文字"] });
  const body = { headline: "别的标题别的标题", paragraphs: ["正文里的县志正文里的话"] };
  const weighed = await makeIndex([
    makeRecord("body", { ...body, year: 2024, time: "2024-02-01" }),
    makeRecord("head", { ...texts("县志"), year: 2024, time: "2024-01-01" }),
  ]);
  const searcher = await weighed.open();
  for (const typed of ["县志", "县"]) {
    const request = { query: textToQuery(typed), filters: NO_FILTERS, sort: "relevance" } as const;
    const { hits } = await answerRequest(searcher, request, () => {});
    const order = hits.map(({ place }) => place);
    assert.deepEqual(order, [1, 0], typed);
  }
  await weighed.remove();
});

test("one character, however common, is looked up in one file of each group", async () => {
  const before = index.read.length;
  const { hits } = await ask(index, "的");
  const holding = records.filter(({ headline, paragraphs }) => [headline, ...paragraphs].join("").includes("的"));
  assert.equal(hits.length, holding.length);
  const read = index.read.slice(before).filter((name) => name.includes("/index/"));
  assert.equal(read.length, index.manifest.groups.length);
});

test("an index is searched while old groups are still to come, the newest first", async () => {
  const told: Answer[] = [];
  const request = { query: textToQuery("的"), filters: NO_FILTERS, sort: "date-desc" } as const;
  const whole = await answerRequest(await index.open(), request, (answer) => told.push(answer));
  assert.equal(told.length, index.manifest.groups.length);
  assert.deepEqual(
    told.map(({ groupsDone }) => groupsDone),
    told.map((_, place) => place + 1),
  );
  assert.ok(told.every(({ done }) => !done) && whole.done);
  assert.deepEqual(told.at(-1)?.hits.length, whole.hits.length);
});

for (const [what, damage] of [
  ["a missing table", (group: string) => rm(join(group, TABLE_NAME))],
  ["a damaged table", (group: string) => truncate(join(group, TABLE_NAME), 50)],
  ["missing files", (group: string) => rm(join(group, "index"), { recursive: true })],
  ["damaged files", damageFiles],
  ["files that are no index", swapFiles],
] as const) {
  test(`${what} of one group: it is named as missing, the rest stands, and it is read again when mended`, async () => {
    const hurt = await makeIndex(records, 30);
    const [newest] = hurt.manifest.groups;
    const whole = await ask(hurt, "县委");
    const kept = await mkdtemp(join(tmpdir(), "kept-"));
    const group = join(hurt.folder, newest?.folder ?? "");
    await copyAll(group, kept);
    await damage(group);
    const searcher = await hurt.open();
    const request = { query: textToQuery("县委"), filters: NO_FILTERS, sort: "date-desc" } as const;
    const answer = await answerRequest(searcher, request, () => {});
    assert.deepEqual(
      answer.faults.map((fault) => fault.group),
      [newest?.label],
    );
    assert.deepEqual(
      places(answer),
      places(whole).filter(([folder]) => folder !== newest?.folder),
    );
    await copyAll(kept, group);
    assert.deepEqual(places(await answerRequest(searcher, request, () => {})), places(whole));
    await hurt.remove();
    await rm(kept, { recursive: true });
  });
}

function places({ hits }: Answer): [string, number][] {
  return hits.map(({ group, place }) => [group.folder, place]);
}

/** One byte in the middle of every file of the index. */
async function damageFiles(group: string): Promise<void> {
  for (const name of await readdir(join(group, "index"))) {
    const bytes = await readFile(join(group, "index", name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    await writeFile(join(group, "index", name), bytes);
  }
}

/** Files that are whole and hold no index at all. */
async function swapFiles(group: string): Promise<void> {
  for (const name of await readdir(join(group, "index"))) {
    await copyFile(join(group, TABLE_NAME), join(group, "index", name));
  }
}

async function copyAll(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, force: true });
}
