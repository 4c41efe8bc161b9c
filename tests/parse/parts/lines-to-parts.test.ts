import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { linesToParts } from "../../../src/parse/parts/lines-to-parts.ts";
import { isImprint } from "../../../src/parse/recognise/imprint.ts";
import { readPlainWords } from "../../../src/parse/recognise/plain-words.ts";
import { readStamp } from "../../../src/parse/recognise/stamp.ts";

/** What each line of a page is: the rule of its furniture, or its text with what a label says of it. */
function describe(...lines: string[]): string[] {
  return linesToParts(textToLines(bytesToSource(Buffer.from(lines.join("\n")), "page.txt"))).map(
    ({ line, furniture, label }) => {
      return furniture ? furniture.rule : label ? `${label} ${line.text}` : line.text;
    },
  );
}

const TEXT = "3月1日，修鞋匠在桥头支开了摊子。";

test("a stamp is read in every form that programs print it in, and only where its day is in the calendar", () => {
  const dates = [
    "2021-11-08 15:14:10",
    "2021/11/8",
    "2021年11月8日 15:14",
    "20211108",
    "(2021.11.08)",
    "星期一, 11月 08, 2021",
    "15:14 2021-11-08 HKT",
    "110年11月8日",
    "民国110年11月8日",
    "Monday, November 8, 2021",
  ].map((text) => readStamp(text)?.date);
  assert.deepEqual(new Set(dates), new Set(["2021-11-08"]));
  assert.equal(readStamp("2021-13-08"), undefined);
  assert.equal(readStamp("21-11-08"), undefined);
});

test("words of web pages are read only where nothing else stands among them", () => {
  assert.equal(readPlainWords("2023/8/23 21:55(8/23 22:26 更新)")?.date, "2023-08-23");
  assert.equal(readPlainWords("分享 收藏 点赞 在看")?.isControl, true);
  assert.equal(readPlainWords("分享会上,大家谈了很久"), undefined);
});

for (const line of [
  "2019-03-02 08:15:40　来源：青河晚报　责任编辑：贺立新",
  "发布时间：2019-03-02 浏览次数：218次 字号：[大 中 小]",
  "来源 | 青河发布",
  "审核丨高向阳",
  "上一篇：老石桥上的三百级台阶",
  "原标题：桥头的修鞋匠",
  "发表于 2011-6-9 08:12:33 | 只看该作者",
  "本文链接：https://www.qinghe.example/a/12.html",
]) {
  test(`“${line}” is furniture as a whole line`, () => {
    assert.equal(describe(TEXT, line)[1]?.includes(line), false);
  });
}

for (const line of [
  "来源：青河晚报说，桥是宋朝的，石匠的名字还刻在桥栏上。",
  "编辑：这个词在工厂里说的是另一件事，大家都笑了。",
  "扫一扫墙上的图案，就能听到店主朗读的旧诗。",
  "关注“三夏”生产 别把实践站办成盆景",
  "分享会开到了半夜",
  "时间：3月1日早上，地点：老石桥头",
]) {
  test(`“${line}” is text`, () => {
    assert.deepEqual(describe(TEXT, line), [TEXT, line]);
  });
}

test("names beside a stamp are given back as text", () => {
  assert.deepEqual(describe("2019-03-02 08:15　来源：青河晚报　作者：宋雨桐", TEXT), [
    "web-line",
    "bylineAbove 作者：宋雨桐",
    TEXT,
  ]);
});

test("what reads like furniture inside a sentence is text", () => {
  const lines = ["本报讯 3月5日，记者在县印刷厂看到，墙上写着的是", "邮编：043600", "几个大字，下面挂着一把锁。"];
  assert.deepEqual(describe(...lines), lines);
});

test("a path with arrows is furniture under words that end with no stop, too", () => {
  const above = "青河旧报,天天都看,不花一分钱";
  assert.ok(!describe(above, "青河在线 > 旧报 > 渡口", "", "葛家渡添船", TEXT).includes("青河在线 > 旧报 > 渡口"));
});

test("labels of a database say what their values are, and are labels only on a page that has sure ones", () => {
  const fields = ["标题：修鞋匠", "作者：宋雨桐", "正文：", TEXT];
  assert.deepEqual(describe("版次：3", ...fields), [
    "database-label",
    "database-label",
    "headline 修鞋匠",
    "database-label",
    "bylineAbove 宋雨桐",
    "database-label",
    TEXT,
  ]);
  assert.deepEqual(describe("标题：修鞋匠", TEXT), ["标题：修鞋匠", TEXT]);
});

