import assert from "node:assert/strict";
import { test } from "node:test";
import { isAttribute, isBackgroundDay, isEnclosed } from "../../../src/parse/recognise/background-day.ts";

for (const [before, after, told] of [
  ["去年", "动工的老渡口,今天通船。", "past"],
  ["根据", "的规定,渡口收费。", "past"],
  ["学校始建于", ",如今有三百名学生。", "past"],
  ["花会将于", "在渡口开幕。", "planned"],
  ["比赛定于今年", "举行。", "planned"],
  ["新规", "起施行,渡口不再收费。", "planned"],
  ["县里", "上午,将举行龙舟赛。", "planned"],
  ["这座闸是", "决定修的。", "in passing"],
  ["", "印发的通知说,渡口不再收费。", "in passing"],
  ["老宋", "出生在渡口。", "in passing"],
  ["青柳地区", "决堤的消息,牵动着全县。", "in passing"],
  ["", "的大火牵动着全县。", "in passing"],
  ["今年", ",渡口停航,事隔半年,船才开。", "past"],
] as const) {
  test(`in “${before}9月3日${after}” the day is ${told}`, () => {
    assert.ok(isBackgroundDay(before, after));
  });
}

for (const [before, after] of [
  ["", ",葛家渡添了一班船。"],
  ["崔璐", "签署命令。"],
  ["葛家渡水闸", "上午开工,县里来了人。"],
  ["", "前往渡口的人不少。"],
  ["", "后勤处送来了救生衣。"],
  ["", "的大火烧了渡口。"],
] as const) {
  test(`in “${before}9月3日${after}” the day is that of the news`, () => {
    assert.ok(!isBackgroundDay(before, after));
  });
}

test("a day is an attribute of the thing that was begun or made known on it", () => {
  for (const after of ["动工的老渡口", "公布的名单", "县里印发的通知"]) assert.ok(isAttribute(after), after);
  for (const after of ["动工了", ",县里公布的名单", "的名单"]) assert.ok(!isAttribute(after), after);
});

test("a place is enclosed while more marks before it open than close", () => {
  const text = "《渡口条例》(9月3日修订)公布,“水闸”";
  assert.ok(isEnclosed(text, text.indexOf("条例")));
  assert.ok(isEnclosed(text, text.indexOf("9月")));
  assert.ok(!isEnclosed(text, text.indexOf("公布")));
  assert.ok(!isEnclosed(text, 0));
  assert.ok(!isEnclosed("渡口)9月3日", 3));
});

test("the day of a deed that is spoken of is not the news", () => {
  assert.ok(isBackgroundDay("总部对敌机", "扫射渡口事件的承认,证明了这一点。"));
  assert.ok(!isBackgroundDay("县里对渡口的检查于", "结束。"));
});
