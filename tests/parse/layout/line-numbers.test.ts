import assert from "node:assert/strict";
import { test } from "node:test";
import { dropLineNumbers } from "../../../src/parse/layout/line-numbers.ts";
import { toLines } from "../make-lines.ts";

const read = (...raw: string[]) => {
  const { lines, findings } = dropLineNumbers(toLines(...raw));
  return { texts: lines.map(({ text }) => text), lines, findings };
};

test("numbers with a bar, in a box, or before a tab come off lines that they count", () => {
  for (const number of [(n: number) => `${n}| `, (n: number) => `[0${n}] `, (n: number) => `00${n}\t`]) {
    const { texts, findings } = read(`${number(1)}渡口`, `${number(2)}水闸`, `${number(3)}梨园`, `${number(4)}老宋`);
    assert.deepEqual(texts, ["渡口", "水闸", "梨园", "老宋"]);
    assert.deepEqual([findings.length, findings[0]?.isMended, findings[0]?.line], [1, true, 1]);
  }
});

test("blank lines may be counted or not", () => {
  assert.deepEqual(read("1: 渡口", "", "3: 水闸", "", "5: 梨园").texts, ["渡口", "水闸", "梨园"]);
  assert.deepEqual(read("1: 渡口", "", "2: 水闸", "", "3: 梨园").texts, ["渡口", "水闸", "梨园"]);
});

test("what stands behind its number keeps its indent and knows where its column begins", () => {
  const { lines } = read("1| 　　渡口添船。", "2| 水闸修好。", "3| 梨园开门。");
  assert.deepEqual(
    lines.map(({ isIndented, margin, number }) => [isIndented, margin, number]),
    [
      [true, 3, 1],
      [false, 3, 2],
      [false, 3, 3],
    ],
  );
});

test("a line of a number alone was a blank line", () => {
  assert.deepEqual(read("1: 渡口", "2:", "3: 水闸", "4: 梨园").texts, ["渡口", "水闸", "梨园"]);
});

test("numbers of points, years and prices that count no lines stay, without a finding", () => {
  for (const page of [
    ["3 个渡口", "12 座水闸", "40 亩梨园", "7 名船工"],
    ["1 渡口添船。", "2 水闸修好。"],
    ["渡口约定", "1 不抢船。", "2 不插队。", "3 不乱扔。"],
  ])
    assert.deepEqual(read(...page), { ...read(...page), texts: page, findings: [] });
});

const PRINT = [
  "渡口昨天添了一班船从早到",
  "晚不停两岸的人都说好老宋",
  "说水闸也修好了梨园里的花",
  "开得正盛来看的人坐满了船",
  "舱船工们忙到天黑才收了缆",
  "绳今年渡口的客人比去年多",
  "了两成船票却没有涨价。",
  "水闸下个月再修一次。",
];

test("numbers with a dot come off lines of print, and stay before points of a text", () => {
  assert.deepEqual(read(...PRINT.map((line, at) => `${at + 1}. ${line}`)).texts, PRINT);
  const points = PRINT.map((line, at) => `${at + 1}. ${line.slice(0, 3 + at)}。`);
  assert.deepEqual(read(...points).texts, points);
  const few = PRINT.slice(0, 5).map((line, at) => `${at + 1}. ${line}`);
  assert.deepEqual(read(...few).texts, few);
});

test("a line that lost its number leaves the lines as they are, and says how to mend it", () => {
  const page = ["1| 渡口", "2| 水闸", "3| 梨园", "4| 老宋", "5| 船工", "渡船"];
  const { texts, findings } = read(...page);
  assert.deepEqual(texts, page);
  assert.deepEqual([findings[0]?.isMended, findings[0]?.mend === undefined], [false, false]);
});

const FIFTHS = [
  "渡口添船",
  "　　渡口",
  "昨天添了",
  "一班新船",
  "都说好。",
  "　　水闸",
  "修好了，",
  "下游的地",
  "都浇上了",
  "水。",
];

test("numbers before every fifth line come off, and lines beside them keep their indent", () => {
  const lines = [...FIFTHS, ...FIFTHS.slice(5)];
  const raw = lines.map((text, at) => ((at + 1) % 5 === 0 ? `${String(at + 1).padStart(3)} ${text}` : `    ${text}`));
  const { lines: found, findings } = dropLineNumbers(toLines(...raw), raw);
  assert.deepEqual(
    found.map(({ text }) => text),
    lines.map((text) => text.trim()),
  );
  assert.deepEqual(
    found.map(({ isIndented }) => isIndented),
    lines.map((text) => text.startsWith("　")),
  );
  assert.deepEqual([findings.length, findings[0]?.isMended, findings[0]?.line], [1, true, 5]);
});

test("numbers by fives that do not count the lines stay", () => {
  const prices = ["5 渡口", "水闸", "10 梨园", "15 老宋", "船", "20 渡口"];
  assert.deepEqual(read(...prices).texts, prices);
});
