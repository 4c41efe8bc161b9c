import assert from "node:assert/strict";
import { test } from "node:test";
import { dropJoinedTitles } from "../../../src/parse/parts/joined-title.ts";
import { describe, toParts } from "../make-parts.ts";

const [KICKER, TITLE, DECK] = ["两岸村民盼了十年", "葛家渡添了一班新船", "船工老宋试航"];
const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好。";
const read = (...raw: string[]) => describe(dropJoinedTitles(toParts(...raw)));

test("a row of all lines of a head is its title printed again", () => {
  assert.deepEqual(read(`${KICKER} ${TITLE} ${DECK}`, "[图片]", KICKER, TITLE, DECK, TEXT), [
    "repeated-title",
    "figure",
    KICKER,
    TITLE,
    DECK,
    TEXT,
  ]);
});

test("a line printed twice, verse, a part of a head and other words are none", () => {
  for (const page of [
    [TITLE, TITLE, TEXT],
    [`${KICKER} ${TITLE}`, KICKER, TITLE, TEXT],
    [`${TITLE} ${DECK}`, TITLE, TEXT],
    [`${TITLE} ${DECK}`, TITLE, "船工老宋", TEXT],
  ])
    assert.deepEqual(read(...page), page);
});
