import assert from "node:assert/strict";
import { test } from "node:test";
import { findDateline } from "../../../src/parse/recognise/dateline.ts";
import { findNewsDay } from "../../../src/parse/recognise/news-day.ts";

function newsDay(lead: string, year?: number): string | null {
  const day = findNewsDay(lead, findDateline(lead), year);
  return day ? lead.slice(day.start, day.end) : null;
}

/** Leads, and the words that give their news its day. */
const DAYS: readonly [string, string | null][] = [
  ["记者从市文化局获悉，停演两年的剧院今天（4月17日）复演，座无虚席。", "今天（4月17日）"],
  ["截至今天（1月8日）19时，全市共发送旅客两万人次。", "今天（1月8日）"],
  ["今晚（1月6日），渔灯会点亮了半个海湾。", "今晚（1月6日）"],
  ["昨十一月十五日，渔灯会点亮了半个海湾。", "十一月十五日"],
  ["当地时间11月18日下午，戏班连演三场。", "11月18日"],
  ["齐心协力谋发展，凝心聚力绘新篇。4月25日上午，县工商联换届大会召开。", "4月25日"],
  ["县长高明远6月26日签署命令，公布三项规定。", "6月26日"],
  ["去年3月2日动工的大桥，于今年9月28日建成通车。", "9月28日"],
  ["本报讯 新楼是前年8月20日决定修建的。5月12日，医生们搬进了新楼。", "5月12日"],
  ["3月2日动工的大桥建成了。", null],
  ["《城市绿化条例》（2017年3月1日修订）公布以来，全县新增绿地百亩。", null],
  ["花会将于4月10日在望云公园开幕。", null],
  ["本报讯 近日，花木协会着手筹备花会。花会将于4月10日开幕。", "近日"],
  ["本报讯 近日，石村撤乡设镇。1月26日，石村举行挂牌仪式。", "1月26日"],
  ["正月十五（2月24日）晚，两百支火把从村口出发。", "2月24日"],
  ["新华社北京9月28日电 国务院总理9月27日主持召开会议。", "9月27日"],
  ["新华社北京9月28日电 会议28日在京闭幕。", "9月28日"],
  ["新华社北京9月28日电 他1998年3月2日出生。", "9月28日"],
  ["（樟树廿七日电）廿六日晨某军向前推进。", "廿六日"],
  ["【记者罗采苹报导】农路局搁置多年茶园便道，29日茶农赶到乡所喊苦。", "29日"],
  ["政府昨公布两星期后会展开检测。", "昨"],
  ["渡轮公司宣布，逢周末加开四班船，为期7日。", null],
  ["时至今日，老街仍是当年模样。", null],
  ["爷爷说，那天是腊月十八，江上起了雾。", null],
  ["每年9月20日是爱牙日，医生走进校园。", null],
];

for (const [lead, words] of DAYS) {
  test(`${lead} ${words === null ? "gives its news no day" : `gives its news the day ${words}`}`, () => {
    assert.equal(newsDay(lead), words);
  });
}

test("a day of another year than the page's is of the past", () => {
  const lead = "老剧院重新开放。2008年5月1日，这里曾办过首届戏剧节。";
  assert.equal(newsDay(lead, 2024), null);
  assert.equal(newsDay(lead, 2008), "2008年5月1日");
});
