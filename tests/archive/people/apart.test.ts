import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import { findApart, type NameSighting, nameApart, seatOf } from "../../../src/archive/people/apart.ts";
import { readActs } from "../../../src/corrections/read-acts.ts";
import { archiveOf, pageOf, shortPage } from "../make-archive.ts";

let articles = 0;
function seen(name: string, year: number, seat: string | null = null, article = String(articles++)): NameSighting {
  return { name, year, time: year, article, seat };
}

test("a name that comes back after a working life is another person's", () => {
  const apart = findApart([
    seen("赵砚秋", 2024),
    seen("赵砚秋", 1958),
    seen("赵砚秋", 1960),
    seen("钱望舒", 2020),
    seen("钱望舒", 2024),
  ]);
  assert.deepEqual(
    [...apart].map(([name, { starts }]) => [name, starts]),
    [["赵砚秋", [2024]]],
  );
  assert.deepEqual(
    [1958, 2024, null].map((year) => nameApart("赵砚秋", { year, seat: null }, apart)),
    ["赵砚秋", "赵砚秋(2)", "赵砚秋"],
  );
  assert.equal(nameApart("钱望舒", { year: 2024, seat: null }, apart), "钱望舒");
});

test("all bodies of a township are one place of work, those of the county none", () => {
  assert.deepEqual(
    ["横水镇党委", "横水镇", "南关村党支部", "城关小学", "县一中", "县农业农村局", "乡镇企业局", null].map(seatOf),
    ["0 横水镇", "0 横水镇", "1 南关村", "2 城关小学", "2 县一中", null, null, null],
  );
});

test("who works in two townships by turns, or in one article, is two people; who is moved once, or serves a village of the township, is one", () => {
  const [one, other, village] = ["0 横水镇", "0 古绛镇", "1 南关村"];
  const of = (...sightings: NameSighting[]) => findApart(sightings).get("张伟")?.seats ?? new Map<string, number>();
  assert.deepEqual([...of(seen("张伟", 2020, one), seen("张伟", 2021, other), seen("张伟", 2022, one))].sort(), [
    [other, 1],
    [one, 0],
  ]);
  assert.equal(of(seen("张伟", 2020, one, "a"), seen("张伟", 2020, other, "a")).size, 2);
  assert.equal(of(seen("张伟", 2020, one), seen("张伟", 2021, one), seen("张伟", 2022, other)).size, 0);
  assert.equal(of(seen("张伟", 2020, one), seen("张伟", 2021, village), seen("张伟", 2022, one)).size, 0);
});

const page = (date: string, lead = "县长赵砚秋到东岭村调研。") =>
  `---\ndate: ${date}\n---\n${shortPage("赵砚秋到东岭村", `3月9日,${lead}`)}`;

test("the archive keeps the two apart and says on what ground", () => {
  const { people } = archiveOf({ "1.txt": page("1958-03-10"), "2.txt": page("2024-03-10") });
  assert.deepEqual(
    people?.persons.map(({ name, firstSeen, isApart, first }) => [name, firstSeen, isApart, first.date]),
    [
      ["赵砚秋", "1958-03-09", false, "1958-03-09"],
      ["赵砚秋(2)", "2024-03-09", true, "2024-03-09"],
    ],
  );
});

test("two who lead two townships at once are two, unless an editor says that they are one", () => {
  const pages = ["横水镇镇长", "古绛镇镇长", "横水镇镇长"].map((post, i) =>
    pageOf(`${i}.txt`, page(`${2022 + i}-03-10`, `${post}张伟到东岭村调研。`)),
  );
  const named = (acts: readonly object[]) => {
    const text = acts.map((act, i) => JSON.stringify({ id: `a${i}`, by: "", at: "", ...act })).join("\n");
    const { acts: written } = readActs([{ path: "archive.corrections.ndjson", bytes: Buffer.from(text) }]);
    const { people, diagnostics } = assembleArchive(pages, { acts: written });
    const asked = diagnostics.filter(({ rule }) => rule === "person-apart").map(({ values }) => values?.["rare"]);
    return [...(people?.persons ?? []).map(({ name, holdings }) => [name, ...holdings.map(({ post }) => post)]), asked];
  };
  assert.deepEqual(named([]), [["张伟", "横水镇镇长"], ["张伟(2)", "古绛镇镇长"], ["张伟(2)"]]);
  const act = (to: string) => ({ act: "person", names: ["张伟", "张伟(2)"], to });
  assert.deepEqual(named([act("same")]), [["张伟", "横水镇镇长", "古绛镇镇长"], []]);
  assert.deepEqual(named([act("different")]), [["张伟", "横水镇镇长"], ["张伟(2)", "古绛镇镇长"], []]);
});

test("who heads two townships or two schools in one article is two people, whatever its year; who is moved is one", () => {
  const lead =
    "横水镇党委书记刘砚、黄石镇党委书记刘砚发言,县一中校长王砚、县二中校长王砚参加,青河镇镇长赵砚民调任白石镇党委书记。";
  const { people } = archiveOf({ "1.txt": shortPage("乡镇工作会议召开", `3月9日,${lead}`) });
  assert.deepEqual(
    people?.persons.map(({ name }) => name).sort(),
    ["刘砚", "刘砚(2)", "王砚", "王砚(2)", "赵砚民"].sort(),
  );
  const post = (title: string) =>
    people?.posts.find((each) => each.title === title)?.holders.map(({ person }) => person);
  assert.deepEqual([post("横水镇党委书记"), post("黄石镇党委书记")], [["刘砚"], ["刘砚(2)"]]);
});
