import assert from "node:assert/strict";
import { test } from "node:test";
import { readAuthorLine } from "../../../src/parse/recognise/author-line.ts";
import { readBracketedSignature } from "../../../src/parse/recognise/bracketed-signature.ts";
import { readByline } from "../../../src/parse/recognise/byline.ts";
import { findGluedByline, isSure } from "../../../src/parse/recognise/signature.ts";

const SIGNATURES: readonly [string, readonly string[]][] = [
  ["宋雨桐", ["宋雨桐"]],
  ["中时|宋雨桐", ["宋雨桐"]],
  ["云川谈记者 宋雨桐", ["宋雨桐"]],
  ["渔港记者:宋雨桐", ["宋雨桐"]],
  ["作者:小桐", ["小桐"]],
  ["报道组 宋雨桐 记者 崔璐", ["宋雨桐", "崔璐"]],
  ["(记者宋雨桐 整合)", ["宋雨桐"]],
  ["本报记者 牛二先生", ["牛二先生"]],
  ["崔 璐", ["崔璐"]],
  ["齐某某 范某某", ["齐某某", "范某某"]],
  ["李 明 王 芳", ["李明", "王芳"]],
  ["云川融媒体中心记者 李某某", ["李某某"]],
  ["贺立新摄影报道", ["贺立新"]],
  ["贺立新摄", ["贺立新"]],
  ["(图文:宋雨桐 审核:贺立新)", ["宋雨桐", "贺立新"]],
  ["（图文：宋雨桐 审核：贺立新）", ["宋雨桐", "贺立新"]],
  ["□全媒体记者 宋雨桐 通讯员 贺立新 文/图", ["宋雨桐", "贺立新"]],
  ["口全媒体记者 宋雨桐", ["宋雨桐"]],
  ["宋雨桐/文 贺立新/图", ["宋雨桐", "贺立新"]],
  ["文/图 宋雨桐", ["宋雨桐"]],
  ["记者 臧 某 通讯员 郭某某", ["臧某", "郭某某"]],
  ["通讯员宋雨桐首席记者贺立新摄", ["宋雨桐", "贺立新"]],
  ["县公安局 宋雨桐", ["宋雨桐"]],
  ["☉宋雨桐", ["宋雨桐"]],
  ["宋雨桐\\东坪报导　　106.10.21", ["宋雨桐"]],
  ["记者 宋雨桐/东坪 报导", ["宋雨桐"]],
  ["文：宋雨桐　图：本刊摄影组", ["宋雨桐"]],
  ["作者：晨曦", ["晨曦"]],
  ["见习记者 宋雨桐 编辑 贺立新", ["宋雨桐", "贺立新"]],
  ["欧阳晓峰", ["欧阳晓峰"]],
  ["记者宋雨桐、贺立新/东坪报导山城报", ["宋雨桐", "贺立新"]],
  ["记者宋雨桐乌兰巴托4日专电", ["宋雨桐"]],
  ["阿依古丽·买买提", ["阿依古丽·买买提"]],
  ["记者 次仁卓玛", ["次仁卓玛"]],
  ["通讯员 宋雨桐 记者 南鹏", ["宋雨桐", "南鹏"]],
  ["王建文 摄", ["王建文"]],
  ["记者 巴特尔·呼和", ["巴特尔·呼和"]],
  ["欧阳 建国", ["欧阳建国"]],
  ["读者 宋雨桐", ["宋雨桐"]],
  ["市民 崔 璐", ["崔璐"]],
  ["图片由宋雨桐提供", ["宋雨桐"]],
  ["本版撰文 宋雨桐", ["宋雨桐"]],
  ["宋雨桐 □文/图", ["宋雨桐"]],
  ["(作者:宋雨桐 单位:县水利局)", ["宋雨桐"]],
  ["□ 本报评论员", ["本报评论员"]],
  ["本报编辑部", ["本报编辑部"]],
  ["宋雨桐 贺立新 崔 璐", ["宋雨桐", "贺立新", "崔璐"]],
  ["本报驻河湾、云川特派记者 宋雨桐 本报特约记者 崔 璐", ["宋雨桐", "崔璐"]],
  ["记者 宋雨桐 郑州报道", ["宋雨桐"]],
  ["记者宋雨桐 贺立新报道", ["宋雨桐", "贺立新"]],
  ["责 编:崔 璐", ["崔璐"]],
  ["文丨宋雨桐 图丨贺立新", ["宋雨桐", "贺立新"]],
  ["宋雨桐摄(河湾社发)", ["宋雨桐"]],
  ["本版图片均由 宋雨桐 提供", ["宋雨桐"]],
  ["口述:宋雨桐 整理:贺立新", ["宋雨桐", "贺立新"]],
  ["一审:宋雨桐 二审:贺立新 三审:崔 璐", ["宋雨桐", "贺立新", "崔璐"]],
  ["本版图片由本报记者宋雨桐拍摄", ["宋雨桐"]],
  ["N本报记者 宋雨桐 通讯员 崔 璐", ["宋雨桐", "崔璐"]],
  ["(崔璐贺敏)", ["崔璐", "贺敏"]],
  ["晚报记者 宋雨桐 实习生 崔璐", ["宋雨桐", "崔璐"]],
  ["记 者 宋雨桐 通 讯 员 崔 璐", ["宋雨桐", "崔璐"]],
  ["本 报 记 者 宋雨桐", ["宋雨桐"]],
  ["本报记者宋雨桐 实习生 崔璐为您报道", ["宋雨桐", "崔璐"]],
  ["(记者 宋雨桐 崔璐)(完)", ["宋雨桐", "崔璐"]],
  ["(作者:宋雨桐 系县作协会员)", ["宋雨桐"]],
  ["(作者宋雨桐系河湾镇中心小学教师)", ["宋雨桐"]],
  ["本报老年记者 宋雨桐 摄", ["宋雨桐"]],
  ["艾尼瓦尔·阿不都", ["艾尼瓦尔·阿不都"]],
  ["才让·多杰", ["才让·多杰"]],
  ["宋雨桐贺立新崔晓梅", ["宋雨桐", "贺立新", "崔晓梅"]],
  ["河湾县公安局贺立新", ["贺立新"]],
  ["本报记者 沐川", ["沐川"]],
  ["(记者莽九晨、宋雨桐)", ["莽九晨", "宋雨桐"]],
  ["(见习记者沐川)", ["沐川"]],
  ["记者：沐川、知微客", ["沐川", "知微客"]],
  ["实验小学五年级 宋雨桐 指导老师:贺立新", ["宋雨桐", "贺立新"]],
];

