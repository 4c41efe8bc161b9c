import assert from "node:assert/strict";
import { test } from "node:test";
import { type LadderPoint, neighboursOf, toLadders, weighDay } from "../../../src/archive/years/ladder.ts";

function point(number: number, day: number, issue = number, series = "县17人大常委会主任会议"): LadderPoint {
  return { rung: { series, number, article: 0, quote: `第${number}次`, source: `${issue}.txt`, line: 1 }, day, issue };
}

const POINTS = [point(5, 1000), point(10, 1150), point(20, 1450)];

test("meetings of each series rise with their days; one that is far out of order is told with what it contradicts", () => {
  const misread = point(15, 300);
  const other = point(1, 5000, 9, "县15常委会会议");
  const ladders = toLadders([...POINTS, misread, other]);
  const ladder = ladders.get("县17人大常委会主任会议");
  assert.deepEqual(ladder?.points, POINTS);
  assert.deepEqual(ladder?.rejected, [[misread, POINTS[1]]]);
  assert.deepEqual(ladders.get("县15常委会会议")?.points, [other]);
});

test("a meeting reported some weeks late does not fit its place and is no contradiction", () => {
  const { rejected, points } = toLadders([...POINTS, point(11, 1130)]).get("县17人大常委会主任会议") ?? {};
  assert.deepEqual(rejected, []);
  assert.equal(points?.length, 3);
});

test("the neighbours of a number are the nearest of other issues; one of that very number is both", () => {
  assert.deepEqual(neighboursOf(POINTS, 12), { lower: POINTS[1], upper: POINTS[2] });
  assert.deepEqual(neighboursOf(POINTS, 10), { lower: POINTS[1], upper: POINTS[1] });
  assert.deepEqual(neighboursOf(POINTS, 10, 10), { lower: POINTS[0], upper: POINTS[2] });
  assert.deepEqual(neighboursOf(POINTS, 1), { upper: POINTS[0] });
  assert.deepEqual(neighboursOf([], 1), {});
});

test("a day between its neighbours fits best, one outside them by more than weeks hardly", () => {
  const near = neighboursOf(POINTS, 15);
  const weigh = (day: number) => weighDay(POINTS, near, 15, day);
  assert.ok(weigh(1300) > -1e-9);
  assert.ok(weigh(1200) < 0 && weigh(1200) > weigh(1120));
  assert.ok(weigh(1000) < -8 && weigh(1600) < -8);
});

test("a body meets no more after its term, and one known meeting says nothing of the pace within it", () => {
  const only = [point(5, 1000)];
  const near = neighboursOf(only, 6);
  assert.equal(weighDay(only, near, 6, 1200), 0);
  assert.ok(weighDay(only, near, 6, 1000 + 6 * 365) < -8);
});
