import assert from "node:assert/strict";
import { test } from "node:test";
import { findDateline } from "../../src/parse/dateline.ts";

/** Lead, credit, day and names as printed, and where the news begins. */
const DATELINES: readonly [string, string | null, string | null, readonly string[], string][] = [
  ["本报讯 3月27日至28日,县委", "本报讯", "3月27日至28日", [], ",县委"],
  ["本报讯 (通讯员 郭某某 记者 臧 某) 9月28日,县", "本报讯", "9月28日", ["郭某某", "臧某"], ",县"],
  ["本报讯（记者　宋雨桐）近日，县", "本报讯", "近日", ["宋雨桐"], "，县"],
  ["本报讯 记者 秦 某 9月26日,县", "本报讯", "9月26日", ["秦某"], ",县"],
  ["本报讯9月28日上午,", "本报讯", "9月28日", [], "上午,"],
  ["本报讯 根据安排", "本报讯", null, [], " 根据安排"],
  ["河湾新闻网云川讯 9月3日,", "河湾新闻网云川讯", "9月3日", [], ","],
  ["新华社北京9月28日电(记者 宋雨桐、贺立新)国务院", "新华社北京9月28日电", "9月28日", ["宋雨桐", "贺立新"], "国务院"],
  ["本报9月28日讯 (记者 宋雨桐)昨日", "本报9月28日讯", "9月28日", ["宋雨桐"], "昨日"],
  ["【本报讯】9月28日,", "【本报讯】", "9月28日", [], ","],
  ["9月28日,省、市", null, "9月28日", [], ",省、市"],
  ["本月5日,县", null, "本月5日", [], ",县"],
  ["连日来,县", null, "连日来", [], ",县"],
  ["(记者 宋雨桐)9月28日,", null, "9月28日", ["宋雨桐"], ","],
  ["2024年12月30日至2025年1月2日,", null, "2024年12月30日至2025年1月2日", [], ","],
  ["□本报记者 宋雨桐 9月28日,县", null, "9月28日", ["宋雨桐"], ",县"],
  ["本报讯 宋雨桐报道 9月28日,", "本报讯", "9月28日", ["宋雨桐"], ","],
  ["本报讯(记者宋雨桐 9月28日)昨日", "本报讯", "9月28日", ["宋雨桐"], "昨日"],
  ["本报讯（记者 臧 某 通讯员 郭某某，9月28日）县", "本报讯", "9月28日", ["臧某", "郭某某"], "县"],
  ["9月27、28日,", null, "9月27、28日", [], ","],
];

for (const [lead, credit, day, names, news] of DATELINES) {
  test(`${lead} opens with its dateline`, () => {
    const found = findDateline(lead);
    assert.deepEqual(
      [found?.credit, found?.dateText, found?.names, lead.slice(found?.end)],
      [credit, day, names, news],
    );
  });
}

for (const lead of [
  "记者从县教育局获悉,",
  "国家电网公司消息灵通",
  "全社会用电量增长",
  "县委书记主持会议",
  "13月45日,",
  "2月30日,",
]) {
  test(`${lead} opens with no dateline`, () => {
    assert.equal(findDateline(lead), undefined);
  });
}
