import assert from "node:assert/strict";
import { test } from "node:test";
import { type UnitNotes, unitsToParagraphs } from "../../../src/parse/order/units-to-paragraphs.ts";
import type { Unit } from "../../../src/parse/page/draft.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toUnit } from "../make-lines.ts";

function notes(units: readonly Unit[], rest: Partial<UnitNotes> = {}): UnitNotes {
  const seams = createSeams([{ headline: "渡口", units }], () => false);
  return {
    source: "page.txt",
    seams,
    moved: new Set(),
    met: new Set(),
    decisions: new Map(),
    repeats: new Map(),
    ...rest,
  };
}

const read = (units: readonly Unit[], rest?: Partial<UnitNotes>) => unitsToParagraphs(units, notes(units, rest));
const texts = (units: readonly Unit[]) => units.map(({ text }) => text).join("");

const CUT = toUnit("本报讯,县里的人到渡口实地查看村容村貌及相", 3);
const REST = toUnit("关农业产业项目开展情况,听取了汇报。", 5);
const TEXT = toUnit("渡口添了一班船,两岸的人都说好。", 7);

test("the halves of a cut sentence are one paragraph, with the decision that joined them", () => {
  const [first, second, ...none] = read([CUT, REST, TEXT]);
  assert.deepEqual(
    [texts(first?.units ?? []), texts(second?.units ?? []), none],
    [CUT.text + REST.text, TEXT.text, []],
  );
  assert.deepEqual(first?.flags, ["column-break"]);
  assert.deepEqual(
    first?.decisions.map(({ rule }) => rule),
    ["column-break"],
  );
  assert.ok((first?.confidence ?? 1) < 1);
  assert.deepEqual([second?.flags, second?.confidence], [[], 1]);
});

test("words that the second half repeats are shown once, and folded under the first", () => {
  const [before, after] = [toUnit("县里决定修渡口的石阶和", 1), toUnit("修渡口的石阶和栏杆,再添一班船。", 2)];
  const [paragraph] = read([before, after]);
  assert.equal(texts(paragraph?.units ?? []), "县里决定修渡口的石阶和栏杆,再添一班船。");
  assert.deepEqual(paragraph?.repeats, [{ lines: [2], text: "修渡口的石阶和", of: 1 }]);
  assert.ok(paragraph?.flags.includes("repeat"));
  assert.deepEqual(paragraph?.units[1]?.pieces, [{ line: 2, start: 7, end: after.text.length }]);
});

test("what was moved, what is repeated and what is decided of a unit is its paragraph's", () => {
  const decision = { rule: "continuation", confidence: 0.8, lines: [7], evidence: [] };
  const [, paragraph] = read([toUnit("水闸修好了。", 1), TEXT], {
    moved: new Set([TEXT]),
    decisions: new Map([[TEXT, [decision]]]),
    repeats: new Map([[TEXT, [{ lines: [9], text: TEXT.text, of: 7 }]]]),
  });
  assert.deepEqual(paragraph?.flags, ["continuation", "repeat"]);
  assert.deepEqual([paragraph?.decisions, paragraph?.confidence], [[decision], 0.8]);
});

test("a sub-heading that stands alone is marked as one, text that breaks off as missing its rest", () => {
  const [heading] = read([toUnit("水闸放水", 1, { kind: "subhead", confidence: 1 }), TEXT]);
  assert.deepEqual(heading?.flags, ["subhead"]);
  const open = toUnit("渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当,县里还打算再添一班", 4);
  const [, last] = read([TEXT, open]);
  assert.deepEqual(last?.flags, ["text-missing"]);
});

test("every unit stands in one paragraph, in order", () => {
  const units = [CUT, REST, TEXT, toUnit("崔璐", 8, { kind: "byline" })];
  assert.deepEqual(
    read(units).flatMap((paragraph) => paragraph.units.map(({ line }) => line)),
    [3, 5, 7, 8],
  );
  assert.deepEqual(read([]), []);
});
