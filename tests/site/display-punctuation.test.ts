import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";

test("half-width punctuation beside Chinese is shown full-width", () => {
  assert.equal(displayPunctuation("4月3日,县委(扩大)会议:好!"), "4月3日，县委（扩大）会议：好！");
  assert.equal(displayPunctuation("常委会(Standing Committee)会议"), "常委会（Standing Committee）会议");
  assert.equal(displayPunctuation("𠮷,A"), "𠮷，A");
});

test("punctuation among Latin letters and figures stays", () => {
  for (const text of ["10:30", "1,000", "f(x)", "AI+, IT"]) assert.equal(displayPunctuation(text), text);
});

test("cells that tabs part are shown a full-width blank apart", () => {
  assert.equal(displayPunctuation("大米\t一级\t3.20元"), "大米　一级　3.20元");
});

test("only those marks change, one character for one", () => {
  const text = fc.stringMatching(/^[县委a1,;:()!?“”。 𠮷]{0,30}$/u);
  fc.assert(
    fc.property(text, (before) => {
      const after = displayPunctuation(before);
      assert.equal(after.length, before.length);
      for (let i = 0; i < before.length; i++) {
        if (after[i] !== before[i]) assert.equal(after.charAt(i).normalize("NFKC"), before[i]);
      }
    }),
  );
});
