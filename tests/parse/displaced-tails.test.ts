import assert from "node:assert/strict";
import { test } from "node:test";
import { readRun } from "../../src/parse/order/move-features.ts";
import { restoreOrder } from "../../src/parse/order/restore-order.ts";
import type { OrderedDraft, Unit } from "../../src/parse/page/draft.ts";
import { REACH } from "../../src/parse/page/move.ts";
import { createSeams } from "../../src/parse/seam/seams.ts";

/** Sub-headings of these pages are marked so. */
const SUBHEAD = "## ";

function toUnit(text: string, line: number): Unit {
  const kind = text.startsWith(SUBHEAD) ? "subhead" : "text";
  const plain = text.replace(SUBHEAD, "");
  return {
    kind,
    text: plain,
    printed: plain,
    line,
    pieces: [{ line, start: 0, end: plain.length }],
    afterSeam: false,
    // No label is sure that half a sentence is a sub-heading.
    confidence: kind === "subhead" ? 0.6 : 0.9,
  };
}

function toTexts({ paragraphs }: OrderedDraft): string[] {
  return paragraphs.map(({ units }) => units.map((unit) => unit.text).join(""));
}

const NOTICE = {
  headline: "县图书馆延长开放时间",
  body: [
    "本报讯 6月1日起,县图书馆每天多开放两个小时。",
    "馆长柳云说,来借书的学生比去年多了一倍,自习室的座位常常不够用。",
    "图书馆还在二楼添了六十个座位,并为视障读者订购了有声读物。",
  ],
} as const;
const HARVEST = {
  headline: "北杨村小麦开镰",
  body: [
    "本报讯 6月8日,北杨村两千亩小麦开镰收割。",
    "农机手彭大林一早就把收割机开进麦田,一个上午收了四十亩麦子。",
    "今年村里添了两台新收割机,驾驶室里装着显示屏,每亩地打了多少斤麦子一看便知。",
  ],
} as const;
const CLINIC = {
  headline: "卫生院送医进山",
  body: [
    "本报讯 6月5日,石门乡卫生院的医生背着药箱走进后岭村。",
    "乡卫生院院长白露给老人量了血压,把高血压的药送到每一户病人手里。",
    "卫生院还给每位老人建了健康档案,往后每个月医生都要上门复诊一次。",
  ],
} as const;

/** The halves of an article's last paragraph: what stays, and the tail that a column end cut from it. */
function cutTail({ headline, body }: { readonly headline: string; readonly body: readonly string[] }, end: string) {
  const last = body[2] ?? "";
  const at = last.indexOf(end);
  return { headline, head: [...body.slice(0, 2), last.slice(0, at)], tail: last.slice(at) };
}

/** True order of a page given by the texts of its articles as they stand in the file. */
function toOrder(articles: readonly (readonly [headline: string, texts: readonly string[]])[]): string[][] {
  let line = 0;
  const drafts = articles.map(([headline, texts]) => ({
    headline,
    units: texts.map((text) => {
      line += 1;
      return toUnit(text, line);
    }),
  }));
  return restoreOrder(drafts, "page.txt").map(toTexts);
}

const HARVEST_CUT = cutTail(HARVEST, "驶室里");
const CLINIC_CUT = cutTail(CLINIC, "康档案");

test("a tail between two whole paragraphs of another article is given back", () => {
  const [lead = "", ...rest] = NOTICE.body;
  assert.deepEqual(
    toOrder([
      [HARVEST.headline, HARVEST_CUT.head],
      [NOTICE.headline, [lead, HARVEST_CUT.tail, ...rest]],
    ]),
    [HARVEST.body, NOTICE.body],
  );
});

test("a tail inside another article is known by its words where nothing says so at the cut", () => {
  const [lead = "", ...rest] = NOTICE.body;
  const head = [...HARVEST.body.slice(0, 2), "村里还有一位女农机手,开镰这几天"];
  const tail = "她的收割机驾驶室里有显示屏,小麦亩产多少斤一看便知,农机手彭大林也来学。";
  assert.deepEqual(
    toOrder([
      [HARVEST.headline, head],
      [NOTICE.headline, [lead, tail, ...rest]],
    ]),
    [[...head.slice(0, 2), `${head[2]}${tail}`], NOTICE.body],
  );
});

test("a short first half of a tail inside a cut sentence is no headline", () => {
  const [lead = "", first = "", last = ""] = NOTICE.body;
  const tail = ["白露院长说,往后都要", "请医生到后岭村给病人复诊一次。"];
  assert.deepEqual(
    toOrder([
      [CLINIC.headline, CLINIC.body.slice(0, 2)],
      [NOTICE.headline, [lead, first, last.slice(0, 13), ...tail, last.slice(13)]],
    ]),
    [[...CLINIC.body.slice(0, 2), tail.join("")], NOTICE.body],
  );
});

