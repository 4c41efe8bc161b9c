import assert from "node:assert/strict";
import { test } from "node:test";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import { findBrokenOff } from "../../../src/parse/seam/broken-off.ts";
import { toLines } from "../make-lines.ts";

function brokenOff(...raw: string[]): number[] {
  return findBrokenOff(linesToFacts(toLines(...raw)), () => false);
}

const [TEXT, HALF, REST] = [
  "渡口添了一班船,从早到晚不停,两岸的人都说好。",
  "县里的人还到渡口查看村容村貌及相",
  "关农业产业项目开展情况,听取了汇报。",
];

test("a short line behind an ended text whose rest stands elsewhere on the page breaks off", () => {
  const odds = brokenOff(TEXT, HALF, "水闸修好", TEXT, REST);
  assert.ok((odds[1] ?? 0) > 0.5, odds.join());
  assert.ok((odds[2] ?? 1) < (odds[1] ?? 0));
});

test("the line right below is no rest that was displaced", () => {
  assert.ok((brokenOff(TEXT, HALF, REST)[1] ?? 1) < 0.5);
});

test("ended lines, long ones, marked headings and lines behind no ended text do not break off", () => {
  assert.equal(brokenOff(TEXT, "渡口添了船。", TEXT, REST)[1], 0);
  assert.equal(brokenOff(TEXT, HALF.repeat(3), TEXT, REST)[1], 0);
  assert.equal(brokenOff(TEXT, `# ${HALF}`, TEXT, REST)[1], 0);
  assert.equal(brokenOff("渡口的船", HALF, TEXT, REST)[1], 0);
  assert.equal(brokenOff(HALF, TEXT, REST)[0], 0);
});

test("every line has an answer between 0 and 1", () => {
  const odds = brokenOff(TEXT, HALF, "水闸修好", TEXT, REST, "崔璐");
  assert.equal(odds.length, 6);
  for (const one of odds) assert.ok(one >= 0 && one <= 1);
});
