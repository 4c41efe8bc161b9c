import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveOf, findingsOf, shortPage } from "../make-archive.ts";
import { front } from "./make-group.ts";

const dated = (...days: string[]) =>
  days.map((day, n) => shortPage(`青河镇种下${n + 2}万棵树`, `${day},青河镇种树。`)).join("\n\n\n\n");
const findings = (text: string) => findingsOf(archiveOf({ "a.txt": text }));

test("a page whose year nothing decides is reported once, at its first date", () => {
  assert.deepEqual(findings(dated("4月3日", "4月4日")), ["a.txt:3 year-unknown"]);
  assert.deepEqual(findings(dated("2024年4月3日", "4月4日")), []);
});

test("where few years are left they are named, the earliest first", () => {
  const told = (text: string) =>
    archiveOf({
      "2021.txt": `---\ndate: 2021-03-01\n---\n${shortPage("赵砚秋主持召开水利会议", "3月1日,县委副书记、县长赵砚秋主持召开水利会议。")}`,
      "2023.txt": `---\ndate: 2023-12-01\n---\n${shortPage("赵砚秋主持召开林业会议", "12月1日,县委副书记、县长赵砚秋主持召开林业会议。")}`,
      "2020.txt": `---\ndate: 2020-12-20\n---\n${shortPage("孙戈主持召开防火会议", "12月20日,县委副书记、县长孙戈主持召开防火会议。")}`,
      "2024.txt": `---\ndate: 2024-01-09\n---\n${shortPage("钱望舒主持召开供暖会议", "1月9日,县委副书记、县长钱望舒主持召开供暖会议。")}`,
      "a.txt": text,
    }).diagnostics.filter(({ rule }) => rule === "year-unknown");
  const [unknown] = told(shortPage("赵砚秋主持召开农业会议", "6月1日,县委副书记、县长赵砚秋主持召开农业会议。"));
  assert.equal(unknown?.values?.["years"]?.split(" ").sort().join(" "), "2021 2022 2023");
  assert.match(unknown?.message ?? "", /is 2021, 2022 or 2023/);
  const [nothing] = told(shortPage("全县召开农业会议", "6月1日,全县召开农业会议。"));
  assert.equal(nothing?.values?.["years"], undefined);
});

test("a day that no calendar has, and one that its year does not have, are reported where they stand", () => {
  assert.deepEqual(findings(`---\ndate: 2023-03-02\n---\n${dated("2月29日")}`), [
    "a.txt:6 date-impossible",
    // 2023 was no leap year.
    "a.txt:6 year-contradiction",
  ]);
  assert.deepEqual(findings(`---\ndate: 2024-03-02\n---\n${dated("2月29日")}`), []);
});

test("an event that lies months before the latest of its issue is doubtful, one of weeks is news", () => {
  assert.deepEqual(
    findings(front(1) + dated("10月13日", "10月14日", "3月14日", "10月12日")).map((finding) => finding.split(" ")[1]),
    ["date-distant"],
  );
  assert.deepEqual(findings(front(1) + dated("10月13日", "9月1日")), []);
});

test("words that speak for another year than the one given contradict it", () => {
  const page = `---\ndate: 2019-10-15\n---\n${shortPage("青河镇种下万棵树", "10月14日,青河镇种树。", "全县庆祝新中国成立75周年。")}`;
  assert.deepEqual(
    findings(page).map((finding) => finding.split(" ")[1]),
    ["year-contradiction"],
  );
});
