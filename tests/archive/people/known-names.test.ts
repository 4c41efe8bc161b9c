import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadName } from "../../../src/archive/mentions/page-people.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { fullName, learnNames } from "../../../src/archive/people/known-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

function learn(...leads: readonly string[]) {
  return learnNames(leads.map((lead, i) => readPagePeople(pageOf(`${i}.txt`, shortPage("全县会议召开", lead)))));
}

const read = (name: string, after: string) => ({ name, after }) as ReadName;

test("a name ends where the longest form ends that stands closed elsewhere", () => {
  const known = learn("10月9日,副县长孙戈、钱望舒参加会议,县长赵砚秋。");
  assert.equal(fullName(read("赵砚", "秋主"), known), "赵砚秋");
  assert.equal(fullName(read("孙戈参", ""), known), "孙戈参");
  assert.equal(fullName(read("孙戈参", "加"), known), "孙戈");
});

test("the archive's own level and place are those of its posts", () => {
  assert.equal(learn("10月9日,市委书记赵砚秋参加会议。").own.level, "市");
  const { own } = learn(
    "10月9日,县委书记赵砚秋参加会议。",
    "10月9日,青河县委书记赵砚秋参加会议。",
    "10月9日,白石县委书记钱望舒来访。",
  );
  assert.deepEqual([own.level, [...own.names]], ["县", ["青河县"]]);
});
