import assert from "node:assert/strict";
import { test } from "node:test";
import { findHeads, readPostBefore } from "../../../src/archive/posts/read-post.ts";

/** The last post of a text, its parts in a row. */
function lastPost(text: string) {
  const head = findHeads(text).at(-1);
  if (!head) return null;
  const { post, start } = readPostBefore(text, head, 0);
  return [post.place, post.level, post.unit, post.head, post.state ?? "", text.slice(start, head.end)];
}

test("a post is taken apart: place, level, body, last word", () => {
  assert.deepEqual(lastPost("县委书记"), [null, "县", "委", "书记", "", "县委书记"]);
  assert.deepEqual(lastPost("运城市人大常委会副主任"), [
    "运城市",
    null,
    "人大常委会",
    "副主任",
    "",
    "运城市人大常委会副主任",
  ]);
  assert.deepEqual(lastPost("政府副县长"), [null, null, "政府", "副县长", "", "政府副县长"]);
  assert.deepEqual(lastPost("组织部部长"), [null, null, "委组织部", "部长", "", "组织部部长"]);
  assert.deepEqual(lastPost("组织部长"), [null, null, "委组织部", "部长", "", "组织部长"]);
});

test("words that lead up to a body are no part of it", () => {
  assert.deepEqual(lastPost("会议由县委常委"), [null, "县", "委", "常委", "", "县委常委"]);
  assert.deepEqual(lastPost("陪同县农业农村局局长"), [null, "县", "农业农村局", "局长", "", "县农业农村局局长"]);
});

test("a body keeps the letters of its own name that also lead up to one", () => {
  assert.deepEqual(lastPost("传达学习全国人大常委会委员长")?.slice(0, 4), [null, null, "全国人大常委会", "委员长"]);
  assert.deepEqual(lastPost("青河市政府副市长")?.slice(0, 4), ["青河市", null, "政府", "副市长"]);
  assert.deepEqual(lastPost("赵砚秋率州委副秘书长")?.slice(0, 4), [null, "州", "委", "副秘书长"]);
});

test("who acts, was or is to be in a post is told", () => {
  assert.equal(lastPost("县委副书记、代县长")?.[4], "acting");
  assert.equal(lastPost("原县政协主席")?.[4], "former");
  assert.equal(lastPost("往届县政协主席")?.[4], "former");
  assert.equal(lastPost("县政协副主席候选人")?.[4], "candidate");
});
