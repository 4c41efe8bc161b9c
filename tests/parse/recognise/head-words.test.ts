import assert from "node:assert/strict";
import { test } from "node:test";
import * as words from "../../../src/parse/recognise/head-words.ts";

type Name = keyof typeof words;

/** What each pattern is for, and what looks like it and is not. */
const PATTERNS: Readonly<Record<Name, readonly [is: readonly string[], not: readonly string[]]>> = {
  SECTION_PATTERN: [
    ["要闻速递", "【民生关注】", "聚焦渡口建设", "教育·科技"],
    ["葛家渡添了一班船", "渡口新闻发布会"],
  ],
  BRACKETED: [
    ["【渡口纪事】", "◇科技之窗◇", "■河灯"],
    ["【渡口】添船", "渡口"],
  ],
  BOX_HEAD: [
    ["【专家说法】渡船要常修", "[后记]渡口还在"],
    ["【新春走渡口】渡船要常修", "专家说法 渡船要常修", "【专家说法】"],
  ],
  NUMBERED_COLUMN: [
    ["手艺人家(第十二期)", "渡口故事·之三"],
    ["手艺人家", "第十二期"],
  ],
  GENRE: [["渡口短评", "人物通讯", "讣告"], ["短评渡口的船"]],
  BODY_END: [
    ["中共葛家渡镇委员会", "县供销社", "丁茂春同志"],
    ["葛家渡添了一班船", "供销社的船"],
  ],
  ABOUT_START: [
    ["关于冬修水利的通知", "在渡口开航大会上的讲话"],
    ["关于渡口", "渡口开航的通知"],
  ],
  IN_BRACKETS: [["(一九八四年四月九日县人民代表大会通过)"], ["(完)", "渡口(今葛家渡)添船"]],
  DASH_START: [
    ["——渡口见闻", "--渡口"],
    ["渡口——见闻", "-渡口"],
  ],
  NUMBER_START: [
    ["一、党员带头", "(二)群众跟进", "3.修桥", "●渡口"],
    ["一班船", "2024年", "渡口一、"],
  ],
  SERIES_START: [["问题一:船在哪里", "一问:钱去哪了", "第二句:再等一班"], ["渡口:船在哪里"]],
  KICKER_SPEECH: [["崔璐在渡口调研时强调"], ["崔璐强调渡口"]],
  KICKER_END: [["贯彻全县水利会议精神", "立冬之际"], ["渡口添船"]],
  SLOGAN: [["聚力修桥 实干添船", "走渡口·看变化"], ["渡口添了一班船"]],
  DECK_WORDS: [["前三季度运货同比增长两成", "县长出席并讲话", "葛家渡见闻"], ["葛家渡添船"]],
  DECK_PART: [
    ["县长崔璐主持会议", "崔璐出席并讲话 贺立新主持"],
    ["葛家渡添船", "崔璐出席,并讲话"],
  ],
  NOTICE_LINE: [["联系人:崔璐", "电话:0000", "2024年5月6日", "特此通知", "尊敬的乘客:"], ["渡口的电话换了"]],
  TWO_CLAUSES: [["渡口添新船 两岸人称好"], ["渡口添新船", "A 船"]],
  TWO_HALVES: [
    ["小渡口 大民生", "走渡口·看变化"],
    ["老 船", "渡口添船"],
  ],
  COLON_INSIDE: [
    ["船工:和洪水赛跑", "县水利局:闸门全开"],
    ["他说:“修桥", "渡口添船"],
  ],
  QUOTE_END: [["渡口上的“水上课堂”"], ["“水上课堂”开课"]],
  SPEECH_START: [["“修桥”成了一句话"], ["渡口“修桥”"]],
  NOTICE_TITLE: [
    ["招聘启事", "关于渡口停航的公告", "致乘客的一封信"],
    ["特此公告", "公告贴在渡口"],
  ],
  LITERARY_TITLE: [
    ["渡口(外一首)", "老船(组诗)", "渡口往事(下)"],
    ["渡口(五人)", "(组诗)"],
  ],
  DANGLING_END: [["渡口添船的", "县里决定把"], ["渡口添船"]],
  NOTICE_END: [
    ["青河县自来水公司", "2024年5月1日", "特此公告。", "渡口管理委员会"],
    ["渡口添船", "2024年5月1日渡口添船"],
  ],
  END_NOTE: [["(作者单位:县渡口管理所)"], ["(完)", "渡口(见第三版)"]],
  QUESTION: [
    ["谁来修这座桥?", "渡口的“账本”里有什么", "票价为何下调"],
    ["问:谁来修桥?", "渡口添船"],
  ],
  EXCLAIMS: [["向荒滩要粮!向荒滩要果!"], ["船来了!", "渡口添船"]],
  QUOTED_CLAUSES: [["“先有灯,后有市”"], ["“先有灯”", "他说“先有灯,后有市”"]],
  COLUMN_NAME: [
    ["数读|渡口的“账本”", "渡口手记丨老宋", "【新春走渡口】河灯亮了", "渡口时评:修船要趁早"],
    ["【渡口】", "渡口添船", "时评:", "老宋评论说:修船要趁早"],
  ],
  COLUMN_END: [["从细从实修渡口(思想纵横)"], ["渡口(2024)", "(思想纵横)"]],
  KICKER_START: [["围绕渡口协商议政", "学习贯彻水利会议精神"], ["渡口围绕"]],
  TIME_CLAUSE: [["今年,柳河公司", "2025年9月,县里", "据船工介绍"], ["渡口今年,"]],
  SPEAKS: [
    ["问:谁来修桥", "答:县里", "记者:什么时候"],
    ["问题:谁来修桥", "他问:谁"],
  ],
  SALUTATION: [
    ["编辑同志:", "尊敬的乘客朋友:", "全县父老乡亲:"],
    ["编辑同志,渡口添船", "名单如下:"],
  ],
  POST_END: [
    ["船队队长郑", "总工程师", "县委书记崔璐"],
    ["书记崔璐主持会议", "渡口添船"],
  ],
  BOXED: [
    ["□ 本报评论员", "口本报记者"],
    ["本报评论员", "□"],
  ],
  PART_NUMBER: [
    ["(一)", "二", "叁", "01"],
    ["一、", "(一)渡口", "100"],
  ],
};

for (const [name, pattern] of Object.entries(words)) {
  const [is, not] = PATTERNS[name as Name];
  test(`${name} knows ${is[0]}, and not ${not[0]}`, () => {
    for (const text of is) assert.ok(pattern.test(text), text);
    for (const text of not) assert.ok(!pattern.test(text), text);
  });
}

test("no pattern remembers where it looked last, so that the same line is read the same way twice", () => {
  for (const pattern of Object.values(words)) assert.ok(!pattern.global && !pattern.sticky, String(pattern));
});
