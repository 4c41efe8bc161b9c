import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ParsedPage } from "../../src/model/page.ts";
import type { SourceText } from "../../src/model/source.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { isBlank } from "../../src/parse/page/text-to-lines.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { readSeedTexts } from "../read-seeds.ts";

const RUNS = { numRuns: 60 };
const SEEDS = Object.values(readSeedTexts()).map((text) => text.split("\n"));
const SEED_LINES = SEEDS.flat();

function linesToSource(lines: readonly string[]): SourceText {
  const rest = { frontMatter: {}, frontMatterLineCount: 0, diagnostics: [] };
  return { path: "page.txt", sha256: "", encoding: "utf-8", bom: false, lines, ...rest };
}

/** Every line is accounted for once and in order, blank lines as blank and others as something with a place or a reason. */
function assertAccounts(page: ParsedPage): void {
  const { lines } = page.source;
  assert.deepEqual(
    page.lines.map((line) => line.number),
    lines.map((_, index) => index + 1),
  );
  for (const account of page.lines) {
    const raw = lines[account.number - 1] ?? "";
    assert.equal(account.role === "blank", isBlank(raw), `line ${account.number}: ${account.role}`);
    assert.notEqual(account.reason, "not placed");
    if (account.role === "dropped" || account.role === "furniture") assert.ok(account.reason);
    if (account.article !== null) assert.ok(page.articles[account.article]);
  }
}

/** A paragraph is the stretches of raw text it names, and no stretch of raw text stands in two paragraphs. */
function assertSpans(page: ParsedPage): void {
  const taken = new Map<number, [number, number][]>();
  for (const { text, spans } of page.articles.flatMap((article) => article.paragraphs)) {
    const raw = spans.map(({ line, start, end }) => page.source.lines[line - 1]?.slice(start, end) ?? "").join("");
    assert.equal(raw, text);
    for (const { line, start, end } of spans) {
      const others = taken.get(line) ?? [];
      assert.ok(
        others.every(([from, to]) => end <= from || start >= to),
        `line ${line} stands in two paragraphs`,
      );
      taken.set(line, [...others, [start, end]]);
    }
  }
}

function assertSound(page: ParsedPage): void {
  assertAccounts(page);
  assertSpans(page);
}

const shuffled = fc.shuffledSubarray(SEED_LINES, { maxLength: 80 });
const truncated = fc
  .tuple(fc.constantFrom(...SEEDS), fc.nat(70), fc.nat(60))
  .map(([lines, from, cut]) => lines.slice(from).map((line, index) => (index % 7 === 3 ? line.slice(cut) : line)));
const marks = fc.constantFrom(
  "#",
  "**",
  "**",
  " ",
  "　",
  "本报讯",
  "4月3日",
  "。",
  "(",
  ")",
  "张倩倩",
  "图为",
  "下转第2版",
  "“",
  "——",
  "\u200b",
  "\u{e0100}",
  "⽉",
  "「",
);
const dressed = fc.array(fc.array(fc.oneof(marks, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 8 }), {
  maxLength: 30,
});

test("pages of random Unicode are accounted for line by line", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 40 }), (lines) => {
      assertSound(parsePage(linesToSource(lines)));
    }),
    RUNS,
  );
});

test("lines of marks, names and dates in any order are accounted for", () => {
  fc.assert(
    fc.property(dressed, (pieces) => assertSound(parsePage(linesToSource(pieces.map((line) => line.join("")))))),
    { numRuns: 200 },
  );
});

test("a jump mark behind bold marks takes nothing else with it", () => {
  assertSound(parsePage(linesToSource(["全市消防安全工作会议召开", "会议通报了全市火灾形势。(****下转第2版"])));
});

test("shuffled pages are accounted for line by line", () => {
  fc.assert(
    fc.property(shuffled, (lines) => assertSound(parsePage(linesToSource(lines)))),
    RUNS,
  );
});

test("truncated pages are accounted for line by line", () => {
  fc.assert(
    fc.property(truncated, (lines) => assertSound(parsePage(linesToSource(lines)))),
    RUNS,
  );
});

test("a page gives the same articles every time", () => {
  for (const lines of SEEDS) assert.deepEqual(parsePage(linesToSource(lines)), parsePage(linesToSource(lines)));
});

test("seeds without blank lines, and with full-width marks, give the same headlines and bylines", () => {
  const wide = (line: string) =>
    line.replaceAll(",", "，").replaceAll("(", "（").replaceAll(")", "）").replaceAll(";", "；");
  const narrow = (text: string) => text.replaceAll("（", "(").replaceAll("）", ")");
  for (const lines of SEEDS) {
    const heads = (page: ParsedPage) => page.articles.map(({ headline, bylines }) => [narrow(headline), bylines]);
    const plain = heads(parsePage(linesToSource(lines)));
    assert.deepEqual(heads(parsePage(linesToSource(lines.filter((line) => line !== "")))), plain);
    assert.deepEqual(heads(parsePage(linesToSource(lines.map(wide)))), plain);
  }
});

const HUGE = 2_000_000;
for (const [name, lines] of Object.entries({
  "one line of Chinese": ["工作".repeat(HUGE / 2)],
  "one line of spaces": [" ".repeat(HUGE)],
  "one line of digits": ["1".repeat(HUGE)],
  "one line of open brackets": ["(".repeat(HUGE)],
  "one line of hashes": ["#".repeat(HUGE)],
  "one line of dashes": ["—".repeat(HUGE)],
  "one line of names": ["、张三".repeat(HUGE / 3)],
  "twenty thousand lines that repeat one": Array<string>(20_000).fill("关于召开会议的通知"),
  "a hundred thousand blank lines": Array<string>(100_000).fill(""),
})) {
  test(`${name} does not hang the parser`, () => {
    assert.equal(parsePage(linesToSource(lines)).lines.length, lines.length);
  });
}

test("a repeat names the one line that is shown, also where its paragraph is made of several", () => {
  const page = parsePage(
    linesToSource([
      "县委召开农业生产工作会议",
      "本报讯 4月3日,县委书记李晓军主持召开农业生产工作会议,安排部署春季农业生产和",
      "森林防火各项工作,要求各乡镇抢抓农时,确保夏粮丰收。",
      "森林防火各项工作,要求各乡镇抢抓农时,确保夏粮丰收。",
    ]),
  );
  assert.equal(page.lines[2]?.paragraph, page.lines[1]?.paragraph);
  assert.deepEqual([page.lines[3]?.reason, page.lines[3]?.repeats], ["repeats line 3", 3]);
});

test("front matter is furniture and no text", () => {
  const page = parsePage(
    bytesToSource(Buffer.from("---\ndate: 2024-10-15\n---\n县政府会议召开\n本报讯 4月3日,会议召开。\n"), "a.txt"),
  );
  assert.deepEqual(
    page.lines.map((line) => line.role),
    ["furniture", "furniture", "furniture", "headline", "body"].concat(page.lines.length > 5 ? ["blank"] : []),
  );
});
