import assert from "node:assert/strict";
import { test } from "node:test";
import { withEstimate } from "../../../src/parse/estimate/with-estimate.ts";
import { parsePage } from "../../../src/parse/parse-page.ts";
import { toSource } from "../make-lines.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。";
const GOOD = parsePage(toSource(["# 葛家渡添船", `本报讯 9月3日，${TEXT}`, "崔璐"]));

test("a page that was understood has its estimate and no finding for it", () => {
  const judged = withEstimate({ ...GOOD, diagnostics: [] });
  assert.ok(judged.reading.estimate > 0.5);
  assert.equal(judged.reading.script, "simplified");
  assert.deepEqual(judged.diagnostics, []);
});

test("one that was not says so once, before all other findings, with its share in tenths", () => {
  const bare = GOOD.articles.map((article) => ({
    ...article,
    headline: "",
    dateAsPrinted: null,
    bylines: [],
    paragraphs: [],
  }));
  const reading = { lines: "mixed", widths: [], script: "traditional", lineDoubt: 0 } as const;
  const { diagnostics } = withEstimate({ ...GOOD, articles: [...bare, ...bare], reading });
  assert.equal(diagnostics[0]?.rule, "page-unsure");
  assert.match(
    diagnostics[0]?.message ?? "",
    /about \d in 10 of its articles (?:is|are) expected to be wholly right; \w/,
  );
  assert.match(diagnostics[0]?.zhHans ?? "", /^全版没有读懂，估计每十篇约[一二三四]篇全对；\p{Script=Han}/u);
  assert.equal(diagnostics.length, GOOD.diagnostics.length + 1);
});

test("of a page without articles no share is told", () => {
  const judged = withEstimate({ ...GOOD, articles: [], diagnostics: [] });
  assert.deepEqual(judged.diagnostics, []);
  assert.equal(judged.reading.sure, false);
});
