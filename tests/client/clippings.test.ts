import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvRow, fromTextCell } from "../../src/bytes/csv-row.ts";
import { handOver } from "../../src/client/clippings/address-rows.ts";
import { type Clipping, clippingId, joinNotes, toClipping, withOther } from "../../src/client/clippings/clipping.ts";
import { clippingsToRis } from "../../src/client/clippings/clippings-ris.ts";
import { clippingsToCsv, readTable } from "../../src/client/clippings/clippings-table.ts";
import { clippingsToLink, linkToClippings } from "../../src/client/clippings/packed-list.ts";
import { placeBefore } from "../../src/client/clippings/page/place-before.ts";
import { clippingsWords } from "../../src/site/words/clippings.ts";

const WORDS = clippingsWords["zh-Hans"];

/** Texts with what spreadsheets, tables and Markdown take for something else. */
const words = fc.array(
  fc.constantFrom("会议", "=", "'", "+", "-", "@", '"', ",", ";", "\t", "## ", "\\", " ", "1e5", "＝", "𫇭"),
  {
    maxLength: 6,
  },
);
const line = words.map((parts) => parts.join(""));
const clippings: fc.Arbitrary<Clipping> = fc
  .record({
    headline: line.map((text) => `题${text}`),
    kicker: fc.option(line.map((text) => `引${text}`)),
    deck: fc.constant(null),
    facts: line,
    source: line,
    note: fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n")),
    ris: fc.constantFrom("", "TY  - NEWS\nER  - \n"),
    text: fc.array(
      fc.oneof(
        fc.record({ text: line.map((text) => `${text}文`), isHeading: fc.boolean() }),
        // Stanzas, whose lines stand close.
        fc
          .array(line, { minLength: 2, maxLength: 3 })
          .map((lines) => ({ text: lines.map((text) => `${text}文`).join("\n"), isHeading: false })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    address: fc.constantFrom("articles/2024/1e5.html", ""),
    isWhole: fc.boolean(),
    place: fc.constant(0),
    keptAt: fc.constant("2026-11-30T08:15:00.000Z"),
  })
  .map((given) => ({ ...given, text: given.text.map((block) => ({ ...block })), id: clippingId(given) }));

const none = () => undefined;
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a table gives back what was written into it, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(clippings, { minLength: 1, maxLength: 4 }), (list) => {
      assert.deepEqual(readTable(bytesOf(clippingsToCsv(list, WORDS)), none).clippings, list);
    }),
  );
});

test("no cell of a table begins like a formula, and a text that begins with an apostrophe keeps it", () => {
  for (const text of ["=1+1", "'=1+1", "''=1", " =1", "'文", "＝1", "-2度", "\t=1"]) {
    const [cell = ""] = csvRow([text]).trimEnd().split("\r\n");
    const bare = cell.replace(/^"|"$/g, "");
    assert.doesNotMatch(bare, /^\s*[=+\-@＝]/u);
    assert.equal(fromTextCell(bare), text.replace(/^\t/, "\t"));
  }
});

test("a table is read as spreadsheets save it: other marks between cells, UTF-16, columns beside and in another order, English names", () => {
  const table = "甲\t正文\t标题\t笔记\r\n1\t本报讯\t春耕\t待查\r\n";
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...table].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
  ]);
  for (const bytes of [
    utf16,
    bytesOf(table),
    bytesOf(table.replaceAll("\t", ";")),
    bytesOf("Headline,Text,Note\n春耕,本报讯,待查\n\n,,\n"),
  ]) {
    const [only, ...more] = readTable(bytes, none).clippings ?? [];
    assert.equal(more.length, 0);
    assert.deepEqual([only?.headline, only?.text[0]?.text, only?.note], ["春耕", "本报讯", "待查"]);
  }
});

