import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { restoreOrder } from "../../src/parse/order/restore-order.ts";
import type { Draft, OrderedDraft, Unit } from "../../src/parse/page/draft.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { generatePage } from "../bench/damage/generate-page.ts";
import { pageToDrafts, pageToTrueLines } from "../bench/damage/page-to-drafts.ts";
import { createRandom } from "../bench/damage/random.ts";
import { REGIMES } from "../bench/damage/regime.ts";
import { readProse, readSeedStories } from "../bench/damage/story.ts";
import { readGold } from "../read-gold.ts";
import { readSeedTexts } from "../read-seeds.ts";

const RUNS = { numRuns: 40, seed: 20250403 };
const PAGES = Object.keys(readSeedTexts()).map(readGold);
const ARTICLES = PAGES.flatMap((page) => page.articles);
const [PROSE, SEEDS] = [readProse(), readSeedStories()];

function toUnits(texts: readonly string[], firstLine: number): Unit[] {
  return texts.map((text, index) => {
    const line = firstLine + index;
    return {
      kind: "text",
      text,
      printed: text,
      line,
      pieces: [{ line, start: 0, end: text.length }],
      afterSeam: false,
    };
  });
}

function toDraft(headline: string, texts: readonly string[], firstLine = 1): Draft {
  return { headline, units: toUnits(texts, firstLine) };
}

function toTexts(ordered: OrderedDraft | undefined): string[] {
  return (ordered?.paragraphs ?? []).map(({ units }) => units.map((unit) => unit.text).join(""));
}

const STOP = /[。!?！？…”’)）》;；:：]/u;

/** A place in mid-sentence: far from both ends, neither behind a mark nor before one. */
function isMidSentence(text: string, at: number): boolean {
  const [before, after] = [text.slice(at - 14, at), text.charAt(at)];
  return (
    at >= 24 && at <= text.length - 8 && !STOP.test(before.slice(-1)) && !/[\p{P}\s]/u.test(after) && !/\s/.test(before)
  );
}

const brokenArticle = fc.constantFrom(...ARTICLES).chain(({ headline, body }) => {
  const places = body.flatMap((text, paragraph) =>
    [...text].flatMap((_, at) => (isMidSentence(text, at) ? [{ paragraph, at }] : [])),
  );
  return fc.constantFrom(...places).map(({ paragraph, at }) => ({ headline, body, paragraph, at }));
});

test("a break in mid-sentence changes nothing in the text of a seed's article", () => {
  fc.assert(
    fc.property(brokenArticle, ({ headline, body, paragraph, at }) => {
      const text = body[paragraph] ?? "";
      const broken = [...body.slice(0, paragraph), text.slice(0, at), text.slice(at), ...body.slice(paragraph + 1)];
      assert.deepEqual(toTexts(restoreOrder([toDraft(headline, broken)], "page.txt")[0]), body);
    }),
    RUNS,
  );
});

for (const { source, articles } of PAGES) {
  test(`${source} gives every paragraph and byline in true order`, () => {
    const page = parsePage(bytesToSource(readFileSync(join("seeds", source)), source));
    assert.deepEqual(
      page.articles.map(({ paragraphs, bylines }) => ({ byline: bylines, body: paragraphs.map(({ text }) => text) })),
      articles.map(({ byline, body }) => ({ byline, body })),
    );
  });
}

test("text that stands in order stays as it is", () => {
  for (const { articles } of PAGES) {
    let line = 1;
    const drafts = articles.map(({ headline, body }) => {
      line += body.length + 1;
      return toDraft(headline, body, line - body.length);
    });
    assert.deepEqual(
      restoreOrder(drafts, "page.txt").map(toTexts),
      articles.map(({ body }) => body),
    );
  }
});

const generated = fc.record({ seed: fc.integer({ min: 1, max: 1_000_000 }), regime: fc.constantFrom(...REGIMES) });

function allUnits(ordered: readonly OrderedDraft[]) {
  const paragraphs = ordered.flatMap((draft) => draft.paragraphs);
  return { shown: paragraphs.flatMap((item) => item.units), repeats: paragraphs.flatMap((item) => item.repeats) };
}

test("every unit of a damaged page is shown once or folded under what it repeats", () => {
  fc.assert(
    fc.property(generated, ({ seed, regime }) => {
      const drafts = pageToDrafts(generatePage(PROSE, SEEDS, regime, createRandom(seed)));
      const units = drafts.flatMap((draft) => draft.units);
      const { shown, repeats } = allUnits(restoreOrder(drafts, "page.txt"));
      const length = (texts: readonly { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0);
      assert.equal(length(shown) + length(repeats), length(units));
      assert.equal(new Set(shown).size, shown.length);
      const lines = [...shown.map((unit) => unit.line), ...repeats.flatMap((repeat) => repeat.lines)];
      assert.deepEqual(new Set(lines), new Set(units.map((unit) => unit.line)));
    }),
    RUNS,
  );
});

test("every decision about the order names its lines and quotes them", () => {
  fc.assert(
    fc.property(generated, ({ seed, regime }) => {
      const page = generatePage(PROSE, SEEDS, regime, createRandom(seed));
      const ordered = restoreOrder(pageToDrafts(page), "page.txt");
      const raw = page.text.split("\n");
      for (const { lines, evidence, confidence } of ordered.flatMap((draft) => [
        ...draft.decisions,
        ...draft.paragraphs.flatMap((paragraph) => paragraph.decisions),
      ])) {
        assert.ok(lines.length > 0 && evidence.length > 0 && confidence > 0 && confidence <= 1);
        for (const { quote, line } of evidence) assert.ok(raw[line - 1]?.includes(quote), `${line}: ${quote}`);
      }
    }),
    RUNS,
  );
});

test("a page whose order was restored is left as it is when it is read again", () => {
  fc.assert(
    fc.property(generated, ({ seed, regime }) => {
      const drafts = pageToDrafts(generatePage(PROSE, SEEDS, regime, createRandom(seed)));
      const once = restoreOrder(drafts, "page.txt");
      const joined = once.map((ordered, index) => ({
        headline: drafts[index]?.headline ?? "",
        units: ordered.paragraphs.map(({ units }) => ({
          ...(units[0] as Unit),
          text: units.map((unit) => unit.text).join(""),
        })),
      }));
      const twice = restoreOrder(joined, "page.txt");
      const same = twice.filter((ordered, index) => toTexts(ordered).join("\n") === toTexts(once[index]).join("\n"));
      assert.ok(same.length >= once.length - 2, "more than one further move");
    }),
    RUNS,
  );
});

test("displaced tails, repeats and cuts of generated pages come out in true order", () => {
  let [right, all] = [0, 0];
  for (const regime of REGIMES) {
    for (let seed = 1; seed <= 40; seed += 1) {
      const page = generatePage(PROSE, SEEDS, regime, createRandom(3_000_000 + seed));
      const found = restoreOrder(pageToDrafts(page), "page.txt").map(({ paragraphs }) =>
        paragraphs
          .filter(({ units }) => units[0]?.kind !== "byline")
          .map(({ units }) => units.map((unit) => unit.line)),
      );
      pageToTrueLines(page).forEach((lines, index) => {
        all += 1;
        if (JSON.stringify(found[index]) === JSON.stringify(lines)) right += 1;
      });
    }
  }
  assert.ok(right / all > 0.93, `${right} of ${all} articles in true order`);
});
