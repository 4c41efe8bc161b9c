import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findRepeats, withoutRepeats } from "../../../src/parse/order/repeat.ts";
import type { Draft } from "../../../src/parse/page/draft.ts";
import { toPiece, toUnit } from "../make-lines.ts";

const LONG = "老宋掌舵三十年,渡船从早到晚不停,两岸挑担的人都认得他,孩子们叫他船爷爷。";
const TAIL = "两岸挑担的人都认得他,孩子们叫他船爷爷。";
const drafts = (...articles: string[][]): Draft[] => articles.map((texts, at) => toPiece(`渡口${at}`, texts, at * 10));
const find = (...articles: string[][]) =>
  findRepeats(drafts(...articles)).map(({ unit, of }) => `${unit.line}>${of.line}`);

test("of two equal texts the later one repeats the earlier, in one article or in two", () => {
  assert.deepEqual(find([LONG, "渡口添了船。", LONG]), ["3>1"]);
  assert.deepEqual(find([LONG], [LONG]), ["11>1"]);
});

test("a shorter one repeats the longer that holds it, wherever each stands", () => {
  assert.deepEqual(find([TAIL, LONG]), ["1>2"]);
  assert.deepEqual(find([LONG, TAIL]), ["2>1"]);
});

test("refrains, phrases of the trade and the first half of a cut sentence repeat nothing", () => {
  assert.deepEqual(find(["声明作废。", "声明作废。"]), []);
  const phrase = "会议还研究了渡口的其他有关事项。";
  assert.deepEqual(find([phrase], [phrase]), []);
  assert.deepEqual(find([phrase, phrase]), ["2>1"]);
  assert.deepEqual(find(["老宋掌舵三十年,渡船从早到晚", LONG]), []);
});

test("a paragraph printed again in one after its parts repeats the first of them", () => {
  const more = "渡口还要添一班船,县里派人量了水深,又在浅滩上插了竹竿。";
  assert.deepEqual(find([LONG, more, LONG + more]), ["3>1"]);
  assert.deepEqual(find([LONG + more, LONG, more]), ["2>1", "3>1"]);
});

test("a repeat of a repeat leads to the text that is shown, and signatures are none", () => {
  assert.deepEqual(find([LONG, LONG, LONG]), ["2>1", "3>1"]);
  const signed = [
    { headline: "渡口", units: [toUnit(LONG, 1, { kind: "byline" }), toUnit(LONG, 2, { kind: "byline" })] },
  ];
  assert.deepEqual(findRepeats(signed), []);
});

test("what is left is the page with every text once, each article in its place", () => {
  const page = drafts([LONG, TAIL], [LONG]);
  const left = withoutRepeats(page, findRepeats(page));
  assert.deepEqual(
    left.map(({ headline, units }) => [headline, units.map(({ line }) => line)]),
    [
      ["渡口0", [1]],
      ["渡口1", []],
    ],
  );
});

test("whatever is repeated, its text stands in what is shown, and what is shown is no repeat", () => {
  const text = fc.constantFrom(LONG, TAIL, LONG.slice(0, 18), `${LONG}渡口还要添船。`, "渡口添了一班新船,人人都说好。");
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 3 }), (articles) => {
      const repeats = findRepeats(drafts(...articles));
      const dropped = new Set(repeats.map(({ unit }) => unit));
      assert.equal(dropped.size, repeats.length);
      for (const { unit, of } of repeats) {
        assert.ok(!dropped.has(of));
        assert.ok(of.text.includes(unit.text) || unit.text.startsWith(of.text));
      }
    }),
  );
});
