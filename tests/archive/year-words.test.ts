import assert from "node:assert/strict";
import { test } from "node:test";
import { findMeetings } from "../../src/archive/mentions/find-meetings.ts";
import { findEvents } from "../../src/archive/years/event-clue.ts";
import { findFestivals } from "../../src/archive/years/festival-clue.ts";
import { findNumberedDays } from "../../src/archive/years/numbered-days.ts";
import { findStatedYears } from "../../src/archive/years/stated-year.ts";
import { toTurnOfYear } from "../../src/archive/years/turn-of-year.ts";
import { readNumber } from "../../src/text/chinese-number.ts";
import { festivalDay } from "../../src/text/lunar-calendar.ts";

/** Words, month of the article, how they point, and the year they speak for most. */
const STATED: readonly (readonly [text: string, month: number, relation: string, year: number])[] = [
  ["我县举行2024年重阳节重点项目观摩活动", 10, "same", 2024],
  ["县委中心组 2024 年第十三次集中学习会议", 10, "same", 2024],
  ["2025年全县总体项目推进情况", 4, "same", 2025],
  ["2024年主要经济指标目标预计完成情况", 12, "review", 2024],
  ["听取了2024年工作总结", 1, "review", 2025],
  ["2025年首季“开门红”目标及工作举措", 12, "season", 2024],
  ["谋划2026年工作", 11, "plan", 2025],
  ["安排部署2025年重点工作", 2, "plan", 2025],
  ["2024年国民经济和社会发展计划执行情况", 2, "review", 2025],
  ["2025年预算草案的报告", 2, "plan", 2025],
  ["与去年(2023年)相比", 6, "relative", 2024],
  ["明年(2025年)的工作", 11, "relative", 2024],
  ["2023年度民主生活会", 1, "review", 2024],
  ["2021年度县本级预算执行和其他财政收支审计查出问题", 11, "audited", 2022],
  ["二〇二四年第三次会议", 5, "same", 2024],
  ["定于2024年10月20日开幕", 10, "same-day", 2024],
  ["截至2024年12月30日", 1, "same-day", 2025],
  ["该村2019年的人均收入", 6, "mention", 2019],
  ["会议总结了2023年工作,表彰了先进", 2, "review", 2024],
  ["大会审议了2023年预算执行情况", 3, "review", 2024],
  ["听取2023年工作情况汇报", 12, "review", 2023],
  ["总结了2023年工作要点", 12, "plan", 2022],
  ["报名截止到2024年8月28日", 8, "same-day", 2024],
  ["我县参加2024年全省职业技能大赛", 9, "same", 2024],
  ["他在2019年全省职业技能大赛中夺得第一名", 9, "mention", 2019],
  ["曾荣获2019年全国职工比赛冠军", 9, "mention", 2019],
];

for (const [text, month, relation, year] of STATED) {
  test(`${text} in month ${month} speaks for ${year}`, () => {
    const [found] = findStatedYears(text, month);
    assert.equal(found?.relation, relation);
    assert.ok(found && "years" in found.weights);
    const [best] = Object.entries(found.weights.years).sort((a, b) => b[1] - a[1]);
    assert.equal(Number(best?.[0]), year);
  });
}

test("days that are counted from year to year name their year", () => {
  const years = (text: string) => findNumberedDays(text).map(({ values }) => values["year"]);
  assert.deepEqual(years("在第40个教师节到来之际"), [2024]);
  assert.deepEqual(years("第二十三个全国“安全生产月”期间"), [2024]);
  assert.deepEqual(years("第七届中国国际进口博览会"), [2024]);
  assert.deepEqual(years("庆祝第108个国际护士节"), [2019]);
  assert.deepEqual(years("在教师节到来之际,第四十个家庭"), []);
});

test("a year is hardly spoken of long before it comes, and often long after", () => {
  const [found] = findStatedYears("该村2019年的人均收入", 6);
  assert.ok(found && "years" in found.weights);
  const { years, others } = found.weights;
  assert.ok((years[2010] ?? others) < (years[2030] ?? others));
});

test("beginnings, goals and spans of years do not fix a year", () => {
  const relations = (text: string) => findStatedYears(text, 6).map(({ relation }) => relation);
  assert.deepEqual(relations("自2012年成立以来"), ["since"]);
  assert.deepEqual(relations("1958年出生,2006年入党"), ["since", "since"]);
  assert.deepEqual(relations("到2035年基本实现现代化"), []);
  assert.deepEqual(relations("联合国2030年可持续发展目标"), []);
  assert.deepEqual(relations("力争2025年底前建成"), []);
  assert.deepEqual(relations("《行动方案(2021-2025年)》"), []);
  assert.deepEqual(relations("2019年中秋至2021年春节期间"), []);
  assert.deepEqual(relations("电话 0359-2022年"), []);
});

test("congresses and plenums are studied until the next one", () => {
  const [plenum] = findEvents("深入学习贯彻党的十九届六中全会精神");
  assert.deepEqual(plenum?.values, { after: "2021-11", before: "2022-10" });
  assert.deepEqual(findEvents("党的二十届二中、三中全会精神")[0]?.values, { after: "2024-07", before: "2025-10" });
  assert.deepEqual(findEvents("党的十九届六中全会通过的决议指出")[0]?.values, { after: "2021-11" });
  assert.deepEqual(findEvents("党的二十大精神")[0]?.values, { after: "2022-10" });
  assert.deepEqual(findEvents("党的十八大以来")[0]?.values, { after: "2012-11" });
  assert.deepEqual(findEvents("喜迎党的二十大")[0]?.values, { before: "2022-10" });
});

