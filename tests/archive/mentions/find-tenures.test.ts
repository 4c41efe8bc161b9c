import assert from "node:assert/strict";
import { test } from "node:test";
import { findTenures } from "../../../src/archive/mentions/find-tenures.ts";

/** `kind names heads` of the sentences of a text. */
function tenuresOf(text: string): string[] {
  return findTenures(text).map(({ kind, names, posts }) => {
    return [kind, ...names.map(({ name }) => name), ...posts.map(({ head }) => head)].join(" ");
  });
}

test("sentences of beginnings and ends are read with who they are about", () => {
  assert.deepEqual(tenuresOf("会议决定,任命赵砚秋为县教育局局长。"), ["appointed 赵砚秋 局长"]);
  assert.deepEqual(tenuresOf("会议决定,免去钱望舒的县教育局局长职务。"), ["removed 钱望舒 局长"]);
  assert.deepEqual(tenuresOf("会议决定,接受孙戈辞去副县长职务的请求。"), ["resigned 孙戈 副县长"]);
});

test("several names are given one post, and one name several", () => {
  assert.deepEqual(tenuresOf("赵砚秋以190票的高票当选为县长,钱望舒、孙戈和李棠当选副县长。"), [
    "elected 赵砚秋 县长",
    "elected 钱望舒 孙戈 李棠 副县长",
  ]);
  assert.deepEqual(tenuresOf("任命赵砚秋同志为县人民政府副县长、代理县长。"), ["appointed 赵砚秋 副县长 县长"]);
  assert.deepEqual(tenuresOf("阿布都·热合曼当选县政协主席。"), ["elected 阿布都·热合曼 主席"]);
});

test("what is said of one holds for the next whose verb is left out; who is named with others of a number is named", () => {
  assert.deepEqual(tenuresOf("任命赵砚秋同志为副县长,钱望舒同志为县教育局局长。"), [
    "appointed 赵砚秋 副县长",
    "appointed 钱望舒 局长",
  ]);
  assert.deepEqual(tenuresOf("孙戈等20名代表当选为县人大常委会委员。"), ["elected 孙戈 委员"]);
  assert.deepEqual(tenuresOf("提名免去乌尔其图同志旗人民法院院长职务。"), ["removed 乌尔其图 院长"]);
});

test("a post beside a name alone is neither", () => {
  assert.deepEqual(tenuresOf("县教育局局长赵砚秋作了汇报。"), []);
});

test("a list behind a colon is read, and posts of one body say it once", () => {
  assert.deepEqual(tenuresOf("决定任命:赵砚秋为县财政局局长,孙戈为县教育局局长。"), [
    "appointed 赵砚秋 局长",
    "appointed 孙戈 局长",
  ]);
  const [found] = findTenures("赵砚秋同志任县委委员、常委、书记。");
  assert.deepEqual(
    found?.posts.map(({ level, unit, head }) => `${level}${unit}${head}`),
    ["县委委员", "县委常委", "县委书记"],
  );
  assert.deepEqual(tenuresOf("会议推选赵砚秋、钱望舒、孙戈为大会主席团常务主席。"), [
    "elected 赵砚秋 钱望舒 孙戈 主席",
  ]);
});

test("names with what is remarked of them in brackets are given posts, spelt by sound or not", () => {
  assert.deepEqual(tenuresOf("会议选举赵砚秋为州委书记,平措旺杰(藏族)、卓玛林青(女,藏族)、孙戈为州委副书记。"), [
    "elected 赵砚秋 书记",
    "elected 平措旺杰 卓玛林青 孙戈 副书记",
  ]);
});

test("a decision is about who is in a post now, a life told back gives none", () => {
  assert.deepEqual(tenuresOf("省委批准:赵砚秋同志任青河县委书记,孙戈同志不再兼任青河县委书记职务。"), [
    "appointed 赵砚秋 书记",
    "removed 孙戈 书记",
  ]);
  assert.deepEqual(tenuresOf("孙戈曾担任县府秘书长。"), []);
});

