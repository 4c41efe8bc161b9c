import assert from "node:assert/strict";
import { test } from "node:test";
import { namePost } from "../../../src/archive/posts/name-post.ts";
import type { ReadPost } from "../../../src/archive/posts/read-post.ts";

const OWN = { level: "县", names: new Set(["青河县"]) };
const post = (
  head: string,
  unit: string | null,
  level: string | null = null,
  place: string | null = null,
): ReadPost => ({ place, level, unit, head });

test("all ways of printing a post give one title", () => {
  const titles = [
    post("副县长", null),
    post("副县长", "政府"),
    post("副县长", "政府", "县"),
    post("副县长", "政府", null, "青河县"),
  ];
  assert.deepEqual([...new Set(titles.map((each) => namePost(each, OWN).title))], ["副县长"]);
  assert.equal(namePost(post("书记", "委", "县"), OWN).title, "县委书记");
  assert.equal(namePost(post("主任", "人大常委会"), OWN).title, "县人大常委会主任");
});

test("a group is no post", () => {
  assert.equal(namePost(post("领导", null, "县"), OWN).isGroup, true);
  assert.equal(namePost(post("级干部", "副县"), OWN).isGroup, true);
  assert.equal(namePost(post("负责人", "水利局", "县"), OWN).isGroup, false);
});

test("a post of another place says so", () => {
  const { title, isElsewhere } = namePost(post("副市长", null, null, "运城市"), OWN);
  assert.deepEqual([title, isElsewhere], ["运城市副市长", true]);
  assert.equal(namePost(post("书记", "委", "市"), OWN).isElsewhere, true);
  assert.equal(namePost(post("书记", "委", "县"), OWN).isElsewhere, false);
});

test("an office without a level is the county's, a firm, a school and an office of the state are not", () => {
  const titleOf = (head: string, unit: string) => namePost(post(head, unit), OWN).title;
  assert.equal(titleOf("主席", "科协"), "县科协主席");
  assert.equal(titleOf("总经理", "第三工程局"), "第三工程局总经理");
  assert.equal(titleOf("书记", "城关小学党支部"), "城关小学党支部书记");
  assert.equal(namePost(post("检察长", null), OWN).title, "县检察院检察长");
  assert.equal(namePost(post("书记", "委", "县", "白石县"), OWN).title, "白石县委书记");
});

test("bodies with a name of their own have no level before it", () => {
  assert.equal(namePost(post("书记", "县域医共体党委"), OWN).title, "县域医共体党委书记");
  assert.equal(namePost(post("会长", "横水镇老年协会", null, "青河县"), OWN).title, "横水镇老年协会会长");
});

test("a body that says its kind alone may be any one's, and its post is of more than one", () => {
  assert.equal(namePost(post("书记", "镇党委"), OWN).isSingle, false);
  assert.equal(namePost(post("书记", "横水镇党委"), OWN).isSingle, true);
});

test("posts of the county come before those below it, and firms last", () => {
  const ranks = [
    post("书记", "委", "县"),
    post("部长", "委组织部", "县"),
    post("主任", "人大常委会", "县"),
    post("县长", null),
    post("主席", "政协", "县"),
    post("局长", "水利局", "县"),
    post("书记", "横水镇党委"),
    post("总经理", "云川机电公司"),
  ].map((each) => namePost(each, OWN).rank);
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(ranks).size, ranks.length);
});
