import assert from "node:assert/strict";
import { test } from "node:test";
import { toPieces } from "../../../src/archive/mentions/article-pieces.ts";
import { findPlaces } from "../../../src/archive/mentions/find-places.ts";
import { pageOf, shortPage } from "../make-archive.ts";

/** `township/name` of the places of an article. */
function placesOf(lead: string): string[] {
  const [article] = pageOf("a.txt", shortPage("县领导调研", lead)).articles;
  return article
    ? findPlaces(toPieces({ article, path: "a.txt", headLine: 1 })).map(
        ({ name, township }) => `${township ?? ""}/${name}`,
      )
    : [];
}

test("villages are read with their township where the text says it", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋先后来到青河镇东岭村、石桥乡调研。"), [
    "/青河镇",
    "青河镇/东岭村",
    "/石桥乡",
  ]);
});

test("words that end alike are no places", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋与县驻村工作队、相关乡镇就各村、乡村振兴和农村工作进行调研。"), []);
});

test("villages with numerals and hills in their names are places, and those whose office is named", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋先后到五柳街道五一路社区、半山村、白石乡东岭村党支部、西岭村委会调研。"), [
    "/五柳街道",
    "五柳街道/五一路社区",
    "/半山村",
    "/白石乡",
    "白石乡/东岭村",
    "/西岭村",
  ]);
  assert.deepEqual(placesOf("10月9日,赵砚秋到云川县白石畲族乡东岭村调研。"), ["/白石畲族乡", "白石畲族乡/东岭村"]);
});

test("what is said of villages names none", () => {
  const text =
    "10月9日,包村、镇村干部,详细听取社区汇报,立足本乡,走出富民强村之路,建设省定典型村、五个村,沿村查看,就东岭村的小山村谈“蒜乡”。";
  assert.deepEqual(placesOf(text), []);
});

test("a place behind a particle is read without it, and a particle ends a name that none is", () => {
  assert.deepEqual(
    placesOf("10月9日,赵砚秋走访了五柳街道,这天是白石镇的集日,会议由镇里主持,赵砚秋与村民交谈,了解社区工作。"),
    ["/五柳街道", "/白石镇"],
  );
});

test("long names are those of streets, and of what is spelt by sound", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋先后到解放东路街道、加依巴格乡调研,与街道、乡镇座谈。"), [
    "/解放东路街道",
    "/加依巴格乡",
  ]);
  assert.deepEqual(placesOf("10月9日,县乡两级到村居搭建乡镇平台,石桥乡长作汇报。"), []);
});

test("a place is told from the words that lead to it: a former village, a road there", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋走访了原东下岭村,通往西岭村的路旁新建南岭村活动室。"), [
    "/东下岭村",
    "/西岭村",
    "/南岭村",
  ]);
});

test("a township whose name ends like a town's or a village's is read to its end", () => {
  assert.deepEqual(placesOf("10月9日,赵砚秋到盐镇乡、中村乡调研,由白石镇党委书记陪同,现任青河镇镇长汇报。"), [
    "/盐镇乡",
    "/中村乡",
    "/白石镇",
    "/青河镇",
  ]);
});

test("a term of office and a verb open no place", () => {
  assert.deepEqual(placesOf("10月9日,选举产生了新一届镇人大主席,并到镇仓库查看。"), []);
});
