import assert from "node:assert/strict";
import { test } from "node:test";
import { findCredit, findReportersInside } from "../../../src/parse/recognise/credit.ts";

for (const [lead, credit] of [
  ["本报讯 9月3日,葛家渡添了一班船。", "本报讯"],
  ["本报云坪讯(记者 崔璐)渡口添船。", "本报云坪讯"],
  ["本报9月3日讯 渡口添船。", "本报9月3日讯"],
  ["【本报讯】渡口添船。", "【本报讯】"],
  ["○本报讯 渡口添船。", "○本报讯"],
  ["新华社云坪9月3日电 渡口添船。", "新华社云坪9月3日电"],
  ["本报云坪、东坪9月3日电 渡口添船。", "本报云坪、东坪9月3日电"],
  ["云坪日报讯 渡口添船。", "云坪日报讯"],
  ["今日云坪讯 9月3日,渡口添船。", "今日云坪讯"],
  ["【云坪晚报报道】渡口添船。", "【云坪晚报报道】"],
  ["(河湾社记者崔某东坪9日电)渡口添船。", "(河湾社记者崔某东坪9日电)"],
  ["综合消息:渡口添船。", "综合消息:"],
  ["云坪讯(记者 崔璐)渡口添船。", "云坪讯"],
  ["【南塘十二日电】渡口添船。", "【南塘十二日电】"],
  ["【河湾网】(见习记者崔璐)渡口添船。", "【河湾网】"],
  ["【云川传媒】/看法(记者崔璐、贺敏)渡口添船。", "【云川传媒】/看法"],
  ["云川晚报·河湾新闻(记者崔璐)9月3日,渡口添船。", "云川晚报·河湾新闻"],
  ["RiverNews9月3日消息(记者崔璐)渡口添船。", "RiverNews9月3日消息"],
] as const) {
  test(`“${lead}” opens with the credit ${credit}`, () => {
    assert.equal(findCredit(lead), credit);
  });
}

for (const lead of [
  "葛家渡添了一班船。",
  "国家电网公司消息灵通。",
  "本报记者在渡口看到船工老宋。",
  "云坪通讯(记者 崔璐)渡口添船。",
  "渡口添了一班船,本报讯 水闸修好。",
  "渡口添船的消息(记者节前已经传开)让老宋高兴。",
  "【渡口】(记者崔璐)",
  "川9月3日电(记者崔璐)渡口添船。",
  "",
]) {
  test(`“${lead}” opens with no credit`, () => {
    assert.equal(findCredit(lead), undefined);
  });
}

test("the reporters inside a credit stand where they are said to", () => {
  const credit = "(河湾社记者崔某东坪9日电)";
  const inside = findReportersInside(credit);
  assert.equal(inside?.text, "记者崔某东坪9日电");
  assert.ok(credit.startsWith(inside?.text ?? "?", inside?.start));
  assert.equal(findReportersInside("【本报讯】"), undefined);
});