for (const [text, names] of SIGNATURES) {
  test(`${text} is read as a signature`, () => {
    assert.deepEqual(readByline(text)?.names, names);
  });
}

const FALSE_FRIENDS = [
  "大党建",
  "经鉴定,",
  "连日来,青石县",
  "连日来",
  "每次下乡,张三",
  "经鉴定,牛涵 通讯员 毛浩怡",
  "组建半专业扑火队,储备灭火机22台、水枪",
  "代表们走进幸福社区日间照料中心、阳光托",
  "简讯",
  "(扩大)",
  "(完)",
  "中共中央",
  "高质量发展",
  "古绛镇",
  "走基层·看变化",
  "记者从县教育局获悉",
  "记者 探访",
  "记者 走进山村",
  "记者 手记",
  "(记者手记)",
  "(记者探访)",
  "(记者获悉)",
  "记者沐川",
  "县通讯员培训班举行",
  "(作者单位:县水利局)",
  "(作者系县作协会员)",
  "(作者为县水利局干部)",
  "来源:人民日报",
  "县融媒体中心供图",
  "(校报道)",
  "(综合河湾社报道)",
  "记录时代",
  "策划文旅活动",
  "一等奖 六(3)班 宋雨桐",
  "(平安出行)",
  "(江苏常州)",
  "【推进清洁取暖工作系列主题新闻发布会】宁夏:建设温暖过冬先行区",
  "(宋雨桐 走访)",
  "在深",
  "走进河湾社区日",
  "镇里组织部贺立新",
  "评论员",
  "",
];

for (const text of FALSE_FRIENDS) {
  test(`${text || "nothing"} is no signature`, () => {
    assert.equal(readByline(text), undefined);
  });
}

