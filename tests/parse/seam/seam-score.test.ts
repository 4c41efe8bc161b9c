import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineEnd } from "../../../src/parse/page/line-end.ts";
import { readLineStart } from "../../../src/parse/page/line-start.ts";
import { readAllSigns } from "../../../src/parse/seam/seam-features.ts";
import {
  findCircumstances,
  NEVER,
  type Surroundings,
  scoreContinuity,
  scoreJoin,
  scoreKind,
  scoreLines,
} from "../../../src/parse/seam/seam-score.ts";
import { toUnit } from "../make-lines.ts";

const PLAIN: Surroundings = { isSigned: false, isLone: false, isVerse: false };
const nowhere = () => false;

function seam(before: string, after: string, overlap = 0) {
  return { signs: readAllSigns(readLineEnd(before), readLineStart(after), nowhere), overlap };
}

const CUT = ["本报讯,县里的人到渡口实地查看村容村貌及相", "关农业产业项目开展情况,听取了汇报。"] as const;
const WHOLE = ["葛家渡的水闸", "据介绍,水闸能浇三个村子的地。"] as const;

test("what is known of two units besides their words is read from their kinds and their surroundings", () => {
  const none = findCircumstances(toUnit(CUT[0]), toUnit(CUT[1]), PLAIN, seam(...CUT));
  assert.ok(Object.values(none).every((value) => value === 0));
  const subhead = toUnit("水闸", 1, { kind: "subhead", confidence: 0.75 });
  const all = findCircumstances(
    subhead,
    { ...subhead, afterSeam: true },
    { isSigned: true, isLone: true, isVerse: true },
    seam(...CUT, 5),
  );
  assert.deepEqual(all, {
    subhead: 1,
    sureSubhead: 0.75,
    loneSubhead: 1,
    unsureText: 0,
    subheadAfter: 1,
    sureSubheadAfter: 0.75,
    afterSeam: 1,
    paragraph: 0,
    signed: 1,
    verse: 1,
    overlap: 1,
    opensItem: 0,
  });
  const item = findCircumstances(toUnit(CUT[0]), toUnit("▲水闸修好了。"), PLAIN, seam(...CUT));
  const wire = findCircumstances(toUnit(CUT[0]), toUnit("新华社北京9月28日电 水闸修好了。"), PLAIN, seam(...CUT));
  assert.deepEqual([item.opensItem, wire.opensItem], [1, 1]);
  assert.equal(
    findCircumstances(toUnit("水", 1, { confidence: 0.75 }), toUnit("闸"), PLAIN, seam("水", "闸")).unsureText,
    0.25,
  );
});

test("the halves of a cut sentence join surely, a heading and its paragraph do not", () => {
  const join = ([before, after]: readonly [string, string], around: Surroundings, rest = {}) => {
    const [one, other] = [toUnit(before, 1, rest), toUnit(after, 2)];
    return scoreJoin(seam(before, after), findCircumstances(one, other, around, seam(before, after)));
  };
  assert.ok(join(CUT, PLAIN) > 3);
  assert.ok(join(WHOLE, PLAIN, { kind: "subhead", confidence: 1 }) < 0);
  assert.ok(join(CUT, { ...PLAIN, isVerse: true }) < join(CUT, PLAIN));
  assert.ok(join(CUT, { ...PLAIN, isSigned: true }) < join(CUT, PLAIN));
});

test("wherever on the page they stand, one goes on with the other by the same words, or by what it repeats", () => {
  assert.ok(scoreContinuity(seam(...CUT)) > scoreContinuity(seam(...WHOLE)));
  assert.equal(scoreContinuity(seam(...CUT, 6)), scoreContinuity(seam(...WHOLE, 6)));
  assert.ok(scoreContinuity(seam(...WHOLE, 6)) > scoreContinuity(seam(...WHOLE)));
  assert.equal(scoreLines(readLineEnd(CUT[0]), readLineStart(CUT[1]), nowhere), scoreContinuity(seam(...CUT)));
  for (const [before, after] of [CUT, WHOLE]) {
    const odds = scoreLines(readLineEnd(before), readLineStart(after), nowhere);
    const above = (least: number) => scoreLines(readLineEnd(before), readLineStart(after), nowhere, least);
    for (const least of [-20, odds - 1, odds - 1e-12, odds]) assert.equal(above(least), odds);
    for (const least of [odds + 1, odds + 5, 20]) assert.ok(above(least) <= least);
  }
});

test("text says nothing by its kind of being the middle of a sentence, a sure sub-heading speaks against it", () => {
  assert.equal(scoreKind(toUnit("水闸")), 0);
  assert.ok(scoreKind(toUnit("水闸", 1, { kind: "subhead", confidence: 1 })) < 0);
});

test("never is far below every score of two lines", () => {
  assert.ok(NEVER < -5 && NEVER < scoreContinuity(seam(...WHOLE)));
});