test("a file that is no table of clippings is told for what it is, in words, without its bytes", () => {
  const gbk = Uint8Array.from([0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0x0a, 0xb4, 0xba, 0xb8, 0xfb]);
  const office = (part: string) =>
    Uint8Array.from([...bytesOf(`PK\x03\x04\x14\0\x06\0[Content_Types].xml`), 0xa9, 0xff, ...bytesOf(part)]);
  const files: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
    ["empty", new Uint8Array()],
    ["empty", bytesOf("\n \n")],
    ["picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])],
    ["picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ["picture", bytesOf("RIFF0000WEBPVP8 ")],
    ["pdf", bytesOf("%PDF-1.7\n")],
    ["word", office("word/document.xml")],
    ["sheets", office("xl/workbook.xml")],
    ["packed", office("a.txt")],
    ["oldOffice", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["json", bytesOf('{"items": [1, 2]}')],
    ["json", bytesOf('[{"title": "甲", "text": "乙"}]')],
    ["web", bytesOf("<!DOCTYPE html>\n<title>甲</title>")],
    ["ris", bytesOf("TY  - NEWS\r\nTI  - 甲\r\nER  - \r\n")],
    ["text", gbk],
    ["text", bytesOf("本报讯 10月9日,春耕开始,各村动手。\n第二段没有逗号。\n")],
    ["unknown", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)],
  ];
  for (const [kind, bytes] of files) {
    const { other } = readTable(bytes, none);
    assert.equal(other?.kind, kind);
    for (const words of Object.values(clippingsWords)) {
      const said = words.notTable("文件", words.otherFiles[other.kind](other.columns ?? ""));
      assert.match(said, /CSV/);
      assert.doesNotMatch(said, /[\0-\x1f\ufffd]|PNG|PK/);
    }
  }
  const table = readTable(bytesOf(`姓名,电话,${"很长的栏目名".repeat(9)}\r\n甲,1,2\r\n`), none).other;
  assert.equal(table?.kind, "table");
  assert.match(WORDS.otherFiles.table(table?.columns ?? ""), /姓名、电话、很长的栏目名很长的栏目名…$/);
});

test("a row whose text was changed is a piece of its own; one that lost rare characters on its way is still the same", () => {
  const kept = toClipping({ headline: "春耕", text: [{ text: "芃的一段" }], address: "articles/2024/k3f9.html" });
  assert.ok(kept);
  const read = (from: string, to: string) =>
    readTable(bytesOf(clippingsToCsv([kept], WORDS).replace(from, to)), (id) => (id === kept.id ? kept : undefined))
      .clippings?.[0];
  assert.equal(read("芃", "?")?.id, kept.id);
  assert.notEqual(read("一段", "两段")?.id, kept.id);
});

test("a link holds a list in letters, figures, - and _ alone; one that is cut off anywhere is known", () => {
  fc.assert(
    fc.property(fc.array(clippings, { minLength: 1, maxLength: 4 }), fc.nat(), (list, at) => {
      const link = clippingsToLink(list, true);
      assert.match(link, /^[\w-]+$/);
      const back = linkToClippings(link)?.map(({ headline, note, address }) => ({ headline, note, address }));
      assert.deepEqual(
        back,
        list.map(({ headline, note, address }) => ({ headline, note, address })),
      );
      assert.equal(linkToClippings(link.slice(0, at % link.length)), undefined);
    }),
  );
  fc.assert(
    fc.property(clippings, (one) => {
      const [back, ...more] = linkToClippings(handOver(one)) ?? [];
      assert.equal(more.length, 0);
      assert.deepEqual({ ...back, keptAt: one.keptAt }, one);
    }),
  );
  const [one] = fc.sample(clippings, 1);
  assert.ok(one);
  const [shared] = linkToClippings(clippingsToLink([{ ...one, isWhole: true, note: "私" }], false)) ?? [];
  assert.deepEqual([shared?.note, shared?.text, shared?.headline], ["", [], one.headline]);
});

test("what comes from outside leads to pages of this site alone", () => {
  for (const address of ["javascript:alert(1)", "https://a.example/x.html", "../x.html", "articles/../../x.html", 1])
    assert.equal(toClipping({ headline: "题", address })?.address, "");
  assert.equal(toClipping({ headline: "", text: [] }), undefined);
  assert.equal(toClipping("题"), undefined);
});

test("two copies of one piece make one that has all that either knows", () => {
  assert.equal(joinNotes("甲", "甲\n乙"), "甲\n乙");
  assert.equal(joinNotes("甲\n乙", "乙"), "甲\n乙");
  assert.equal(joinNotes("甲", "乙"), "甲\n乙");
  const kept = toClipping({ headline: "题", text: [{ text: "文" }], note: "甲", place: 3 });
  const other = toClipping({ headline: "题", text: [{ text: "别" }], note: "乙", ris: "TY", place: 9 });
  assert.ok(kept && other);
  assert.deepEqual(withOther(kept, other), { ...kept, note: "甲\n乙", ris: "TY" });
});

test("a clipping stands where it was put, the rest keep their order, and most moves change it alone", () => {
  const lists = fc.uniqueArray(clippings, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lists, fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 60 }), (given, moves) => {
      let list = given.map((each, i) => ({ ...each, place: i + 1 }));
      for (const [which, where] of moves) {
        const moved = list[which % list.length];
        assert.ok(moved);
        const others = list.filter(({ id }) => id !== moved.id);
        const before = where === null ? undefined : others[where % Math.max(1, others.length)];
        const placed = placeBefore(list, moved.id, before?.id ?? null);
        assert.ok(placed);
        const expected = [...others.slice(0, placed.at), moved, ...others.slice(placed.at)].map(({ id }) => id);
        assert.equal(placed.at, before ? others.indexOf(before) : others.length);
        const changed = new Map(placed.changed.map((each) => [each.id, each]));
        assert.ok(changed.size === 1 || changed.size === list.length);
        list = list.map((each) => ({ ...each, place: changed.get(each.id)?.place ?? each.place }));
        list.sort((a, b) => a.place - b.place);
        assert.deepEqual(
          list.map(({ id }) => id),
          expected,
        );
      }
    }),
  );
  assert.equal(placeBefore([], "gone", null), undefined);
});

test("records of one article have an ID each, as some programs keep one record an ID", () => {
  const some = fc.sample(clippings, { numRuns: 4, seed: 1 });
  const kept = some.map((clipping, i) => ({ ...clipping, ris: `TY  - NEWS\nID  - ${"abaa".charAt(i)}\nER  - \n` }));
  const ids = clippingsToRis(kept).match(/^ID {2}- .*$/gm);
  assert.deepEqual(ids, ["ID  - a", "ID  - b", "ID  - a-2", "ID  - a-3"]);
});
