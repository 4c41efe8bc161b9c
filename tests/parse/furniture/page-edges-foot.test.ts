import assert from "node:assert/strict";
import { test } from "node:test";
import { dropPageFoot } from "../../../src/parse/furniture/page-edges.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const EDITOR = "责任编辑：贺立新 来源：青河晚报";
const read = (...raw: string[]) => describe(dropPageFoot(toParts(...raw)));

test("what stands behind the line that closes the last article of a saved page is of the site", () => {
  assert.deepEqual(read("葛家渡添船", TEXT, EDITOR, "本地新闻", "返回上页看看"), [
    "葛家渡添船",
    TEXT,
    "web-line",
    "title-list",
    "title-list",
  ]);
});

test("where an article opens there, nothing is left out", () => {
  for (const opening of ["# 水闸放水", "本报讯 水闸放了水。"]) {
    const page = read("葛家渡添船", TEXT, EDITOR, opening, TEXT);
    assert.equal(page.at(-1), TEXT, opening);
  }
});

test("more text than a site adds is text, and so is all on a page without a closing line or without text", () => {
  const long = Array.from({ length: 8 }, (_, at) => `第${at}天，${TEXT}`);
  assert.equal(read("葛家渡添船", TEXT, EDITOR, ...long).at(-1), long.at(-1));
  assert.deepEqual(read("葛家渡添船", TEXT, "本地新闻"), ["葛家渡添船", TEXT, "本地新闻"]);
  assert.equal(read("葛家渡添船", EDITOR, "本地新闻").at(-1), "本地新闻");
});

test("furniture behind it stays what it was", () => {
  assert.deepEqual(read("葛家渡添船", TEXT, EDITOR, "[图片]", "本地新闻").slice(-2), ["figure", "title-list"]);
});
