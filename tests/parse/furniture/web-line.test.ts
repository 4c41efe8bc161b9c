import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mayBeRunningHead,
  readDayBeforeText,
  readTimeBehindTitle,
  readWebLine,
} from "../../../src/parse/furniture/web-line.ts";
import { toLine } from "../make-lines.ts";
import { describe } from "../make-parts.ts";

const read = (raw: string) => readWebLine(toLine(raw));

test("a stamp with its source is furniture between head and text, and says the day", () => {
  const [part] = read("2019-03-02 08:15:40　来源：青河晚报　责任编辑：贺立新") ?? [];
  assert.deepEqual([part?.furniture?.rule, part?.furniture?.place], ["web-line", "between"]);
  assert.deepEqual(part?.furniture?.facts, { date: "2019-03-02", editor: "贺立新" });
});

test("names of those who wrote are given back, above the text beside a stamp, under it without one", () => {
  assert.deepEqual(describe(read("2019-03-02 08:15　作者：崔璐") ?? []), ["web-line", "bylineAbove 作者：崔璐"]);
  assert.deepEqual(describe(read("来源：青河晚报　作者：崔璐") ?? []), ["web-line", "byline 作者：崔璐"]);
  assert.match(
    describe(read("2018-03-12 00:15 青河日报 记者崔璐／东坪报导") ?? [])[1] ?? "",
    /^bylineAbove .*记者崔璐／东坪报导$/,
  );
});

test("who wrote stands between the stamp and a label without a word that says so, blanks lost or not", () => {
  const found = ["web-line", "bylineAbove 崔璐"];
  assert.deepEqual(describe(read("2019-03-02 08:15:40?崔璐?来源：青河晚报 责任编辑：贺立新") ?? []), found);
  assert.deepEqual(describe(read("2019-03-02 08:15:40 崔璐 来源：青河晚报") ?? []), found);
  assert.equal(read("2019-03-02 08:15:40 渡口添船 来源：青河晚报"), undefined);
});

test("behind a stamp with the time of day stands who published it, unless it is a name", () => {
  assert.deepEqual(describe(read("2019年11月25日 18:57 农家文汇") ?? []), ["web-line"]);
  assert.equal(read("2019年11月25日 农家文汇"), undefined);
});

test("controls alone are chrome, and a neighbour's title says nothing of this page", () => {
  assert.equal(read("返回目录 放大 缩小")?.[0]?.furniture?.rule, "web-chrome");
  const [part] = read("上一篇：2018-01-02 老石桥") ?? [];
  assert.deepEqual([part?.furniture?.place, part?.furniture?.facts], ["under", {}]);
});

for (const raw of [
  "来源：青河晚报说，桥是宋朝的，石匠的名字还在。",
  "编辑：这个词在工厂里说的是另一件事，大家都笑了。",
  "时间：3月1日早上，地点：老石桥头",
  "作者：崔璐",
  "2021年3月9日",
  "青河日报",
  "渡口添了一班船",
]) {
  test(`“${raw}” is no line of a web page`, () => {
    assert.equal(read(raw), undefined);
  });
}

test("editors and a day may be a running head, counts, links and a time of day are not", () => {
  for (const raw of ["责编：崔璐", "2024年10月15日"]) assert.ok(mayBeRunningHead(toLine(raw)), raw);
  for (const raw of ["浏览次数：218", "链接：www.qinghe.example", "来源：青河晚报", "2024-10-15 08:15"]) {
    assert.ok(!mayBeRunningHead(toLine(raw)), raw);
  }
});

test("the English word for a day stands before a caption, before tags and before text", () => {
  const read = (raw: string) => describe(readDayBeforeText(toLine(raw)) ?? []);
  assert.deepEqual(read("date 2025-05-14 ▲渡口添船（记者崔璐摄）"), ["web-line", "caption"]);
  assert.deepEqual(read("date 2025-05-14 渡口 水闸"), ["web-line"]);
  assert.deepEqual(read("date 2025-05-14 渡口添了一班船，两岸的人都来看。"), [
    "web-line",
    "渡口添了一班船，两岸的人都来看。",
  ]);
  for (const raw of ["date 2025-05-14", "date 2025-25-14 渡口", "dated 2025-05-14 渡口"])
    assert.deepEqual(read(raw), []);
});

test("the time that a site prints behind a title is none of it; other words in brackets are", () => {
  const parts = (raw: string) => describe(readTimeBehindTitle(toLine(raw)) ?? []);
  assert.deepEqual(parts("葛家渡添了一班新船（23:18）"), ["headline 葛家渡添了一班新船", "web-line"]);
  for (const raw of ["葛家渡添了一班新船（上）", "渡口添船。从早到晚不停（23:18）", "（00:00）"])
    assert.deepEqual(parts(raw), [], raw);
});
