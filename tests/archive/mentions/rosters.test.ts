import assert from "node:assert/strict";
import { test } from "node:test";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { bodiesAbove, isRoster } from "../../../src/archive/mentions/rosters.ts";
import { pageOf } from "../make-archive.ts";

test("a body alone in its line is the body of the posts below it, up to a line that opens with none", () => {
  const lines = ["县政协领导名单", "主席:赵砚秋", "副主席:钱望舒 孙戈", "会议要求抓好落实", "主席:李棠"];
  assert.deepEqual(
    bodiesAbove(lines).map((body) => body && `${body.level}${body.unit}`),
    [null, "县政协", "县政协", null, null],
  );
});

test("short stretches and blanks up to the end are a roster, sentences are none", () => {
  assert.ok(isRoster("赵砚秋 欧阳砚秋 孙 戈"));
  assert.ok(isRoster(": 赵砚秋 钱望舒(女) 孙戈。"));
  for (const text of ["赵砚秋主持召开会议 研究工作", "赵砚秋、钱望舒"]) assert.ok(!isRoster(text), text);
});

test("rosters are read line by line with the body of their heading", () => {
  const text = [
    "# 青河县领导名单",
    "县委书记 赵砚秋 副县长 欧阳砚秋 孙戈",
    "县政协",
    "主席:李棠",
    "副主席:周砚 吴 戈 毛不言",
  ].join("\n\n");
  const { articles, posts } = readPagePeople(pageOf("a.txt", `${text}\n`));
  assert.deepEqual(
    articles[0]?.names.map(({ name, posts: held = [] }) => {
      return `${name} ${held.map((index) => `${posts[index]?.unit ?? ""}${posts[index]?.head}`).join(" ")}`;
    }),
    [
      "赵砚秋 委书记",
      "欧阳砚秋 副县长",
      "孙戈 副县长",
      "李棠 政协主席",
      "周砚 政协副主席",
      "吴戈 政协副主席",
      "毛不言 政协副主席",
    ],
  );
});

test("a signature behind a post has it", () => {
  const { articles, posts } = readPagePeople(
    pageOf("a.txt", "# 致全县人民的信\n\n全县人民,新年好。\n\n县委书记 赵砚秋\n"),
  );
  const [name] = articles[0]?.names ?? [];
  assert.deepEqual([name?.name, name?.posts?.map((index) => posts[index]?.head)], ["赵砚秋", ["书记"]]);
});
