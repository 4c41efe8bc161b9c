import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { archiveToReportJson, type Report } from "../../src/export/archive-to-report.ts";
import { articleToRecord } from "../../src/export/article-to-record.ts";
import { archiveOf, articlesOf, findingsOf, pageOf, shortPage } from "./make-archive.ts";

const FRONT = (page: number) => `---\ndate: 2024-10-15\npage: ${page}\n---\n`;
const FIRST = `${FRONT(1)}# 解芳深入横水镇调研乡村振兴工作

本报讯 10月9日,县委书记解芳深入横水镇调研乡村振兴工作。

解芳指出,基层党组织是乡村振兴的战斗堡垒,要立足产业基础和优

(下转第四版)
`;
const FOURTH = `${FRONT(4)}# 解芳深入横水镇调研乡村振兴工作

(上接第一版)

势,发展好特色优势产业,壮大村级集体经济。

解芳强调,要压实责任。

# 县政府专题会议召开

本报讯 10月10日,县政府召开专题会议。
`;

test("parts that a jump joins are one article, cut sentence and all", () => {
  const pages = [pageOf("p4.txt", FOURTH), pageOf("p1.txt", FIRST)];
  const archive = assembleArchive(pages);
  const articles = articlesOf(archive);
  assert.deepEqual(findingsOf(archive), []);
  assert.deepEqual(
    articles.map(({ headline, source, position }) => [headline, source, position]),
    [
      ["解芳深入横水镇调研乡村振兴工作", "p1.txt", 0],
      ["县政府专题会议召开", "p4.txt", 0],
    ],
  );
  const record = articleToRecord(articles[0] as (typeof articles)[number]);
  assert.deepEqual(record.body, [
    "本报讯 10月9日,县委书记解芳深入横水镇调研乡村振兴工作。",
    "解芳指出,基层党组织是乡村振兴的战斗堡垒,要立足产业基础和优势,发展好特色优势产业,壮大村级集体经济。",
    "解芳强调,要压实责任。",
  ]);
  assert.deepEqual(
    record.paragraphs.map(({ lines, continued, flags }) => [lines, continued?.lines, flags.includes("jump")]),
    [
      [[7], undefined, false],
      [[9], [9], true],
      [[], [11], false],
    ],
  );
  const report: Report = JSON.parse([...archiveToReportJson(pages, archive, [])].join(""));
  const placed = report.files[0]?.lines.filter(({ role }) => role === "body") ?? [];
  assert.deepEqual(
    placed.map(({ number, article, paragraph }) => [number, article, paragraph]),
    [
      [9, record.id, 1],
      [11, record.id, 2],
      [15, articles[1]?.id, 0],
    ],
  );
});

test("the id of the first part is the same with and without the second", () => {
  const [alone] = articlesOf(archiveOf({ "p1.txt": FIRST }));
  const [joined] = articlesOf(archiveOf({ "p1.txt": FIRST, "p4.txt": FOURTH }));
  assert.equal(joined?.id, alone?.id);
});

test("jumps that lead nowhere are reported on both sides", () => {
  assert.deepEqual(findingsOf(archiveOf({ "p1.txt": FIRST })), ["p1.txt:11 jump-unmatched"]);
  const other = FOURTH.replace("第一版", "第三版");
  assert.deepEqual(findingsOf(archiveOf({ "p1.txt": FIRST, "p4.txt": other })), [
    "p1.txt:11 jump-unmatched",
    "p4.txt:7 jump-unmatched",
  ]);
});

test("of two parts on one page the headline decides", () => {
  const page1 = `${FIRST}\n${shortPage("县政府专题会议召开", "10月10日,县政府召开专题会议。", "会议指出,要抓好落\n\n(下转第四版)")}`;
  const page4 = `${FRONT(4)}# 县政府专题会议召开\n\n(上接第一版)\n\n实。\n\n${FOURTH.slice(FRONT(4).length).split("# 县政府")[0]}`;
  const bodies = articlesOf(archiveOf({ "p1.txt": page1, "p4.txt": page4 })).map(
    ({ paragraphs }) => paragraphs.at(-1)?.text,
  );
  assert.deepEqual(bodies, ["解芳强调,要压实责任。", "会议指出,要抓好落实。"]);
});
