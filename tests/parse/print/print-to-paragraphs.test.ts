import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SourceText } from "../../../src/model/source.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { printToParagraphs } from "../../../src/parse/print/print-to-paragraphs.ts";
import { measureText, printWidth } from "../../../src/parse/print/print-width.ts";
import { wrapLines } from "../wrap-lines.ts";

function toSource(lines: readonly string[]): SourceText {
  const rest = { frontMatter: {}, frontMatterLineCount: 0, diagnostics: [] };
  return { path: "page.txt", sha256: "", encoding: "utf-8", bom: false, lines, ...rest };
}

function read(lines: readonly string[]) {
  const source = toSource(lines);
  const { lines: joined, reading } = printToParagraphs(textToLines(source), source);
  return { texts: joined.map(({ text }) => text), joined, reading };
}

test("a Chinese character takes two half widths, a letter, digit or half-width mark one", () => {
  assert.equal(printWidth("本报讯 4月3日,"), 14);
  assert.equal(printWidth("“多彩”——A1"), 14);
  assert.equal(measureText("第3期", "width"), 2.5);
  assert.equal(measureText("第3期", "characters"), 3);
});

const PROSE = [
  "　　本报讯 9月3日,下河乡的果农把头一",
  "批雪梨装上了车,司机老宋说,这一车要赶",
  "在天亮以前送到三百里外的早市上去,路上",
  "一刻也不能停。",
  "　　乡里修好了出山的路,往年烂在树下的",
  "果子,今年一个也没有剩。",
];

test("lines of print are joined into the paragraphs that their indents open", () => {
  const { texts, reading } = read(["雪梨出山", ...PROSE]);
  assert.equal(texts.length, 3);
  assert.equal(texts[2], "乡里修好了出山的路,往年烂在树下的果子,今年一个也没有剩。");
  assert.equal(reading.lines, "print");
});

test("each raw line keeps its number in the pieces of what it went into", () => {
  const { joined } = read(["雪梨出山", ...PROSE]);
  assert.deepEqual(
    joined.map(({ pieces }) => pieces.map(({ line }) => line)),
    [[1], [2, 3, 4, 5], [6, 7]],
  );
});

test("a hyphen that divides a word goes, the end of a line between two words is a space, a number is not parted", () => {
  const { texts } = read([
    "　　展览的名字是“My Old Water-",
    "wheel”,海报上还印着Sand Bay",
    "Theatre几个字,全长1200米,其中12",
    "00张照片挂在河边的栏杆上,从桥头一直",
    "挂到渡口,来看的人一批接着一批。",
  ]);
  assert.equal(texts.length, 1);
  assert.match(texts[0] ?? "", /Waterwheel”.*Sand Bay Theatre几.*1200张/u);
});

test("verse, prices and a roll of names stay lines", () => {
  const verse = ["早春", "雪从瓦上退下去", "屋檐滴了一整夜", "孩子们数着水声", "谁也不肯先睡着", "门外的柳条软了"];
  assert.deepEqual(read(verse).texts, verse);
  const roll = ["光荣榜", "丁大有 下河乡", "宋小满 石桥镇", "罗长庚 沙湾镇", "尹秀兰 北岭乡"];
  assert.deepEqual(read(roll).texts, roll);
});

test("a page of one paragraph a line stays as it is", () => {
  const page = ["雪梨出山", PROSE.slice(0, 4).join("").trim(), PROSE.slice(4).join("").trim()];
  const { texts, reading } = read(page);
  assert.deepEqual(texts, page);
  assert.deepEqual(reading, { lines: "paragraphs", widths: [] });
});

test("a mixed page joins only what is wrapped", () => {
  const long = `本报讯 9月4日,${"县里的早市又添了两排摊位,".repeat(5)}天一亮就坐满了人。`;
  const { texts, reading } = read(["早市添摊位", long, "", "雪梨出山", ...PROSE]);
  assert.deepEqual(texts.slice(0, 3), ["早市添摊位", long, "雪梨出山"]);
  assert.equal(texts.length, 5);
  assert.equal(reading.lines, "mixed");
});

const SENTENCES = [
  "村里的老井重新淘过一遍,水比从前清了许多,挑水的人从早排到晚。",
  "支书蹲在井台边上抽了一袋烟,说这井是他爷爷那辈人打下的。",
  "木匠把新做的井盖抬过来,四个角都包上了铁皮,孩子们再也掉不下去。",
  "账目贴在祠堂的墙上,一根钉子也写得明明白白。",
];

test("indented paragraphs come back whole from a column of any width", () => {
  const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 6 }).map((all) => all.join(""));
  const paragraphs = fc.array(paragraph, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 14, max: 40 }), (texts, width) => {
      const opens = new Set(texts.map((_, index) => index + 1));
      const wrapped = wrapLines(texts, opens, { width, measure: "characters", indent: "　　", blanks: "none" });
      assert.deepEqual(read(wrapped).texts, texts);
    }),
    { numRuns: 60 },
  );
});

const cutAt = (width: number, ...texts: string[]) =>
  texts.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);

test("where a program cut a file, marks and all, every shorter line ends what it belongs to", () => {
  const texts = [
    "合作社办起农具医院",
    "本报讯 10月9日，河湾镇的合作社腾出三间旧库房，办起了一间农具医院，头一个月修好镰刀四百把。",
    "熄火多年的铁匠炉又点着了",
    "铁匠罗守田一共收了两个学徒，一个管生火，一个管着淬火。他说：“手上没有泡，修不好人家的锄。”",
    "谁家坏了什么都记在墙上",
    "墙上的黑板写着谁家的什么坏在哪里，下地回来的人看一眼，就知道明天该不该来取，来了也不用排队。",
  ];
  assert.deepEqual(read(cutAt(13, ...texts)).texts, texts);
});

test("a program cuts all of a file: headlines of one line more, and rows of a list that stand by themselves", () => {
  const texts = [
    "县里选出十七名乡村放映员其中六名是女子",
    "本报讯 11月2日，县文化馆公布了今年全县二百一十个村的放映名额，每村一年放十二场，一场不少。",
    "名额如下：",
    "双河乡：六人",
    "石板乡：十一人",
    "馆里说，片子由村里点，点啥就放啥，只要天不下雨，就不改日子。放映员走的路，由各乡派车接送，不让人扛着机器翻山。",
  ];
  assert.deepEqual(read(cutAt(16, ...texts)).texts, texts);
});

test("a closing quote alone on a line belongs to the line above", () => {
  const texts = [
    "药柜搬上了渡船",
    "本报讯 12月3日，乡卫生院把药柜搬上了渡船，每逢集日靠岸半天，船上能量血压，也能换药。",
    "谷大顺说：“过去为一贴膏药要走二十里，如今膏药自己走来。”",
    "院里还教船工认药，二十几样常用的写在舱板上，谁问都说得清，夜里有人喊船也不误。",
  ];
  assert.ok(cutAt(14, ...texts).includes("”"));
  assert.deepEqual(read(cutAt(14, ...texts)).texts, texts);
});
