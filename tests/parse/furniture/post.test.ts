import assert from "node:assert/strict";
import { test } from "node:test";
import { findPostLine } from "../../../src/parse/furniture/post.ts";
import { toLine } from "../make-lines.ts";

for (const [text, place] of [
  ["点击上方“青河发布”关注我们", undefined],
  ["长按二维码关注", undefined],
  ["喜欢就点个在看", undefined],
  ["欢迎关注青河发布公众号", undefined],
  ["— END —", "under"],
  ["阅读原文", "under"],
  ["(来源：青河日报)", "under"],
  ["青河发布 6月27日 发表于青河", "between"],
  ["原创 青柳发布 青柳发布", "between"],
  ["预览时标签不可点", undefined],
  ["0:00 / 0:00", "inside"],
  ["▶ 播放", "inside"],
  ["进入全屏", "inside"],
  ["倍速 1.5x", "inside"],
  ["請繼續往下閱讀...", "inside"],
  ["廣告 內文未完 請往下捲動", "inside"],
  ["打开青河+客户端查看全文", "inside"],
  ["打开APP，阅读体验更佳", "inside"],
  ["展开剩余60%", "inside"],
  ["<全文共47字>", undefined],
  ["（字数：1200字）", undefined],
  ["[get-tide-table]", undefined],
  ["社会中心／综合报道", undefined],
  ["字級設定：小中大特", undefined],
  ["小 中 大", undefined],
  ["珍愛生命專線：0800-123456（24小時）", undefined],
  ["總機 : 2345 6789", undefined],
  ["此前报道：青河渡口停航两天", undefined],
  ["视频-青河渡口复航", undefined],
  ["活動辦法： https://a.example/1", undefined],
  ["還想看更多新聞嗎？歡迎下載青河APP，天天有獎", undefined],
  ["您所瀏覽的新聞已過查詢時效。", undefined],
  ["間有陽光 氣溫：30°C 濕度：68%", undefined],
] as const) {
  test(`“${text}” belongs to a post${place ? `, ${place} its text` : ""}`, () => {
    const found = findPostLine(toLine(text));
    assert.deepEqual([found?.role, found?.rule, found?.place], ["furniture", "post", place]);
  });
}

for (const text of [
  "渡口添了一班船",
  "高清",
  "播放员老宋",
  "继续看戏的人不走",
  "5:30",
  "老宋扫一扫船头的雪。",
  "大中小学同日开学",
  "他拨通了热线12345，船当天就来了。",
  "想看更多新书的人排到了桥头",
  "视频会议开到村口",
  "派出所：2345 6789",
  "关注“三夏”生产",
  "青河发布新的规定",
  "喜欢坐船的人多,都说好看,都想分享给朋友听",
  "(老宋和他的船)",
]) {
  test(`“${text}” is no line of a post`, () => {
    assert.equal(findPostLine(toLine(text)), undefined);
  });
}

test("who posted a text, an account with its day before and a warning of a site are lines of a post", () => {
  for (const text of ["作者是 青河報", "青河科技    昨天", "青河报提醒您,吸烟有碍健康"])
    assert.ok(findPostLine(toLine(text)), text);
  for (const text of ["作者是个老船工。", "老宋说昨天", "老宋提醒您,坐船要穿救生衣"])
    assert.equal(findPostLine(toLine(text)), undefined, text);
});

test("an author in brackets under a text signs it, a longer word behind 作者 says where a text comes from", () => {
  assert.equal(findPostLine(toLine("(作者:宋雨桐)")), undefined);
  assert.equal(findPostLine(toLine("(作者:青河发布编辑部)"))?.place, "under");
});
