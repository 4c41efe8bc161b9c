import assert from "node:assert/strict";
import { test } from "node:test";
import { findHolders } from "../../../src/archive/mentions/find-holders.ts";

/** `posts: names` of a text. */
function told(text: string): string[] {
  return findHolders(text).map(({ posts, names }) => {
    const heads = posts.map(({ level, unit, head }) => `${level ?? ""}${unit ?? ""}${head}`);
    return `${heads.join("+")}: ${names.map(({ name }) => name).join(" ")}`;
  });
}

test("double posts are split, and a post is carried through its list", () => {
  assert.deepEqual(told("县委副书记、县长赵砚秋主持会议,副县长钱望舒、孙戈,县委办主任李棠参加。"), [
    "县委副书记+县长: 赵砚秋",
    "副县长: 钱望舒 孙戈",
    "县委办公室主任: 李棠",
  ]);
});

test("a second post without a body is of the first one's", () => {
  assert.deepEqual(told("县人大常委会主任、党组书记赵砚秋出席。"), ["县人大常委会主任+县人大常委会党组书记: 赵砚秋"]);
});

test("deputies are of the body whose chief the sentence named", () => {
  assert.deepEqual(told("县人大常委会主任赵砚秋主持会议,副主任钱望舒、孙戈参加会议。"), [
    "县人大常委会主任: 赵砚秋",
    "县人大常委会副主任: 钱望舒 孙戈",
  ]);
  assert.deepEqual(told("县教育局局长赵砚秋出席会议,副主任钱望舒参加。"), ["县教育局局长: 赵砚秋", "副主任: 钱望舒"]);
});

test("a post behind a name, with brackets and without", () => {
  assert.deepEqual(told("赵砚秋书记强调,要抓落实。"), ["书记: 赵砚秋"]);
  assert.deepEqual(told("会议由赵砚秋(县委副书记)主持。"), ["县委副书记: 赵砚秋"]);
});

test("words behind a post are no names", () => {
  assert.deepEqual(told("县委书记指出,各乡镇党委书记要带头。"), []);
  for (const headline of ["县长调研", "市、县领导调研", "县长调研水利工作"])
    assert.deepEqual(told(headline), [], headline);
});

test("those that stand for a group have none of the posts behind them", () => {
  assert.deepEqual(told("会议要求加强领导,领导孙戈要求的事。"), []);
  assert.deepEqual(told("县直有关部门负责人,县委办主任李棠参加。"), ["县委办公室主任: 李棠"]);
  assert.deepEqual(told("钱望舒、孙戈等县领导出席会议。"), ["县领导: 钱望舒 孙戈"]);
});

test("a person may have posts in a row without a mark, and one with another", () => {
  assert.deepEqual(told("县委常委武装部部长赵砚秋出席。"), ["县委常委+县人武部部长: 赵砚秋"]);
  assert.deepEqual(told("副县长兼公安局长赵砚秋出席。"), ["副县长+公安局局长: 赵砚秋"]);
});

test("posts that explain a name are all its own, in brackets and in a line behind a colon", () => {
  assert.deepEqual(told("会议由赵砚秋(县委副书记、县长)主持。"), ["县委副书记+县长: 赵砚秋"]);
  assert.deepEqual(told("赵砚秋:横水镇党委书记。钱望舒:横水镇镇长。"), [
    "横水镇党委书记: 赵砚秋",
    "横水镇镇长: 钱望舒",
  ]);
  assert.deepEqual(told("他说:县长指出,要抓落实。"), []);
});

test("a post behind a name with a dot is that person's, and so is one of several that are counted", () => {
  assert.deepEqual(told("艾力·买买提专员介绍了情况。"), ["专员: 艾力·买买提"]);
  assert.deepEqual(told("旗长苏那木其,副旗长乌兰其木格参加。"), ["旗长: 苏那木其", "副旗长: 乌兰其木格"]);
  assert.deepEqual(told("感谢赵砚秋和钱望舒两位县长打下的基础。"), ["县长: 赵砚秋 钱望舒"]);
});

test("a word of a post right behind a name opens no post", () => {
  assert.deepEqual(told("会议由议长赵砚秋主席,县长钱望舒报告。"), ["议长: 赵砚秋", "县长: 钱望舒"]);
});

test("what joins, and who is called on, is no name", () => {
  assert.deepEqual(told("接兵干部和李县长讲了话。"), []);
  assert.deepEqual(told("各区区长十余人参加,副县长从三个方面作了安排,乡长任期到年底。"), []);
  assert.deepEqual(told("由于广播站长未到,向广播站长提出意见。"), []);
  assert.deepEqual(told("在州委书记和外方领导人的带领下。"), []);
  assert.deepEqual(told("县议员质询,主席续说,书记、董事会商定。"), []);
  assert.deepEqual(told("赵砚秋在看望委员时说,要开好会。"), []);
  assert.deepEqual(told("与县政协主席、副主席和市政协全体人员座谈。"), []);
  assert.deepEqual(told("县委副书记刘家和等领导参加。"), ["县委副书记: 刘家和"]);
});

