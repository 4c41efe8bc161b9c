import assert from "node:assert/strict";
import { test } from "node:test";
import type { Unit } from "../../../src/parse/page/draft.ts";
import { findColumnBreak } from "../../../src/parse/seam/column-break.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toUnit } from "../make-lines.ts";

const find = (before: Unit, after: Unit, met: readonly Unit[] = []) => {
  const seams = createSeams([{ headline: "渡口", units: [before, after] }], () => false);
  return findColumnBreak(before, after, { seams, source: "page.txt", met: new Set(met) });
};

const CUT = toUnit("本报讯,县里的人到渡口实地查看村容村貌及相", 3);
const REST = toUnit("关农业产业项目开展情况,听取了汇报。", 7);

test("a cut sentence is found with its two lines and a quote of either side", () => {
  const found = find(CUT, REST);
  assert.equal(found?.overlap, 0);
  assert.deepEqual([found?.decision.rule, found?.decision.lines], ["column-break", [3, 7]]);
  const [left, right] = found?.decision.evidence ?? [];
  assert.ok(CUT.text.endsWith(left?.quote ?? "?") && REST.text.startsWith(right?.quote ?? "?"));
  assert.deepEqual([left?.line, right?.line], [3, 7]);
  assert.ok((found?.decision.confidence ?? 0) > 0.5 && (found?.decision.confidence ?? 2) < 1);
});

test("what the second line repeats of the first is told, to be shown once", () => {
  const found = find(toUnit("县里决定修渡口的石阶和", 1), toUnit("修渡口的石阶和栏杆,再添一班船。", 2));
  assert.equal(found?.overlap, 7);
  assert.equal(found?.decision.evidence[1]?.kind, "overlap");
});

test("whole sentences, and a heading over its paragraph, are not joined", () => {
  assert.equal(find(toUnit("渡口添了一班船。", 1), toUnit("水闸修好了。", 2)), undefined);
  const heading = toUnit("水闸放水", 1, { kind: "subhead", confidence: 1 });
  assert.equal(find(heading, toUnit("据介绍,水闸能浇三个村子的地。", 2)), undefined);
});

test("a half that was brought to the sentence it goes on with is surer for it", () => {
  const [apart, met] = [find(CUT, REST), find(CUT, REST, [REST])];
  assert.ok((met?.decision.confidence ?? 0) > (apart?.decision.confidence ?? 1));
});
