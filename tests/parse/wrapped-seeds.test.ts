import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { readGold } from "../read-gold.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { type Wrap, wrapLines } from "./wrap-lines.ts";

const SEEDS = Object.entries(readSeedTexts()).map(([name, text]) => ({
  name,
  lines: text.split("\n"),
  gold: readGold(name),
}));

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, "");
}

/** Articles of the wrapped seeds that are not what they were before, each named. */
function findWrong(wrap: Wrap): string[] {
  return SEEDS.flatMap(({ name, lines, gold }) => {
    const opens = new Set(gold.articles.flatMap((article) => article.lines.map(([first = 0]) => first)));
    const text = wrapLines(lines, opens, wrap).join("\n");
    const page = parsePage(bytesToSource(Buffer.from(text), name));
    const read = page.articles.map(({ headline, bylines, paragraphs }) =>
      JSON.stringify([withoutSpaces(headline), bylines, paragraphs.map((paragraph) => paragraph.text)]),
    );
    return gold.articles
      .filter(({ headline, byline, body }) => !read.includes(JSON.stringify([withoutSpaces(headline), byline, body])))
      .map(({ headline }) => `${name}: ${headline}`);
  });
}

const ALL_ARTICLES = 25;

for (const width of [14, 18, 24, 30]) {
  for (const indent of ["　　", ""]) {
    for (const blanks of ["kept", "none", "every"] as const) {
      if (indent === "" && blanks !== "kept") continue;
      const paragraphs = `${indent === "" ? "flush" : "indented"} paragraphs, blank lines: ${blanks}`;
      test(`the seeds cut at ${width} characters (${paragraphs}) give their ${ALL_ARTICLES} articles`, () => {
        assert.equal(SEEDS.flatMap(({ gold }) => gold.articles).length, ALL_ARTICLES);
        assert.deepEqual(findWrong({ width, measure: "characters", indent, blanks }), []);
      });
    }
  }
}

/** Where neither indents nor blank lines part paragraphs, only their length and first words tell: of 25 this many may be misread. */
const MOST_WRONG = 4;

for (const width of [14, 18, 24, 30]) {
  test(`the seeds cut at ${width} characters without any sign of paragraphs give nearly all articles`, () => {
    const wrong = findWrong({ width, measure: "characters", indent: "", blanks: "none" });
    assert.ok(wrong.length <= MOST_WRONG, wrong.join("\n"));
  });
}

test("the seeds cut at a width in print, half-width marks counting half, give nearly all articles", () => {
  for (const width of [14, 18, 24, 30]) {
    const wrong = findWrong({ width, measure: "width", indent: "　　", blanks: "kept" });
    assert.deepEqual(wrong, [], `${width}`);
  }
});
