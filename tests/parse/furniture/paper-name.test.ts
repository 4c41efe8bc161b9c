import assert from "node:assert/strict";
import { test } from "node:test";
import { dropDaysAlone } from "../../../src/parse/furniture/day-alone.ts";
import { dropPaperName } from "../../../src/parse/furniture/paper-name.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "渡口添了一班船。";
const read = (...raw: string[]) => dropPaperName(toParts(...raw));

test("a paper's name set wide over the first text is furniture, and names the paper", () => {
  const parts = read("青 河 戏 剧 报", "渡口添船", TEXT);
  assert.deepEqual(describe(parts), ["page-mark", "渡口添船", TEXT]);
  assert.deepEqual(parts[0]?.furniture?.facts, { newspaper: "青河戏剧报" });
});

test("its short form above the text is its name as well, other words are not", () => {
  assert.deepEqual(describe(read("青河剧报", "青 河 戏 剧 报", "河戏开锣", TEXT)), [
    "page-mark",
    "page-mark",
    "河戏开锣",
    TEXT,
  ]);
});

test("a masthead of which every part came as a line of its own names the paper and its day", () => {
  const head = ["青河报", "2024年10月18日", "星期五", "总第123期", "渡口添船", TEXT];
  const parts = dropDaysAlone(read(...head));
  assert.deepEqual(describe(parts).slice(4), ["渡口添船", TEXT]);
  assert.deepEqual(parts[0]?.furniture?.facts, { newspaper: "青河报" });
  assert.deepEqual(parts[1]?.furniture?.facts, { date: "2024-10-18" });
  assert.deepEqual(describe(read("青河报", "渡口添船", TEXT)), ["青河报", "渡口添船", TEXT]);
});

test("the same words under the first text, a title set wide and a name set close are text", () => {
  assert.deepEqual(describe(read("渡口添船", TEXT, "青 河 戏 剧 报")), ["渡口添船", TEXT, "青 河 戏 剧 报"]);
  assert.deepEqual(describe(read("招 聘 启 事", TEXT)), ["招 聘 启 事", TEXT]);
  assert.deepEqual(describe(read("青河戏剧报", TEXT)), ["青河戏剧报", TEXT]);
  assert.deepEqual(describe(read("青 河 戏 剧 报")), ["青 河 戏 剧 报"]);
});
