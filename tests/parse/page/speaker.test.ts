import assert from "node:assert/strict";
import { test } from "node:test";
import { findSpeaker } from "../../../src/parse/page/speaker.ts";

test("a name before a verb of speech at the start of a paragraph is who speaks", () => {
  assert.deepEqual(findSpeaker("郑海波强调,要把渡口修好。"), { name: "郑海波", isBare: true });
  assert.deepEqual(findSpeaker("崔璐说,船一天跑八趟。"), { name: "崔璐", isBare: true });
});

test("a title or a circumstance may stand before the name", () => {
  assert.deepEqual(findSpeaker("镇党委书记郑海波指出:要把渡口修好。"), { name: "郑海波", isBare: false });
  assert.deepEqual(findSpeaker("座谈会上,崔璐表示,船一天跑八趟。"), { name: "崔璐", isBare: false });
});

test("nobody in particular is no speaker", () => {
  for (const text of ["会议强调,要把渡口修好。", "大家表示,船太少了。", "记者说,船太少了。", "渡口添了一班船。", ""]) {
    assert.equal(findSpeaker(text), undefined, text);
  }
});

test("who speaks further on in a paragraph does not open it", () => {
  assert.equal(findSpeaker("渡口添了一班船,从早到晚不停。郑海波强调,要把渡口修好。"), undefined);
});
