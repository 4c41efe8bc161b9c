import assert from "node:assert/strict";
import { test } from "node:test";
import { readAuthor, readAuthorLine, readTranslated } from "../../../src/parse/recognise/author-line.ts";

for (const [line, names] of [
  ["云坪县水务局局长 薛大庆", ["薛大庆"]],
  ["葛家渡小学校长 崔璐", ["崔璐"]],
  ["青河县农机站技术员 贺立新、县气象局工程师 宋雨桐", ["贺立新", "宋雨桐"]],
  ["□ 石桥镇党委书记 欧阳 峰", undefined],
  ["□ 石桥镇党委书记 崔 璐", ["崔璐"]],
] as const) {
  test(`${line} names ${names ? names.join(" and ") : "nobody that can be read"}`, () => {
    assert.deepEqual(readAuthorLine(line)?.names, names);
  });
}

test("a group that writes together signs as one, without a role", () => {
  for (const line of ["青柳公社党委写作小组", "中共青柳公社委员会", "本报联合调查组"]) {
    const byline = readAuthorLine(line);
    assert.deepEqual([byline?.names, byline?.isGroup, byline?.hasRole], [[line], true, false], line);
  }
});

test("a role alone is a signature without a name", () => {
  for (const line of ["本报记者", "新华社驻云川记者", "本报通讯员"]) {
    assert.deepEqual(readAuthorLine(line), { names: [], hasRole: true, likelihood: 1 }, line);
  }
});

test("a line that speaks of who holds a post is a headline", () => {
  for (const line of ["对话石桥镇镇长 崔璐", "记葛家渡小学校长 崔璐", "怀念县医院医生 崔璐"]) {
    assert.equal(readAuthorLine(line), undefined, line);
  }
});

test("a post without a name, a name without a post and a sentence are none", () => {
  for (const line of ["云坪县水务局局长", "崔璐", "云坪县水务局局长 主持会议", "校长 崔璐", ""]) {
    assert.equal(readAuthorLine(line), undefined, line);
  }
});

test("a post is never as sure as a role", () => {
  assert.ok((readAuthorLine("云坪县水务局局长 薛大庆")?.likelihood ?? 1) < 1);
});

test("groups that wrote together sign each, the reporters of a paper beside them without names", () => {
  assert.deepEqual(readAuthorLine("中共青河县委通讯组 青河日报记者")?.names, ["中共青河县委通讯组"]);
  assert.deepEqual(readAuthorLine("青河县委报道组 石滩公社通讯组")?.names, ["青河县委报道组", "石滩公社通讯组"]);
  assert.equal(readAuthorLine("青河日报记者 渡口添船"), undefined);
});

test("who reports for a body signs, and a role stands over its names", () => {
  assert.deepEqual(readAuthorLine("东风大队业余报道员")?.names, ["东风大队业余报道员"]);
  assert.deepEqual(readAuthorLine("通讯员"), { names: [], hasRole: true, likelihood: 1 });
  assert.equal(readAuthorLine("民兵 禹大山"), undefined);
  assert.deepEqual(readAuthor("民兵 禹大山")?.names, ["禹大山"]);
});

test("of what was written in another language author and translator sign", () => {
  assert.deepEqual(readTranslated("〔法〕让·杜尔曼　著　　尚小舟　译")?.names, ["让·杜尔曼", "尚小舟"]);
  assert.deepEqual(readTranslated("（苏联）尼·巴列耶夫作　苗　青译")?.names, ["尼·巴列耶夫", "苗青"]);
  assert.deepEqual(readTranslated("[英]哈代 著")?.names, ["哈代"]);
  for (const text of ["尚小舟译", "（图）渡口添船", "〔法〕让·杜尔曼"])
    assert.equal(readTranslated(text), undefined, text);
});
