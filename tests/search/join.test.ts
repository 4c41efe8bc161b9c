import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { packTable, unpackTable } from "../../src/search/format/packed-table.ts";
import { recordToContent } from "../../src/search/format/record-to-fragment.ts";
import { bytesToWords } from "../../src/search/format/word-pages.ts";
import { joinIndexes, type MadeIndex } from "../../src/search/index/join-indexes.ts";
import { makeIndex, type PagefindService, startPagefind } from "../../src/search/index/pagefind-service.ts";
import { placelessCharacter, placelessWord } from "../../src/search/text/grams.ts";
import { generateRecords } from "./make-records.ts";

const texts = generateRecords(60, 2).map((record) => ({ url: `/${record.id}`, content: recordToContent(record) }));
let service: PagefindService;

before(async () => {
  service = await startPagefind(8);
});
after(() => service.close());

/** Indexes of runs of the texts, cut at these places. */
async function indexesOf(...cuts: readonly number[]): Promise<MadeIndex[]> {
  const indexes: MadeIndex[] = [];
  for (const [place, start] of [0, ...cuts].entries()) {
    indexes.push(await makeIndex(service, "2024", texts.slice(start, cuts[place])));
  }
  return indexes;
}

test("indexes of parts, joined, are byte for byte the index of the whole", async () => {
  const whole = [...joinIndexes(await indexesOf())];
  assert.ok(whole.length > 5, `${whole.length} files`);
  for (const cuts of [[30], [1, 20, 59]]) {
    const joined = [...joinIndexes(await indexesOf(...cuts))];
    assert.deepEqual(joined, whole);
  }
});

test("no word is lost or added, and the table leads to it, in large files and in small ones", async () => {
  const indexes = await indexesOf(20);
  for (const bytes of [undefined, 30]) {
    const files = [...joinIndexes(indexes, bytes)];
    const table = unpackTable(
      packTable({ version: "1", pages: [], files: files.map(({ from }) => ({ from, to: "", name: "0" })) }),
    );
    const found = new Map<string, number[]>();
    for (const [place, { bytes, isAlone }] of files.entries()) {
      const words = [...bytesToWords(bytes)];
      const { from = "", to = "" } = table.files[place] ?? {};
      for (const { word, pages } of words) {
        assert.ok(from <= word && word <= to, `${from} ${word} ${to}`);
        found.set(word, [...pages]);
      }
      assert.ok(!isAlone || words.length === 1);
    }
    const alone = files.filter(({ isAlone }) => isAlone).map(({ bytes }) => [...bytesToWords(bytes)][0]?.word ?? "");
    assert.ok(bytes === undefined || alone.length > 20, `${alone.length} common words`);
    assert.deepEqual(found, expectedPages(alone));
  }
});

/** Pages of every word that the index must have, and of those without places: characters and these common words. */
function expectedPages(common: readonly string[]): Map<string, number[]> {
  const expected = new Map<string, Set<number>>();
  const expect = (word: string, page: number) => expected.set(word, (expected.get(word) ?? new Set()).add(page));
  for (const [page, { content }] of texts.entries()) {
    for (const word of content.match(/(?<= )[0-9a-z]{6}(?= )/g) ?? []) {
      expect(word, page);
      expect(placelessCharacter(word.slice(0, 3)), page);
    }
  }
  for (const word of common) expected.set(placelessWord(word), expected.get(word) ?? new Set());
  return new Map([...expected].sort().map(([word, own]) => [word, [...own]]));
}

test("what is no file of an index is refused", () => {
  const bytes = Buffer.from("pagefind_dcd and something else");
  assert.throws(() => [...bytesToWords(bytes)], /stands in the index where/);
});
