import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";

function read(text: string) {
  const source = bytesToSource(Buffer.from(text), "page.txt");
  const findings = source.diagnostics.map(({ rule, line }) => `${rule}:${line}`);
  return { facts: source.frontMatter, lineCount: source.frontMatterLineCount, findings, source };
}

test("every key is read, dates and numbers as the strings that were written", () => {
  const { facts, lineCount, findings } = read(
    '---\nnewspaper: 绛县报\ndate: 2024-10-15\nissue: 第38期\ntotalIssue: 0123\npage: 02\nsection: 综合新闻\neditor: 张三\nsource: 县档案馆 5-12\nnote: "重拍"\n---\n正文\n',
  );
  assert.deepEqual(facts, {
    newspaper: "绛县报",
    date: "2024-10-15",
    issue: 38,
    totalIssue: 123,
    page: 2,
    section: "综合新闻",
    editor: "张三",
    source: "县档案馆 5-12",
    note: "重拍",
  });
  assert.deepEqual([lineCount, findings], [11, []]);
});

test("dates are read as people write them, and no day that the calendar lacks", () => {
  for (const [written, date] of [
    ["2024年10月5日", "2024-10-05"],
    ["2024/10/5", "2024-10-05"],
    ["2024.10", "2024-10"],
    ["2024", "2024"],
    ["二〇二四年三月五日", "2024-03-05"],
    ["二○二四年十二月二十一日", "2024-12-21"],
    ["２０２４年３月５日", "2024-03-05"],
    ["2024-02-30", undefined],
    ["2023-02-29", undefined],
    ["去年", undefined],
  ] as const) {
    const { facts, findings } = read(`---\ndate: ${written}\n---\n正文`);
    assert.deepEqual([facts.date, findings], [date, date ? [] : ["front-matter-value:2"]], written);
  }
});

test("front matter that is code is refused and never run, whatever the language", () => {
  for (const language of ["js", "javascript", "coffee", "json", "toml"]) {
    const { facts, lineCount, findings, source } = read(
      `---${language}\n{ date: (globalThis.wasRun = true) && "2024-01-01" }\n---\n县政府专题会议召开\n`,
    );
    assert.deepEqual([facts, lineCount, findings], [{}, 3, ["front-matter-code:1"]]);
    assert.equal(source.lines[3], "县政府专题会议召开");
  }
  assert.equal("wasRun" in globalThis, false);
});

test("broken YAML is reported with its line and the page is still read", () => {
  for (const [text, line] of [
    ["---\ndate: 2024-10-15\npage: [3\n---\n正文", 3],
    ["---\ndate:2024-10-15\n---\n正文", 2],
    ["---\npage: 1\npage: 2\n---\n正文", 3],
    ["---\npage: 1\n--- again\nissue: 2\n---\n正文", 3],
    ["---\n- date: 2024\n---\n正文", 2],
  ] as const) {
    const { facts, findings, source } = read(text);
    assert.deepEqual([facts, findings], [{}, [`front-matter-broken:${line}`]], text);
    assert.equal(source.lines.at(-1), "正文");
  }
});

test("unknown keys and values that cannot be are warnings with their lines", () => {
  const { facts, findings } = read(
    "---\npage: abc\ndaet: 2024\nissue: -3\nnote: {a: 1}\n__proto__: x\neditor:\n---\n正文",
  );
  assert.deepEqual(facts, {});
  assert.deepEqual(findings, [
    "front-matter-value:2",
    "front-matter-key:3",
    "front-matter-value:4",
    "front-matter-value:5",
    "front-matter-key:6",
  ]);
});

test("a plain rule at the top is no front matter", () => {
  for (const text of [
    "---\n县政府专题会议召开\n---\n本报讯",
    "---\n本报讯 4月3日",
    "----\ndate: 2024\n---\n本报讯",
    "\n---\n日期: 2024\n---\n本报讯",
  ]) {
    const { facts, lineCount, findings } = read(text);
    assert.deepEqual([facts, lineCount, findings], [{}, 0, []], text);
  }
});

