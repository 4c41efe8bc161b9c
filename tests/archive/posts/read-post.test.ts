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
  assert.deepEqual(lastPost("挂职副县长"), [null, null, null, "副县长", "", "副县长"]);
  assert.equal(lastPost("会后1日县长")?.at(-1), "县长");
  assert.deepEqual(lastPost("梁州市政法委书记")?.slice(0, 3), ["梁州市", null, "委政法委"]);
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

test("the last character of a body is put back where its head says it", () => {
  assert.deepEqual(lastPost("县水利局长"), [null, "县", "水利局", "局长", "", "县水利局长"]);
  assert.deepEqual(lastPost("交警大队长")?.slice(2, 4), ["交警大队", "大队长"]);
  assert.deepEqual(lastPost("横水镇长")?.slice(2, 4), ["横水镇", "镇长"]);
  assert.deepEqual(lastPost("县中医院院长")?.slice(2, 4), ["中医院", "院长"]);
  assert.deepEqual(lastPost("城关小学校长")?.slice(2, 4), ["城关小学", "校长"]);
  assert.deepEqual(lastPost("东岭村村主任")?.slice(2, 4), ["东岭村", "主任"]);
});

test("courts, and taxes of the state, go by one name", () => {
  assert.deepEqual(lastPost("县人民法院党组书记")?.slice(1, 4), ["县", "法院党组", "书记"]);
  assert.deepEqual(lastPost("国家税务总局青河县税务局局长")?.slice(0, 4), ["青河县", null, "税务局", "局长"]);
});

test("behind a name a word leads up to any body; in a body it is a part", () => {
  assert.equal(lastPost("推选赵砚秋为大会主席团常务主席")?.at(-1), "大会主席团常务主席");
  assert.equal(lastPost("受县委书记")?.at(-1), "县委书记");
  assert.equal(lastPost("青河县政协文化文史和学习委主任")?.at(-1), "青河县政协文化文史和学习委主任");
  assert.equal(lastPost("套种蒜苗。”东岭村党支部书记")?.at(-1), "东岭村党支部书记");
});

test("who was or is to be in a post is told in the middle of its words, too", () => {
  assert.equal(lastPost("县人大常委会原副主任")?.[4], "former");
  assert.equal(lastPost("太原市委书记")?.[4], "");
  assert.equal(lastPost("县政协主席提名人选")?.[4], "candidate");
});

test("前 says that somebody was in a post, where it is no part of a word", () => {
  assert.deepEqual(lastPost("省监狱管理局前副局长")?.slice(2, 5), ["监狱管理局", "副局长", "former"]);
  assert.equal(lastPost("目前局长")?.[4], "");
  assert.deepEqual(lastPost("前文化馆馆长")?.slice(2, 5), ["文化馆", "馆长", "former"]);
  assert.deepEqual(lastPost("前进乡乡长")?.slice(2, 5), ["前进乡", "乡长", ""]);
});

test("a city whose name ends like a prefecture's is a city, a prefecture's committee is one", () => {
  assert.deepEqual(lastPost("梁州市委书记")?.slice(0, 4), ["梁州市", null, "委", "书记"]);
  assert.deepEqual(lastPost("青山地委副书记")?.slice(0, 4), ["青山地", null, "委", "副书记"]);
});

test("the assembly of a township has a 主席, that of a county a 主任 of its committee", () => {
  assert.deepEqual(lastPost("县人大主任")?.slice(1, 4), ["县", "人大常委会", "主任"]);
  assert.deepEqual(lastPost("人大主席")?.slice(1, 4), [null, "人大", "主席"]);
});

test("a body in full has its place in the middle, and a county its name without the province", () => {
  assert.deepEqual(lastPost("政协青河县第十一届委员会副主席")?.slice(0, 4), ["青河县", null, "政协", "副主席"]);
  assert.deepEqual(lastPost("中国共产党青河县第十三届委员会书记")?.slice(0, 4), ["青河县", null, "委", "书记"]);
  assert.deepEqual(lastPost("中共福建青河县委书记")?.slice(0, 4), ["青河县", null, "委", "书记"]);
  assert.deepEqual(lastPost("吉林市委书记")?.slice(0, 4), ["吉林市", null, "委", "书记"]);
});

test("原 is read before a part of a body, and a firm has a place within its name", () => {
  assert.deepEqual(lastPost("市民政局原党委书记")?.slice(1, 5), ["市", "民政局党委", "书记", "former"]);
  assert.deepEqual(lastPost("青河(横水)水泥有限公司董事长")?.slice(2, 4), ["青河(横水)水泥有限公司", "董事长"]);
  assert.deepEqual(lastPost("横水镇人民政府镇长")?.slice(2, 4), ["横水镇政府", "镇长"]);
});

test("a county is called by its own name alone, whatever it is part of", () => {
  assert.equal(lastPost("山西省运城市绛县县委书记")?.[0], "绛县");
  assert.equal(lastPost("湖南省衡南县委书记")?.[0], "衡南县");
  assert.equal(lastPost("运城市委书记")?.[0], "运城市");
});

test("the head of a township office is the township's", () => {
  assert.deepEqual(lastPost("横水镇公所镇长")?.slice(2, 4), ["横水镇", "镇长"]);
  assert.deepEqual(lastPost("横水镇公所主任秘书")?.slice(2, 4), ["横水镇公所", "主任秘书"]);
});

test("what says our or that place is of the archive's own, or of the place that was named last", () => {
  assert.deepEqual(lastPost("我县县委书记")?.slice(0, 4), [null, "县", "委", "书记"]);
  assert.deepEqual(lastPost("我镇镇长")?.slice(0, 4), [null, null, "镇", "镇长"]);
  assert.deepEqual(lastPost("该乡党委书记")?.slice(0, 4), [null, null, "乡党委", "书记"]);
  assert.deepEqual(lastPost("白石县县长出席,该县县委书记")?.slice(0, 4), ["白石县", null, "委", "书记"]);
  assert.deepEqual(lastPost("该县县委书记")?.slice(0, 4), [null, "县", "委", "书记"]);
});
