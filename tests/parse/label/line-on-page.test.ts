import assert from "node:assert/strict";
import { test } from "node:test";
import { readLinePage } from "../make-lines-on-page.ts";

const TEXT = "渡口添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当，船工也高兴。县里还要修路。";
const page = (...raw: string[]) => readLinePage(...raw).lines;

test("a line shares its words with the lead that follows, past a signature and a deck", () => {
  const [head, other] = [page("渡口添新船", "崔璐", TEXT)[0], page("水闸修好了", "崔璐", TEXT)[0]];
  assert.ok((head?.overlapNext ?? 0) > 0.5);
  assert.equal(other?.overlapNext, 0);
  assert.ok((page(TEXT, "渡口添新船")[1]?.overlapBefore ?? 0) > 0.5);
});

test("shares of marks, cues and signatures are of the places where a headline could stand", () => {
  const lead = `本报讯 ${TEXT}`;
  const marked = page("# 渡口添新船", lead, "崔璐", "# 水闸修好了", lead, "贺立新")[0]?.page;
  assert.deepEqual([marked?.marks, marked?.cues], [1, 1]);
  assert.ok((marked?.signed ?? 1) < 1);
  const plain = page("渡口添新船", TEXT, "水闸修好了", TEXT)[0]?.page;
  assert.deepEqual([plain?.marks, plain?.cues, plain?.signed], [0, 0, 0]);
});

test("a page indents its paragraphs where most long lines are indented", () => {
  const long = `${TEXT}${TEXT}`;
  assert.equal(page(`　　${long}`, `　　${long}`, "水闸")[0]?.page.indents, true);
  assert.equal(page(`　　${long}`, long, long)[0]?.page.indents, false);
});

test("short lines without a stop are verse: each among them, and the title before them", () => {
  const verse = ["雪从船篷上退下去", "屋檐滴了一整夜", "孩子们数着水声", "谁也不肯先睡着", "门外的柳条软了"];
  const lines = page("早春", ...verse);
  assert.ok(lines[0]?.isBeforeShort);
  assert.deepEqual([lines[0]?.isAmongShort, lines[3]?.isAmongShort], [false, true]);
  assert.ok(!page(TEXT, "渡口添新船", TEXT)[1]?.isAmongShort);
});

test("names that sign elsewhere on the page are known, names of a list sign nothing", () => {
  const lines = page(`${TEXT}崔璐`, "水闸修好了", TEXT, "崔璐");
  assert.equal(lines[3]?.isKnownSigner, true);
  assert.equal(page(TEXT, "崔璐")[1]?.isKnownSigner, false);
  assert.equal(page("名单如下：", "宋雨桐 贺立新")[1]?.isListed, true);
});

test("a line before a lead knows it, by a credit and not by 近日", () => {
  assert.equal(page("渡口添新船", `本报讯 ${TEXT}`)[0]?.isBeforeCue, true);
  assert.equal(page("渡口添新船", `近日，${TEXT}`)[0]?.isBeforeCue, false);
});
