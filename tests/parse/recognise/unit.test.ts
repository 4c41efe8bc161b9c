import assert from "node:assert/strict";
import { test } from "node:test";
import { ORGANISATION_END, UNIT_END } from "../../../src/parse/recognise/unit.ts";

test("the name of a body ends like one", () => {
  for (const name of ["县气象局", "青河县融媒体中心", "葛家渡小学", "县人大", "云坪日报"]) {
    assert.ok(UNIT_END.test(name) && ORGANISATION_END.test(name), name);
  }
});

test("a place stands for its government, and is no organisation by itself", () => {
  for (const name of ["石桥镇", "柳河乡", "青河县", "葛家村"]) {
    assert.ok(UNIT_END.test(name) && !ORGANISATION_END.test(name), name);
  }
});

test("a group is an organisation, and no unit that reports", () => {
  assert.ok(ORGANISATION_END.test("写作小组") && !UNIT_END.test("写作小组"));
});

test("names and words are neither, though such a word stands inside them", () => {
  for (const name of ["崔璐", "报社记者", "渡口", ""])
    assert.ok(!UNIT_END.test(name) && !ORGANISATION_END.test(name), name);
});
