import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { closeSpacedText } from "../../../src/parse/layout/spaced-text.ts";
import { toLines } from "../make-lines.ts";

const spaced = (text: string) => [...text].join(" ");
const PROSE = "本报讯6月3日,葛家渡添了一班船,从早到晚不停。";
const read = (...raw: string[]) => {
  const { lines, findings } = closeSpacedText(toLines(...raw));
  return { texts: lines.map(({ text }) => text), findings, lines };
};

test("text with a blank between all characters is closed up, and one finding says so at its first line", () => {
  const { texts, findings } = read("渡口纪事", spaced(PROSE), spaced(PROSE), "水闸");
  assert.deepEqual(texts, ["渡口纪事", PROSE, PROSE, "水闸"]);
  assert.deepEqual(
    findings.map(({ isMended, line }) => [isMended, line]),
    [[true, 2]],
  );
});

test("names and titles set wide keep their blanks unless nearly the whole page is set so", () => {
  assert.deepEqual(read("渡 口 纪 事", PROSE, PROSE).texts, ["渡 口 纪 事", PROSE, PROSE]);
  assert.deepEqual(read("渡 口 纪 事", spaced(PROSE), PROSE, PROSE).texts[0], "渡 口 纪 事");
  assert.deepEqual(read("渡 口 纪 事", spaced(PROSE), spaced(PROSE)).texts[0], "渡口纪事");
});

test("a wider gap is a blank of the print", () => {
  assert.equal(read(`${spaced(PROSE)}   ${spaced("老宋")}`).texts[0], `${PROSE} 老宋`);
});

test("prose with words of letters is closed up to nothing it was not", () => {
  const english = "Old Ferry and the new weir stand in one picture by the river bank";
  assert.deepEqual(read(english), { ...read(english), texts: [english], findings: [] });
});

test("spaced prose comes back whole, and its pieces give its characters", () => {
  const character = fc.constantFrom(..."渡口添了一班船从早到晚不停𠮷");
  fc.assert(
    fc.property(fc.array(character, { minLength: 20, maxLength: 60 }), (characters) => {
      const raw = characters.join(" ");
      const { lines } = read(raw);
      assert.equal(lines[0]?.text, characters.join(""));
      assert.equal(lines[0]?.pieces.map(({ start, end }) => raw.slice(start, end)).join(""), characters.join(""));
    }),
  );
});

test("text with blanks between all words is closed up, and names in a row are not", () => {
  const words = "渡口  昨天  添  了  一  班  船  ，  从  早  到  晚  不  停  ，  两岸  的  人  都  说  好  。";
  const { texts, findings } = read("渡口  添  船", words, words);
  const closed = words.replaceAll(" ", "");
  assert.deepEqual(texts, ["渡口添船", closed, closed]);
  assert.deepEqual(
    findings.map(({ isMended, message }) => [isMended, message]),
    [[true, "a blank stands between all words"]],
  );
  const names =
    "宋雨桐 崔璐 林明达 贺立新 贺敏 柳云 王建文 齐某某 范某某 高一鸣 丁茂春 宋雨 崔明 林达 贺新 李敏 柳青 王文 齐明 范达";
  assert.deepEqual(read(names, names).texts, [names, names]);
});
