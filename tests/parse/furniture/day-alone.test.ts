import assert from "node:assert/strict";
import { test } from "node:test";
import { dropDaysAlone, dropDaysInPieces } from "../../../src/parse/furniture/day-alone.ts";
import { describe, toParts } from "../make-parts.ts";

const IMPRINT = { role: "furniture", rule: "imprint", reason: "imprint" } as const;
const [TEXT, DAY] = ["渡口添了一班船。", "（2021年3月9日）"];

test("a day in brackets under each article is furniture under it, and says when it was published", () => {
  const parts = dropDaysAlone(toParts(TEXT, DAY, TEXT, DAY));
  assert.deepEqual(describe(parts), [TEXT, "web-line", TEXT, "web-line"]);
  assert.deepEqual([parts[1]?.furniture?.facts, parts[1]?.furniture?.place], [{ date: "2021-03-09" }, "under"]);
});

test("one that stands there once, or different ones, are text", () => {
  assert.deepEqual(describe(dropDaysAlone(toParts(TEXT, DAY))), [TEXT, DAY]);
  assert.deepEqual(describe(dropDaysAlone(toParts(TEXT, DAY, TEXT, "（2021年3月8日）")))[1], DAY);
});

test("a day without brackets and words in brackets are text", () => {
  const lines = ["2021年3月9日，渡口添了船。", "（2021年3月9日渡口）", "（2021年3月9日渡口）"];
  assert.deepEqual(describe(dropDaysAlone(toParts(...lines))), lines);
});

test("a day in pieces under a title is one, figures under a paragraph are rows", () => {
  const datesOf = (...raw: string[]) =>
    dropDaysInPieces(toParts(...raw)).map(({ furniture }) => furniture?.facts?.date ?? "");
  const text = "葛家渡昨日添了一班船。";
  assert.deepEqual(datesOf("葛家渡添船", "05", "2012-03", text), ["", "2012-03-05", "2012-03-05", ""]);
  assert.deepEqual(datesOf("葛家渡添船", "5日", "3月", "2012", "10:20", text).slice(1, 5), Array(4).fill("2012-03-05"));
  assert.deepEqual(datesOf("2012", "03-05", "葛家渡添船", text), ["2012-03-05", "2012-03-05", "", ""]);
  assert.ok(datesOf(text, "05", "2012-03").every((date) => date === ""));
  assert.ok(datesOf("葛家渡添船", "31", "2012-02", text).every((date) => date === ""));
});

test("a day alone under an imprint at the top is the day of the page", () => {
  const parts = toParts("国内统一刊号:CN00-0000", "2021年3月9日", "葛家渡添船", TEXT);
  const read = dropDaysAlone(parts.map((part, at) => (at > 0 ? part : { ...part, furniture: IMPRINT })));
  assert.deepEqual(describe(read), ["imprint", "web-line", "葛家渡添船", TEXT]);
});

test("a day in pieces with its time of day is one under a later title, too", () => {
  const text = "渡口添了一班船,两岸的人都说好。";
  const read = (...raw: string[]) => describe(dropDaysInPieces(toParts("葛家渡添船", text, ...raw, text))).slice(2, -1);
  assert.deepEqual(read("水闸修好", "2011", "03/09", "01:35"), ["水闸修好", "web-line", "web-line", "web-line"]);
  assert.deepEqual(read("2011", "03/09"), ["2011", "03/09"]);
});
