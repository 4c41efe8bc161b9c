import assert from "node:assert/strict";
import { test } from "node:test";
import { readEditionRecord } from "../../../src/parse/decode/edition-record.ts";
import { htmlToText } from "../../../src/parse/decode/html-to-text.ts";

/** A page of an electronic edition as its program writes it, menus and the paper's imprint around the article. */
function editionPage(record: string, text: string): string {
  const menu = "<div><a href='1'>上一期</a> 石桥报 2023年11月29日</div>";
  return `<!DOCTYPE html><html><head><title>石桥报数字报</title></head><body>${menu}<h1>断头路通车</h1><!--enpproperty ${record}/enpproperty--><!--enpcontent-->${text}<!--/enpcontent--><div>石桥报社版权所有</div></body></html>`;
}

test("of an electronic edition whose source says what is what, the article alone is read, day and page before it", () => {
  const text = "<founder-content><p>　　11月27日，断头路通车。</p><p>路修了四个月。</p></founder-content>";
  const record =
    "<articleid>23</articleid><date>2023-11-29 00:00:00.0</date><author>记者 林小河</author><title><p>断头路<br>通车</p></title><subtitle>八百米不再绕</subtitle><introtitle>百姓呼声有回音</introtitle><nodename>第A02版：民生</nodename>";
  const lines = htmlToText(editionPage(record, text)).split("\n\n");
  assert.deepEqual(lines, [
    "2023年11月29日 第A02版：民生",
    "百姓呼声有回音",
    "# 断头路 通车",
    "八百米不再绕",
    "记者 林小河",
    "　　11月27日，断头路通车。",
    "路修了四个月。",
  ]);
});

test("a record without day, page or names gives none, nor a signature that the text has; without a title it is none", () => {
  const text = "<p>断头路通车，三个村不再绕行，路修了四个月才好。</p><p>（林小河）</p>";
  const sparse = "<title>断头路通车</title><author>林小河</author><nodename>本地时政</nodename><date></date>";
  assert.deepEqual(htmlToText(editionPage(sparse, text)).split("\n\n"), [
    "# 断头路通车",
    "断头路通车，三个村不再绕行，路修了四个月才好。",
    "（林小河）",
  ]);
  assert.match(htmlToText(editionPage("<title></title>", text)), /版权所有/u);
});

test("what a record says is read field by field", () => {
  const record = readEditionRecord(editionPage("<title>断头路通车</title><date>2023-11-29</date>", "<p>路通了。</p>"));
  const { content, ...said } = record ?? {};
  assert.deepEqual(said, { title: "断头路通车", kicker: "", deck: "", author: "", date: "2023-11-29", page: "" });
  assert.equal(content?.children.length, 1);
  assert.equal(readEditionRecord("<p>断头路通车。</p>"), undefined);
});
