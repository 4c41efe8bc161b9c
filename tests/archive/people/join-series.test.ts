import assert from "node:assert/strict";
import { test } from "node:test";
import { joinSeries, type SeriesCount } from "../../../src/archive/people/join-series.ts";
import type { Sighting } from "../../../src/model/people.ts";

const at = (date: string): Sighting => ({ date, article: date, quote: "", source: "a.txt", line: 1 });
function series(session: number | null, meetings: Readonly<Record<number, string>>): SeriesCount {
  const name = `${session === null ? "" : `${session}届`}县政府常务会议`;
  const numbered = Object.entries(meetings).map(([number, date]): [number, Sighting[]] => [Number(number), [at(date)]]);
  return { facts: { id: name, name, body: "县政府", session }, meetings: new Map(numbered) };
}
const told = (all: readonly SeriesCount[]) =>
  joinSeries(all).map(({ facts, meetings }) => `${facts.name} ${[...meetings.keys()].sort().join(" ")}`);

test("meetings without a term are of the one series that prints it", () => {
  const [bare, termed] = [series(null, { 13: "2023-05-01" }), series(16, { 12: "2023-04-01", 13: "2023-05-02" })];
  assert.deepEqual(told([bare, termed]), ["16届县政府常务会议 12 13"]);
});

test("where two terms have the name, or one number would be two meetings, they stay apart", () => {
  const bare = series(null, { 13: "2019-05-01" });
  assert.equal(told([bare, series(16, { 13: "2023-05-02" })]).length, 2);
  assert.equal(told([bare, series(15, { 1: "2018-01-01" }), series(16, { 1: "2022-01-01" })]).length, 3);
});
