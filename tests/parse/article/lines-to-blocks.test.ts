import assert from "node:assert/strict";
import { test } from "node:test";
import { linesToBlocks } from "../../../src/parse/article/lines-to-blocks.ts";
import { toLines } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const LEAD = `本报讯 9月3日，${TEXT}`;
const WEIR = "本报讯 9月4日，城南的水闸修好以后放了水。下游三个村子的地都浇上了，管水的人每天早晚各巡一遍。";
const read = (...raw: string[]) => linesToBlocks(toLines(...raw));
const shape = (...raw: string[]) =>
  read(...raw).blocks.map(({ draft }) => [draft.headline, ...draft.units.map(({ kind, line }) => `${kind} ${line}`)]);

test("each headline opens an article, with the text below it as units", () => {
  assert.deepEqual(shape("葛家渡添船", LEAD, TEXT, "崔璐", "# 水闸放水", LEAD), [
    ["葛家渡添船", "text 2", "text 3", "byline 4"],
    ["水闸放水", "text 6"],
  ]);
});

test("text before the first headline is an article of its own, and a page without text has none", () => {
  assert.deepEqual(shape(WEIR.slice(9), `${TEXT}船工也高兴。`, "# 水闸放水", LEAD), [
    ["", "text 1", "text 2"],
    ["水闸放水", "text 4"],
  ]);
  assert.deepEqual(shape(), []);
  assert.deepEqual(shape("[图片]"), []);
});

test("a bulletin without any headline has an article for each lead that names who reports", () => {
  const wire = "【河湾社三日电】船来了，两岸的人都说好，挑担的人走得稳当。";
  assert.deepEqual(
    shape(wire, TEXT, wire, TEXT).map((block) => block.length),
    [3, 3],
  );
  assert.equal(shape(wire, TEXT, TEXT).length, 1);
});

test("captions and jumps go with the article they stand in, also a jump at the end of a text", () => {
  const { blocks } = read(
    "葛家渡添船",
    LEAD,
    "图为新船靠岸。",
    `${TEXT}（下转第2版）`,
    "# 水闸放水",
    LEAD,
    "下转第3版",
  );
  assert.deepEqual(
    blocks[0]?.captions.map(({ text }) => text),
    ["图为新船靠岸。"],
  );
  assert.deepEqual(
    blocks.map(({ jumps }) => jumps.map(({ page, line }) => [page, line])),
    [[[2, 4]], [[3, 7]]],
  );
  assert.equal(blocks[0]?.draft.units[1]?.text, TEXT);
});

test("several pages in one file give each article its page, a single one needs none", () => {
  const head = (page: number) => `第${page}版 2024年10月15日 星期二`;
  const pages = (...raw: string[]) => read(...raw).blocks.map(({ pageNumber }) => pageNumber);
  assert.deepEqual(pages(head(2), "葛家渡添船", LEAD, head(3), "# 水闸放水", LEAD), [2, 3]);
  assert.deepEqual(pages(head(2), "葛家渡添船", LEAD, "# 水闸放水", LEAD), [undefined, undefined]);
});

test("stamps of several days give each article its own", () => {
  const { blocks } = read("葛家渡添船", "2021-03-09 08:15", TEXT, "# 水闸放水了", "2021-03-10 09:00", WEIR);
  assert.deepEqual(
    blocks.map(({ draft, publishedOn }) => [draft.headline, publishedOn]),
    [
      ["葛家渡添船", "2021-03-09"],
      ["水闸放水了", "2021-03-10"],
    ],
  );
});

test("reporters in the dateline or above the text sign at the top", () => {
  const signs = (...raw: string[]) => read(...raw).blocks[0]?.draft.signsAtTop;
  assert.equal(signs("葛家渡添船", `本报讯（记者 崔璐）${TEXT}`), true);
  assert.equal(signs("葛家渡添船", "□ 本报记者 崔璐", LEAD), true);
  assert.equal(signs("葛家渡添船", LEAD, "崔璐"), false);
});

test("every line of the page stands in one place: head, unit or furniture", () => {
  const raw = ["葛家渡添船", LEAD, "[图片]", TEXT, "崔璐", "# 水闸放水", LEAD, "下转第3版"];
  const { blocks, furniture } = read(...raw);
  const lines = [
    ...blocks.flatMap(({ head, draft }) => [
      ...head.map(({ facts }) => facts.line.number),
      ...draft.units.map(({ line }) => line),
    ]),
    ...furniture.map(({ line }) => line.number),
  ];
  assert.deepEqual(
    lines.sort((a, b) => a - b),
    raw.map((_, at) => at + 1),
  );
});
