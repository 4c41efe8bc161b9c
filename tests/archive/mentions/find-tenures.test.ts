import assert from "node:assert/strict";
import { test } from "node:test";
import { findTenures } from "../../../src/archive/mentions/find-tenures.ts";
import { PostTable } from "../../../src/archive/mentions/read-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

/** `kind name head` of the sentences of an article. */
function tenuresOf(more: string): string[] {
  const [article] = pageOf("a.txt", shortPage("县人大常委会会议召开", "10月9日,会议召开。", more)).articles;
  const posts = new PostTable();
  if (!article) return [];
  return findTenures({ article, path: "a.txt", headLine: 1 }, posts).map(
    ({ kind, name, post }) => `${kind} ${name} ${posts.posts[post]?.head}`,
  );
}

test("sentences of beginnings and ends are read with who they are about", () => {
  assert.deepEqual(tenuresOf("会议决定,任命赵砚秋为县教育局局长。"), ["appointed 赵砚秋 局长"]);
  assert.deepEqual(tenuresOf("会议决定,免去钱望舒的县教育局局长职务。"), ["removed 钱望舒 局长"]);
  assert.deepEqual(tenuresOf("会议决定,接受孙戈辞去副县长职务的请求。"), ["resigned 孙戈 副县长"]);
});

test("a post beside a name alone is neither", () => {
  assert.deepEqual(tenuresOf("县教育局局长赵砚秋作了汇报。"), []);
});
