import assert from "node:assert/strict";
import { test } from "node:test";
import { readNamesAndPlace, withoutReportedFrom } from "../../../src/parse/recognise/reported-from.ts";

for (const [signature, rest] of [
  ["记者林明/东坪报导", "记者林明"],
  ["记者林明/东坪乡综合报导", "记者林明"],
  ["记者林明/讯", "记者林明"],
  ["记者林明台北9日电", "记者林明"],
  ["记者林明达东坪县报导", "记者林明达"],
  ["记者崔璐、林明达东坪县报导", "记者崔璐、林明达"],
] as const) {
  test(`${signature} is by ${rest}`, () => {
    assert.equal(withoutReportedFrom(signature), rest);
  });
}

test("a signature that names no place stays as it is", () => {
  for (const text of ["记者林明", "记者林明报导", "记者林明摄影报道", "林明/摄", ""]) {
    assert.equal(withoutReportedFrom(text), text, text);
  }
});

test("names and the place behind them are told apart", () => {
  assert.deepEqual(readNamesAndPlace("林明达 花莲瑞穗"), ["林明达"]);
  assert.deepEqual(readNamesAndPlace("林明达 崔璐 东坪县"), ["林明达", "崔璐"]);
  for (const text of ["林明达 崔璐", "花莲 台北", "林明达", "渡口 台北", ""])
    assert.equal(readNamesAndPlace(text), undefined, text);
});
