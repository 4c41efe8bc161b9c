import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { encode } from "../encode.ts";

const SEED = readFileSync("seeds/003_8bc2ae51a077842e.txt", "utf8");
const LINES = SEED.split("\n");

function rulesOf(bytes: Uint8Array): string[] {
  return bytesToSource(bytes, "page.txt").diagnostics.map(({ rule }) => rule);
}

for (const encoding of ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"] as const) {
  for (const [name, end] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    test(`a page in ${encoding} with ${name} gives the lines of the page`, () => {
      const source = bytesToSource(encode(LINES.join(end), encoding), "page.txt");
      assert.deepEqual(source.lines, LINES);
      assert.equal(source.encoding, encoding.replace("-bom", ""));
      assert.equal(source.bom, encoding.endsWith("bom"));
      assert.deepEqual(
        source.diagnostics.map(({ rule }) => rule),
        /^utf-8/.test(encoding) ? [] : ["encoding-guessed"],
      );
    });
  }
}

test("UTF-16 with a byte order mark is read by it", () => {
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const source = bytesToSource(encode(`\ufeff${SEED}`, encoding), "page.txt");
    assert.deepEqual([source.encoding, source.bom, source.lines.length], [encoding, true, LINES.length]);
  }
});

test("a name alone is enough to tell GBK and UTF-8 apart", () => {
  for (const name of ["张倩倩", "刘岚涛", "县政府专题会议召开", "联通"]) {
    for (const encoding of ["utf-8", "gb18030"] as const) {
      const found = bytesToSource(encode(name, encoding), "page.txt");
      // 联通 in GBK is by chance valid UTF-8; nobody can tell, and no page is that short.
      if (name !== "联通" || encoding === "utf-8") assert.deepEqual([found.encoding, found.lines], [encoding, [name]]);
    }
  }
});

test("NEL and U+2028 stay in the text and a final line end begins no line", () => {
  assert.deepEqual(bytesToSource(Buffer.from("一\u0085二\u2028三\n"), "page.txt").lines, ["一\u0085二\u2028三"]);
});

test("broken UTF-8 is reported with its line and column, and the rest of the page is read", () => {
  const bytes = Buffer.concat([
    Buffer.from("县政府专题会议召开\n本报讯 3月28日,"),
    Buffer.of(0xe5, 0x8e),
    Buffer.from("长主持召开\n"),
  ]);
  const source = bytesToSource(bytes, "page.txt");
  assert.deepEqual(source.lines, ["县政府专题会议召开", "本报讯 3月28日,\ufffd长主持召开"]);
  const [finding] = source.diagnostics;
  assert.deepEqual(
    [finding?.rule, finding?.severity, finding?.line, finding?.column],
    ["encoding-invalid", "error", 2, 11],
  );
});

test("lines of another encoding inside a file are read in their own and reported", () => {
  const lines = ["县政府专题会议召开", "本报讯 3月28日,县长主持召开县政府专题会议。", "会议强调,要进一步提高认识。"];
  for (const [base, other] of [
    ["utf-8", "gb18030"],
    ["gb18030", "utf-8"],
  ] as const) {
    const bytes = Buffer.concat([
      ...lines.flatMap((line) => [encode(line, base), Buffer.from("\n")]),
      encode("会议还研究了其他事项。", other),
    ]);
    const source = bytesToSource(bytes, "page.txt");
    assert.deepEqual(source.lines, [...lines, "会议还研究了其他事项。"]);
    const mixed = source.diagnostics.find(({ rule }) => rule === "encoding-mixed");
    assert.deepEqual([source.encoding, mixed?.line], [base, 4]);
  }
});

test("files that are no text are named and have no lines", () => {
  const random = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 3) * 7 + (i % 13) * 91) & 255);
  for (const [bytes, what] of [
    [Buffer.from("%PDF-1.7\n…"), /PDF/],
    [Buffer.from("PK\x03\x04\x14\0\0\0"), /ZIP/],
    [Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), /PNG/],
    [random, /binary/],
    [new Uint8Array(1000), /binary/],
  ] as const) {
    const source = bytesToSource(bytes, "page.txt");
    assert.deepEqual(source.lines, []);
    assert.equal(source.diagnostics[0]?.rule, "file-binary");
    assert.match(source.diagnostics[0]?.message ?? "", what);
  }
});

test("an empty file, blank lines alone and front matter alone hold no text", () => {
  for (const text of ["", "\n\n \u3000\n", "---\npage: 3\n---\n"])
    assert.deepEqual(rulesOf(Buffer.from(text)), ["file-empty"]);
});

test("a stray control character is reported with its place", () => {
  const [finding] = bytesToSource(Buffer.from("县政府\n专题\x01会议"), "page.txt").diagnostics;
  assert.deepEqual([finding?.rule, finding?.line, finding?.column], ["control-character", 2, 3]);
});

test("a thousand broken lines are counted, not listed", () => {
  const line = Buffer.concat([Buffer.from("会议强调,要进一步提高认识,做到思想再重视"), Buffer.of(0xe4, 0xbc, 0x0a)]);
  const broken = Buffer.concat(Array.from({ length: 1000 }, () => line));
  const findings = bytesToSource(broken, "page.txt").diagnostics.filter(({ rule }) => rule === "encoding-invalid");
  assert.equal(findings.length, 21);
  assert.match(findings.at(-1)?.message ?? "", /^980 more lines/);
});

test("any bytes are read without a crash, and the same bytes the same way", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const source = bytesToSource(bytes, "page.txt");
      assert.deepEqual(bytesToSource(bytes, "page.txt"), source);
      for (const { line, rule } of source.diagnostics) assert.ok(line <= source.lines.length, rule);
    }),
    { numRuns: 500 },
  );
});

test("any text comes back from UTF-8 and UTF-16 with a byte order mark", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const lines = parts.map((part) => `文${part.replace(/[\r\n\0\ufffd\ufeff]|\p{Cs}/gu, "")}`);
      for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
        assert.deepEqual(bytesToSource(encode(`\ufeff${lines.join("\r\n")}`, encoding), "page.txt").lines, lines);
      }
    }),
  );
});

test("one line of 50 MB and 100,000 blank lines are read", () => {
  assert.equal(bytesToSource(Buffer.alloc(50_000_001, "会议"), "page.txt").lines.length, 1);
  assert.equal(bytesToSource(Buffer.from("\n".repeat(100_000)), "page.txt").lines.length, 100_000);
});
