import assert from "node:assert/strict";
import { test } from "node:test";
import { statedDateClues } from "../../../src/archive/years/dateline-year.ts";
import { pageOf } from "../make-archive.ts";

const clueOf = (lead: string, others: readonly { month: number; day: number }[]) => {
  const page = pageOf("p.txt", `# 老船坞忆旧\n\n${lead}\n`);
  const [article] = page.articles;
  assert.ok(article);
  const [clue] = statedDateClues(page, article, 0, [{ month: 2, day: 8 }, ...others]);
  return clue;
};
const OF_HISTORY = "1994年2月8日,首船下水的庆祝会在老船坞举行。";

test("a whole date that opens a sentence is strong alone and beside other days of the page", () => {
  assert.equal(clueOf(OF_HISTORY, [])?.isStrong, true);
  assert.equal(clueOf(OF_HISTORY, [{ month: 2, day: 10 }])?.isStrong, true);
});

test("far from all other days of the page it bounds the year from below", () => {
  const clue = clueOf(OF_HISTORY, [{ month: 6, day: 8 }]);
  assert.equal(clue?.isStrong, false);
  assert.ok(clue && "years" in clue.weights);
  assert.ok((clue.weights.years[1998] ?? 0) > (clue.weights.years[1990] ?? clue.weights.others));
});

test("behind a credit it stays strong wherever other days lie", () => {
  assert.equal(clueOf("本报讯 1994年2月8日,首船在老船坞下水。", [{ month: 6, day: 8 }])?.isStrong, true);
});
