import assert from "node:assert/strict";
import { test } from "node:test";
import { NEVER } from "../../../src/parse/seam/seam-score.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toPiece, toUnit } from "../make-lines.ts";

const CUT = toUnit("本报讯,县里的人到渡口实地查看村容村貌及相", 1);
const REST = toUnit("关农业产业项目开展情况,听取了汇报。", 2);
const WHOLE = toUnit("渡口添了一班船,两岸的人都说好。", 3);
const BYLINE = toUnit("崔璐", 4, { kind: "byline" });
const SEAMS = createSeams([{ headline: "渡口", units: [CUT, REST, WHOLE, BYLINE] }], () => false);

test("a unit is unfinished where it ends without its stop, and nothing signs or dates it", () => {
  assert.ok(SEAMS.isUnfinished(CUT));
  assert.ok(SEAMS.isUnfinished(toUnit("水闸", 5, { kind: "subhead" })));
  for (const unit of [WHOLE, BYLINE, toUnit("2024年5月6日"), toUnit("渡口添了船。(记者 崔璐)")]) {
    assert.ok(!SEAMS.isUnfinished(unit), unit.text);
  }
});

test("a signature behind the last stop may sign, and a sure one does", () => {
  const [signed, cut] = [toUnit("渡口添了一班船。崔璐"), toUnit("渡口添了一班船。两岸的人")];
  assert.deepEqual([SEAMS.isSigned(signed), SEAMS.maySign(signed)], [true, true]);
  assert.deepEqual([SEAMS.isSigned(cut), SEAMS.maySign(cut)], [false, false]);
});

test("only an unfinished unit joins, and never with a signature", () => {
  assert.ok(SEAMS.join(CUT, REST) > 0);
  assert.equal(SEAMS.join(WHOLE, REST), NEVER);
  assert.equal(SEAMS.join(CUT, BYLINE), NEVER);
  assert.equal(SEAMS.continuity(CUT, BYLINE), NEVER);
  assert.equal(SEAMS.fragment(BYLINE), NEVER);
});

test("what goes on with a cut sentence does so better than what opens its own", () => {
  assert.ok(SEAMS.continuity(CUT, REST) > SEAMS.continuity(CUT, WHOLE));
  assert.ok(SEAMS.fragment(toUnit("的实施办法已经公布。")) > SEAMS.fragment(toUnit("会议听取了渡口的汇报。")));
});

test("what likely goes on with a cut sentence is told without its odds", () => {
  const repeat = toUnit("实地查看村容村貌及相关农业项目。");
  const units = [CUT, REST, WHOLE, BYLINE, repeat, toUnit("方官员到了渡口。", 9, { kind: "subhead" })];
  for (const before of units)
    for (const after of units)
      assert.equal(SEAMS.goesOn(before, after), SEAMS.continuity(before, after) > 1, after.text);
  assert.deepEqual([SEAMS.goesOn(CUT, REST), SEAMS.goesOn(CUT, repeat), SEAMS.goesOn(CUT, WHOLE)], [true, true, false]);
});

test("what one unit repeats of the other is counted, and who speaks is known", () => {
  assert.equal(SEAMS.overlap(toUnit("县里决定修渡口的石阶"), toUnit("修渡口的石阶和栏杆。")), 6);
  assert.equal(SEAMS.overlap(CUT, WHOLE), 0);
  assert.equal(SEAMS.speaker(toUnit("郑海波强调,要修渡口。"))?.name, "郑海波");
});

test("seams that were said to come are no others for it", () => {
  const units = [CUT, REST, WHOLE];
  const seams = createSeams([{ headline: "一", units }], () => false);
  const said = createSeams([{ headline: "一", units }], () => false);
  said.expect(CUT, units);
  for (const after of units) assert.equal(said.continuity(CUT, after), seams.continuity(CUT, after));
});

test("a lone sub-heading is known as such, and lines as short as their neighbours are verse", () => {
  const lone = toUnit("水闸", 1, { kind: "subhead" });
  const pair = [toUnit("水闸", 3, { kind: "subhead" }), toUnit("渡口", 5, { kind: "subhead" })];
  const verse = toPiece(
    "早春",
    ["雪从船篷上退下去", "屋檐滴了一整夜", "孩子们数着水声", "谁也不肯先睡着", "柳条软了"],
    10,
  );
  const seams = createSeams(
    [{ headline: "一", units: [lone, WHOLE] }, { headline: "二", units: pair }, verse],
    () => false,
  );
  assert.equal(seams.joinFeatures(lone, WHOLE).loneSubhead, 1);
  assert.equal(seams.joinFeatures(pair[0] ?? lone, WHOLE).loneSubhead, 0);
  const [first, second] = verse.units;
  assert.equal(seams.joinFeatures(first ?? lone, second ?? lone).verse, 1);
  assert.equal(seams.joinFeatures(lone, WHOLE).verse, 0);
});