test("who is sent to a village has the post there", () => {
  const [found] = findTenures("县水利局的赵砚秋,于2021年7月下派到横水镇东岭村任驻村第一书记。");
  assert.deepEqual(
    [found?.kind, found?.names[0]?.name, found?.posts[0]?.unit, found?.posts[0]?.head],
    ["appointed", "赵砚秋", "东岭村", "第一书记"],
  );
});

test("what was taken of one is taken of the next, and the name may stand right before the body", () => {
  assert.deepEqual(tenuresOf("免去钱望舒的县教育局局长职务,孙戈的县财政局局长职务;李棠的县水利局局长职务。"), [
    "removed 钱望舒 局长",
    "removed 孙戈 局长",
    "removed 李棠 局长",
  ]);
  assert.deepEqual(tenuresOf("免去赵砚秋县财政局局长职务。"), ["removed 赵砚秋 局长"]);
  assert.deepEqual(tenuresOf("免去钱望舒、孙戈县政协副主席职务。"), ["removed 钱望舒 孙戈 副主席"]);
  assert.deepEqual(tenuresOf("免去县财政局局长职务。"), []);
});

test("others who are not named, long lists, and rare names within them", () => {
  assert.deepEqual(tenuresOf("任命赵砚秋、钱望舒等为县人大常委会委员。"), ["appointed 赵砚秋 钱望舒 委员"]);
  assert.deepEqual(tenuresOf("任命赵砚秋等同志为县人大常委会委员。"), ["appointed 赵砚秋 委员"]);
  const names = Array.from("甲乙丙丁戊己庚辛壬癸", (each) => `赵砚${each}`.replace("甲", "秋"));
  const all = [
    ...names,
    ...names.map((name) => name.replace("赵", "钱")),
    "奇戈",
    ...names.map((name) => name.replace("赵", "孙")),
  ];
  assert.deepEqual(tenuresOf(`经投票,${all.join("、")}当选为县政协常务委员。`), [`elected ${all.join(" ")} 常务委员`]);
});

test("a committee is said once in a sentence, and a semicolon goes on", () => {
  const [, second] = findTenures("选举赵砚秋为县委书记,钱望舒为副书记。");
  assert.deepEqual([second?.posts[0]?.level, second?.posts[0]?.unit, second?.posts[0]?.head], ["县", "委", "副书记"]);
  assert.deepEqual(tenuresOf("任命:赵砚秋为县法院审判员;孙戈为县检察院检察员。"), [
    "appointed 赵砚秋 审判员",
    "appointed 孙戈 检察员",
  ]);
  assert.deepEqual(tenuresOf("依法选举了赵砚秋同志为镇人民政府镇长,赵砚秋镇长讲了话。"), ["elected 赵砚秋 镇长"]);
});

test("several posts are taken at once, and who is given one is named for another", () => {
  assert.deepEqual(tenuresOf("免去赵砚秋青河市人民政府副市长、市公安局局长的职务。"), ["removed 赵砚秋 副市长 局长"]);
  assert.deepEqual(tenuresOf("赵砚秋同志任横水区委副书记,提名为横水区人民政府区长候选人。"), [
    "appointed 赵砚秋 副书记",
    "nominated 赵砚秋 区长",
  ]);
});

test("posts of a court's committee are of the court, and 委任 gives a post as 任命 does", () => {
  const [tenure] = findTenures("任命赵砚秋为县人民法院副院长、审判委员会委员、审判员。");
  assert.deepEqual(
    tenure?.posts.map(({ unit, head }) => `${unit}${head}`),
    ["法院副院长", "法院审判委员会委员", "法院审判员"],
  );
  assert.deepEqual(tenuresOf("省府令,委任赵砚秋为第一区区长,钱望舒为第二区区长。"), [
    "appointed 赵砚秋 区长",
    "appointed 钱望舒 区长",
  ]);
});

test("a township that one was elected in is the next one's, and who is moved is moved to a post", () => {
  const [, next] = findTenures("赵砚秋当选为横水镇人大主席,钱望舒当选为镇长。");
  assert.deepEqual([next?.posts[0]?.unit, next?.posts[0]?.head], ["横水镇", "镇长"]);
  assert.deepEqual(tenuresOf("县教育局局长赵砚远调任副县长。"), ["appointed 赵砚远 副县长"]);
});
