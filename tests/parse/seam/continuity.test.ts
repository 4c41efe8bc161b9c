import assert from "node:assert/strict";
import { test } from "node:test";
import { closesUnopened, goesOnInto } from "../../../src/parse/seam/continuity.ts";

test("a word cut in two, a quote left open and a mark that opens nothing say surely that a sentence goes on", () => {
  assert.equal(goesOnInto("查看村容村貌及相", "关农业产业项目开展情况"), 1);
  assert.equal(goesOnInto("他说“渡口", "要修”,大家点头"), 1);
  assert.equal(goesOnInto("渡口添了船", ",人也多了"), 1);
});

test("figures and letters nearly so, particles likely", () => {
  const [figures, letters] = [goesOnInto("全长12", "00米"), goesOnInto("牌子上写着Wa", "terwheel")];
  const particle = goesOnInto("县里决定把", "渡口修好");
  assert.ok(figures < 1 && letters < 1 && particle > 0);
  assert.ok(figures > particle && letters > particle);
  assert.equal(goesOnInto("渡口添了船", "的消息传开了"), particle);
});

test("two whole sentences say nothing for it", () => {
  for (const [text, next] of [
    ["渡口添了一班船。", "水闸修好了。"],
    ["渡口添船", "水闸修好"],
    ["他说“要修”。", "大家点头。"],
    ["", ""],
  ] as const)
    assert.equal(goesOnInto(text, next), 0, `${text}|${next}`);
});

test("a text closes what it did not open only where the closing mark comes first", () => {
  for (const text of ["要修”,大家点头", "渡口)添船(", "条例》公布"]) assert.ok(closesUnopened(text), text);
  for (const text of ["“要修”", "(渡口)添船", "渡口添船", "《条例》公布”".slice(0, -1)])
    assert.ok(!closesUnopened(text), text);
});