const IN_BRACKETS: readonly [string, readonly string[]][] = [
  ["(佴雨桐 逯立新)", ["佴雨桐", "逯立新"]],
  ["（及立新　崔晓梅）", ["及立新", "崔晓梅"]],
  ["(河宣)", ["河宣"]],
  ["(禾)", ["禾"]],
  ["(崔陈晓梅)", ["崔陈晓梅"]],
  ["(县文化馆供稿)", ["县文化馆"]],
  ["(县水利局)", ["县水利局"]],
  ["(综合)", []],
  ["(据《河湾晚报》)", []],
  ["(综合本报消息)", []],
  ["(本报驻河湾记者)", []],
];

for (const [text, names] of IN_BRACKETS) {
  test(`${text} behind a text signs for ${names.length === 0 ? "nobody" : names.join(" and ")}`, () => {
    assert.deepEqual(readBracketedSignature(text)?.names, names);
  });
}

for (const text of [
  "(掌声)",
  "(众笑)",
  "(热烈鼓掌)",
  "(完)",
  "(下)",
  "(三)",
  "(待续)",
  "(扩大)",
  "(平安出行)",
  "(江苏常州)",
  "(有删节)",
]) {
  test(`${text} behind a text is no signature`, () => {
    assert.equal(readBracketedSignature(text), undefined);
  });
}

const AUTHORS: readonly [string, readonly string[]][] = [
  ["河湾镇农机站站长 贺立新", ["贺立新"]],
  ["县人民医院药师 宋雨桐　河湾镇卫生院护士 崔晓梅", ["宋雨桐", "崔晓梅"]],
  ["中共河湾公社委员会通讯组", ["中共河湾公社委员会通讯组"]],
  ["中共云川县委员会", ["中共云川县委员会"]],
  ["柳河大队党支部", ["柳河大队党支部"]],
];

for (const [text, names] of AUTHORS) {
  test(`${text} is read as an author's line`, () => {
    assert.deepEqual(readAuthorLine(text)?.names, names);
  });
}

for (const text of ["对话河湾镇镇长 贺立新", "记护林员 贺立新", "河湾镇农机站站长", "中共云川县委员会召开全体会议"]) {
  test(`${text} is no author's line`, () => {
    assert.equal(readAuthorLine(text), undefined);
  });
}

const GLUED: readonly [string, string, boolean][] = [
  ["就项目推进等事宜进行了对接交流。宋雨桐", "宋雨桐", true],
  ["确保群众温暖过冬。(记者 宋雨桐)", "(记者 宋雨桐)", true],
  ["确保群众温暖过冬。”(宋雨桐 贺立新)", "(宋雨桐 贺立新)", true],
  ["确保群众温暖过冬。 宋雨桐 摄", "宋雨桐 摄", true],
  ["确保群众温暖过冬(记者 宋雨桐)", "(记者 宋雨桐)", true],
  ["清洁取暖是民生大事。成效", "成效", false],
  ["确保群众温暖过冬。（佴雨桐 逯立新）", "（佴雨桐 逯立新）", true],
  ["确保群众温暖过冬。(河宣)", "(河宣)", true],
  ["确保群众温暖过冬。宋雨桐贺立新崔晓梅", "宋雨桐贺立新崔晓梅", true],
];

for (const [text, printed, sure] of GLUED) {
  test(`${printed} behind a sentence is ${sure ? "" : "not surely "}a byline`, () => {
    const glued = findGluedByline(text, new Set());
    assert.equal(glued?.printed, printed);
    assert.equal(glued && isSure(glued), sure);
    assert.equal(
      text.slice(0, text.length - (glued?.length ?? 0)).trimEnd() + printed,
      text.replace(" 宋雨桐 摄", "宋雨桐 摄"),
    );
  });
}

test("a name that signs elsewhere on the page is a byline even when it is a word", () => {
  const glued = findGluedByline("会期半天。高峰", new Set(["高峰"]));
  assert.ok(glued && isSure(glued));
});

test("a list of leaders that a column end cuts is no byline", () => {
  assert.equal(findGluedByline("镇领导郭子健、宋雨桐、贺立新", new Set()), undefined);
});

test("behind the label of an author who is not known stands no name", () => {
  assert.equal(readByline("作者:佚名"), undefined);
  assert.equal(readByline("作者:青河县委宣传部的同志"), undefined);
});
