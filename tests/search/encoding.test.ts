import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canon, canonWithOffsets } from "../../src/search/text/canon.ts";
import {
  characterToPrefix,
  hasOwnCodes,
  numberToWord,
  phraseToGrams,
  textToGrams,
  textToNumbers,
} from "../../src/search/text/grams.ts";

/** Text like that of a newspaper among any text at all. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ..."县委书记解芳，。“”一融四创絳縣⻢⾧「」︵\u200b15-20 AI＋２０２５年\u3000éÅﬁ㈱ｶﾞ각\u0301\u0323",
    ),
    maxLength: 40,
  }),
);

test("full-width, upper case and spaces compare like half-width, lower case and none", () => {
  assert.equal(canon("Ａ I＋　2025年"), "ai+2025年");
  assert.equal(canon("１５－２０"), canon("15-20"));
});

test("traditional characters, look-alikes and what is unseen compare like plain characters", () => {
  assert.equal(canon("絳縣「⻢⽴」"), canon("绛县“马立”"));
  assert.equal(canon("7月\u200b16日 葛\u{e0100}小舟"), canon("7月16日葛小舟"));
  assert.notEqual(canon("乾隆"), canon("干隆"));
});

test("the compared form with offsets is the compared form", () => {
  fc.assert(
    fc.property(anyText, (text) => canonWithOffsets(text).text === canon(text)),
    { numRuns: 3000 },
  );
});

test("offsets lie in the original, never go back, and give back what compares alike", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: compared, starts, ends } = canonWithOffsets(text);
      for (let unit = 0; unit < compared.length; unit++) {
        const [start = -1, end = -1] = [starts[unit], ends[unit]];
        assert.ok(start >= (starts[unit - 1] ?? 0) && end > start && end <= text.length);
        assert.ok(canon(text.slice(start, end)).includes(compared[unit] ?? ""));
      }
    }),
    { numRuns: 1000 },
  );
});

test("a phrase of words stands in a text's words exactly where the characters stand in the text", () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, other, from, length) => {
      const characters = Array.from(canon(text));
      const start = from % (characters.length + 1);
      const inside = characters.slice(start, start + 2 + (length % 7)).join("");
      for (const query of [inside, canon(other)]) {
        if (Array.from(query).length < 2) continue;
        const found = holdsRun(textToGrams(canon(text)), phraseToGrams(query));
        if (canon(text).includes(query)) assert.ok(found);
        else if (hasOwnCodes(query)) assert.ok(!found);
      }
    }),
    { numRuns: 3000 },
  );
});

test("no run of words goes from one text into the next", () => {
  const grams = [...textToGrams("召开会议"), ...textToGrams("绛县")];
  assert.ok(!holdsRun(grams, phraseToGrams("会议绛")));
  assert.ok(!holdsRun(grams, phraseToGrams("议绛")));
});

test("every character of a text begins one of its words", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const grams = textToGrams(canon(text));
      return Array.from(canon(text)).every((character) =>
        grams.some((g) => g.startsWith(characterToPrefix(character))),
      );
    }),
  );
});

/** Whether a run of words stands in a list of words. */
function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${run.join(" ")} `);
}

test("the numbers of words are those of the same words in the same order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.deepEqual(Array.from(textToNumbers(text), numberToWord), textToGrams(text));
    }),
    { numRuns: 1000 },
  );
});
