import assert from "node:assert/strict";
import { test } from "node:test";
import { findNameMentions } from "../../../src/archive/names/name-mentions.ts";
import { pageOf } from "../make-archive.ts";

function mentionsOf(...paragraphs: string[]) {
  const [article] = pageOf("p.txt", ["# 云川县召开会议", ...paragraphs].join("\n\n")).articles;
  assert.ok(article);
  return findNameMentions(article);
}

test("names in a list are known with who stands beside them, names behind an office with it", () => {
  const found = mentionsOf("本报讯 4月3日,县委副书记、县长赵砚秋主持会议。县领导宋雨桐、葛松年、孙望舒参加会议。");
  assert.deepEqual(
    found.map(({ name, contexts }) => [name, contexts.join()]),
    [
      ["赵砚秋", "post 县长"],
      ["宋雨桐", "before 葛松年"],
      ["葛松年", "after 宋雨桐,before 孙望舒"],
      ["孙望舒", "after 葛松年"],
    ],
  );
  for (const { quote, name, line } of found) {
    assert.ok(quote.includes(name));
    assert.equal(line, 3);
  }
});

test("who signs is a mention of its own, with the line it stands on", () => {
  const byline = mentionsOf("本报讯 4月3日,云川县召开会议。", "会议强调,要抓好落实。", "(记者 宋雨桐)");
  assert.deepEqual(
    byline.map(({ name, contexts, line }) => [name, contexts.join(), line]),
    [["宋雨桐", "byline", 7]],
  );
});

test("words of the dictionary, single names in running text and places are no people", () => {
  assert.deepEqual(
    mentionsOf("本报讯 4月3日,与会人员学习、讨论、交流。农业、林业、水利部门参加。宋雨桐种了三亩苹果。"),
    [],
  );
});
