import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addressToState, stateToAddress } from "../../src/client/search/search-state.ts";
import { findHits } from "../../src/search/ask/excerpts.ts";
import { mergeScores } from "../../src/search/ask/relevance.ts";
import { canon } from "../../src/search/text/canon.ts";
import { findMarks } from "../../src/search/text/marks.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";

/** Text of a paper, with what recognition does to it. */
const printed = fc.string({ unit: fc.constantFrom(..."县委书记解芳,，。“”(（)15-20 ＡＩ+é\u0301😀"), maxLength: 120 });

test("marks stand in the text as printed, whatever its width and spaces", () => {
  assert.deepEqual(findMarks("县委书记解芳", ["解芳"]), [{ start: 4, end: 6 }]);
  assert.deepEqual(findMarks("本报讯 解　芳 说", ["解芳"]), [{ start: 4, end: 7 }]);
  assert.deepEqual(findMarks("“ＡＩ＋”", ["ai+"]), [{ start: 1, end: 4 }]);
});

test("terms that overlap make one mark, terms side by side make two", () => {
  assert.deepEqual(findMarks("一带一路倡议", ["一带一路", "一路倡议"]), [{ start: 0, end: 6 }]);
  assert.deepEqual(findMarks("解芳浙江", ["解芳", "浙江"]).length, 2);
});

test("every mark compares like a term, and a text without a mark holds none", () => {
  fc.assert(
    fc.property(printed, fc.constantFrom("解芳", "15-20", "ai+", "“", "县委", "é"), (text, term) => {
      const marks = findMarks(text, [term]);
      for (const { start, end } of marks) assert.ok(canon(text.slice(start, end)).includes(term));
      assert.equal(marks.length > 0, canon(text).includes(term));
    }),
    { numRuns: 1000 },
  );
});

test("an excerpt is a part of its paragraph, its marks are the hits, and the count is of all places", () => {
  fc.assert(
    fc.property(fc.array(printed, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const { count, excerpts } = findHits("解芳", paragraphs, ["解芳"]);
      const marked = paragraphs.map((text) => findMarks(text, ["解芳"]).length);
      assert.equal(count, 1 + marked.reduce((sum, places) => sum + places, 0));
      for (const { paragraph, text, marks } of excerpts) {
        assert.ok((paragraphs[paragraph] ?? "").includes(text));
        // A mark takes the accents of its last character with it.
        for (const { start, end } of marks) assert.equal(canon(text.slice(start, end)).replace(/\p{M}+$/u, ""), "解芳");
        assert.equal(marks.length > 0, (marked[paragraph] ?? 0) > 0);
      }
    }),
    { numRuns: 500 },
  );
});

test("punctuation as it is shown compares like punctuation as it is printed", () => {
  fc.assert(
    fc.property(printed, (text) => assert.equal(canon(displayPunctuation(text)), canon(text))),
    { numRuns: 1000 },
  );
});

test("an address says the whole state and gives it back", () => {
  const state = {
    q: '解芳 "浙江 考察" & <b>',
    filters: {
      years: [2024, null],
      bylines: ["张倩倩", ""],
      sections: ["要闻"],
      pages: [2, 3],
      people: ["解芳", "张华(2)"],
      period: { from: "2024-10", to: null },
    },
    sort: "date-asc",
    page: 3,
  } as const;
  assert.deepEqual(addressToState(stateToAddress(state)), state);
  assert.equal(
    stateToAddress(addressToState("?q=%E8%A7%A3&sort=none&page=-1&year=x&from=10&to=2024-13")),
    "?q=%E8%A7%A3",
  );
});

test("scores of two groups are as if their articles stood in one", () => {
  const word = (articles: number, holding: number, score: number) => ({
    articles,
    pages: articles,
    holding,
    scores: new Map([[0, score]]),
  });
  const rarity = (articles: number, holding: number) => Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
  const [one, other] = mergeScores([[word(100, 1, rarity(100, 1))], [word(100, 50, rarity(100, 50))]]);
  assert.equal(one?.get(0)?.toFixed(9), rarity(200, 51).toFixed(9));
  assert.equal(other?.get(0)?.toFixed(9), one?.get(0)?.toFixed(9));
});
