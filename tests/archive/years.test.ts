import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Archive } from "../../src/model/archive.ts";
import { archiveOf, articlesOf, findingsOf, shortPage } from "./make-archive.ts";

function datesOf(archive: Archive): Record<string, string> {
  return Object.fromEntries(
    articlesOf(archive).map(({ source, date, yearBasis }) => [source, `${date ?? "null"} ${yearBasis}`]),
  );
}

function meeting(number: string, date: string, more?: string): string {
  const name = `县十七届人大常委会第${number}次主任会议`;
  return shortPage(`${name}召开`, `${date},${name}召开,会议听取了有关情况的汇报。`, more);
}

test("nothing decides the year of a page without evidence, and it is reported", () => {
  const archive = archiveOf({ "a.txt": shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。") });
  assert.deepEqual(datesOf(archive), { "a.txt": "XXXX-04-03 unknown" });
  assert.deepEqual(findingsOf(archive), ["a.txt:3 year-unknown"]);
  assert.equal(archive.issues[0]?.folder, "undated");
});

test("a year printed in the dateline is stated", () => {
  const archive = archiveOf({ "a.txt": shortPage("县政府专题会议召开", "2023年4月3日,县政府召开专题会议。") });
  assert.deepEqual(datesOf(archive), { "a.txt": "2023-04-03 stated" });
  assert.equal(articlesOf(archive)[0]?.yearEvidence[0]?.kind, "dateline-year");
});

/** Two reports and a text that opens with a whole date, without a credit. */
function pageWith(dated: string): string {
  return [
    shortPage("云川县召开会议", "1月8日,云川县召开会议,部署防汛工作。"),
    shortPage("石桥镇修通水渠", "1月12日,石桥镇修通水渠,群众用上清水。"),
    `# 老船坞忆旧\n\n${dated},首船下水的庆祝会在老船坞举行,工人们站满了岸边。\n`,
  ].join("\n");
}

test("a whole date of history among the page's days gives the page no year; one close to them does", () => {
  const datesOn = (page: string) =>
    articlesOf(archiveOf({ "a.txt": page })).map(({ date, yearBasis }) => `${date} ${yearBasis}`);
  assert.deepEqual(datesOn(pageWith("1994年2月8日晚")), [
    "XXXX-01-08 unknown",
    "XXXX-01-12 unknown",
    "1994-02-08 stated",
  ]);
  assert.deepEqual(datesOn(pageWith("1994年1月10日晚")), [
    "1994-01-08 inferred",
    "1994-01-12 inferred",
    "1994-01-10 stated",
  ]);
});

test("one passing mention of a year is not enough", () => {
  const page = shortPage("县政府专题会议召开", "4月3日,县政府召开专题会议。", "该村2019年的人均收入居全县前列。");
  assert.deepEqual(datesOf(archiveOf({ "a.txt": page })), { "a.txt": "XXXX-04-03 unknown" });
});

test("a meeting between two known ones of its ladder gets the only year that fits, with both quoted", () => {
  const archive = archiveOf({
    "a.txt": meeting("十五", "2022年4月22日"),
    "b.txt": meeting("二十", "8月30日"),
    "c.txt": meeting("二十五", "2022年11月30日"),
  });
  assert.equal(datesOf(archive)["b.txt"], "2022-08-30 inferred");
  const evidence = articlesOf(archive).find(({ source }) => source === "b.txt")?.yearEvidence ?? [];
  assert.deepEqual(
    evidence.map(({ kind, source, says }) => `${kind} ${source} ${says}`),
    [
      "ladder a.txt no. 20 comes after no. 15, which was on 2022-04-22",
      "ladder c.txt no. 20 comes before no. 25, which was on 2022-11-30",
    ],
  );
});

test("a ladder hands years on from issue to issue", () => {
  const archive = archiveOf({
    "a.txt": meeting("五", "2022年1月10日"),
    "b.txt": meeting("十", "6月10日"),
    "c.txt": meeting("十五", "2022年11月10日"),
    "d.txt": meeting("二十", "4月10日"),
    "e.txt": meeting("二十五", "9月10日"),
  });
  const dates = datesOf(archive);
  assert.deepEqual([dates["b.txt"], dates["d.txt"]], ["2022-06-10 inferred", "2023-04-10 inferred"]);
});

test("a meeting known only to be later than another stays without a year", () => {
  const archive = archiveOf({ "a.txt": meeting("十五", "2022年4月22日"), "b.txt": meeting("二十", "8月30日") });
  assert.equal(datesOf(archive)["b.txt"], "XXXX-08-30 unknown");
});

test("bodies of other levels and terms are other ladders", () => {
  const archive = archiveOf({
    "a.txt": meeting("十五", "2022年4月22日"),
    "b.txt": meeting("二十", "8月30日").replaceAll("县十七届", "市五届"),
    "c.txt": meeting("二十五", "2022年11月30日"),
  });
  assert.equal(datesOf(archive)["b.txt"], "XXXX-08-30 unknown");
});

test("a meeting whose number contradicts its stated date is reported", () => {
  const archive = archiveOf({
    "a.txt": meeting("十五", "2022年4月22日"),
    "b.txt": meeting("十八", "2022年6月30日"),
    "c.txt": meeting("二十", "2021年1月30日"),
    "d.txt": meeting("二十五", "2022年11月30日"),
  });
  assert.deepEqual(findingsOf(archive), ["c.txt:1 ladder-contradiction"]);
});

test("front matter overrides what the text says, and the contradiction is reported with its quote", () => {
  const page = shortPage(
    "县委中心组2024年第十三次集中学习会议召开",
    "10月8日,县委中心组召开2024年第十三次集中学习会议。",
  );
  const archive = archiveOf({ "a.txt": `---\ndate: 2023-10-15\n---\n${page}` });
  assert.deepEqual(datesOf(archive), { "a.txt": "2023-10-08 stated" });
  const [finding] = archive.diagnostics;
  assert.deepEqual([finding?.rule, finding?.line], ["year-contradiction", 4]);
  assert.match(finding?.quote ?? "", /2024年第十三次/);
});

test("front matter that agrees is no finding, and is the evidence", () => {
  const page = shortPage(
    "县委中心组2024年第十三次集中学习会议召开",
    "10月8日,县委中心组召开2024年第十三次集中学习会议。",
  );
  const archive = archiveOf({ "a.txt": `---\ndate: 2024-10-15\n---\n${page}` });
  assert.deepEqual(findingsOf(archive), []);
  const [article] = articlesOf(archive);
  assert.deepEqual(
    article?.yearEvidence.map(({ kind, quote, line }) => [kind, quote, line]),
    [["front-matter", "2024-10-15", 2]],
  );
});

test("an issue of early January reports late December of the year before", () => {
  const text = (date: string) =>
    `${date}\n# 县政府专题会议召开\n\n本报讯 12月30日,县政府召开专题会议。\n\n# 县委常委会会议召开\n\n本报讯 1月2日,县委常委会召开会议。\n`;
  const dates = (archive: Archive) => articlesOf(archive).map(({ date }) => date);
  assert.deepEqual(dates(archiveOf({ "a.txt": text("---\ndate: 2025-01-03\n---") })), ["2024-12-30", "2025-01-02"]);
  assert.deepEqual(dates(archiveOf({ "a.txt": text("---\ndate: 2025\n---") })), ["2024-12-30", "2025-01-02"]);
  assert.deepEqual(dates(archiveOf({ "a.txt": text("") })), ["XXXX-12-30", "XXXX-01-02"]);
});

test("a range over the turn of the year has both years", () => {
  const page = shortPage("我县开展安全生产检查", "12月30日至1月2日,我县开展安全生产检查。");
  const archive = archiveOf({ "a.txt": `---\ndate: 2025-01-03\n---\n${page}` });
  assert.deepEqual(datesOf(archive), { "a.txt": "2024-12-30/2025-01-02 stated" });
});

test("words for a day are read beside a known printing date", () => {
  for (const [words, date] of [
    ["昨日", "2024-02-29 stated"],
    ["今日", "2024-03-01 stated"],
    ["上月28日", "2024-02-28 stated"],
    ["近日", "null stated"],
  ] as const) {
    const page = shortPage("县政府专题会议召开", `${words},县政府召开专题会议。`);
    assert.equal(datesOf(archiveOf({ "a.txt": `---\ndate: 2024-03-01\n---\n${page}` }))["a.txt"], date, words);
    assert.equal(datesOf(archiveOf({ "a.txt": page }))["a.txt"], "null unknown");
  }
});

test("a weekday tells years apart that other words leave open", () => {
  const lead = "4月3日(星期四),县委召开学习贯彻党的二十大精神会议。";
  const page = shortPage(
    "全县会议召开",
    lead,
    "会议指出,要深入学习贯彻党的二十大精神。这是“十四五”规划收官之年的重要会议。",
  );
  assert.deepEqual(datesOf(archiveOf({ "a.txt": page })), { "a.txt": "2025-04-03 inferred" });
});

test("the order of the files changes nothing", () => {
  const pages = {
    "a.txt": meeting("五", "2022年1月10日"),
    "b.txt": meeting("十", "6月10日"),
    "c.txt": meeting("十五", "2022年11月10日"),
    "d.txt": meeting("十二", "8月10日"),
    "e.txt": meeting("十", "6月10日"),
  };
  const expected = archiveOf(pages);
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(pages), { minLength: 5 }), (entries) => {
      assert.deepEqual(archiveOf(Object.fromEntries(entries)), expected);
    }),
    { numRuns: 20 },
  );
});

