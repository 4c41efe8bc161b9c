import assert from "node:assert/strict";
import { test } from "node:test";
import { findOverlaps, overlapFindings } from "../../../src/archive/people/overlaps.ts";
import { archiveOf, shortPage } from "../make-archive.ts";

const front = (date: string) => `---\ndate: ${date}\n---\n`;
const meeting = (date: string, name: string) =>
  front(date) + shortPage(`${name}主持会议`, `3月9日,县长${name}主持会议。`);

function overlapsOf(...names: readonly string[]) {
  const pages = names.map((name, i) => [`${i}.txt`, meeting(`${2020 + i}-03-10`, name)] as const);
  return findOverlaps(archiveOf(Object.fromEntries(pages)).people?.posts ?? []);
}

test("one after another is no overlap, one between the days of another is", () => {
  assert.deepEqual(overlapsOf("赵砚秋", "赵砚秋", "钱望舒"), []);
  const overlaps = overlapsOf("赵砚秋", "钱望舒", "赵砚秋");
  assert.deepEqual(
    overlaps.map(({ post, persons }) => [post, ...persons]),
    [["县长", "钱望舒", "赵砚秋"]],
  );
  assert.deepEqual(
    overlapFindings(overlaps).map(({ rule, source }) => [rule, source]),
    [["post-overlap", "1.txt"]],
  );
});
