import assert from "node:assert/strict";
import { test } from "node:test";
import { type CorrectionsFile, readActs } from "../../src/corrections/read-acts.ts";
import { encode } from "../parse/encode.ts";

const LINE =
  '{"id":"k1","at":"2026-11-29T09:12:00+08:00","by":"王编辑","act":"misread","quote":{"exact":"张情倩"},"to":"张倩倩"}';
const SECOND = '{"id":"k2","by":"王编辑","act":"label","quote":{"exact":"县医院新门诊楼启用"},"to":"headline"}';

function file(bytes: string | Uint8Array, path = "a.txt.corrections.ndjson"): CorrectionsFile {
  return { path, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes };
}

/** Ids of the acts of some files, and rule and line of each finding. */
function read(...files: readonly CorrectionsFile[]) {
  const { acts, findings } = readActs(files);
  return [acts.map(({ act }) => act.id), findings.map(({ rule, line }) => `${rule} ${line}`)];
}

test("acts are read in every encoding, with and without a byte order mark, whatever the line ends", () => {
  const text = `${LINE}\n${SECOND}\n`;
  assert.deepEqual(read(file(text)), [["k1", "k2"], []]);
  assert.deepEqual(read(file(text.replaceAll("\n", "\r\n"))), [["k1", "k2"], []]);
  assert.deepEqual(read(file(`\ufeff${text}`)), [["k1", "k2"], []]);
  for (const encoding of ["gb18030", "utf-16le"] as const) {
    const { acts, findings } = readActs([file(encode(text, encoding))]);
    const [first] = acts;
    assert.deepEqual(
      [acts.length, first?.act.by, first?.act.act === "misread" && first.act.to],
      [2, "王编辑", "张倩倩"],
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["corrections-encoding"],
    );
  }
});

test("a torn line, a line that is no JSON, and one that lacks something are findings, and the others are read", () => {
  const lines = [LINE, SECOND.slice(0, 40), "改错字", '{"act":"label","quote":"县医院"}', "“act”:“misread”", SECOND];
  const { acts, findings } = readActs([file(lines.join("\n"))]);
  assert.deepEqual(
    acts.map(({ act, line }) => `${act.id} ${line}`),
    ["k1 1", "k2 6"],
  );
  assert.deepEqual(
    findings.map(({ rule, line, message }) => `${rule} ${line} ${message}`),
    [
      "correction-unreadable 2 the line breaks off",
      "correction-unreadable 3 the line is no JSON",
      'correction-unreadable 4 "to" is undefined, not headline, kicker, deck, body, subhead, byline, caption, section, furniture, drop',
      'correction-unreadable 5 the line has Chinese quotation marks or colons in the place of " and :',
    ],
  );
});

test("an editor is told in Chinese what is wrong with a line, too", () => {
  const lines = [SECOND.slice(0, 40), "{“act”:“misread”}", '{"act":"label","quote":"县医院","to":"poem"}', LINE];
  const { findings } = readActs([file(lines.join("\n")), file(LINE.replace("张倩倩", "张青青"), "a (1).ndjson")]);
  assert.deepEqual(
    findings.map(({ zhHans = "" }) => zhHans.replace(/^订正文件的这一行不能读，未采用，仍保留：/u, "… ")),
    [
      "… 这一行没有写完",
      '… 引号或冒号是中文的，须用英文的 " 和 :',
      '… to 写的是 "poem"，应是 headline、kicker、deck、body、subhead、byline、caption、section、furniture、drop 之一',
      `两条不同的订正编号都是 k1，以先出的为准；先出的在 ${file("").path} 第 4 行`,
      `与 ${file("").path} 一并读入`,
    ],
  );
});

test("kinds and versions of a newer program are passed over", () => {
  const lines = ['{"act":"crop","quote":"县医院"}', '{"version":2,"act":"misread"}', LINE];
  assert.deepEqual(read(file(lines.join("\n"))), [["k1"], ["correction-newer 1", "correction-newer 2"]]);
});

test("a file that is no text at all is a finding", () => {
  assert.deepEqual(read(file(Buffer.from("%PDF-1.4 \0\0"))), [[], ["correction-unreadable 0"]]);
  assert.deepEqual(read(file("")), [[], []]);
});

test("copies and what a sync program left are read as one: the same act once, of two with one id the first", () => {
  const copy = file(`${LINE}\n${SECOND}\n`, "a.txt.corrections - 副本.ndjson");
  assert.deepEqual(read(file(`${LINE}\n`), copy), [["k1", "k2"], ["corrections-copy 0"]]);
  const other = file(LINE.replace("张倩倩", "张青青"), "a.txt.corrections.sync-conflict-20261129.ndjson");
  const { acts, findings } = readActs([file(LINE), other]);
  assert.deepEqual(
    acts.map(({ act }) => act.act === "misread" && act.to),
    ["张倩倩"],
  );
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["correction-clash", "corrections-copy"],
  );
});

test("what is written shortly by hand is written out, and has the same id each time", () => {
  const line = '{"act":"byline","quote":"院长郭立本介绍","to":"林远山、郭立本"}';
  const [first] = readActs([file(line)]).acts;
  const [again] = readActs([file(`\n${line}  `)]).acts;
  assert.deepEqual(first?.act.act === "byline" && [first.act.quote, first.act.to], [
    { exact: "院长郭立本介绍" },
    ["林远山", "郭立本"],
  ]);
  assert.equal(first?.act.id, again?.act.id);
});

test("each kind says what it needs", () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ act: "misread", quote: "", to: "甲" }, /quotes nothing/],
    [{ act: "missing", quote: { exact: "" }, to: "甲" }, /neither a text/],
    [{ act: "seam", quote: "甲乙", to: "join" }, /"next" is no quote/],
    [{ act: "move", quote: "甲乙" }, /"to" is no quote/],
    [{ act: "date", quote: "甲乙", to: "2025-02-30" }, /no date/],
    [{ act: "date", of: "page", to: "第三版" }, /no number/],
    [{ act: "person", names: ["甲"], to: "same" }, /not two names/],
    [{ act: "confirm", quote: "甲乙" }, /"rule" is no text/],
    [{ act: "undo" }, /"to" is no text/],
  ];
  for (const [act, message] of wrong) {
    const { acts, findings } = readActs([file(JSON.stringify(act))]);
    assert.deepEqual(acts, []);
    assert.match(findings[0]?.message ?? "", message);
  }
});
