import assert from "node:assert/strict";
import { test } from "node:test";
import * as OpenCC from "opencc-js/cn2t";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { toReading } from "../../src/text/fold.ts";
import { readSeedTexts } from "../read-seeds.ts";

const FORMS = { "of the standard table": "t", "of Taiwan": "tw", "of Hong Kong": "hk" } as const;

function parse(text: string): ParsedPage {
  return parsePage(bytesToSource(Buffer.from(text), "page.txt"));
}

/** What is decided of a page, each line with its place, names and days as they are read. */
function decided(page: ParsedPage) {
  return {
    lines: page.lines.map(({ number, role, article, paragraph }) => [number, role, article, paragraph]),
    articles: page.articles.map(({ dateAsPrinted, printedDate, bylines, credit, paragraphs }) => ({
      dateAsPrinted: dateAsPrinted && toReading(dateAsPrinted),
      printedDate,
      credit: credit && toReading(credit),
      bylines: bylines.map(toReading),
      lines: paragraphs.map(({ spans, flags }) => [spans.map(({ line }) => line), flags]),
    })),
  };
}

for (const [name, text] of Object.entries(readSeedTexts())) {
  const simplified = decided(parse(text));
  for (const [words, to] of Object.entries(FORMS)) {
    const convert = OpenCC.Converter({ from: "cn", to });

    test(`${name} gives the same articles, days, bylines and order in traditional characters ${words}`, () => {
      assert.deepEqual(decided(parse(convert(text))), simplified);
    });

    test(`findings of ${name} quote the traditional characters ${words} that it prints`, () => {
      const printed = `${convert(text)}\n縣長逛街與鄉親話家常\n`;
      const quotes = parse(printed).diagnostics.flatMap(({ quote }) => (quote ? [quote] : []));
      assert.ok(quotes.length > 0);
      for (const quote of quotes) assert.ok(printed.includes(quote), `${quote} is not printed`);
    });

    test(`${name} is shown in the traditional characters ${words} that it prints`, () => {
      const lines: string[] = convert(text).split("\n");
      for (const { headline, bylines, paragraphs } of parse(convert(text)).articles) {
        for (const { text: shown, spans } of paragraphs)
          assert.equal(shown, spans.map(({ line, start, end }) => lines[line - 1]?.slice(start, end)).join(""));
        for (const words of [...headline.split(" "), ...bylines])
          assert.ok(
            lines.some((line) => line.includes(words)),
            `${words} is not printed`,
          );
      }
    });
  }
}