test("two tails that changed places are both given back", () => {
  assert.deepEqual(
    toOrder([
      [HARVEST.headline, [...HARVEST_CUT.head, CLINIC_CUT.tail]],
      [CLINIC.headline, [...CLINIC_CUT.head, HARVEST_CUT.tail]],
      [NOTICE.headline, NOTICE.body],
    ]),
    [HARVEST.body, CLINIC.body, NOTICE.body],
  );
});

test("tails that were each printed one article on are all given back", () => {
  assert.deepEqual(
    toOrder([
      [HARVEST.headline, HARVEST_CUT.head],
      [CLINIC.headline, [...CLINIC_CUT.head, HARVEST_CUT.tail]],
      [NOTICE.headline, [...NOTICE.body, CLINIC_CUT.tail]],
    ]),
    [HARVEST.body, CLINIC.body, NOTICE.body],
  );
});

test("the last item of a list asks for no tail of another article", () => {
  const list = [
    "我县六名选手入围全省技能大赛,名单如下:",
    "焊工:柳大林",
    "砌筑:彭小山",
    "汽车维修:白云飞",
    "中式烹调:杜明",
  ];
  const essay = ["凌晨三点,巷子里还黑着,豆腐坊的灯先亮了。", "天亮了,第一笼豆腐出锅。", "日子,就这样热腾腾地开始了。"];
  assert.deepEqual(
    toOrder([
      ["六名选手入围", list],
      ["豆腐坊的清晨", essay],
    ]),
    [list, essay],
  );
});

test("the paragraph under a sub-heading stays between it and the next", () => {
  const farm = [
    "过去,药农把连翘晒干了就卖,一斤十几块,行情不好时只有五六块。",
    "## 一棵草养活一群人",
    "在石门乡后岭村,柳云一家六口全都跟药材打交道,老两口管药园,儿子跑销售。",
    "产业旺了,人气就旺。如今,全县药农发展到一万三千户。",
  ];
  const doctor = [
    "后岭村的白露大夫行医三十年,出门总背着两只背篓,一只装药,一只装孙子。",
    "村里人说,柳云一家六口的病都是他看好的,他认得后岭村的每一种药材。",
  ];
  const [lead = "", ...rest] = farm;
  assert.deepEqual(
    toOrder([
      ["背篓医生", doctor],
      ["药园里的新日子", farm],
    ]),
    [doctor, [lead, "一棵草养活一群人", ...rest.slice(1)]],
  );
});

test("a sub-heading that has no other beside it is likelier the first half of a sentence", () => {
  const [half, rest, other] = ["## 深化区域", "协调发展,为经济发展打开纵深空间。", "## 办好民生实事"].map(toUnit);
  const never = () => false;
  if (!half || !rest || !other) throw new Error("three units");
  const alone = createSeams([{ headline: "", units: [half, rest] }], never).join(half, rest);
  const beside = createSeams([{ headline: "", units: [half, rest, other] }], never).join(half, rest);
  assert.ok(alone > beside, `${alone} and ${beside}`);
});

test("a tail whose last words may be a name is given back whole", () => {
  const name = "谢礼";
  const [lead, report, last] = HARVEST.body;
  assert.deepEqual(
    toOrder([
      [HARVEST.headline, HARVEST_CUT.head],
      [NOTICE.headline, [...NOTICE.body, HARVEST_CUT.tail + name]],
    ]),
    [[lead, report, last + name], NOTICE.body],
  );
});

test("a first half that says a name again is no repeat", () => {
  const visit = [
    "本报讯 7月1日,县委常委、县委宣传部部长柳大林到石门乡看望老党员。",
    "县委常委、县委宣传部部长柳大林",
    "说,老党员是乡村的宝贵财富,要把他们的生活照料好。",
  ];
  assert.deepEqual(toOrder([["看望老党员", visit]]), [[visit[0], `${visit[1]}${visit[2]}`]]);
});

test("what goes on with a cut sentence is looked for only where text can have moved", () => {
  const [head, tail] = [
    toUnit("今年村里添了两台新收割机,驾驶室里装着显示", 1),
    toUnit("屏,每亩地打了多少斤麦子一看便知。", 9),
  ];
  const host = { headline: HARVEST.headline, units: [head, toUnit(CLINIC.body[0], 2)] };
  const empty = { headline: NOTICE.headline, units: [] };
  const staysOpen = (distance: number) => {
    const pieces = [host, ...Array.from({ length: distance - 1 }, () => empty), { ...empty, units: [tail] }];
    return readRun(
      0,
      1,
      2,
      pieces,
      createSeams(pieces, () => true),
    ).staysOpen;
  };
  assert.deepEqual([staysOpen(REACH), staysOpen(REACH + 1)], [false, true]);
});

test("the middle of a sentence that was cut twice is no sub-heading", () => {
  const [lead = "", report = "", last = ""] = NOTICE.body;
  const pieces = [last.slice(0, 13), `${SUBHEAD}${last.slice(13, 23)}`, last.slice(23)];
  assert.deepEqual(toOrder([[NOTICE.headline, [lead, report, ...pieces]]]), [NOTICE.body]);
});
