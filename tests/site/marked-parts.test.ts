import assert from "node:assert/strict";
import { test } from "node:test";
import { markedParts } from "../../src/site/words/marked-parts.ts";
import { bracketed, unbroken } from "../../templates/components/bracketed.ts";

test("what the editor supplied numbers with their units and days in figures are parts of their own, and nothing is lost", () => {
  const shown = (text: string) => {
    const parts = markedParts(text);
    assert.equal(parts.map((part) => part.text).join(""), text);
    return parts.filter(({ mark }) => mark).map(({ text: part, mark }) => `${mark} ${part}`);
  };
  assert.deepEqual(shown("[2024]年10月15日 星期二 第42期"), ["nw [2024]年10月15日", "nw 星期二", "nw 第42期"]);
  assert.deepEqual(shown("记事自 [2018]年4月至 [2019]年，[2020年1月]“近日”"), [
    "nw [2018]年4月",
    "nw [2019]年",
    "ed [2020年1月]",
  ]);
  assert.deepEqual(shown("《青溪报》第23—24期（总第1207期） 第3版"), ["nw 第23—24期", "nw 总第1207期", "nw 第3版"]);
  assert.deepEqual(shown("《青溪报》2025年1月7日 星期二"), ["nw 2025年1月7日", "nw 星期二"]);
  assert.deepEqual(shown("第3版 · 剪于 2026-11-30"), ["nw 第3版", "nw 2026-11-30"]);
  assert.deepEqual(shown("2024-10-11_1.txt 第3版"), ["nw 2024-10-11", "nw 第3版"]);
  assert.deepEqual(shown("[缺文][1]"), ["ed [缺文]", "ed [1]"]);
  assert.deepEqual([shown("第一版"), shown(""), shown("[")], [[], [], []]);
});

test("a date whose year the editor supplied is in one piece, the year marked in it as the editor's", () => {
  const date = '<span class="nw"><span class="ed">[2025]</span>年4月2日</span>';
  assert.equal(bracketed("见于 [2025]年4月2日 至 2025年5月").text, `见于 ${date} 至 2025年5月`);
  assert.equal(unbroken("[2025]年4月2日").text, "[2025]年4月2日");
});

test("marked words are escaped like all others", () => {
  assert.equal(
    bracketed("<b>[&] 第1期").text,
    '&lt;b&gt;<span class="ed">[&amp;]</span> <span class="nw">第1期</span>',
  );
});

test("in names of files and in citations brackets are no editor's", () => {
  assert.equal(unbroken("[甲]2024-10-11_1.txt").text, '[甲]<span class="nw">2024-10-11</span>_1.txt');
});
