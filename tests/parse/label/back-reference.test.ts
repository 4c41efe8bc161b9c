import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../../src/parse/parse-page.ts";

const LEAD = "老印刷厂搬到江边，排字师傅把旧铅字装了三十箱，街坊推着板车帮忙，从清早一直搬到天黑才歇。";

/** How many articles a page has whose second text, under a short line, opens with `opening`. */
function countArticles(opening: string): number {
  const text = `${opening}排字师傅又添了两架机器，江边的印刷厂接下邻县课本的活，旧铅字也重新熔了一遍，人手还是不够。`;
  const page = ["江边印刷厂落成", LEAD, "厂房不大 机器不停", text].join("\n");
  return parsePage(bytesToSource(Buffer.from(page), "page.txt")).articles.length;
}

for (const opening of ["翌年，", "此后，", "另一方面，", "至昨晚约9时，", "近午夜，"]) {
  test(`a text that opens with ${opening} goes on with the article above its heading`, () => {
    assert.equal(countArticles(opening), 1);
  });
}

test("a text that opens with its own credit is an article", () => {
  assert.equal(countArticles("本报讯 4月3日，"), 2);
});
