import assert from "node:assert/strict";
import { test } from "node:test";
import { phrasesOf } from "../../../src/archive/pages/page-phrases.ts";
import { fold } from "../../../src/text/fold.ts";
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

test("every character that is Chinese goes on with a run, and no other does", () => {
  const units = [...Array(0x10000).keys()].filter((code) => code < 0xd800 || code > 0xdfff);
  const characters = [...units, 0x20000, 0x2a6df, 0x30000, 0x1f600].map((code) => String.fromCodePoint(code));
  for (const character of characters) {
    const folded = fold(character);
    const text = `早${character}打小`;
    const { phrases: found } = phrasesOf({
      paragraphs: [{ text, spans: [], flags: [], decisions: [], confidence: 1 }],
    });
    assert.equal(
      found,
      /^\p{Script=Han}$/u.test(folded) ? `早${folded}打小` : "",
      character.codePointAt(0)?.toString(16),
    );
  }
});
