import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { mendLayout } from "../../../src/parse/layout/mend-layout.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";

const LEFT = [
  "柳树湾村清淤三座水塘",
  "　　本报讯 6月3日，青河县水利局组",
  "织技术员走进柳树湾村，对村口的三座老",
  "水塘逐一清淤加固，方便村民夏季灌溉。",
  "（郑小河）",
];
const RIGHT = [
  "图书馆里有了盲人阅览角",
  "　　青河县图书馆近日开设盲人阅览角，",
  "摆出三百多册盲文书和二十台听书机。馆",
  "员每周六上午领着盲人朋友读书，读完大",
  "家围坐在一起聊天，说说各自的日子。",
];

function mend(lines: readonly string[]) {
  const source = bytesToSource(Buffer.from(lines.join("\n")), "page.txt");
  const { lines: mended, findings } = mendLayout(textToLines(source), source.lines);
  for (const { text, pieces } of mended) {
    const raw = pieces.map(({ line, start, end }) => source.lines[line - 1]?.slice(start, end) ?? "").join("");
    assert.equal(raw, text);
  }
  return { texts: mended.map(({ text }) => text), findings };
}

/** Half widths that `text` takes on a screen. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

test("numbers that count lines come off, whatever stands behind them", () => {
  for (const mark of ["  ", "\t", "| ", ": "]) {
    const { texts, findings } = mend(
      LEFT.map((line, index) => `${String(index + 1).padStart(3)}${mark}${line.trim()}`),
    );
    assert.deepEqual(
      texts,
      LEFT.map((line) => line.trim()),
    );
    assert.deepEqual(
      findings.map(({ isMended }) => isMended),
      [true],
    );
  }
});

test("numbers that only most lines have leave one finding and the lines as they are", () => {
  const lines = [...LEFT, ...RIGHT].map((line, index) => (index === 4 ? line : `${index + 1}| ${line.trim()}`));
  const { texts, findings } = mend(lines);
  assert.deepEqual(texts, lines);
  assert.deepEqual(
    findings.map(({ isMended }) => isMended),
    [false],
  );
});

test("numbers that count the points of a text stay", () => {
  const lines = [
    "石桥镇约定爱水三条",
    "本报讯 3月21日，代表商定了三条。",
    "1 洗菜的水留着浇花。",
    "2 水龙头漏水当天修。",
    "3 井台上不洗桶。",
  ];
  assert.deepEqual(mend(lines), { texts: lines, findings: [] });
});

test("a blank between all characters is taken out, and one of a wider gap stays", () => {
  const spaced = (text: string) => [...text].join(" ");
  const lines = ["柳树湾村清淤三座水塘", "本报讯6月3日，青河县水利局组织技术员走进柳树湾村清淤加固。", "（郑小河）"];
  const { texts, findings } = mend(lines.map(spaced));
  assert.deepEqual(texts, lines);
  assert.equal(findings.length, 1);
  assert.equal(
    mend([`${spaced("本报讯6月3日，青河县水利局组织技术员")}   ${spaced("走进柳树湾村")}`]).texts[0],
    "本报讯6月3日，青河县水利局组织技术员 走进柳树湾村",
  );
});

test("a title set wide over other lines keeps its blanks", () => {
  const lines = ["青 河 日 报", ...LEFT.map((line) => line.trim())];
  assert.deepEqual(mend(lines), { texts: lines, findings: [] });
});

test("two columns side by side are put below each other, by the width of a screen and by the count of characters", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.boolean(), (gap, byCount) => {
      const measure = byCount ? (text: string) => text.length : widthOf;
      const column = Math.max(...LEFT.map(measure)) + gap;
      const lines = LEFT.map((line, index) => line + " ".repeat(column - measure(line)) + RIGHT[index]);
      const { texts, findings } = mend(["青河日报　2020年6月5日", ...lines]);
      assert.deepEqual(
        texts,
        ["青河日报　2020年6月5日", ...LEFT, ...RIGHT].map((line) => line.trim()),
      );
      assert.deepEqual(
        findings.map(({ isMended }) => isMended),
        [true],
      );
    }),
    { numRuns: 20, seed: 7 },
  );
});

test("columns that cannot be told apart leave one finding and the lines as they are", () => {
  const lines = LEFT.map((line, index) => `${line}${" ".repeat(4 + index * 7)}${RIGHT[index]}`);
  const { texts, findings } = mend(lines);
  assert.equal(texts.length, lines.length);
  assert.deepEqual(
    findings.map(({ isMended }) => isMended),
    [false],
  );
});

test("a table of names and prices is no column of print", () => {
  const lines = [
    "今日菜价",
    ...Array.from({ length: 8 }, (_, index) => `青菜${index}号      每斤${index}.5元      东市场`),
  ];
  assert.deepEqual(mend(lines), { texts: lines, findings: [] });
});
