import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstNumber, readIssueNumber } from "../../src/text/issue-number.ts";

for (const [written, number] of [
  ["41", 41],
  ["41期", 41],
  ["四十一期", 41],
  ["一三八", 138],
  ["一百零二期", 102],
  ["13827号", 13827],
  ["23-24期", "23-24"],
  ["23—24", "23-24"],
  ["3、4期合刊", "3-4"],
  ["三、四期合刊", "3-4"],
  ["3期、第4期合刊", "3-4"],
  ["三四期合刊", "3-4"],
  ["三四五期合刊", "3-5"],
  ["1、2、3期合刊", "1-3"],
  ["十一十二期合刊", "11-12"],
  ["十一、二期合刊", "11-12"],
  ["二十三四期合刊", "23-24"],
  ["二三二四期合刊", "23-24"],
  ["廿三廿四合刊", "23-24"],
  ["1841-42期", "1841-1842"],
  ["三四期", 34],
  ["十二期合刊", 12],
  ["二十期合刊", 20],
  ["12-1期", 12],
  ["3-300期", 3],
  ["0", undefined],
  ["", undefined],
  ["特刊", undefined],
  ["3—", undefined],
] as const) {
  test(`第${written} is ${number ?? "no number"}`, () => {
    assert.equal(readIssueNumber(written), number);
  });
}

test("any two issues in one are read back, however they are written", () => {
  const joined = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 11 }));
  fc.assert(
    fc.property(joined, fc.constantFrom("-", "—", "、", "至", "/", "和"), ([first, more], sign) => {
      assert.equal(readIssueNumber(`${first}${sign}${first + more}期合刊`), `${first}-${first + more}`);
      assert.equal(firstNumber(`${first}-${first + more}`), first);
      assert.equal(firstNumber(first), first);
    }),
  );
});
