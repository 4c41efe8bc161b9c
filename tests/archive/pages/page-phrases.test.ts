import assert from "node:assert/strict";
import { test } from "node:test";
import { phrasesOf } from "../../../src/archive/pages/page-phrases.ts";
import { pageOf } from "../make-archive.ts";

/** What stands in the only article of a page under its headline and dateline, from line 5 on. */
function phrases(text: string) {
  const [article] = pageOf("p.txt", `# 云川县召开会议\n\n本报讯 4月3日,会。\n\n${text}\n`).articles;
  const body = article?.paragraphs.slice(1) ?? [];
  return phrasesOf({ paragraphs: body });
}

test("a run between two marks is a phrase, each once, with its line", () => {
  const found = phrases("打早打小,露头就打,打早打小。全县动员");
  assert.equal(found.phrases, "打早打小 露头就打 全县动员");
  assert.deepEqual(found.lines, [5, 5, 5]);
});

test("what is shorter than four characters says too little to be compared", () => {
  assert.equal(phrases("会议上,他强调,要抓紧。").phrases, "");
});

test("of a run longer than eight characters its first and last five are compared", () => {
  assert.equal(phrases("进一步加大基层党建工作力度。").phrases, "进一步加大 建工作力度");
});

test("traditional and compatibility forms of a run are the same phrase", () => {
  assert.equal(phrases("書記在會上講話。").phrases, phrases("书记在会上讲话。").phrases);
});
