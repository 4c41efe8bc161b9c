import assert from "node:assert/strict";
import { test } from "node:test";
import { dropRepeatedTitles, dropSummaries } from "../../../src/parse/furniture/repeated-title.ts";
import { describe, toParts } from "../make-parts.ts";

const [TITLE, TEXT] = ["葛家渡添了一班新船", "渡口添了一班船。"];
const LONG_TEXT = "渡口添了一班船，从早到晚不停，两岸的人都说好。";
const HEADLINE = `headline ${TITLE}`;
const read = (...raw: string[]) => describe(dropRepeatedTitles(toParts(...raw)));

test("of a title that is printed twice with nothing but furniture between the last one stays, and is known as the headline", () => {
  assert.deepEqual(read(TITLE, "2021-03-09 08:15", TITLE, TEXT), ["repeated-title", "web-line", HEADLINE, TEXT]);
  assert.deepEqual(read(TITLE, TITLE, TITLE, TEXT), ["repeated-title", "repeated-title", HEADLINE, TEXT]);
});

test("the bar of a browser adds the name of the site", () => {
  for (const bar of [`${TITLE}_青河报网`, `${TITLE} - 青河新闻`, `${TITLE}[复制链接]`, "葛家渡 添了一班新船"])
    assert.deepEqual(read(bar, TITLE, TEXT), ["repeated-title", HEADLINE, TEXT], bar);
});

test("words under a picture that are printed twice under a title are no headline", () => {
  assert.deepEqual(read("葛家渡修好了码头", TITLE, TITLE, TEXT), ["葛家渡修好了码头", "repeated-title", TITLE, TEXT]);
});

test("a title stands twice on one line, over its kicker and under it, or opens the text", () => {
  assert.deepEqual(read(`${TITLE},${TITLE}`, TEXT), ["repeated-title", HEADLINE, TEXT]);
  assert.deepEqual(read(TITLE, "两岸的人都说——", TITLE, TEXT), ["repeated-title", "两岸的人都说——", HEADLINE, TEXT]);
  const long = "渡口添了一班船,两岸的人再也不用等到天黑才能过江。";
  assert.deepEqual(read(`1. ${TITLE}`, `${TITLE} ${long}`), [
    "list-number",
    HEADLINE,
    "repeated-title",
    `text ${long}`,
  ]);
});

test("a title that a mark calls so stays instead of the one below", () => {
  assert.deepEqual(read(`# ${TITLE}`, TITLE, TEXT), [TITLE, "repeated-title", TEXT]);
});

test("text between them, a short line and a sentence are no repeated title", () => {
  for (const page of [
    [TITLE, TEXT, TITLE, TEXT],
    ["添新船", "添新船", TEXT],
    [TEXT, TEXT],
    [TITLE, `${TITLE}的消息`, TEXT],
  ])
    assert.deepEqual(read(...page), page);
});

test("a title that stands twice on one line is a headline once", () => {
  assert.deepEqual(read(`${TITLE}_${TITLE}`, TEXT), ["repeated-title", HEADLINE, TEXT]);
});

test("a text that opens with the title above it is the text behind that title", () => {
  const text = "渡口添了一班船，从早到晚不停，两岸的人都说好。";
  assert.deepEqual(read(TITLE, `${TITLE} ${text}`), [`headline ${TITLE}`, "repeated-title", `text ${text}`]);
  assert.deepEqual(read(TITLE, `${TITLE}，${text}`), [TITLE, `${TITLE}，${text}`]);
});

test("a summary that the text below prints again is left out, one of its own words is not", () => {
  const again = `摘要：${LONG_TEXT.slice(0, 16)}`;
  assert.deepEqual(describe(dropSummaries(toParts(again, LONG_TEXT))), ["repeated-title", LONG_TEXT]);
  const own = "摘要：城南的水闸修好以后，三个村子的地都浇上了水。";
  assert.deepEqual(describe(dropSummaries(toParts(own, LONG_TEXT))), [own, LONG_TEXT]);
  assert.deepEqual(describe(dropSummaries(toParts(LONG_TEXT.slice(0, 16), LONG_TEXT))), [
    LONG_TEXT.slice(0, 16),
    LONG_TEXT,
  ]);
});

test("marks and breaks do not tell a summary from the text it repeats", () => {
  const again = `内容摘要：${LONG_TEXT.slice(0, 16).replace("，", " ")}`;
  assert.deepEqual(
    describe(dropSummaries(toParts(again, LONG_TEXT.slice(0, 9), LONG_TEXT.slice(9))))[0],
    "repeated-title",
  );
});

test("a title printed again behind the mark of a list is the same title", () => {
  assert.deepEqual(read(`• ${TITLE}`, TITLE, TEXT), ["repeated-title", HEADLINE, TEXT]);
});
