import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlaces } from "../../../src/archive/mentions/find-places.ts";
import { toPieces } from "../../../src/archive/mentions/read-names.ts";
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
