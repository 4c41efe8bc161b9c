import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ACT_LABELS } from "../../src/model/act.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { PAGE, readPage } from "./make-page.ts";

/** Headline and paragraphs of each article. */
function texts({ articles }: ParsedPage): string[][] {
  return articles.map(({ headline, paragraphs }) => [headline, ...paragraphs.map(({ text }) => text)]);
}

const PLAIN = texts(readPage(PAGE));
const [, LEAD = "", SECOND = "", , HOSPITAL = "", LAST = ""] = PAGE;

/** A quote of a whole line. */
function line(exact: string) {
  return { exact };
}

test("a line is what an editor says: text, sub-heading, kicker, section, caption, nothing", () => {
  const headline = { act: "label", quote: line("县医院新门诊楼启用") };
  assert.deepEqual(texts(readPage(PAGE, { ...headline, to: "body" })), [
    ["南坪镇举行插秧比赛", LEAD, SECOND, "县医院新门诊楼启用", HOSPITAL, LAST],
  ]);
  const subhead = readPage(PAGE, { ...headline, to: "subhead" });
  assert.deepEqual(subhead.articles.length, 1);
  assert.deepEqual(subhead.articles[0]?.paragraphs[2]?.flags, ["subhead"]);
  const caption = readPage(PAGE, { ...headline, to: "caption" });
  assert.deepEqual(caption.articles[0]?.captions, ["县医院新门诊楼启用"]);
  const dropped = readPage(PAGE, { ...headline, to: "drop" });
  assert.deepEqual([dropped.lines[3]?.role, dropped.lines[3]?.reason], ["dropped", "no text, as an editor says"]);
  const furniture = readPage(PAGE, { ...headline, to: "furniture" });
  assert.equal(furniture.lines[3]?.role, "furniture");
});

test("a long line that no look would take for a headline is one where an editor says so, and opens an article", () => {
  const page = readPage(PAGE, {
    act: "label",
    quote: line("院长郭立本介绍,门诊楼启用后每天可接诊八百人次。"),
    to: "headline",
  });
  assert.deepEqual(texts(page), [...PLAIN.slice(0, 1), ["县医院新门诊楼启用", HOSPITAL], [LAST]]);
});

test("one pinned headline mends its neighbours too", () => {
  const lines = [...PAGE.slice(0, 3), "——记县医院新门诊楼启用", "百姓看病不再难", ...PAGE.slice(4)];
  const page = readPage(lines, { act: "label", quote: line("百姓看病不再难"), to: "deck" });
  assert.deepEqual(
    page.articles.map(({ headline, deck }) => [headline, deck]),
    [
      ["南坪镇举行插秧比赛", null],
      ["——记县医院新门诊楼启用", "百姓看病不再难"],
    ],
  );
});

test("furniture is text where an editor says so", () => {
  const lines = [...PAGE, "责任编辑:王小明 电话:0359-6522222"];
  const plain = readPage(lines);
  assert.notEqual(plain.lines[6]?.role, "body");
  const page = readPage(lines, { act: "label", quote: line("责任编辑:王小明 电话:0359-6522222"), to: "body" });
  assert.equal(page.lines[6]?.role, "body");
});

test("every label may stand on every line of a page, alone and beside others", () => {
  for (const [at, text] of PAGE.entries()) {
    for (const to of ACT_LABELS) {
      const next = PAGE[at + 1];
      const others = ACT_LABELS.map((other) => ({ act: "label", quote: line(next ?? text), to: other }));
      for (const other of next === undefined ? [undefined] : others) {
        const page = readPage(PAGE, { act: "label", quote: line(text), to }, ...(other ? [other] : []));
        assert.ok(
          page.diagnostics.every(({ rule }) => rule !== "page-unparsed"),
          `${at} ${to} ${other?.to}`,
        );
        assert.equal(page.lines.length, PAGE.length);
      }
    }
  }
});

test("two lines are one sentence, or are not, as an editor says", () => {
  const join = { act: "seam", quote: line("八支队伍下田比试。"), next: line("镇农技站站长张情倩说"), to: "join" };
  assert.deepEqual(texts(readPage(PAGE, join))[0], ["南坪镇举行插秧比赛", LEAD + SECOND]);
  const cut = ["# 南坪镇举行插秧比赛", "本报讯(记者 周海霞)5月6日,南坪镇在河湾村举行插秧比", "赛,八支队伍下田比试。"];
  assert.equal(readPage(cut).articles[0]?.paragraphs.length, 1);
  const apart = { act: "seam", quote: line("在河湾村举行插秧比"), next: line("赛,八支队伍下田"), to: "apart" };
  assert.deepEqual(texts(readPage(cut, apart))[0], ["南坪镇举行插秧比赛", cut[1], cut[2]]);
});

