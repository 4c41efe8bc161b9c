import assert from "node:assert/strict";
import { test } from "node:test";
import { textToPrintedPage } from "../../src/search/ask/text-to-printed-page.ts";

test("a page of the paper is read as people type it, alone and among other words", () => {
  for (const [typed, page, rest] of [
    ["第3版", 3, ""],
    ["３版", 3, ""],
    ["第三版 春耕", 3, "春耕"],
    ["春耕 12版", 12, "春耕"],
  ] as const) {
    const read = textToPrintedPage(typed);
    assert.deepEqual([read?.page, read?.rest], [page, rest], typed);
  }
  for (const typed of ["", "版", "第0版", "3版 4版", '"3版"', "第3版面", "电子版"])
    assert.equal(textToPrintedPage(typed), undefined, typed);
});