test("a day that the calendar or its year does not have is reported and is no date", () => {
  const page = (lead: string) => shortPage("县政府专题会议召开", lead);
  for (const [pages, finding] of [
    [{ "a.txt": page("2月30日,县政府召开专题会议。") }, "a.txt:3 date-impossible"],
    [{ "a.txt": `---\ndate: 2023-03-03\n---\n${page("2月29日,县政府召开专题会议。")}` }, "a.txt:6 date-impossible"],
    [{ "a.txt": page("2023年2月29日,县政府召开专题会议。") }, "a.txt:3 date-impossible"],
  ] as const) {
    const archive = archiveOf(pages);
    assert.ok(findingsOf(archive).includes(finding), findingsOf(archive).join());
    assert.equal(articlesOf(archive)[0]?.date, null);
  }
  const leap = archiveOf({ "a.txt": `---\ndate: 2024-03-03\n---\n${page("2月29日,县政府召开专题会议。")}` });
  assert.deepEqual([articlesOf(leap)[0]?.date, findingsOf(leap)], ["2024-02-29", []]);
});

test("a 29 February tells leap years apart", () => {
  const page = shortPage("全县会议召开", "2月29日,全县会议召开。", "会议指出,要深入学习贯彻党的二十届三中全会精神。");
  const earlier = shortPage(
    "全县会议召开",
    "2月29日,全县会议召开。",
    "会议指出,要深入学习贯彻党的十九届四中全会精神。",
  );
  assert.equal(datesOf(archiveOf({ "a.txt": page }))["a.txt"], "XXXX-02-29 unknown");
  assert.equal(datesOf(archiveOf({ "a.txt": earlier }))["a.txt"], "2020-02-29 inferred");
});

test("articles whose dates lie apart are dated one by one, each by its own words", () => {
  const page = [
    shortPage("县委中心组集中学习", "2月8日,县委中心组召开2024年第三次集中学习会议。"),
    shortPage(
      "县人大工作会议召开",
      "6月8日,县人大召开会议,传达学习庆祝建党100周年大会精神。",
      "会议安排了2021年上半年执法检查。",
    ),
    shortPage("县政协工作会议召开", "10月30日,县政协召开工作会议。"),
  ].join("\n");
  const archive = archiveOf({ "a.txt": page });
  assert.deepEqual(
    articlesOf(archive).map(({ date, yearBasis }) => `${date} ${yearBasis}`),
    ["2024-02-08 inferred", "2021-06-08 inferred", "XXXX-10-30 unknown"],
  );
  assert.deepEqual([archive.issues[0]?.year, archive.issues[0]?.folder], [null, "undated"]);
  for (const { yearEvidence, year } of articlesOf(archive)) {
    for (const { says } of yearEvidence) assert.match(says, new RegExp(String(year)));
  }
});
