import assert from "node:assert/strict";
import { test } from "node:test";
import { findFestivals } from "../../../src/archive/years/festival-clue.ts";

const yearsOf = (text: string, day: { month: number; day: number } | null = null) =>
  findFestivals(text, day).map(({ weights }) => ("years" in weights ? Object.keys(weights.years).map(Number) : []));

test("a day that is said to be a festival speaks for the years in which it fell on that day", () => {
  const [years = []] = yearsOf("10月11日是重阳节,镇里办起敬老宴。");
  assert.ok(years.includes(2024));
  assert.ok(!years.includes(2023) && !years.includes(2025));
});

test("a festival that is near is read beside the article's own day", () => {
  const [years = []] = yearsOf("重阳节来临之际,镇里走访老人。", { month: 10, day: 8 });
  assert.ok(years.includes(2024) && !years.includes(2022), "in 2022 it was on the 4th");
  assert.deepEqual(yearsOf("重阳节来临之际,镇里走访老人。"), []);
});

test("a festival over the turn of the year is near too", () => {
  const [years = []] = yearsOf("春节前夕,镇里慰问困难群众。", { month: 12, day: 30 });
  assert.ok(years.includes(2022), "the next one was on 22 January 2023");
  assert.ok(!years.includes(2023), "the next one was on 10 February 2024");
});

test("a day beside a festival that is only near, and a festival alone, name no day", () => {
  assert.deepEqual(yearsOf("9月10日,中秋节来临之际,镇里走访老人。"), []);
  assert.deepEqual(yearsOf("村里过重阳节。", { month: 10, day: 8 }), []);
});
