import assert from "node:assert/strict";
import { test } from "node:test";
import { draftToArticle } from "../../../src/parse/article/draft-to-article.ts";
import { linesToBlocks } from "../../../src/parse/article/lines-to-blocks.ts";
import { restoreOrder } from "../../../src/parse/order/restore-order.ts";
import { toLines } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";

function finish(...raw: string[]) {
  const { blocks } = linesToBlocks(toLines(...raw));
  const ordered = restoreOrder(
    blocks.map(({ draft }) => draft),
    "page.txt",
  );
  const context = {
    source: "page.txt",
    signers: new Map(),
    lineOf: ({ line }: { line: number }) => raw[line - 1] ?? "",
    year: undefined,
  };
  const [block, draft] = [blocks[0], ordered[0]];
  if (!block || !draft) throw new Error("no article");
  return draftToArticle(block, draft, context);
}

test("head, credit, day, names and paragraphs of an article are each in their field, as printed", () => {
  const { article, places, diagnostics } = finish(
    "# 葛家渡添船",
    `本报讯 ９月３日，${TEXT}`,
    TEXT.replace("一班", "两班"),
    "崔　璐",
  );
  assert.equal(article.headline, "葛家渡添船");
  assert.deepEqual([article.kicker, article.deck, article.section], [null, null, null]);
  assert.deepEqual([article.credit, article.dateAsPrinted], ["本报讯", "９月３日"]);
  assert.deepEqual(article.printedDate?.start, { month: 9, day: 3 });
  assert.deepEqual([article.bylines, article.bylineAsPrinted], [["崔璐"], "崔　璐"]);
  assert.deepEqual(
    article.paragraphs.map(({ text }) => text),
    [`本报讯 ９月３日，${TEXT}`, TEXT.replace("一班", "两班")],
  );
  assert.deepEqual([places, diagnostics], [[0, 1, null], []]);
});

test("what is not printed is null, and fields that only some articles have are absent", () => {
  const { article } = finish("# 葛家渡添船", TEXT);
  assert.deepEqual(
    [article.credit, article.dateAsPrinted, article.printedDate, article.bylineAsPrinted, article.bylines],
    [null, null, null, null, []],
  );
  for (const field of ["pageNumber", "publishedOn", "jumps", "headlineLines", "unsureBylines"])
    assert.ok(!(field in article), field);
});

test("every decision names its rule and quotes words of its line", () => {
  const raw = ["# 葛家渡添船", `本报讯（记者 崔璐）9月3日，${TEXT}`];
  const { article } = finish(...raw);
  assert.deepEqual(article.decisions.map(({ rule }) => rule).sort(), ["byline", "dateline", "headline"]);
  for (const { evidence } of article.decisions)
    for (const { quote, line } of evidence) assert.ok(raw[line - 1]?.includes(quote), quote);
});

test("a headline of several lines keeps them as they are printed", () => {
  const { article } = finish("# 葛家渡添新船", "# 两岸人称好", `本报讯 ${TEXT}`);
  assert.equal(article.headline, "葛家渡添新船 两岸人称好");
  assert.deepEqual(article.headlineLines, ["葛家渡添新船", "两岸人称好"]);
});

test("the day that the lead gives its news is taken where the dateline has none, and is less sure", () => {
  const decided = (lead: string) =>
    finish("# 葛家渡添船", lead).article.decisions.find(({ rule }) => rule === "dateline");
  const [own, later] = [decided(`本报讯 9月3日，${TEXT}`), decided(`本报讯 葛家渡9月3日添了船，${TEXT}`)];
  assert.equal(later?.evidence[0]?.quote, "9月3日");
  assert.ok((own?.confidence ?? 0) > (later?.confidence ?? 1));
});

test("a signature that is all of the text leaves no paragraph", () => {
  const { article, places } = finish("# 雨后的渡口", "（记者 崔璐 摄）");
  assert.deepEqual([article.paragraphs, article.bylines, places], [[], ["崔璐"], [null]]);
});

test("look-alikes in the words that decide are told", () => {
  const { article, diagnostics } = finish("# 葛家渡添船", `本报讯 9⽉3⽇，${TEXT}`);
  assert.equal(article.dateAsPrinted, "9⽉3⽇");
  assert.deepEqual(
    diagnostics.map(({ rule, line }) => [rule, line]),
    [["look-alike", 2]],
  );
});
