import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packTable, unpackTable } from "../../src/search/format/packed-table.ts";
import { bytesToPart, type IndexPart, partToBytes, recordsToPart } from "../../src/search/index/index-part.ts";
import { joinIndexParts } from "../../src/search/index/join-parts.ts";
import { cutParts, slotsOf } from "../../src/search/index/slots.ts";
import { canon } from "../../src/search/text/canon.ts";
import { placelessCharacter, placelessWord, textToGrams } from "../../src/search/text/grams.ts";
import { generateRecords, makeRecord } from "./make-records.ts";
import { bytesToWords, indexWithPagefind, pagesOf } from "./pagefind-index.ts";

const records = generateRecords(60, 2);

/** Parts of runs of the records, cut at these places. */
function partsOf(...cuts: readonly number[]): IndexPart[] {
  return [0, ...cuts].map((start, place) => bytesToPart(partToBytes(recordsToPart(records.slice(start, cuts[place])))));
}

function wordsOf(parts: readonly IndexPart[]): Map<string, Uint8Array> {
  return new Map([...joinIndexParts(parts)].flatMap(({ bytes }) => [...bytesToWords(bytes)]));
}

test("every word is written byte for byte as Pagefind writes it, with all its places", async () => {
  const odd = [
    makeRecord("twice", { headline: "县委县委", kicker: "县委", deck: null, paragraphs: ["县委，县委", "委"] }),
    makeRecord("long", { headline: "长", paragraphs: ["字".repeat(70_000)] }),
    makeRecord("plain", { headline: "", paragraphs: ["𠀀AI＋２０２５年"] }),
  ];
  const all = [...records, ...odd];
  const { words } = await indexWithPagefind(all);
  const own = wordsOf([recordsToPart(all)]);
  assert.ok(words.size > 1000);
  for (const [word, pages] of words) assert.deepEqual(Buffer.from(own.get(word) ?? []), Buffer.from(pages), word);
  for (const word of own.keys()) assert.ok(words.has(word) || word.length === 9, word);
});

test("no word is lost or added, and the table leads to it, in large files and in small ones", () => {
  for (const bytes of [undefined, 30]) {
    const files = [...joinIndexParts(partsOf(20), bytes)];
    const named = files.map(({ from }) => ({ from, to: "", name: "0" }));
    const table = unpackTable(packTable({ version: "1", wordCounts: [], files: named }));
    const found = new Map<string, number[]>();
    for (const [place, file] of files.entries()) {
      const words = [...bytesToWords(file.bytes)];
      const { from = "", to = "" } = table.files[place] ?? {};
      for (const [word, pages] of words) {
        assert.ok(from <= word && word <= to, `${from} ${word} ${to}`);
        found.set(word, pagesOf(pages));
      }
      assert.ok(!file.isAlone || words.length === 1);
    }
    const alone = files.flatMap(({ isAlone, bytes: own }) => (isAlone ? [[...bytesToWords(own)][0]?.[0] ?? ""] : []));
    assert.ok(bytes === undefined || alone.length > 20, `${alone.length} common words`);
    assert.deepEqual(found, expectedPages(alone));
  }
});

/** Pages of every word that the index must have, and of those without places: characters and these common words. */
function expectedPages(common: readonly string[]): Map<string, number[]> {
  const expected = new Map<string, Set<number>>();
  const expect = (word: string, page: number) => expected.set(word, (expected.get(word) ?? new Set()).add(page));
  for (const [place, { headline, kicker, deck, paragraphs }] of records.entries()) {
    // The second part begins at the next number that is free for it.
    const page = place < 20 ? place : slotsOf(20) + place - 20;
    for (const word of [headline, kicker, deck, ...paragraphs].flatMap((text) => textToGrams(canon(text ?? "")))) {
      expect(word, page);
      expect(placelessCharacter(word.slice(0, 3)), page);
    }
  }
  for (const word of common) expected.set(placelessWord(word), expected.get(word) ?? new Set());
  return new Map([...expected].sort().map(([word, own]) => [word, [...own]]));
}

test("an article without any word keeps its place", () => {
  const words = wordsOf([
    recordsToPart([makeRecord("none", { headline: "", paragraphs: [] }), ...records.slice(0, 2)]),
  ]);
  const [word = ""] = textToGrams(canon(records[0]?.headline ?? ""));
  assert.equal(pagesOf(words.get(word) ?? new Uint8Array())[0], 1);
});

test("one article more, or less, changes the part it stands in, or cuts one part, and no other", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 4, maxLength: 8 }), { minLength: 1, maxLength: 3000 });
  fc.assert(
    fc.property(ids, fc.nat(), (all, pick) => {
      const articles = all.map((id) => ({ id }));
      const before = cutParts(articles).map((part) => JSON.stringify(part));
      const after = cutParts(articles.toSpliced(pick % articles.length, 1)).map((part) => JSON.stringify(part));
      assert.ok(before.filter((part) => !after.includes(part)).length <= 2);
    }),
    { numRuns: 50 },
  );
});