test("a seam inside a line parts it: a headline that stands before its text, a signature behind it", () => {
  const lines = [...PAGE.slice(0, 3), `县医院新门诊楼启用${HOSPITAL}`, `${LAST}林远山`];
  const acts = [
    { act: "seam", quote: line("县医院新门诊楼启用"), next: line("本报讯(记者 林远山)"), to: "apart" },
    { act: "label", quote: { exact: "县医院新门诊楼启用", suffix: "本报讯(记者 林远山)5月8日" }, to: "headline" },
    { act: "label", quote: line("本报讯(记者 林远山)5月8日,县医院新门诊楼正式启用"), to: "body" },
  ];
  const page = readPage(lines, ...acts);
  assert.deepEqual(texts(page)[1], ["县医院新门诊楼启用", HOSPITAL, LAST]);
  assert.deepEqual(page.articles[1]?.paragraphs[0]?.spans, [{ line: 4, start: 9, end: 9 + HOSPITAL.length }]);
});

test("a run of lines is brought behind a text, or stays where it stands", () => {
  const move = { act: "move", quote: line("镇农技站站长张情倩说"), to: line("设有三十间诊室。") };
  const page = readPage(PAGE, move);
  assert.deepEqual(texts(page), [
    ["南坪镇举行插秧比赛", LEAD],
    ["县医院新门诊楼启用", HOSPITAL, SECOND, LAST],
  ]);
  assert.deepEqual(page.articles[1]?.paragraphs[1]?.decisions[0]?.rule, "correction");
  const under = readPage(PAGE, { ...move, next: line("比去年多了两成。"), to: line("县医院新门诊楼启用") });
  assert.deepEqual(texts(under)[1], ["县医院新门诊楼启用", SECOND, HOSPITAL, LAST]);
  const lines = readFileSync("tests/fixtures/parse/displaced-tail-after-byline.txt", "utf8").split("\n");
  const tail = "会议要求,粮站要早腾仓、早检修,公开收购价格和检验标准,确保种粮农民卖明白粮。";
  assert.equal(texts(readPage(lines))[0]?.at(-1), tail);
  const here = readPage(lines, { act: "move", quote: line(tail), to: "here" });
  assert.equal(texts(here)[1]?.at(-1), tail);
});

test("a text repeats another, or does not, as an editor says", () => {
  const lines = [...PAGE, SECOND];
  assert.equal(readPage(lines).lines[6]?.role, "dropped");
  const first = { exact: SECOND, prefix: "八支队伍下田比试。", suffix: "县医院新门诊楼启用" };
  const again = { exact: SECOND, prefix: "每天可接诊八百人次。" };
  const different = readPage(lines, { act: "repeat", quote: again, next: first, to: "different" });
  assert.equal(different.lines[6]?.role, "body");
  const same = readPage(PAGE, {
    act: "repeat",
    quote: line("院长郭立本介绍"),
    next: line("设有三十间诊室"),
    to: "same",
  });
  assert.deepEqual(same.lines[5]?.repeats, 5);
});

test("lines of print are parted and joined as editors say", () => {
  const text =
    "本报讯(记者 周海霞)五月六日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试,一个上午插完了三十亩水田,围观的村民站满了田埂,直到中午才散去,场面十分热闹。镇农技站站长说,今年全镇机插面积达到一万二千亩,比去年多了两成,农户省工又省钱,都说好。";
  const print = ["# 南坪镇举行插秧比赛", ...(text.match(/.{1,20}/gu) ?? [])];
  assert.equal(readPage(print).articles[0]?.paragraphs.length, 1);
  const [before, after] = [print[3] ?? "", print[4] ?? ""];
  const page = readPage(print, { act: "seam", quote: line(before), next: line(after), to: "apart" });
  assert.equal(page.articles[0]?.paragraphs.length, 2);
  assert.ok(page.articles[0]?.paragraphs[1]?.text.startsWith(after));
});

test("two headlines that follow each other are of two articles where an editor parts them", () => {
  const lines = ["# 南坪镇举行插秧比赛", "# 县医院新门诊楼启用", HOSPITAL, LAST];
  assert.equal(readPage(lines).articles.length, 1);
  const parted = { act: "seam", quote: line("南坪镇举行插秧比赛"), next: line("县医院新门诊楼启用"), to: "apart" };
  const heads = lines.slice(0, 2).map((text) => ({ act: "label", quote: line(text), to: "headline" }));
  const page = readPage(lines, parted, ...heads);
  assert.deepEqual(
    page.articles.map(({ headline }) => headline),
    ["南坪镇举行插秧比赛", "县医院新门诊楼启用"],
  );
});
