import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadName } from "../../../src/archive/mentions/page-people.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { fullName, learnNames } from "../../../src/archive/people/known-names.ts";
import { pageOf, shortPage } from "../make-archive.ts";

function learn(...leads: readonly string[]) {
  return learnNames(pagesOf(leads));
}

function pagesOf(leads: readonly string[]) {
  return leads.map((lead, i) => readPagePeople(pageOf(`${i}.txt`, shortPage("全县会议召开", lead))));
}

const read = (name: string, after: string) => ({ name, after }) as ReadName;

test("a name ends where the longest form ends that stands closed elsewhere", () => {
  const known = learn("10月9日,副县长孙戈、钱望舒参加会议,县长赵砚秋。");
  assert.equal(fullName(read("赵砚", "秋主"), known), "赵砚秋");
  assert.equal(fullName(read("孙戈参", ""), known), "孙戈参");
  assert.equal(fullName(read("孙戈参", "加"), known), "孙戈");
});

test("a shorter form that stands closed once overrules no name that many sentences go on behind", () => {
  const many = ["主持会议", "到青河镇调研", "强调要抓落实"].map((rest) => `10月9日,县长赵砚秋${rest}。`);
  const known = learn("10月9日,县长赵砚。", ...many);
  assert.equal(fullName(read("赵砚秋", "主"), known), "赵砚秋");
  assert.equal(fullName(read("赵砚参", "加"), known), "赵砚");
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

test("the county of the settings is the archive's own, and no other for one name that it shares", () => {
  const pages = pagesOf(["10月9日,县长赵砚秋参加会议。", "10月9日,白石县县长赵砚秋来访。"]);
  assert.deepEqual([...learnNames(pages).own.names], ["白石县"]);
  for (const place of ["山西省青河县", "青河县", "山西省云川市青河县"])
    assert.deepEqual([...learnNames(pages, place).own.names], ["青河县"], place);
});
