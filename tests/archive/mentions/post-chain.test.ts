import assert from "node:assert/strict";
import { test } from "node:test";
import { findHolders } from "../../../src/archive/mentions/find-holders.ts";
import { type Chain, inChain, inheritTold, lastOf } from "../../../src/archive/mentions/post-chain.ts";

/** The posts of the first holder that a text names, where they stand. */
function chainOf(text: string): Chain {
  const [found] = findHolders(text);
  assert.ok(found, text);
  return { posts: found.posts, start: 0, end: text.length };
}
const postOf = (text: string) => lastOf(chainOf(text));

test("a post in a list is of the place and the body that stands before it", () => {
  const told = chainOf("石门县委书记赵砚秋");
  const list = "石门县委书记赵砚秋,县长钱望舒";
  const inList = inheritTold(list, { post: postOf("县长钱望舒"), start: list.indexOf("县长") }, told);
  assert.equal(inList.place, lastOf(told).place);
  const own = "石门县委书记赵砚秋,我县县长钱望舒";
  const ours = inheritTold(own, { post: postOf("我县县长钱望舒"), start: own.indexOf("我县") }, told);
  assert.notEqual(ours.place, lastOf(told).place);
});

test("a deputy is of the body whose chief the sentence named, and of none in the next sentence", () => {
  const chief = "县人大常委会主任赵砚秋";
  const deputy = postOf("副主任钱望舒");
  const unitBehind = (between: string) => {
    const text = `${chief}${between}副主任钱望舒`;
    return inheritTold(text, { post: deputy, start: text.indexOf("副主任") }, chainOf(chief)).unit;
  };
  assert.equal(unitBehind("主持会议,"), postOf(chief).unit);
  assert.equal(unitBehind("主持会议。"), deputy.unit);
});

test("who was in the first of two posts was in the second", () => {
  const former = { ...postOf("县委副书记赵砚秋"), state: "former" as const };
  assert.equal(inChain(postOf("副主任钱望舒"), former).state, "former");
  assert.equal(inChain({ ...postOf("副主任钱望舒"), state: "acting" }, former).state, "acting");
});
