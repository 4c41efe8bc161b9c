import assert from "node:assert/strict";
import { test } from "node:test";
import { findRunningHead } from "../../../src/parse/recognise/running-head.ts";
import { toLine } from "../make-lines.ts";

const read = (raw: string) => findRunningHead(toLine(raw));

test("a running head says day, page, section and editor of its page", () => {
  assert.deepEqual(read("2 综合新闻 2024年10月15日 星期二 责编：崔璐"), {
    date: "2024-10-15",
    page: 2,
    section: "综合新闻",
    editor: "崔璐",
  });
  assert.deepEqual(read("青河报 2024-10-15 第3版"), { newspaper: "青河报", date: "2024-10-15", page: 3 });
  assert.deepEqual(read("青河报 第12期 总第345期"), { newspaper: "青河报", issue: 12, totalIssue: 345 });
});

test("a number since the first is read beside the day, that of a licence is not; years of the Republic may be short", () => {
  assert.deepEqual(read("青河正報 中華民國三十八年九月十七日 星期六 第一四六號"), {
    newspaper: "青河正報",
    date: "1949-09-17",
    totalIssue: 146,
  });
  assert.equal(read("青河报 2024年10月15日 星期二 准印证 第12号")?.totalIssue, undefined);
  assert.deepEqual(read("青河時報 民84.2.14 39版"), { newspaper: "青河時報", date: "1995-02-14", page: 39 });
});

test("how many pages a paper has today is not the number of this one; of several pages the first counts", () => {
  for (const [raw, page] of [
    ["青河报 2026年8月31日 星期一 第916期 今日8版", undefined],
    ["青河报 2026年8月31日 星期一 今日四版 第2版", 2],
    ["2026年8月31日 星期一 本期共4版", undefined],
    ["2026年8月31日 星期一 共 8 版", undefined],
    ["青河报 2026年8月31日 星期一 1-4版", 1],
    ["青河报 2026年8月31日 星期一 第3、4版", 3],
  ] as const) {
    assert.equal(read(raw)?.date, "2026-08-31", raw);
    assert.equal(read(raw)?.page, page, raw);
  }
  assert.equal(read("总第1234期 本期四版")?.page, undefined);
  assert.deepEqual(read("今日4版"), {});
});

test("numbers above a thousand are read in words", () => {
  assert.equal(read("青河日報 民國卅六年三月十二日 星期三 第壹仟零貳拾號")?.totalIssue, 1020);
  assert.equal(read("青河报 一九五八年十月一日 第一千二百三十四期")?.issue, 1234);
});

test("a joint issue has both of its numbers", () => {
  for (const [raw, issue] of [
    ["青河报 第23-24期 第1版", "23-24"],
    ["青河报 第三四期合刊 2024年10月15日", "3-4"],
    ["青河报 第3、4期合刊", "3-4"],
    ["青河报 3—4期合刊", "3-4"],
    ["青河报 第7/8期", "7-8"],
    ["第三四期合刊", "3-4"],
    ["青河报 第三四期", 34],
  ] as const)
    assert.equal(read(raw)?.issue, issue, raw);
  assert.deepEqual(read("青河报 2024年2月9日 总第998—1000期合刊"), {
    newspaper: "青河报",
    date: "2024-02-09",
    totalIssue: "998-1000",
  });
  const total = read("青河报 第23、24期合刊(总第1841-1842期)");
  assert.deepEqual([total?.issue, total?.totalIssue], ["23-24", "1841-1842"]);
  assert.equal(read("四镇第三四期合刊读者来信选登在此"), undefined);
});

test("words set wide are read as words, numerals as numbers", () => {
  assert.deepEqual(read("2 要 闻 2024年10月15日 星期二 责 编：崔 璐"), {
    date: "2024-10-15",
    page: 2,
    section: "要闻",
    editor: "崔璐",
  });
  assert.equal(read("第四版 2024年10月15日 星期二")?.page, 4);
  assert.equal(read("二〇二四年十月十五日 星期二 第四版")?.date, "2024-10-15");
});

test("a page number alone is one, with its section or between dashes, and names of papers stay as they are printed", () => {
  assert.deepEqual(read("A3"), {});
  assert.equal(read("第02版：综合新闻")?.page, 2);
  assert.deepEqual(read("- 2 -"), {});
  assert.equal(read("當前第4版")?.page, 4);
  assert.equal(read("青河報 2024年10月15日 第1版")?.newspaper, "青河報");
});

for (const raw of [
  "2024年10月15日，葛家渡添了一班船。",
  "2024年10月15日",
  "青河报",
  "葛家渡添了一班船",
  "责编：崔璐说，渡口的船不够；",
  "本版图片由崔璐提供，共4版",
  "下转第2版 责编：崔璐",
]) {
  test(`“${raw}” is no running head`, () => {
    assert.equal(read(raw), undefined);
  });
}

test("a year without its century is one of the Republic in traditional characters alone", () => {
  assert.equal(read("聯合山城報 98年10月13日 地方新聞 B2版")?.date, "2009-10-13");
  assert.equal(read("青河报 98年10月13日 地方新闻 2版")?.date, undefined);
});
