import assert from "node:assert/strict";
import { test } from "node:test";
import { inheritBody, inheritPlace } from "../../../src/archive/posts/inherit-body.ts";
import type { ReadPost } from "../../../src/archive/posts/read-post.ts";

const post = (head: string, unit: string | null = null, level: string | null = null): ReadPost => {
  return { place: null, level, unit, head };
};
const told = (one: ReadPost, before: ReadPost) => {
  const { level, unit, head } = inheritBody(one, before);
  return `${level ?? ""}${unit ?? ""}${head}`;
};

test("a bare post is of the body before it, not of what leads that body", () => {
  assert.equal(told(post("局长"), post("书记", "教育局党委", "县")), "县教育局局长");
  assert.equal(told(post("副书记"), post("书记", "教育局党委", "县")), "县教育局党委副书记");
  assert.equal(told(post("主任", "管委会"), post("书记", "开发区党工委", "县")), "县开发区管委会主任");
  assert.equal(told(post("主任", "村"), post("书记", "东岭村党支部")), "东岭村主任");
});

test("an office is of the level before it, a post that says its own body of none", () => {
  assert.equal(told(post("部长", "委组织部"), post("常委", "委", "州")), "州委组织部部长");
  assert.equal(told(post("书记", "横水镇党委"), post("常委", "委", "县")), "横水镇党委书记");
  assert.equal(told(post("县长"), post("常委", "委", "市")), "县长");
});

test("the head of a township is of the township before it, and of no county", () => {
  assert.equal(told(post("镇长"), post("书记", "横水镇党委")), "横水镇镇长");
  assert.equal(told(post("镇长"), post("书记", "水利局", "县")), "镇长");
});

test("a head that says the kind of its body is of no other kind", () => {
  assert.equal(told(post("校长"), post("处长", "教育厅人教处", "省")), "校长");
  assert.equal(told(post("校长"), post("书记", "城关小学党支部")), "城关小学校长");
  assert.equal(told(post("检察长"), post("书记", "检察院党组", "市")), "市检察长");
  assert.equal(told(post("检察长"), post("书记", "法院党组", "市")), "检察长");
});

test("a head that says its body or its committee says it once", () => {
  assert.equal(told(post("局长"), post("书记", "局党委")), "局长");
  assert.equal(told(post("党委委员"), post("副书记", "水利局党委", "县")), "县水利局党委委员");
});

test("parts of a body are of the body before them", () => {
  assert.equal(told(post("主席", "工会"), post("董事长", "云川机电公司")), "云川机电公司工会主席");
  assert.equal(told(post("庭长", "刑事审判庭"), post("审判员", "法院", "县")), "县法院刑事审判庭庭长");
  assert.equal(told(post("主席", "人大"), post("书记", "横水镇党委")), "横水镇人大主席");
  assert.equal(told(post("主席", "人大"), post("主任", "关工委")), "人大主席");
  assert.equal(told(post("副书记", "党委"), post("主席", "横水镇人大")), "横水镇党委副书记");
  assert.equal(told(post("主任", "办公室"), post("党组成员", "政协党组", "县")), "县政协办公室主任");
});

test("in a list of another county what says no county is of that one, what says another level is not", () => {
  const visitor = { ...post("书记", "委"), place: "白石县" };
  assert.deepEqual(inheritPlace(post("县长"), visitor), { ...post("县长"), place: "白石县" });
  assert.deepEqual(inheritPlace(post("主任", "人大常委会", "县"), visitor).place, "白石县");
  for (const other of [post("主席", "政协", "市"), post("市长"), post("书记", "横水镇党委")])
    assert.equal(inheritPlace(other, visitor), other);
});
