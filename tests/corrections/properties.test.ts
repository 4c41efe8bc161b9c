import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anchorAct } from "../../src/corrections/anchor-act.ts";
import { sliceRange, toKey } from "../../src/corrections/key-text.ts";
import { hintOf, quoteOf } from "../../src/corrections/make-quote.ts";
import { ACT_LABELS } from "../../src/model/act.ts";
import { rawPage } from "../build/generate-page.ts";
import { keyText, PAGE, readPage, toActs } from "./make-page.ts";

const text = fc.oneof(rawPage, fc.constant(PAGE.join("\n")), fc.constant([...PAGE, ...PAGE].join("\n")));
const place = fc.record({ from: fc.nat(400), length: fc.integer({ min: 1, max: 24 }) });
const act = fc.record({
  kind: fc.constantFrom(
    "misread",
    "missing",
    "erratum",
    "label",
    "seam",
    "move",
    "repeat",
    "date",
    "byline",
    "confirm",
  ),
  at: place,
  next: place,
  to: place,
  pick: fc.nat(99),
});
const edit = fc.record({
  how: fc.constantFrom("delete", "insert", "replace", "swap", "twice", "wrap"),
  line: fc.nat(30),
  at: fc.nat(40),
  words: fc.constantFrom("", "新", "县医院新门诊楼启用", "⏎", "。", "# ", "  "),
});

type Place = { readonly from: number; readonly length: number };

/** An act about places of a page as the program makes it; undefined on a page without any text. */
function makeAct(
  { kind, at, next, to, pick }: typeof act extends fc.Arbitrary<infer A> ? A : never,
  lines: readonly string[],
) {
  const page = keyText(lines);
  const length = page.text.length;
  if (length === 0) return undefined;
  const rangeOf = ({ from, length: wanted }: Place) =>
    page.range(from % length, Math.min(length, (from % length) + wanted));
  const quote = (of: Place) => quoteOf(page, rangeOf(of));
  const shared = { quote: quote(at), hint: hintOf(page, rangeOf(at)) };
  switch (kind) {
    case "label":
      return { act: kind, ...shared, to: ACT_LABELS[pick % ACT_LABELS.length] };
    case "seam":
      return { act: kind, ...shared, next: quote(next), to: pick % 2 ? "join" : "apart" };
    case "move":
      return { act: kind, ...shared, ...(pick % 3 ? {} : { next: quote(next) }), to: pick % 2 ? "here" : quote(to) };
    case "repeat":
      return { act: kind, ...shared, next: quote(next), to: pick % 2 ? "same" : "different" };
    case "date":
      return { act: kind, ...shared, to: pick % 2 ? "2025-04-03" : "2024" };
    case "byline":
      return { act: kind, ...shared, to: pick % 2 ? ["王小明"] : [] };
    case "confirm":
      return { act: kind, ...shared, rule: "no-headline" };
    default:
      return { act: kind, ...shared, to: ["新字", "新⏎行", "甲乙丙"][pick % 3] };
  }
}

function editLines(
  lines: readonly string[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
): string[] {
  return edits.reduce<string[]>(
    (now, { how, line, at, words }) => {
      const n = line % Math.max(1, now.length);
      const old = now[n] ?? "";
      if (how === "delete") return now.toSpliced(n, 1);
      if (how === "insert") return now.toSpliced(n, 0, words);
      if (how === "replace") return now.with(n, old.slice(0, at) + words + old.slice(at + 1));
      if (how === "swap") return now.toSpliced(n, 1).toSpliced(0, 0, old);
      if (how === "twice") return [...now, old];
      return now.toSpliced(n, 1, old.slice(0, at), old.slice(at));
    },
    [...lines, ""].slice(0, -1),
  );
}

test("random acts and random changes of the raw file: no crash, no act lost, every line accounted for", () => {
  fc.assert(
    fc.property(text, fc.array(act, { maxLength: 6 }), fc.array(edit, { maxLength: 4 }), (raw, given, edits) => {
      const before = raw.split("\n");
      const acts = given.flatMap((each) => makeAct(each, before) ?? []);
      for (const lines of [before, editLines(before, edits)]) {
        const page = readPage(lines, ...acts);
        assert.ok(
          page.diagnostics.every(({ rule }) => rule !== "page-unparsed"),
          JSON.stringify(page.diagnostics.map(({ message }) => message)),
        );
        assert.deepEqual(
          page.acts?.map(({ act: { id } }) => id) ?? [],
          acts.map((_, at) => `a${at + 1}`),
        );
        assert.equal(page.lines.length, page.source.lines.length);
        for (const { paragraphs } of page.articles) {
          for (const paragraph of paragraphs) {
            const read = paragraph.spans.map(
              (span) =>
                span.reads ?? (page.source.lines[span.line - 1] ?? "").padEnd(span.end).slice(span.start, span.end),
            );
            assert.equal(read.join(""), paragraph.text);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("whatever is changed, an act is applied to its own text alone", () => {
  fc.assert(
    fc.property(text, place, fc.array(edit, { maxLength: 6 }), (raw, at, edits) => {
      const before = raw.split("\n");
      const page = keyText(before);
      if (page.text.length === 0) return;
      const from = at.from % page.text.length;
      const range = page.range(from, Math.min(page.text.length, from + at.length));
      const quote = quoteOf(page, range);
      const [written] = toActs({ act: "misread", quote, hint: hintOf(page, range), to: "〓" });
      const after = keyText(editLines(before, edits));
      if (!written) return;
      const { outcome, places } = anchorAct(written.act, after);
      if (outcome !== "applied" && outcome !== "moved") return;
      for (const found of places) {
        assert.equal(toKey(sliceRange(after, found.quote)), toKey(quote.exact));
        // Among other words it must be long enough, or known by what stands on one side of it.
        const key = toKey(quote.exact);
        const around = after.text;
        const whole = toKey(quote.prefix ?? "") + key + toKey(quote.suffix ?? "");
        const isKnown =
          around.includes(whole) || shares(around, key, toKey(quote.prefix ?? ""), toKey(quote.suffix ?? ""));
        assert.ok(isKnown, `${quote.exact} of ${JSON.stringify(quote)} among other words`);
      }
    }),
    { numRuns: 200 },
  );
});

/** Whether the text stands somewhere with enough of what stood beside it: in all twelve characters of it and of its neighbours. */
function shares(text: string, exact: string, prefix: string, suffix: string): boolean {
  for (let take = 0; take <= 12; take += 1) {
    const part =
      (take === 0 ? "" : prefix.slice(-take)) + exact + suffix.slice(0, Math.max(0, 12 - take - exact.length));
    if (text.includes(part)) return true;
  }
  return false;
}
