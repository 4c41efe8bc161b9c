import assert from "node:assert/strict";
import { test } from "node:test";
import { findEventDay } from "../../../src/parse/recognise/event-day.ts";

function dayOf(lead: string, year?: number): string | null {
  const day = findEventDay(lead, year);
  return day ? lead.slice(day.start, day.end) : null;
}

for (const [lead, words] of [
  ["葛家渡9月3日添了一班船。", "9月3日"],
  ["记者今天（9月3日）从渡口获悉，船已开航。", "今天（9月3日）"],
  ["中秋节（9月29日）晚，渡口点起河灯。", "9月29日"],
  ["渡口热闹起来。9月3日至5日，两岸赛龙舟。", "9月3日至5日"],
  ["船工们29日下午把船拖上岸。", "29日"],
  ["昨天，渡口添了船。", "昨天"],
  ["下周一（4月17日）起，渡口将添船。昨天，船工先试了水。", "昨天"],
  ["报名截至4月20日、5月2日开课。4月9日，渡口贴出告示。", "4月9日"],
  ["船工从本月四日起换班。", "本月四日"],
  ["渡口青年去八日开会。", "去八日"],
  ["渡口沉船一案今于县里再审。", "今"],
  ["去年3月2日动工的水闸，今年9月3日放水。", "9月3日"],
] as const) {
  test(`“${lead}” gives its event the day ${words}`, () => {
    assert.equal(dayOf(lead), words);
  });
}

for (const lead of [
  "渡口添了一班船。",
  "渡口如今在县里数第一。",
  "花会将于9月3日开幕。",
  "《渡口条例》（9月3日修订）受到欢迎。",
  "这班船开了29日之久。",
  "第一句。第二句。第三句。9月3日，渡口添船。",
]) {
  test(`“${lead}” gives its event no day`, () => {
    assert.equal(dayOf(lead), null);
  });
}

test("a day with its month counts before one without, wherever the two stand", () => {
  assert.equal(dayOf("船工们2日上岸，渡口9月3日开航。"), "9月3日");
});

test("a day of a year far from the page's is of the past; one beside it is not", () => {
  const lead = "2008年9月3日，渡口通了船。";
  assert.deepEqual([dayOf(lead), dayOf(lead, 2020), dayOf(lead, 2009)], [null, null, "2008年9月3日"]);
});

test("a day that needs the printing date has its place, and no date", () => {
  assert.equal(findEventDay("昨天，渡口添了船。", 2020)?.date, null);
  assert.deepEqual(findEventDay("葛家渡9月3日添了船。", 2020)?.date?.start, { month: 9, day: 3 });
});
