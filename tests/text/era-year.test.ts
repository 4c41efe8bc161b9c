import assert from "node:assert/strict";
import { test } from "node:test";
import { toCommonYear, YEAR_SOURCE } from "../../src/text/era-year.ts";

const YEARS = {
  2024: ["2024", "二〇二四", "中华民国一百一十三", "民国113"],
  1912: ["民国元", "大正元", "一九一二"],
  1937: ["民国二十六", "昭和十二", "康德四"],
  1908: ["光绪三十四"],
  1909: ["宣统元"],
};

test("years are read in digits, in figures and by the eras that papers counted in", () => {
  const source = new RegExp(`^${YEAR_SOURCE}$`, "u");
  for (const [year, printed] of Object.entries(YEARS)) {
    for (const words of printed) {
      assert.match(words, source);
      assert.equal(toCommonYear(words), Number(year), words);
    }
  }
});

test("a number of years is no year", () => {
  const source = new RegExp(`^${YEAR_SOURCE}$`, "u");
  for (const words of ["三", "十五", "24", "九〇后", "乾隆三"]) assert.doesNotMatch(words, source);
});
