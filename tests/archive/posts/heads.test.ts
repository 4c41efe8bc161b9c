import assert from "node:assert/strict";
import { test } from "node:test";
import { findHeadWords, readHead } from "../../../src/archive/posts/heads.ts";

const headsOf = (text: string) => findHeadWords(text).map(({ word }) => word);

test("the last words of posts are found, and not where they are part of another word", () => {
  assert.deepEqual(headsOf("县委书记、县长"), ["书记", "县长"]);
  assert.deepEqual(headsOf("人大常委会主任会议"), []);
  assert.deepEqual(headsOf("领导小组副组长"), ["组长"]);
});

test("a chief is one person, a deputy one of several, a deputy who is first one again", () => {
  assert.deepEqual(
    ["县长", "副县长", "常务副县长", "常委"].map((word) => readHead(word).isSingle),
    [true, false, true, false],
  );
  assert.ok(readHead("县长").rank < readHead("常务副县长").rank);
  assert.ok(readHead("常务副县长").rank < readHead("副县长").rank);
});

test("what makes a body or a meeting with 会 is no post", () => {
  assert.deepEqual(headsOf("县总工会主席、监事会主席"), ["主席", "主席"]);
  assert.deepEqual(headsOf("书记会见客人"), ["书记"]);
});

test("书记 of a 总支 is one, counters of votes and committees with 政委 in their name have none", () => {
  assert.deepEqual(headsOf("东岭村党总支书记"), ["书记"]);
  assert.deepEqual(headsOf("通过总监票人、监票人名单"), []);
  assert.deepEqual(headsOf("县财政委员会主任"), ["主任"]);
});
