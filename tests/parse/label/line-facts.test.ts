import assert from "node:assert/strict";
import { test } from "node:test";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import { toLines } from "../make-lines.ts";

const read = (...raw: string[]) => linesToFacts(toLines(...raw));
const first = (...raw: string[]) => {
  const [facts] = read(...raw);
  if (!facts) throw new Error("no line");
  return facts;
};

test("a line opens like a lead by its credit, its names, its day or a word for one", () => {
  for (const [text, cue] of [
    ["本报讯 9月3日，渡口添船。", "credit"],
    ["记者宋雨桐 贺立新报道：渡口添船。", "names"],
    ["9月3日，渡口添船。", "date"],
    ["近日，渡口添船。", "vague"],
    ["渡口添船", "none"],
  ] as const)
    assert.equal(first(text).cue, cue, text);
});

test("the day alone under a notice opens nothing, unless the sentence goes on below", () => {
  assert.equal(first("2024年9月3日").cue, "none");
  assert.equal(first("2024年9月3日", "，渡口添了船。").cue, "date");
});

test("a dateline that a column end cut is read with the next line", () => {
  assert.equal(first("本报9月", "3日讯 渡口添了一班船。").cue, "credit");
  assert.equal(first("渡口9月", "本报讯 渡口添了船。").cue, "none");
});

test("a signature is read on a line of its own, or behind the last stop of a text", () => {
  assert.deepEqual(first("崔璐").byline?.names, ["崔璐"]);
  assert.equal(first("崔璐").glued, undefined);
  const glued = first("渡口添了一班船。崔璐");
  assert.deepEqual([glued.byline, glued.glued?.names], [undefined, ["崔璐"]]);
});

test("ends and stops of a line are told apart", () => {
  const facts = read("渡口添了船。人多了。", "渡口添了船，", "渡口添船", "名单如下：", "闸门”修好");
  assert.deepEqual(
    facts.map(({ endsSentence, endsOpen, hasStopInside, startsInside }) => [
      endsSentence,
      endsOpen,
      hasStopInside,
      startsInside,
    ]),
    [
      [true, false, true, false],
      [false, true, false, false],
      [false, false, false, false],
      [false, true, false, false],
      [false, false, false, true],
    ],
  );
});

test("paragraphs, sentences and notices are known by their words", () => {
  assert.ok(first("会议强调，要修渡口。").startsParagraph);
  assert.ok(!first("渡口的会议很短。").startsParagraph);
  assert.ok(first("船工老宋提醒，过河要慢。").startsParagraph);
  assert.ok(first("青河县自来水公司").endsNotice && first("2024年9月3日").endsNotice);
  assert.ok(!first("渡口添船").endsNotice);
});

test("a line too long for one title has the length of its longest part, text has none shorter", () => {
  const merged = "葛家渡今年添了一班新船从早到晚不停两岸的人都说好 城南的水闸修好以后三个村子的地都浇上了水";
  assert.ok(first(merged).partLength < merged.length);
  assert.equal(first("渡口 添船").partLength, "渡口 添船".length);
  const dashed = "葛家渡两岸船工社员抢修渡口保证秋粮过河-全县各公社举行誓师大会庆祝新船下水通航";
  assert.equal(first(dashed).partLength, dashed.split("-")[1]?.length);
});

test("where a cut sentence goes on below is told, and nothing goes on behind a stop", () => {
  const cut = first("县里的人到渡口查看村容村貌及相", "关农业产业项目的情况。");
  assert.deepEqual([cut.goesOn, cut.continues > 0.5, cut.continuesOdds > 0], [1, true, true]);
  const ended = first("渡口添了一班船。", "关农业产业项目的情况。");
  assert.deepEqual([ended.continues, ended.continuesOdds, ended.end], [0, 0, undefined]);
  assert.equal(first("渡口添船").continues, 0);
});

test("odds are within their bounds, whatever the lines are", () => {
  for (const { continues, continuesOdds, isFragment, goesOn, brokenOff } of read(
    "渡口",
    "，",
    "船”",
    "添船的",
    "崔璐",
    "#",
    "……",
  )) {
    for (const share of [continues, isFragment, goesOn, brokenOff]) assert.ok(share >= 0 && share <= 1);
    assert.ok(Math.abs(continuesOdds) <= 4);
  }
});

test("on a page whose paragraphs end with pause marks such a mark ends a sentence", () => {
  const soft = "本埠布價、自前日起又跌、每疋跌兩角、各號存貨甚多、購者仍少、市面殊形清淡、各號主人皆有愁容、";
  assert.ok(read(soft, soft, soft).every(({ endsSentence }) => endsSentence));
  assert.ok(!first(soft, "渡口添了一班船。").endsSentence);
});
