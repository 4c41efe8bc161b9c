import assert from "node:assert/strict";
import { test } from "node:test";
import { decidedFacts } from "../../src/parse/decide-articles.ts";
import { correctionRules, outcomes, PAGE, readPage, toActs } from "../corrections/make-page.ts";

const FIRST = { exact: "在河湾村举行插秧比赛" };
const LAST = { exact: "院长郭立本介绍" };

test("a date and a signature go to the article that holds the quote, and to no other", () => {
  const { articles } = readPage(
    PAGE,
    { act: "date", quote: FIRST, to: "2024-05-06" },
    { act: "byline", quote: LAST, to: ["贺立新"] },
  );
  assert.deepEqual(
    articles.map(({ printedDate, bylines }) => [printedDate?.start.year, bylines]),
    [
      [2024, ["周海霞"]],
      [undefined, ["贺立新"]],
    ],
  );
});

test("of two dates for one article the first holds, and the other is said to contradict it", () => {
  const page = readPage(
    PAGE,
    { act: "date", quote: FIRST, to: "2024-05-06" },
    { act: "date", quote: { exact: "全镇机插面积" }, to: "2023-05-06" },
  );
  assert.equal(page.articles[0]?.printedDate?.start.year, 2024);
  assert.deepEqual(outcomes(page), ["applied", "contradicted"]);
  assert.deepEqual(correctionRules(page.diagnostics), ["correction-contradiction"]);
});

test("a year that goes with a range of days is that of its last day", () => {
  const lines = PAGE.with(1, "本报讯(记者 周海霞)12月30日至1月2日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试。");
  const { articles } = readPage(lines, { act: "date", quote: FIRST, to: "2025" });
  assert.deepEqual([articles[0]?.printedDate?.start.year, articles[0]?.printedDate?.end?.year], [2024, 2025]);
});

test("an empty date takes the article's day away, and no names its signature", () => {
  const { articles } = readPage(PAGE, { act: "date", quote: FIRST, to: "" }, { act: "byline", quote: FIRST, to: [] });
  assert.deepEqual([articles[0]?.printedDate, articles[0]?.dateAsPrinted, articles[0]?.bylines], [null, null, []]);
});

test("facts of the file come from acts without a quote, the first of two for one", () => {
  const acts = toActs(
    { act: "date", to: "2024-05-07" },
    { act: "date", to: "2023-05-07" },
    { act: "date", of: "issue", to: "12" },
  );
  assert.deepEqual(decidedFacts(acts.map(({ act }) => ({ act }))), { date: "2024-05-07", issue: 12 });
  assert.deepEqual(decidedFacts([]), {});
});
