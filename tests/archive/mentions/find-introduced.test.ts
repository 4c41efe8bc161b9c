import assert from "node:assert/strict";
import { test } from "node:test";
import { introducedBefore } from "../../../src/archive/mentions/find-introduced.ts";

/** Who is introduced before the last words of a text that are a post. */
function introduced(text: string, post: string) {
  const start = text.lastIndexOf(post);
  return introducedBefore(text, start, start + post.length);
}

test("a sentence that tells a life introduces whom its post is of, the name with its place", () => {
  const found = introduced("赵砚秋(女),汉族,1975年3月生,大学学历,现任横水镇镇长,拟任横水镇党委书记。", "横水镇镇长");
  assert.deepEqual(found, { name: { name: "赵砚秋", start: 0, end: 3, after: "" }, isCandidate: false });
});

test("a post that is still to be given is a candidate's", () => {
  assert.equal(introduced("赵砚秋,1975年3月出生,拟任横水镇党委书记。", "横水镇党委书记")?.isCandidate, true);
});

test("a life told back, a post that goes on to a name, and a sentence without a life introduce nobody", () => {
  assert.equal(introduced("赵砚秋,1975年3月生,1998年任横水镇镇长,农民。", "横水镇镇长"), null);
  assert.equal(introduced("赵砚秋,1975年3月生,横水镇镇长钱望舒说。", "横水镇镇长"), null);
  assert.equal(introduced("赵砚秋,学生,横水镇镇长。", "横水镇镇长"), null);
});