test("posts of assemblies, and of whoever sits in one, are posts", () => {
  assert.deepEqual(told("县议会议长赵砚秋、县议员钱望舒、立委孙戈、县党部书记长李棠出席。"), [
    "县议会议长: 赵砚秋",
    "县议员: 钱望舒",
    "立委: 孙戈",
    "县党部书记长: 李棠",
  ]);
});

test("a post is of whom its sentence introduces by a life", () => {
  assert.deepEqual(told("赵砚秋,女,1975年3月生,大学学历,现任横水镇镇长,拟任横水镇党委书记。"), [
    "横水镇镇长+横水镇党委书记: 赵砚秋",
  ]);
  assert.equal(findHolders("赵砚秋,1975年3月生,拟任横水镇党委书记。")[0]?.posts[0]?.state, "candidate");
  assert.deepEqual(told("钱望舒(女),1968年12月出生,青河县委常委、县委书记;孙戈,1970年1月生,青河县长。"), [
    "委常委+县委书记: 钱望舒",
    "县长: 孙戈",
  ]);
  assert.deepEqual(told("赵砚秋,1975年3月生,1998年任横水镇镇长,农民。"), []);
});

test("who was in the first of several posts was in those that go on without a body of their own", () => {
  const states = (text: string) => findHolders(text)[0]?.posts.map(({ state }) => state ?? "");
  assert.deepEqual(states("原县委副书记、县长赵砚秋参加。"), ["former", "former"]);
  assert.deepEqual(states("原副县长、县政协副主席赵砚秋参加。"), ["former", ""]);
});

test("代 in brackets acts, and so does 代理 behind a name with another post", () => {
  assert.equal(findHolders("县长(代)赵砚秋参加。")[0]?.posts[0]?.state, "acting");
  const [found] = findHolders("县政府参议赵砚秋代理乡长,于十二日就职。");
  assert.deepEqual(
    found?.posts.map(({ head, state }) => `${head} ${state ?? ""}`),
    ["参议 ", "乡长 acting"],
  );
});

test("a deputy is of whose chief entrusts, and of that of several posts which the head can be of", () => {
  assert.deepEqual(told("受县人大常委会主任委托,副主任赵砚秋,秘书长钱望舒参加。"), [
    "县人大常委会副主任: 赵砚秋",
    "县人大常委会秘书长: 钱望舒",
  ]);
  assert.deepEqual(
    told("县水利局党组成员、副局长、文化馆馆长赵砚秋,副局长钱望舒参加。").at(-1),
    "县水利局副局长: 钱望舒",
  );
});

test("posts of a list are of the county that its first names, those of another sentence are not", () => {
  const places = (text: string) => findHolders(text).flatMap(({ posts }) => posts.map(({ place }) => place));
  const list = "白石县委书记赵砚秋,县委副书记、县长钱望舒,县人大常委会主任孙戈陪同考察。";
  assert.deepEqual(places(list), ["白石县", "白石县", "白石县", "白石县"]);
  assert.deepEqual(places("白石县委书记赵砚秋来访,县委书记钱望舒陪同。"), ["白石县", null]);
  assert.deepEqual(places("白石县委书记赵砚秋,我县县长钱望舒陪同。"), ["白石县", null]);
});

test("a place before its chief is no name where a name stands behind", () => {
  const [holders] = findHolders("将印信交接给新任南屯区长赵砚秋及北屯区长欧阳戈。");
  assert.deepEqual([holders?.posts[0]?.place, holders?.names.map(({ name }) => name)], ["南屯区", ["赵砚秋"]]);
  assert.deepEqual(told("赵砚秋县长、钱望舒副县长出席。"), ["县长: 赵砚秋", "副县长: 钱望舒"]);
});

test("an office named behind the chief of a part of a committee is the committee's", () => {
  assert.deepEqual(told("省委副书记赵砚秋,组织部部长钱望舒,办公室主任孙戈出席。"), [
    "省委副书记: 赵砚秋",
    "省委组织部部长: 钱望舒",
    "省委办公室主任: 孙戈",
  ]);
});

test("as many bodies as names have one each", () => {
  assert.deepEqual(told("会上,教育局、财政局局长赵砚秋、钱望舒发言。"), ["教育局局长: 赵砚秋", "财政局局长: 钱望舒"]);
  assert.deepEqual(told("会上,县教育局、财政局、水利局局长赵砚秋、钱望舒发言。").length, 1);
});

test("a task is no chief, and who was told by whom is no part of a body", () => {
  assert.deepEqual(told("要将这项主任务做细。"), []);
  assert.deepEqual(told("记者从县卫生局局长赵砚秋处了解到"), ["县卫生局局长: 赵砚秋"]);
  assert.deepEqual(told("由民政局局长赵砚秋代表市长钱望舒主持。"), ["民政局局长: 赵砚秋", "市长: 钱望舒"]);
});
