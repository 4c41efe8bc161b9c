import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIssue } from "../../../src/archive/issues/build-issue.ts";
import { toGroupYears, toQuestions } from "../../../src/archive/issues/group-years.ts";
import { namePages } from "../../../src/archive/issues/name-pages.ts";
import { settleShared } from "../../../src/archive/names/persons.ts";
import { learnNames } from "../../../src/archive/people/known-names.ts";
import { solveYears } from "../../../src/archive/years/issue-years.ts";
import { shortPage } from "../make-archive.ts";
import { front, groupOf } from "./make-group.ts";

function build(pages: Readonly<Record<string, string>>) {
  const group = groupOf(pages);
  const { persons } = settleShared([]);
  const { findings } = solveYears(toQuestions(group, persons));
  return buildIssue(
    group,
    toGroupYears(group, findings),
    { ids: namePages([group]), persons, known: learnNames(group.pages.map(({ people }) => people)) },
    { added: null, isAmongNewspapers: false },
  );
}

const FIRST = `${front(1)}# 赵砚秋深入横水镇调研\n\n本报讯 10月9日,赵砚秋深入横水镇调研。\n\n要立足产业基础和优\n\n(下转第四版)\n`;
const FOURTH = `${front(4)}# 赵砚秋深入横水镇调研\n\n(上接第一版)\n\n势,发展好特色产业。\n\n${shortPage("青河镇种下万棵树", "10月10日,青河镇种下万棵树。")}`;

test("an issue is filed by its printing date, with the days of its events and all its pages", () => {
  const { issue, diagnostics } = build({ "p1.txt": FIRST, "p4.txt": FOURTH });
  const { id, year, month, facts, firstDate, lastDate, folder } = issue;
  assert.deepEqual(
    { id, year, month, facts, firstDate, lastDate, folder },
    {
      id: "2024-10-15",
      year: 2024,
      month: 10,
      facts: { date: "2024-10-15" },
      firstDate: "2024-10-09",
      lastDate: "2024-10-10",
      folder: "2024",
    },
  );
  assert.deepEqual(
    issue.pages.map(({ pageNumber }) => pageNumber),
    [1, 4],
  );
  assert.deepEqual(diagnostics, []);
});

test("the part behind a jump is no article of its own, and its lines lead to the one it belongs to", () => {
  const { issue } = build({ "p1.txt": FIRST, "p4.txt": FOURTH });
  const [first, fourth] = issue.pages;
  assert.deepEqual(
    fourth?.articles.map(({ headline, position }) => [headline, position]),
    [["青河镇种下万棵树", 0]],
  );
  const moved = fourth?.lines.filter(({ elsewhere }) => elsewhere !== undefined) ?? [];
  assert.ok(moved.length > 0);
  for (const { elsewhere, article } of moved) assert.deepEqual([elsewhere, article], [first?.articles[0]?.id, null]);
  const own = fourth?.lines.filter(({ role, article }) => role === "headline" && article === 0);
  assert.equal(own?.length, 1);
});

test("every article says in a decision how its year is known", () => {
  const rulesOf = (text: string) => build({ "a.txt": text }).issue.pages[0]?.articles[0]?.decisions.at(-1)?.rule;
  assert.equal(rulesOf(front(1) + shortPage("云川县召开会议", "10月14日,云川县召开会议。")), "year-stated");
  assert.equal(rulesOf(shortPage("云川县召开会议", "10月14日,云川县召开会议。")), "year-unknown");
});