test("anniversaries and years of five-year plans are counted", () => {
  for (const [text, year] of [
    ["庆祝中华人民共和国成立75周年", 2024],
    ["庆祝中国共产党成立100周年", 2021],
    ["建党一百周年", 2021],
    ["新中国成立七十周年", 2019],
    ["改革开放40周年", 2018],
    ["今年是“十四五”开局之年", 2021],
    ["“十四五”规划收官之年", 2025],
  ] as const) {
    assert.equal(findEvents(text)[0]?.values["year"], year, text);
  }
});

test("sessions of the national congress are spoken of in their year", () => {
  for (const [text, year] of [
    ["传达学习十四届全国人大二次会议精神", 2024],
    ["全国政协十三届四次会议", 2021],
    ["第十二届全国人大第五次会议", 2017],
  ] as const) {
    assert.equal(findEvents(text)[0]?.values["after"], `${year}-02`, text);
  }
});

test("numbered meetings of one body are one series however they are written", () => {
  const series = (text: string) => findMeetings(text).map(({ series, number }) => `${series} ${number}`);
  for (const [text, expected] of [
    ["县十七届人大常委会召开第十五次主任会议", "县17人大常委会主任会议 15"],
    ["绛县第十七届人大常委会第五十五次主任会议召开", "县17人大常委会主任会议 55"],
    ["县十七届人民代表大会常务委员会第八次会议", "县17人大常委会会议 8"],
    ["十五届县委第98次常委会会议", "县15委常委会会议 98"],
    ["十五届县委第90次常委会(扩大)会议", "县15委常委会会议 90"],
    ["十五届县委常委会第91次会议", "县15委常委会会议 91"],
    ["十五届绛县县委第三轮巡察", "县15委巡察 3"],
    ["市五届人大常委会第二十次会议", "市5人大常委会会议 20"],
  ] as const) {
    assert.deepEqual(series(text), [expected], text);
  }
  for (const text of ["党的十九届六中全会", "十四届全国人大二次会议", "五届市委第二巡察组", "第三届运动会"]) {
    assert.deepEqual(series(text), [], text);
  }
});

test("numerals below a thousand are read", () => {
  const numbers = { 十: 10, 十五: 15, 二十: 20, 五十五: 55, 一百: 100, 一百零二: 102, 一百一十: 110, 两: 2, 98: 98 };
  for (const [text, number] of Object.entries(numbers)) assert.equal(readNumber(text), number, text);
  assert.equal(readNumber("几"), undefined);
});

test("late December beside early January is of the year before", () => {
  const days = (...pairs: [number, number][]) => pairs.map(([month, day]) => ({ month, day }));
  assert.deepEqual(toTurnOfYear(days([12, 28], [1, 3], [12, 31])).offsets, [-1, 0, -1]);
  assert.deepEqual(toTurnOfYear(days([12, 28], [1, 3])).latest, { month: 1, day: 3 });
  assert.deepEqual(toTurnOfYear(days([3, 27], [4, 3])).offsets, [0, 0]);
  assert.equal(toTurnOfYear([]).latest, null);
});

test("dates that lie apart have no common year, but one misread date among several does no harm", () => {
  const days = (...pairs: [number, number][]) => pairs.map(([month, day]) => ({ month, day }));
  assert.equal(toTurnOfYear(days([2, 1], [5, 15], [8, 1], [11, 15])).isCoherent, false);
  assert.equal(toTurnOfYear(days([2, 1], [8, 1])).isCoherent, false);
  const misread = toTurnOfYear(days([4, 19], [4, 21], [4, 22], [11, 19]));
  assert.deepEqual([misread.isCoherent, misread.latest, misread.offsets], [true, { month: 4, day: 22 }, [0, 0, 0, -1]]);
});

test("festivals of the Chinese calendar fall on the days of their year", () => {
  for (const [festival, year, month, day] of [
    ["春节", 2024, 2, 10],
    ["春节", 2025, 1, 29],
    ["元宵", 2025, 2, 12],
    ["端午", 2023, 6, 22],
    ["端午", 2020, 6, 25],
    ["中秋", 2020, 10, 1],
    ["重阳", 2024, 10, 11],
    ["七夕", 2025, 8, 29],
  ] as const) {
    assert.deepEqual(festivalDay(festival, year), { month, day }, `${festival} ${year}`);
  }
});

test("a festival on a day, or soon after the article's, speaks for the years in which it is so", () => {
  const years = (text: string, month = 10, day = 1) =>
    findFestivals(text, { month, day }).flatMap(({ weights }) =>
      "years" in weights ? Object.keys(weights.years) : [],
    );
  assert.ok(years("10月11日是重阳节").includes("2024"));
  assert.ok(!years("10月11日是我国传统的重阳节").includes("2023"));
  assert.ok(years("9月17日(农历八月十五),中秋节").includes("2024"));
  assert.ok(years("重阳节来临之际").includes("2024"));
  assert.ok(!years("重阳节来临之际", 10, 20).includes("2024"));
  assert.ok(years("春节来临之际", 1, 20).includes("2025"));
  assert.ok(years("中秋、国庆双节将至", 9, 10).includes("2024"));
  assert.deepEqual(years("9月10日,县里召开中秋节安全会议"), []);
  assert.deepEqual(years("春节期间"), []);
});
