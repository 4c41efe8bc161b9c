import assert from "node:assert/strict";
import { test } from "node:test";
import { restoreOrder } from "../../../src/parse/order/restore-order.ts";
import { toPiece } from "../make-lines.ts";

const FERRY = [
  "本报讯 6月1日,葛家渡添了一班新船,渡船每天跑八趟。",
  "船工宋大河说,渡船换了机器,过河的挑担人比去年多了一倍,还要在岸边",
] as const;
const FERRY_TAIL = "石阶上装一排渡灯,让晚归的挑担人看清跳板,渡船也好靠岸。";
const ORCHARD = [
  "本报讯 6月8日,梨园村嫁接了三百棵果树,果农剪枝浇水。",
  "果农彭小林把蜂箱摆在坡上,梨花的香味飘出几里地,蜂蜜也卖了好价钱。",
] as const;

const read = (...articles: (readonly string[])[]) =>
  restoreOrder(
    articles.map((texts, at) => toPiece(`第${at}篇`, texts, at * 10)),
    "page.txt",
  );
const texts = (ordered: ReturnType<typeof read>) =>
  ordered.map(({ paragraphs }) => paragraphs.map(({ units }) => units.map(({ text }) => text).join("")));

test("a displaced tail is given back and joined to the sentence it goes on with", () => {
  const ordered = read(FERRY, [...ORCHARD, FERRY_TAIL]);
  assert.deepEqual(texts(ordered), [[FERRY[0], FERRY[1] + FERRY_TAIL], [...ORCHARD]]);
  assert.deepEqual(ordered[0]?.paragraphs[1]?.flags, ["column-break", "continuation"]);
});

test("a text that is printed twice is shown once, and the other is folded under it with its lines", () => {
  const ordered = read([...ORCHARD, ORCHARD[1]]);
  assert.deepEqual(texts(ordered), [[...ORCHARD]]);
  const [, paragraph] = ordered[0]?.paragraphs ?? [];
  assert.deepEqual(paragraph?.repeats, [{ lines: [3], text: ORCHARD[1], of: 2 }]);
  assert.deepEqual(
    paragraph?.decisions.map(({ rule, lines }) => [rule, lines]),
    [["repeat", [3, 2]]],
  );
});

test("there is one ordered draft for each draft, in their order, and an empty one stays empty", () => {
  const ordered = read(FERRY, [], ORCHARD);
  assert.equal(ordered.length, 3);
  assert.deepEqual(texts(ordered)[1], []);
  assert.deepEqual(read(), []);
});
