import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import { archiveOf, pageOf, shortPage } from "../make-archive.ts";

test("residents are kept where the settings ask for everybody, and nowhere else", () => {
  const text = shortPage("走访慰问困难群众", "3月9日,县长赵砚秋看望村民钱富贵。", "钱富贵表示感谢。");
  assert.deepEqual(
    archiveOf({ "1.txt": text }).people?.persons.map(({ name }) => name),
    ["赵砚秋"],
  );
  const { people } = assembleArchive([pageOf("1.txt", text)], { people: "all" });
  assert.deepEqual(
    people?.persons.map(({ name, mentions, isPublic }) => [name, mentions, isPublic]),
    [
      ["赵砚秋", 1, true],
      ["钱富贵", 2, false],
    ],
  );
});

test("who has a post in the article is no resident", () => {
  const text = shortPage("党员活动日", "3月9日,县长赵砚秋以普通党员身份参加,党员赵砚秋发言。");
  const { people } = assembleArchive([pageOf("1.txt", text)], { people: "all" });
  assert.deepEqual(
    people?.persons.map(({ isPublic }) => isPublic),
    [true],
  );
});
