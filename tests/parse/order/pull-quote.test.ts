import assert from "node:assert/strict";
import { test } from "node:test";
import { findPullQuotes } from "../../../src/parse/order/pull-quote.ts";
import type { Draft } from "../../../src/parse/page/draft.ts";
import { toPiece } from "../make-lines.ts";

const find = (...texts: string[]) =>
  findPullQuotes([toPiece("渡口", texts) as Draft]).map(({ unit, of }) => [unit.text, of.text]);
const LONG = "老宋掌舵三十年,他常说:“船可以慢,人不能急。”这话刻在渡口的石阶旁边。";

test("a quotation on a line of its own whose words stand in a longer text near it is set twice", () => {
  assert.deepEqual(find("渡口添了船。", "“船可以慢，人不能急。”", LONG), [["“船可以慢，人不能急。”", LONG]]);
  assert.deepEqual(find(LONG, "“船可以慢，人不能急”"), [["“船可以慢，人不能急”", LONG]]);
});

test("so is a whole sentence that a longer text holds", () => {
  const sentence = "这话刻在渡口的石阶旁边。";
  assert.deepEqual(find(sentence, LONG), [[sentence, LONG]]);
});

test("short words, words that no text holds, and two equal lines are said, not set twice", () => {
  assert.deepEqual(find("“知道了。”", `他只说了一句:“知道了。”${LONG}`), []);
  assert.deepEqual(find("“水闸可以关，人不能走。”", LONG), []);
  assert.deepEqual(find("“船可以慢，人不能急。”", "“船可以慢，人不能急。”"), []);
});

test("what stands far off, or in another article, is another's", () => {
  assert.deepEqual(
    find(
      "“船可以慢，人不能急。”",
      ...Array.from({ length: 12 }, (_, at) => `渡口第${at}天添了船,两岸的人都来看,说好。`),
      LONG,
    ),
    [],
  );
  const drafts = [toPiece("一", ["“船可以慢，人不能急。”"]), toPiece("二", [LONG])] as Draft[];
  assert.deepEqual(findPullQuotes(drafts), []);
});
