import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packTable, unpackTable } from "../../src/search/format/packed-table.ts";
import { timeToSortKey } from "../../src/search/format/time.ts";
import { bytesToPart, type IndexPart, partToBytes, recordsToPart } from "../../src/search/index/index-part.ts";
import { joinIndexParts } from "../../src/search/index/join-parts.ts";
import { cutParts, numbersOf, slotsOf } from "../../src/search/index/slots.ts";
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
  // Pages of one time have the numbers that Pagefind gives them.
  const all = [...records, ...odd].map((record) => ({ ...record, time: "" }));
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
  // The second part begins behind all numbers of the first.
  const second = numbersOf(records.slice(20)).map((number) => slotsOf(20) + number);
  const pages = [...numbersOf(records.slice(0, 20)), ...second];
  for (const [place, { headline, kicker, deck, paragraphs }] of records.entries()) {
    const page = pages[place] as number;
    for (const word of [headline, kicker, deck, ...paragraphs].flatMap((text) => textToGrams(canon(text ?? "")))) {
      expect(word, page);
      expect(placelessCharacter(word.slice(0, 3)), page);
    }
  }
  for (const word of common) expected.set(placelessWord(word), expected.get(word) ?? new Set());
  return new Map([...expected].sort().map(([word, own]) => [word, [...own]]));
}

test("an article without any word keeps its place", () => {
  const own = [makeRecord("none", { headline: "", paragraphs: [] }), ...records.slice(0, 2)];
  const words = wordsOf([recordsToPart(own)]);
  const [word = ""] = textToGrams(canon(records[0]?.headline ?? ""));
  assert.equal(pagesOf(words.get(word) ?? new Uint8Array())[0], numbersOf(own)[1]);
});

test("one article more, or less, changes few parts", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 4, maxLength: 8 }), { minLength: 1, maxLength: 3000 });
  const counts: number[] = [];
  fc.assert(
    fc.property(ids, fc.nat(), (all, pick) => {
      const articles = all.map((id) => ({ id }));
      const before = cutParts(articles).map((part) => JSON.stringify(part));
      const after = cutParts(articles.toSpliced(pick % articles.length, 1)).map((part) => JSON.stringify(part));
      counts.push(before.filter((part) => !after.includes(part)).length);
    }),
    { numRuns: 50 },
  );
  // Where a cut moves, the next may move too.
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  assert.ok(mean < 2, `${mean} parts`);
});

/** Times from the newest: days, some of them vague, and at the end some that are not known. */
const times = fc
  .array(fc.constantFrom("2024-10-03", "2024-10", "2024", "2023-01-09", "2021-12-31/2022-01-02", "XXXX-10-03"), {
    minLength: 1,
    maxLength: 300,
  })
  .map((all) => all.sort((a, b) => (timeToSortKey(a) < timeToSortKey(b) ? 1 : -1)).map((time) => ({ time })));

test("every page of a part has a number of its own, in the order of the part", () => {
  fc.assert(
    fc.property(times, (articles) => {
      const numbers = numbersOf(articles);
      assert.equal(numbers.length, articles.length);
      assert.ok(numbers.every((number, i) => Number.isInteger(number) && number > (numbers[i - 1] ?? -1)));
      assert.ok((numbers.at(-1) ?? 0) < slotsOf(articles.length));
    }),
  );
});

test("one article more moves few others to other numbers", () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
  const days = fc.array(day, { minLength: 64, maxLength: 300 });
  let moved = 0;
  /** Those that would move if all numbers followed each other. */
  let behind = 0;
  fc.assert(
    fc.property(days, day, (all, more) => {
      const before = ["2023-12-31", ...all.sort().toReversed(), "2023-01-01"];
      const place = before.findIndex((time) => time <= more);
      fc.pre(place > 0 && slotsOf(before.length) === slotsOf(before.length + 1));
      const numbers = numbersOf(before.map((time) => ({ time })));
      const after = numbersOf(before.toSpliced(place, 0, more).map((time) => ({ time }))).toSpliced(place, 1);
      moved += numbers.filter((number, i) => number !== after[i]).length;
      behind += numbers.length - place;
    }),
  );
  assert.ok(moved < behind / 4, `${moved} of ${behind} moved`);
});
