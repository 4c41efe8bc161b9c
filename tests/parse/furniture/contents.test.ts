import assert from "node:assert/strict";
import { test } from "node:test";
import { dropContents } from "../../../src/parse/furniture/contents.ts";
import { describe, toParts } from "../make-parts.ts";

const TITLES = ["三座便桥装上护栏", "河湾村的合唱队进城", "春茶开采早了五天"];
const TEXT = "栏杆刷成黄色，夜里车灯一照就看得见，赶早集的人走着踏实多了，孩子们摸着栏杆一路数过去。";
const NEWS = TITLES.flatMap((title) => [title, TEXT]);
const TOLD = TITLES.flatMap((title) => [`headline ${title}`, TEXT]);
const read = (...raw: string[]) => describe(dropContents(toParts(...raw)));

test("titles in a row that stand over their texts further down are contents, and so is what stands over them", () => {
  const items = TITLES.map((title, at) => `${at + 1}.${title}；`);
  const dropped = ["河湾联播", "本期主要内容：", ...items, "今日要闻详报"].map(() => "title-list");
  assert.deepEqual(read("河湾联播", "本期主要内容：", ...items, "今日要闻详报", ...NEWS), [...dropped, ...TOLD]);
});

test("a title of a part of an item is no headline", () => {
  const items = [...TITLES.slice(0, 2).map((title) => `1.${title}；`), "3.简讯：", `（1）${TITLES[2]}。`];
  const [first, second, third] = TITLES;
  assert.deepEqual(read(...items, ...NEWS), [
    ...items.map(() => "title-list"),
    `headline ${first}`,
    TEXT,
    `headline ${second}`,
    TEXT,
    third,
    TEXT,
  ]);
});

test("two titles, titles under a text, and titles that stand over no text stay", () => {
  const two = [...TITLES.slice(0, 2), ...NEWS.slice(0, 4)];
  assert.deepEqual(read(...two), two);
  const under = [TEXT, ...TITLES, ...NEWS];
  assert.deepEqual(read(...under), under);
  const bare = [...TITLES, ...TITLES];
  assert.deepEqual(read(...bare), bare);
});
