import assert from "node:assert/strict";
import { test } from "node:test";
import { hasSiteWords, isSiteNotice } from "../../../src/parse/recognise/site-notice.ts";
import { toLine } from "../make-lines.ts";

for (const text of [
  "为了更好的阅读体验,建议您使用新版浏览器。",
  "請先同意我們的隱私權政策,才能收看影片。",
  "本網站使用 Cookies 記錄您的閱讀習慣,繼續閱讀即表示同意。",
  "您即將進入的內容,年滿十八歲方可瀏覽。",
  "告示:采集本站内容请放慢,太快会被拒绝。谢谢!",
  "本网除写明原创的以外,都转载自互联网; 文章只说作者的看法。",
  "Your browser is too old for this page.",
  "このサイトは日本語でもよむことができます",
]) {
  test(`“${text}” tells the visitors of a site`, () => assert.ok(isSiteNotice(toLine(text).folded)));
}

for (const text of [
  "本报讯 县里的学校都教孩子们怎样用浏览器。",
  "请把渡口的水闸关上。",
  "县台记者采访本站站长老宋。",
  "本网鱼捕得最多的是老宋。",
  "为了村民的隐蔽工程,建议早修。",
  "渡口添了一班船",
]) {
  test(`“${text}” does not`, () => assert.ok(!isSiteNotice(toLine(text).folded)));
}

for (const text of ["发表评论", "·本地频道 ·渡口公告 ·诚招伙伴", "Comment here", "Copyright © 青河在线"]) {
  test(`“${text}” are words of a site`, () => assert.ok(hasSiteWords(toLine(text).folded)));
}

for (const text of ["青河县网站地图", "经营证:01234", "该网站由青河县主办。", "未经许可,不得转载,转载请联系我们。"]) {
  test(`“${text}” are words of a site, too`, () => assert.ok(hasSiteWords(toLine(text).folded)));
}

for (const text of [
  "老宋评论说这船好",
  "渡口添了一班船",
  "1958",
  "老宋说,船厂在申请许可证,一拿到证就能下水。",
  "要主动公布举报电话,请村民一同监督,有问必答。",
]) {
  test(`“${text}” may stand in an article`, () => assert.ok(!hasSiteWords(toLine(text).folded)));
}

for (const text of [
  "更多防汛资讯,请到以下专页浏览(按此)",
  "立即下载|全新河湾App",
  "青ICP备12345678号-1 河湾科技有限公司 电话:0000-1234567",
  "河湾在线_河湾新闻_河湾社区_河湾论坛",
]) {
  test(`“${text}” is a notice of a site`, () => assert.ok(isSiteNotice(toLine(text).folded)));
}

test("text that speaks of licences and pages is none", () => {
  for (const text of ["县里更多的船,请到渡口看。", "渡口_新船", "立即下载图纸的船厂有三家。"])
    assert.ok(!isSiteNotice(toLine(text).folded), text);
});
