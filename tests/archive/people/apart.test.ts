import assert from "node:assert/strict";
import { test } from "node:test";
import { findApart, nameInYear } from "../../../src/archive/people/apart.ts";
import { archiveOf, shortPage } from "../make-archive.ts";

test("a name that comes back after a working life is another person's", () => {
  const apart = findApart([
    ["赵砚秋", 2024],
    ["赵砚秋", 1958],
    ["赵砚秋", 1960],
    ["钱望舒", 2020],
    ["钱望舒", 2024],
  ]);
  assert.deepEqual([...apart], [["赵砚秋", [2024]]]);
  assert.deepEqual(
    [1958, 2024, null].map((year) => nameInYear("赵砚秋", year, apart)),
    ["赵砚秋", "赵砚秋(2)", "赵砚秋"],
  );
  assert.equal(nameInYear("钱望舒", 2024, apart), "钱望舒");
});

test("the archive keeps the two apart and says on what ground", () => {
  const page = (date: string) =>
    `---\ndate: ${date}\n---\n${shortPage("县长赵砚秋调研", "3月9日,县长赵砚秋到东岭村调研。")}`;
  const { people } = archiveOf({ "1.txt": page("1958-03-10"), "2.txt": page("2024-03-10") });
  assert.deepEqual(
    people?.persons.map(({ name, firstSeen, apart }) => [name, firstSeen, apart?.date ?? null]),
    [
      ["赵砚秋", "1958-03-09", null],
      ["赵砚秋(2)", "2024-03-09", "2024-03-09"],
    ],
  );
});
