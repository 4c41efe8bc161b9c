import assert from "node:assert/strict";
import { test } from "node:test";
import { estimatePage } from "../../../src/parse/estimate/estimate-page.ts";
import type { UnjudgedPage } from "../../../src/parse/estimate/page-features.ts";
import { parsePage } from "../../../src/parse/parse-page.ts";
import { ESTIMATE_BY_HAND } from "../../../src/weights/by-hand.ts";
import fitted from "../../../src/weights/estimate.json" with { type: "json" };
import { toSource } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const GOOD: UnjudgedPage = parsePage(
  toSource(["# 葛家渡添船", `本报讯 9月3日，${TEXT}`, `${TEXT.replace("一班", "两班")}`, "崔璐"]),
);

test("a page that was read without a doubt is sure, and has no reasons to doubt it", () => {
  const { estimate, sure, grade, doubts } = estimatePage(GOOD);
  assert.ok(estimate > 0.9 && sure);
  assert.deepEqual([grade, doubts], ["understood", []]);
});

test("each thing that speaks against a page lowers its estimate", () => {
  const lower = (page: UnjudgedPage) => assert.ok(estimatePage(page).estimate < estimatePage(GOOD).estimate);
  lower({ ...GOOD, articles: GOOD.articles.map((article) => ({ ...article, headline: "" })) });
  lower({ ...GOOD, articles: [] });
  lower({ ...GOOD, reading: { ...GOOD.reading, script: "traditional", lineDoubt: 0 } });
});

test("a page that is not understood names at most three doubts, the weightiest first, in words", () => {
  const [article] = GOOD.articles;
  if (!article) throw new Error("no article");
  const bare = {
    ...article,
    headline: "",
    dateAsPrinted: null,
    bylines: [],
    paragraphs: article.paragraphs.map((one) => ({ ...one, text: "短" })),
  };
  const {
    estimate,
    sure,
    grade,
    doubts: found,
  } = estimatePage({
    ...GOOD,
    articles: [bare, bare],
    reading: { lines: "mixed", widths: [], script: "traditional", lineDoubt: 0 },
  });
  assert.ok(estimate < 0.5 && !sure);
  assert.equal(grade, "not-understood");
  const doubts = found.map(({ en }) => en);
  assert.ok(found.every(({ zhHans }) => /^\p{Script=Han}+$/u.test(zhHans)));
  assert.equal(doubts.length, 3);
  for (const doubt of doubts) assert.match(doubt, /^[a-z][a-z ]+$/);
  assert.ok(doubts.includes("text stands under no headline"));
  for (const absent of ["text is missing", "articles are very long", "many lines are no text of an article"])
    assert.ok(!doubts.includes(absent), absent);
});

test("an estimate is a share in two decimals, never more than it is", () => {
  for (const page of [GOOD, { ...GOOD, articles: [] }]) {
    const { estimate } = estimatePage(page);
    assert.ok(estimate >= 0 && estimate < 1);
    assert.ok(Math.abs(estimate * 100 - Math.round(estimate * 100)) < 1e-9);
  }
});

test("what is fitted and what is set by hand do not overlap", () => {
  assert.deepEqual(
    Object.keys(ESTIMATE_BY_HAND).filter((name) => name in fitted.weights),
    [],
  );
});
