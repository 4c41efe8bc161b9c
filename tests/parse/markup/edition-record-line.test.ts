import assert from "node:assert/strict";
import { test } from "node:test";
import { readEditionRecordLine } from "../../../src/parse/markup/edition-record-line.ts";

test("what is left of a record of an electronic edition tells day and paper, where it holds them", () => {
  const line = "2023-11-29 1 1 青河日报 content_2342.html 1 3 河灯夜市开市 /enpproperty-->";
  assert.deepEqual(readEditionRecordLine(line), { date: "2023-11-29", newspaper: "青河日报" });
  assert.deepEqual(readEditionRecordLine("23422023-11-29 00:00:00.0河灯夜市开市1/enpproperty-->"), {});
  assert.deepEqual(readEditionRecordLine("2342 2023-11-29 00:00:00.0 河灯夜市开市 /enpproperty-->"), {
    date: "2023-11-29",
  });
});

test("text is none, whatever day it opens with", () => {
  assert.equal(readEditionRecordLine("2023-11-29 青河日报 河灯夜市开市"), undefined);
});