test("a later block and an alias bomb do no harm", () => {
  assert.equal(read("---\npage: 1\n---\n正文\n---\npage: 2\n---\n").facts.page, 1);
  const bomb = [
    "a: &a [x]",
    ..."bcdefghij".split("").map((key, i) => `${key}: &${key} [*${"abcdefghi"[i]}, *${"abcdefghi"[i]}]`),
  ];
  assert.deepEqual(read(`---\n${bomb.join("\n")}\n---\n正文`).facts, {});
});

test("any front matter is read or reported, and the body stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (yaml) => {
      const { source } = read(`---\ndate: 2024\n${yaml.replace(/\r/g, "\n")}\n---\n县政府专题会议召开`);
      assert.ok(source.lines.slice(source.frontMatterLineCount).includes("县政府专题会议召开"));
    }),
  );
});

test("of two pages in one file the first is taken, with a finding that says so; a joint issue has both numbers", () => {
  for (const [written, page] of [
    ["1-2", 1],
    ["第3、4版", 3],
    ["5至6", 5],
    ["第十二版", 12],
  ] as const) {
    const { facts, source } = read(`---\npage: ${written}\nissue: 23-24\n---\n正文`);
    assert.deepEqual([facts.page, facts.issue], [page, "23-24"], written);
    const mends = source.diagnostics.map(({ line, mend }) => `${line} ${mend}`);
    if (written === "第十二版") assert.deepEqual(mends, []);
    else assert.match(mends.join("\n"), new RegExp(`^2 ${page} was taken`, "u"));
  }
});

test("a number that runs on over the years is no number within the year, whichever key it stands under", () => {
  for (const [lines, issue, totalIssue, rules] of [
    ["issue: 总第1207期", undefined, 1207, []],
    ["issue: 总1207期", undefined, 1207, []],
    ["issue: 第12期(总第1207期)", 12, 1207, []],
    ["issue: 第十二期 总第1207期", 12, 1207, []],
    ["totalIssue: 总第1207期", undefined, 1207, []],
    ["issue: 总第23-24期", undefined, "23-24", []],
    ["issue: 第三四期合刊(总第1207、1208期)", "3-4", "1207-1208", []],
    ["issue: 总第1207期\ntotalIssue: 1208", undefined, 1208, ["front-matter-value:2"]],
    ["page: 总第3版", undefined, undefined, ["front-matter-value:2"]],
  ] as const) {
    const { facts, findings } = read(`---\n${lines}\n---\n正文`);
    assert.deepEqual(
      [facts.issue, facts.totalIssue, facts.page, findings],
      [issue, totalIssue, undefined, rules],
      lines,
    );
  }
});

test("front matter that is not closed is read as far as it has known keys, and reported", () => {
  const { facts, lineCount, findings, source } = read("---\ndate: 2024-05-08\npage: 2\n\n# 南坪镇举行插秧比赛\n");
  assert.deepEqual([facts.date, facts.page, lineCount], ["2024-05-08", 2, 3]);
  assert.deepEqual(findings, ["front-matter-broken:3"]);
  assert.match(source.diagnostics[0]?.mend ?? "", /`---`/);
});

test("a rule at the top of a page that opens no front matter is text", () => {
  for (const text of ["---\n南坪镇举行插秧比赛\n", "\n---\n南坪镇举行插秧比赛\n---\n", "－－－\n南坪镇\n－－－\n"]) {
    assert.deepEqual([read(text).lineCount, read(text).findings], [0, []], JSON.stringify(text));
  }
});

test("fences below blank lines and in full-width marks are fences where known keys follow", () => {
  for (const text of ["\n\n---\ndate: 2024-05-08\n---\n正文", "－－－\ndate: 2024-05-08\n－－－\n正文"]) {
    assert.equal(read(text).facts.date, "2024-05-08", JSON.stringify(text));
  }
  assert.deepEqual(read("\n\n---\npage: 零\n---\n正文").findings, ["front-matter-value:4"]);
});