test("a list of other articles ends before the headline of the next one", () => {
  const page = ["往期推荐", "老石桥上的三百级台阶", "磨刀师傅的学徒", "县剧团下乡演出", TEXT];
  assert.deepEqual(describe(TEXT, ...page), [TEXT, "title-list", "title-list", "title-list", "县剧团下乡演出", TEXT]);
});

test("a heading that papers print as well is text over an article", () => {
  assert.deepEqual(describe("相关新闻", "县剧团下乡演出", TEXT), ["相关新闻", "县剧团下乡演出", TEXT]);
});

test("numbers come off titles of articles, and stay with points and with the parts of one article", () => {
  const titles = ["1、县医院添了救护车", TEXT, "2、五个村合修一条渠", TEXT];
  assert.deepEqual(
    describe(...titles).filter((part) => part.startsWith("headline")),
    ["headline 县医院添了救护车", "headline 五个村合修一条渠"],
  );
  const parts = [
    "怎样管住一口塘",
    TEXT,
    "一、定了规矩",
    "谁家段上有漂浮物，谁家自己捞。",
    "二、有人管账",
    "账目贴在木牌上。",
  ];
  assert.deepEqual(describe(...parts), parts);
});

test("an imprint has its values behind its labels", () => {
  for (const text of ["社址:青河县解放路18号 邮编:043000", "新闻热线0359-7654321", "国内统一刊号:CN14-0000"]) {
    assert.ok(isImprint(text), text);
  }
  for (const text of [
    "地址选在城南的旧砖窑,占地四十亩。",
    "印刷设备全部更新换代,",
    "www.qinghe.example 上还可以查询",
  ]) {
    assert.ok(!isImprint(text), text);
  }
});

test("the day in brackets that closes each article of a page is furniture, one that stands there once is text", () => {
  const [day, other] = ["（2021年3月9日）", "（2021年3月8日）"];
  assert.deepEqual(describe(TEXT, day, TEXT, day, TEXT, other), [TEXT, "web-line", TEXT, "web-line", TEXT, other]);
});

test("a day over each title of a list is furniture, one over a single title is not known to be", () => {
  const [first, second] = ["桥头的修鞋匠收了徒弟", "老石桥装上了灯"];
  assert.deepEqual(describe("2021年4月12日", first, TEXT, "2021年4月13日", second, TEXT), [
    "web-line",
    first,
    TEXT,
    "web-line",
    second,
    TEXT,
  ]);
  assert.equal(describe("2021年4月12日", first, TEXT)[0], "2021年4月12日");
});

test("a title printed over captions and again over its text is one title, and its captions are captions", () => {
  const title = "桥头的修鞋匠收了徒弟";
  assert.deepEqual(describe(title, "师傅钉掌", "徒弟递线", title, TEXT), [
    "repeated-title",
    "caption",
    "caption",
    title,
    TEXT,
  ]);
  assert.deepEqual(describe(title, TEXT, title, TEXT), [title, TEXT, title, TEXT]);
});

test("what reads like furniture behind a sentence that its photographer signs is furniture", () => {
  assert.equal(describe("修鞋匠在桥头支开了摊子。（记者贺立新摄）", "2019/03/02 08:15", TEXT)[1], "web-line");
});

test("a day and its weekday that open a line are a running head, whatever a paper says of itself behind them", () => {
  const head = "中華民國貳拾捌年三月九日　星期四　今日出紙四張零售每份銀元五分　本報始刊於民國五年七月";
  assert.equal(describe(head, TEXT)[0], "running-head");
  const sentence = "2021年3月9日星期二，修鞋匠在桥头支开了摊子，街坊都来看他。";
  assert.equal(describe(sentence, TEXT)[0], sentence);
});

test("one sentence between the title of a saved page and a lead that is known as one is the caption of its picture", () => {
  const [title, stamp, shows] = [
    "老石桥头支起修鞋摊",
    "2021/03/09 08:15",
    "修鞋匠汪立冬在桥头支开摊子，街坊都来看他。",
  ];
  const lead = "〔记者林文雄／青河报导〕青河镇老石桥头昨日多了一个修鞋摊。";
  assert.deepEqual(describe(title, stamp, shows, lead), [title, "web-line", "caption", lead]);
  assert.deepEqual(describe(title, shows, stamp, lead), [title, "caption", "web-line", lead]);
  assert.deepEqual(describe(title, stamp, shows, TEXT), [title, "web-line", shows, TEXT]);
  assert.deepEqual(describe(title, shows, lead), [title, shows, lead]);
});

test("whom a letter speaks to is text, and the name of the column over it may head it", () => {
  assert.deepEqual(describe("信箱", "河湾中学贺立新、崔璐君：", TEXT), ["信箱", "text 河湾中学贺立新、崔璐君：", TEXT]);
  assert.equal(describe("船工怎样说：", TEXT)[0], "船工怎样说：");
});
