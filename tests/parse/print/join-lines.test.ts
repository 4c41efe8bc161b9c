import assert from "node:assert/strict";
import { test } from "node:test";
import { joinLines } from "../../../src/parse/print/join-lines.ts";
import { toLines } from "../make-lines.ts";

function join(raw: readonly string[], isCut = raw.map(() => true)) {
  const joined = joinLines(toLines(...raw), isCut, raw);
  const ends = raw.map((line) => `${line} `);
  const read = joined.pieces.map(({ line, start, end }) => (ends[line - 1] ?? "").slice(start, end)).join("");
  return { joined, read };
}

test("lines of print become one text, and each character keeps its place in the file", () => {
  const { joined, read } = join(["葛家渡添了一", "班船，從早到", "晚不停。"]);
  assert.equal(joined.text, "葛家渡添了一班船，从早到晚不停。");
  assert.equal(joined.printed, "葛家渡添了一班船，從早到晚不停。");
  assert.equal(joined.folded, "葛家渡添了一班船,从早到晚不停。");
  assert.equal(read, joined.printed);
  assert.equal(joined.number, 1);
});

test("a hyphen that divides a word of letters goes, one before a capital or a figure stays", () => {
  const { joined, read } = join(["名字是Water-", "wheel"], [false, false]);
  assert.deepEqual([joined.text, read], ["名字是Waterwheel", "名字是Waterwheel"]);
  assert.equal(join(["名字是A-", "B"], [false, false]).joined.text, "名字是A-B");
  assert.equal(join(["全长12-", "15米"], [false, false]).joined.text, "全长12-15米");
});

test("the end of a line between two words of letters is a space, where the line does not fill its column", () => {
  const { joined, read } = join(["Sand Bay", "Theatre"], [false, false]);
  assert.deepEqual([joined.text, read], ["Sand Bay Theatre", "Sand Bay Theatre"]);
  assert.equal(join(["Sand B", "ay"]).joined.text, "Sand Bay");
  assert.equal(join(["全长12", "00米"], [false, false]).joined.text, "全长1200米");
});

test("one line stays itself, and of none there is nothing to join", () => {
  const lines = toLines("# 渡口添船");
  assert.equal(joinLines(lines, [true], ["# 渡口添船"]), lines[0]);
  assert.throws(() => joinLines([], [], []), /no lines/);
});

test("a blank left behind a line keeps apart the digits around it, and no others", () => {
  assert.equal(join(["发布于2021-03-09 ", "08:15来源青河晚报"]).joined.text, "发布于2021-03-09 08:15来源青河晚报");
  assert.equal(join(["葛家渡添了一 ", "班船"]).joined.text, "葛家渡添了一班船");
});
