import assert from "node:assert/strict";
import { test } from "node:test";
import { toLineAccounts } from "../../../src/parse/article/line-accounts.ts";
import { linesToBlocks } from "../../../src/parse/article/lines-to-blocks.ts";
import { restoreOrder } from "../../../src/parse/order/restore-order.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { parsePage } from "../../../src/parse/parse-page.ts";
import { toSource } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const MORE = "县里还派人量了水深，在浅滩上插了竹竿，夜里点灯，远远就能看见。";

/** The accounts of a page that gives one article a block. */
const read = (...raw: string[]) => parsePage(toSource(raw)).lines;

test("every line has one account, in order, with its role and the paragraph it went into", () => {
  const lines = read("# 葛家渡添船", "", `本报讯 9月3日，${TEXT}`, "[图片]", MORE, "崔璐");
  assert.deepEqual(
    lines.map(({ number, role, article, paragraph }) => [number, role, article, paragraph]),
    [
      [1, "headline", 0, null],
      [2, "blank", null, null],
      [3, "body", 0, 0],
      [4, "figure", null, null],
      [5, "body", 0, 1],
      [6, "byline", 0, null],
    ],
  );
});

test("furniture says why it is none, a repeat which line is shown instead", () => {
  const lines = read("# 葛家渡添船", `本报讯 9月3日，${TEXT}`, MORE, MORE, "下转第四版");
  const [repeat, jump] = [lines[3], lines[4]];
  assert.deepEqual([repeat?.role, repeat?.repeats, repeat?.article, repeat?.paragraph], ["dropped", 3, 0, 1]);
  assert.deepEqual([jump?.role, jump?.reason], ["furniture", "jump line"]);
});

test("articles are counted as they stand in the page, blocks that gave none left out", () => {
  const raw = ["民生关注", "# 葛家渡添船", `本报讯 9月3日，${TEXT}`];
  const source = toSource(raw);
  const blocks = linesToBlocks(textToLines(source));
  const ordered = restoreOrder(
    blocks.blocks.map(({ draft }) => draft),
    "page.txt",
  );
  const none = blocks.blocks.map((block, at) => {
    return { block, ordered: ordered[at] ?? { paragraphs: [], decisions: [] }, article: null, places: [] };
  });
  for (const { role, article, reason } of toLineAccounts(source, blocks, none)) {
    assert.deepEqual([role, article], ["dropped", null]);
    assert.ok(reason);
  }
});

test("front matter is furniture, and a line that no part of the page took says so", () => {
  const source = { ...toSource(["---", "page: 2", "---", "", "渡口"]), frontMatterLineCount: 3 };
  const accounts = toLineAccounts(source, { blocks: [], furniture: [], unsure: [], doubt: 0, runningHeads: [] }, []);
  assert.deepEqual(
    accounts.map(({ role, reason }) => [role, reason]),
    [
      ["furniture", "front matter"],
      ["furniture", "front matter"],
      ["furniture", "front matter"],
      ["blank", undefined],
      ["dropped", "not placed"],
    ],
  );
});
