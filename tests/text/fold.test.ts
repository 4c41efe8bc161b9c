import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  asPrinted,
  dropUnseen,
  findUnseen,
  fold,
  foldForms,
  foldLookAlikes,
  foldWidth,
  toReading,
} from "../../src/text/fold.ts";
import { printWords } from "../../src/text/printed-name.ts";

const text = fc.string({ unit: "binary" });
const unseen = fc.constantFrom("\u200b", "\u00ad", "\ufeff", "\u2060", "\ufe0f", "\u{e0100}", "\u202e");
const marked = fc
  .array(fc.oneof(fc.constantFrom("記", "⻢", "3", "日", "（", "」", " "), unseen))
  .map((parts) => parts.join(""));

for (const [name, change] of Object.entries({ foldWidth, foldForms, foldLookAlikes, fold })) {
  test(`${name} keeps every offset and changes nothing twice`, () => {
    fc.assert(
      fc.property(text, (given) => {
        const changed = change(given);
        assert.equal(changed.length, given.length);
        assert.equal(change(changed), changed);
      }),
    );
  });
}

test("folding form and width at once is folding one after the other", () => {
  fc.assert(fc.property(text, (given) => fold(given) === foldWidth(foldForms(given))));
});

test("a reading holds nothing unseen and is its own reading", () => {
  fc.assert(
    fc.property(marked, (given) => {
      const reading = toReading(given);
      assert.deepEqual(findUnseen(reading), []);
      assert.equal(toReading(reading), reading);
    }),
  );
});

test("every stretch of a reading is found in what is printed, and all of them give it whole", () => {
  fc.assert(
    fc.property(marked, fc.nat(), (given, at) => {
      const { length } = toReading(given);
      const cut = length === 0 ? 0 : at % length;
      const [before, after] = [asPrinted(given, 0, cut), asPrinted(given, cut, length)];
      assert.equal(toReading(before), toReading(given).slice(0, cut));
      assert.equal(toReading(after), toReading(given).slice(cut));
      assert.ok(given.endsWith(before + after));
      assert.equal(dropUnseen(given.slice(0, given.length - (before + after).length)), "");
    }),
  );
});

test("traditional characters, radicals, compatibility forms and upright marks read as plain ones", () => {
  assert.equal(toReading("記者⻢⽴報導︵⻄關鎮︶「車隊」"), "记者马立报导(西关镇)“车队”");
  assert.equal(toReading("説衞羣爲鄕眞"), "说卫群为乡真");
  assert.equal(toReading("7月\u200b16日"), "7月16日");
});

test("characters of simplified text stay as they are", () => {
  const modern = "乾隆年间著名的瞭望台,干部们台前幕后,余味无穷,只有几里路。“好”《书》";
  assert.equal(toReading(modern), modern);
});

test("a look-alike is the character it looks like, traditional where that is", () => {
  assert.equal(foldLookAlikes("⾞⻋車"), "車车車");
});

test("a name is given as it is printed, whatever stands between its characters", () => {
  const printed = "（記者　蕭 雅\u200b雯、⻢⽴）";
  assert.deepEqual(printWords(["萧雅雯", "马立"], toReading(printed), printed), ["蕭雅雯", "马立"]);
});
