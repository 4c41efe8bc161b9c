import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { actsToLines, type ErrorReport, reportToActs } from "../../src/client/report/report-acts.ts";
import { anchorAct } from "../../src/corrections/anchor-act.ts";
import { sliceRange, toKey } from "../../src/corrections/key-text.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { keyText, PAGE, readPage } from "../corrections/make-page.ts";

const SAID: Omit<ErrorReport, "right"> = { remark: "", by: "", at: "2026-11-30T08:00:00.000Z", file: "page.txt" };

/** A paragraph of the page as it is shown, from..to chosen of it. */
function passageOf(paragraph: string, from: number, to: number) {
  const text = displayPunctuation(paragraph);
  return { exact: text.slice(from, to), before: text.slice(0, from), after: text.slice(to) };
}

function paragraphs(): string[] {
  return readPage(PAGE).articles.flatMap((article) => article.paragraphs.map(({ text }) => text));
}

test("a word that a reader mends in a whole paragraph is one act of that word, which the page takes", () => {
  const paragraph = paragraphs().find((text) => text.includes("张情倩")) ?? "";
  const passage = passageOf(paragraph, 0, paragraph.length);
  const right = passage.exact.replace("张情倩", "张倩倩");
  const acts = reportToActs(passage, { ...SAID, right, remark: "是我的同学", by: "李" });
  assert.equal(acts.length, 1);
  const [act] = acts;
  assert.deepEqual(
    [act?.act, act?.quote.exact, act?.to, act?.why, act?.by],
    ["misread", "张情倩", "张倩倩", "是我的同学", "李"],
  );
  assert.match(readPage(PAGE, ...acts).articles[0]?.paragraphs[1]?.text ?? "", /张倩倩说/u);
});

test("what is put in is quoted with the character before it, what is left out is gone", () => {
  const paragraph = paragraphs()[0] ?? "";
  const passage = passageOf(paragraph, 0, paragraph.length);
  const first = (right: string) => reportToActs(passage, { ...SAID, right })[0];
  const added = first(passage.exact.replace("八支队伍", "十八支队伍"));
  assert.match(added?.to ?? "", /十/u);
  assert.notEqual(added?.quote.exact, "");
  const without = first(passage.exact.replace("举行插秧比赛", "举行比赛"));
  assert.deepEqual([without?.quote.exact, without?.to], ["插秧", ""]);
});

test("a passage left as it is gives a remark, and nothing at all without one", () => {
  const passage = passageOf(paragraphs()[0] ?? "", 3, 9);
  assert.deepEqual(reportToActs(passage, { ...SAID, right: passage.exact }), []);
  const [remark] = reportToActs(passage, { ...SAID, right: passage.exact, remark: "接错了篇" });
  assert.deepEqual([remark?.act, remark?.why, remark?.quote.exact], ["remark", "接错了篇", passage.exact]);
});

test("whatever is chosen and typed: every act is read, and stands at no other place than the reader chose", () => {
  const all = paragraphs();
  const page = keyText(PAGE);
  fc.assert(
    fc.property(
      fc.nat(all.length - 1),
      fc.nat(),
      fc.nat(),
      fc.array(fc.oneof(fc.constantFrom("县", "⏎", "\n", "，", "𠮷", " ", "倩"), fc.string({ maxLength: 3 })), {
        maxLength: 6,
      }),
      (at, a, b, typed) => {
        const paragraph = all[at] ?? "";
        const [from = 0, to = 0] = [a % (paragraph.length + 1), b % (paragraph.length + 1)].sort((x, y) => x - y);
        const passage = passageOf(paragraph, from, to);
        if (passage.exact.trim() === "") return;
        const half = Math.ceil(passage.exact.length / 2);
        const right = passage.exact.slice(0, half) + typed.join("") + passage.exact.slice(half + 1);
        const lines = actsToLines(reportToActs(passage, { ...SAID, right }));
        const { acts, findings } = readActs([{ path: "r.ndjson", bytes: Buffer.from(lines) }]);
        assert.deepEqual(findings, []);
        for (const { act } of acts) {
          assert.equal(act.act, "misread");
          const { outcome, places } = anchorAct(act, page);
          if (act.act !== "misread" || (outcome !== "applied" && outcome !== "moved")) continue;
          assert.equal(places.length, 1);
          const [place] = places;
          assert.ok(place);
          assert.equal(toKey(sliceRange(page, place.quote)), toKey(act.quote.exact));
          assert.ok(toKey(PAGE[place.quote.start.line - 1] ?? "").includes(toKey(paragraph).slice(0, 8)));
        }
      },
    ),
  );
});
