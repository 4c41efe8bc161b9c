import assert from "node:assert/strict";
import { test } from "node:test";
import { summarizePage, toKnownPage } from "../../../src/archive/issues/page-summary.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const BODY = shortPage("云川县召开会议", "4月3日,县委书记赵砚秋主持召开会议。");
const summaryOf = (front: string, body = BODY) =>
  summarizePage(pageOf("p.txt", front === "" ? body : `---\n${front}\n---\n${body}`));

test("a page is known by its printing day, else by its number since the first, else by its number within a known year", () => {
  assert.equal(summaryOf("date: 2024-10-15").identity, "2024-10-15");
  assert.equal(summaryOf("totalIssue: 1234").identity, "n1234");
  assert.equal(summaryOf("date: 2024\nissue: 38").identity, "2024-n38");
  assert.equal(summaryOf("issue: 38").identity, null, "of which year?");
  assert.equal(summaryOf("").identity, null);
});

test("a paper that an editor names parts its issues from those of others", () => {
  const [one, other] = ["云川报", "青河报"].map((name) => summaryOf(`date: 2024-10-15\nnewspaper: ${name}`).identity);
  assert.match(one ?? "", /^2024-10-15-[0-9a-z]{4}$/);
  assert.notEqual(one, other);
});

test("its folder is the year by its own evidence, its leads are cut to what an id is made of", () => {
  assert.equal(summaryOf("date: 2024-10-15").folder, "2024");
  assert.equal(summaryOf("").folder, "undated");
  const { leads } = summaryOf("", shortPage("云川县召开会议", `4月3日,${"县里讨论修路。".repeat(30)}`));
  assert.equal(leads[0]?.length, 80);
});

test("a summary is plain JSON, and one that a page brings along is taken as it is", () => {
  const page = pageOf("p.txt", BODY);
  const summary = summarizePage(page);
  assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
  const brought = { ...summary, folder: "1999" };
  assert.equal(toKnownPage({ ...page, summary: brought }).folder, "1999");
});
