import assert from "node:assert/strict";
import { test } from "node:test";
import { opensSentence } from "../../src/text/sentence-start.ts";

test("times, prepositions, pronouns, counts and quotes open sentences, in full width too", () => {
  for (const text of ["在新庄村,", "这几天", "３月５日", "“我们村", "两名干部", "为推进", "不仅如此", "眼下"])
    assert.ok(opensSentence(text), text);
});

test("halves of sentences do not", () => {
  for (const text of ["关农业项目开展情况", "饭的日子", "业技术人员", "", "。"]) assert.ok(!opensSentence(text), text);
});
