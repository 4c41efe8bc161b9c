import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineStart } from "../../../src/parse/page/line-start.ts";

type Sign = Exclude<keyof ReturnType<typeof readLineStart>, "words" | "speaker">;

/** Lines, with a sign that they show and the same sign of a line that does not. */
const SIGNS: readonly (readonly [sign: Sign, shows: string, not: string])[] = [
  ["closes", "修好渡口”的口号贴在墙上。", "“修好渡口”的口号贴在墙上。"],
  ["bindsBackward", "的实施办法已经公布。", "实施办法已经公布。"],
  ["opener", "会议听取了渡口的汇报。", "渡口的汇报有三页。"],
  ["shortAfter", "渡口添了一班船。", "渡口添了一班船,从早到晚不停,两岸的人都说好。"],
  ["proseAfter", "渡口添了船,人多了", "渡口添了一班船"],
  ["stopAfter", "渡口添了一班船。”", "渡口添了一班"],
  ["orphanAfter", "船停在岸边。", "渡口停在岸边。"],
  ["opensAfter", "在葛家渡,船停在岸边。", "关葛家渡的船停在岸边。"],
  ["restAfter", "精彩,岸上的人都鼓掌。", "岸上站满了看热闹的人,都鼓掌。"],
  ["headless", "表示,渡口要修好。", "镇长表示,渡口要修好。"],
  ["headless", "将继续修渡口。", "渡口将继续修。"],
  ["headless", "还要添一班船。", "还是渡口的船好。"],
  ["whenOrWhere", "3月9日上午,渡口开工。", "渡口3月9日上午开工。"],
  ["whenOrWhere", "13日晚,渡口停航。", "渡口13日晚停航。"],
  ["whenOrWhere", "在采访中,船工说得多。", "船工在采访中说得多。"],
];

for (const [sign, shows, not] of SIGNS) {
  test(`“${shows}” begins with the sign ${sign}, “${not}” without it`, () => {
    assert.equal(readLineStart(shows)[sign], true);
    assert.equal(readLineStart(not)[sign], false);
  });
}

test("a first clause with which paragraphs open is no rest of one", () => {
  assert.equal(readLineStart("目前,渡口已经修好。").restAfter, false);
});

test("who speaks at the start is known with the start, and its words are the first of the line", () => {
  const text = `郑海波强调,${"要把渡口修好,".repeat(12)}`;
  const { speaker, words } = readLineStart(text);
  assert.equal(speaker?.name, "郑海波");
  assert.ok(text.startsWith(words) && words.length < text.length);
});

test("an empty line begins with no sign but that it is short", () => {
  const { words, speaker, ...signs } = readLineStart("");
  assert.deepEqual([words, speaker], ["", undefined]);
  assert.deepEqual(
    Object.entries(signs).filter(([, shows]) => shows),
    [["shortAfter", true]],
  );
});
