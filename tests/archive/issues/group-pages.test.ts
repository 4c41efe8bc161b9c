import assert from "node:assert/strict";
import { test } from "node:test";
import { toIssueFacts, toQuestion } from "../../../src/archive/issues/group-pages.ts";
import { shortPage } from "../make-archive.ts";
import { front, groupOf, groupsOf } from "./make-group.ts";

const BODY = shortPage("云川县召开会议", "10月14日,云川县召开会议。");

test("pages of one day are one issue in the order of their numbers, and a page that says nothing stays alone", () => {
  const pages = { "b.txt": front(2) + BODY, "a.txt": front(1) + BODY, "c.txt": BODY, "d.txt": BODY };
  const paths = (given: Record<string, string>) =>
    groupsOf(given).map((group) => group.pages.map(({ page }) => page.source.path));
  assert.deepEqual(paths(pages), [["a.txt", "b.txt"], ["c.txt"], ["d.txt"]]);
  const reversed = Object.fromEntries(Object.entries(pages).reverse());
  assert.deepEqual(paths(reversed), paths(pages));
});

test("pages of two papers of one day are two issues", () => {
  const [one, other] = ["云川报", "青河报"].map((name) => front(1, `newspaper: ${name}\n`) + BODY);
  assert.equal(groupsOf({ "a.txt": one ?? "", "b.txt": other ?? "" }).length, 2);
});

test("an issue is known by what its first page says; a page that says otherwise is reported", () => {
  const group = groupOf({ "a.txt": front(1, "issue: 38\n") + BODY, "b.txt": front(2, "issue: 39\n") + BODY });
  const { facts, diagnostics } = toIssueFacts(group);
  assert.deepEqual(facts, { date: "2024-10-15", issue: 38 });
  assert.deepEqual(
    diagnostics.map(({ rule, source }) => `${rule} ${source}`),
    ["issue-contradiction b.txt"],
  );
});

test("the year of an issue is asked for with its printing date, its paper, and the clues of all its pages", () => {
  const group = groupOf({
    "a.txt": front(1, "newspaper: 云川报\n") + BODY,
    "b.txt": front(2, "newspaper: 云川报\n") + BODY,
  });
  const { published, newspaper, pages } = toQuestion(group);
  assert.deepEqual([published, newspaper, pages.length], [{ year: 2024, month: 10, day: 15 }, "云川报", 2]);
});
